"""National indicators and inequality gaps in a case: summed up, and one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, InstanceOf, StrictBool, WithJsonSchema, model_validator

from inkspector.case.block import Block
from inkspector.case.dates import shown
from inkspector.case.entry import WITHOUT_FIGURES, Comparator, Given, State
from inkspector.claims.claim import Direction
from inkspector.errors import Mended

Reading = Literal[
    "better",
    "worse",
    "in_line",
    "better_or_in_line",
    "worse_or_in_line",
    "higher",
    "lower",
    "higher_or_in_line",
    "lower_or_in_line",
    "narrower",
    "wider",
    "narrower_or_in_line",
    "wider_or_in_line",
]
"""How an indicator stands to its comparators; a gap is narrower or wider."""
_OF_GAPS: dict[str, Direction] = {
    "narrower": "lower",
    "wider": "higher",
    "narrower_or_in_line": "lower_or_in_line",
    "wider_or_in_line": "higher_or_in_line",
}


def direction(reading: Reading) -> Direction:
    """The reading as claims say it: a narrower gap is a lower one."""
    return _OF_GAPS.get(reading, reading)  # type: ignore[arg-type]


_FIGURE = re.compile(r"(-?\d{1,15}(?:\.\d{1,9})?) ?(?:%|per cent)?", re.ASCII)


def read_figure(written: object) -> Decimal:
    """A figure in the indicator's unit, with as many decimals as written; a per cent sign may follow."""
    if isinstance(written, Decimal | int) and not isinstance(written, bool):
        return Decimal(written)
    found = _FIGURE.fullmatch(written.strip()) if isinstance(written, str) else None
    if found is None:
        raise Mended(f"{shown(written)} isn't a figure", "write a number: 74.0")
    return Decimal(found[1])


Figure = Annotated[Decimal, BeforeValidator(read_figure), WithJsonSchema({"type": ["number", "string"]})]
Words = Annotated[
    str,
    BeforeValidator(lambda written: str(written) if type(written) is int else written),
    WithJsonSchema({"type": ["string", "integer"]}),
]
"""Text that may look like a number: a year."""


class Summary(Block):
    """Indicators (or gaps) summed up, as given: how many stand so, or a reading of them all."""

    aspect: str | None = None
    given: Mapping[Reading, InstanceOf[Given]] = {}
    """By reading, as in the file: `better_or_in_line: very large majority`."""
    reading: Reading | None = None
    generally: StrictBool = False
    """The reading holds of more than half."""
    comparators: tuple[Comparator, ...] = Field((), max_length=4)
    note: str | None = None
    source: str | None = None

    @model_validator(mode="after")
    def sensible(self) -> Self:
        if self.reading is None and not self.given:
            mend = "write for example `better_or_in_line: large majority`, or `reading: better`"
            raise Mended("this summary says nothing", mend)
        if not self.comparators:
            raise Mended("this summary doesn't say against what", "add `comparators: [national]`")
        return self


class Gaps(Block):
    """Inequality gaps, summed up."""

    summary: tuple[Summary, ...] = Field((), max_length=100)
    """One block or a list of them in the file."""


class Single(Block):
    """One indicator: its figures, in the indicator's unit and as precise as written, or a reading."""

    id: str
    period: Words | None = None
    value: Figure | None = None
    previous: Figure | None = None
    national: Figure | None = None
    similar_areas: Figure | None = None
    target: Figure | None = None
    comparable: StrictBool | None = None
    """False where the value can't be put beside the one before."""
    reading: Reading | None = None
    comparators: tuple[Comparator, ...] = Field((), max_length=4)
    state: State | None = None
    note: str | None = None
    source: str | None = None

    @model_validator(mode="after")
    def sensible(self) -> Self:
        if self.reading is None and self.state is None and self.value is None:
            raise Mended("this indicator has neither a value nor a reading", "add one, or its `state`")
        if self.reading is not None and not self.comparators:
            raise Mended("this reading doesn't say against what", "add `comparators: [national]`")
        if self.state in WITHOUT_FIGURES and (self.value is not None or self.reading is not None):
            what = f"`{self.state}` says that there is no figure, and here is one"
            raise Mended(what, "delete the state or the figure", ("state",))
        return self

    def figure(self, comparator: Comparator) -> Decimal | None:
        """The comparator's own figure."""
        figure: Decimal | None = getattr(self, comparator)
        return figure


class Indicators(Block):
    """All that a case knows of indicators."""

    summary: tuple[Summary, ...] = Field((), max_length=100)
    gaps: Gaps = Gaps()
    single: tuple[Single, ...] = Field((), max_length=1000)

    def of(self, id: str) -> tuple[int, Single] | None:
        """The indicator with this id, and where it stands among the single ones."""
        return next(((i, single) for i, single in enumerate(self.single) if single.id == id), None)
