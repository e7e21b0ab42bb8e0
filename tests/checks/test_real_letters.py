"""Rules that need no case, on published letters: what they find there was looked up, and is so."""

from __future__ import annotations

import pytest

from inkspector.checks import check

from .conftest import ROOT
from .letters import FRAMEWORK

LETTERS = ROOT / "../shared/letters/focused-visit"
RULES = (
    *("internal.percentage", "internal.points", "internal.group", "internal.polarity"),
    *("internal.safeguarding", "internal.grade_word", "letter.identifiable", "letter.repeated"),
    *("letter.rewrite", "letter.name", "letter.visit"),
)
TRUE = {
    ("dudley-2020", "letter.visit"),  # a visit of December in a letter that is dated the January before
    ("east-riding-of-yorkshire-2024", "letter.identifiable"),  # one and two care leavers, and what they do
    ("east-riding-of-yorkshire-2024", "letter.repeated"),  # a sentence of 16 words twice
    ("hampshire-2018", "letter.repeated"),  # a sentence of 13 words twice
    ("st-helens-2018", "letter.name"),  # the authority with an apostrophe and without
}


@pytest.mark.skipif(not LETTERS.exists(), reason="the published letters aren't beside the repository")
def test_only_what_is_so_is_found_in_published_letters() -> None:
    found = {
        (path.stem, finding.rule)
        for path in sorted(LETTERS.glob("*.txt"))
        for finding in check(path.read_text("utf-8"), FRAMEWORK).at_least("warning")
        if finding.rule in RULES
    }
    assert found == TRUE
