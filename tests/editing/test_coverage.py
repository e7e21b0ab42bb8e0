"""What a case can hold, the bank has words for; what is said most often, in several ways."""

from __future__ import annotations

from inkspector.drafting.bank import Bank, load_bank
from inkspector.editing.coverage import coverage
from inkspector.editing.proving import voice_of
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
BANK = load_bank(FRAMEWORK.folder)


def test_every_shape_in_every_state_can_be_said() -> None:
    cells = coverage(voice_of(FRAMEWORK, BANK))
    assert len(cells) > 200
    assert [(cell.shape, cell.state) for cell in cells if not cell.ways] == []


def test_what_is_missing_is_seen() -> None:
    without = Bank(
        phrases=tuple(one for one in BANK.phrases if not one.id.startswith("too-")), names=BANK.names
    )
    missing = {cell.shape for cell in coverage(voice_of(FRAMEWORK, without)) if not cell.ways}
    assert missing == {"settings, too much", "settings, too few"}
