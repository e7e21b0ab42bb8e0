"""What the letters of the generated cases say most often, they can say in three ways or more."""

from __future__ import annotations

from inkspector.drafting.bank import load_bank
from inkspector.drafting.plan import plan
from inkspector.editing.coverage import cells_of
from inkspector.editing.proving import voice_of
from inkspector.scheme import load_scheme
from tests.generated.cases import generated

MOST_FREQUENT = 20
WAYS = 3


def test_the_twenty_most_frequent_shapes_can_be_said_in_three_ways() -> None:
    framework = load_scheme("ofsted-2009")
    said = [message for made in generated() for message in plan(made.case, framework).messages]
    cells = cells_of(said, voice_of(framework, load_bank(framework.folder)))
    frequent = [cell for cell in cells if cell.times >= cells[MOST_FREQUENT - 1].times]
    assert len(frequent) >= MOST_FREQUENT
    assert [(cell.shape, cell.state, cell.ways) for cell in frequent if cell.ways < WAYS] == []
