"""National indicators and inequality gaps in a case: summed up, and one by one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from pydantic import InstanceOf

from inkspector.case.entry import Comparator, Given, State
from inkspector.claims.claim import Direction
from inkspector.scheme.model import Model

Reading = Direction | Literal["narrower", "wider", "narrower_or_in_line", "wider_or_in_line"]
"""How an indicator stands to its comparators; a gap is narrower or wider."""


def direction(reading: Reading) -> Direction:
    """The reading as claims say it: a narrower gap is a lower one."""
    match reading:
        case "narrower":
            return "lower"
        case "wider":
            return "higher"
        case "narrower_or_in_line":
            return "lower_or_in_line"
        case "wider_or_in_line":
            return "higher_or_in_line"
        case _:
            return reading


class Summary(Model):
    """Indicators (or gaps) summed up, as given: how many stand so, or a reading of them all."""

    aspect: str | None = None
    given: Mapping[Reading, InstanceOf[Given]] = {}
    """By reading, as in the file: `better_or_in_line: very large majority`."""
    reading: Reading | None = None
    generally: bool = False
    """The reading holds of more than half."""
    comparators: tuple[Comparator, ...] = ()
    note: str | None = None
    source: str | None = None


class Gaps(Model):
    """Inequality gaps, summed up."""

    summary: tuple[Summary, ...] = ()
    """One block or a list of them in the file."""


class Single(Model):
    """One indicator: its figures, in the indicator's unit and as precise as written, or a reading."""

    id: str
    period: str | None = None
    value: Decimal | None = None
    previous: Decimal | None = None
    national: Decimal | None = None
    similar_areas: Decimal | None = None
    target: Decimal | None = None
    comparable: bool | None = None
    """False where the value can't be put beside the one before."""
    reading: Reading | None = None
    comparators: tuple[Comparator, ...] = ()
    state: State | None = None
    note: str | None = None
    source: str | None = None

    def figure(self, comparator: Comparator) -> Decimal | None:
        """The comparator's own figure."""
        figure: Decimal | None = getattr(self, comparator)
        return figure


class Indicators(Model):
    """All that a case knows of indicators."""

    summary: tuple[Summary, ...] = ()
    gaps: Gaps = Gaps()
    single: tuple[Single, ...] = ()
