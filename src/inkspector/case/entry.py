"""What a case knows of one line of the profile, in the forms that inspectors have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field, InstanceOf

from inkspector.case.block import Block
from inkspector.case.dates import Window
from inkspector.claims import Count, Interval
from inkspector.claims.claim import Base, Degree, Direction

Comparator = Literal["national", "similar_areas", "previous", "target"]
State = Literal[
    "none_exist",
    "not_inspected",
    "not_due",
    "not_returned",
    "suppressed",
    "provisional",
    "disputed",
    "superseded",
    "not_responsible",
]
WITHOUT_FIGURES: frozenset[State] = frozenset(
    ("none_exist", "not_inspected", "not_due", "not_returned", "suppressed", "not_responsible")
)
"""States in which there is no figure; the other three tell how far a figure can be relied on."""


MOST_SETTINGS = 99_999
"""More than any authority has of anything; a count above it is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Counts by grade, as far as they are known.

    A key of `counts` is a grade or several (`good_or_better`). With a `total` in the file the grades that
    aren't covered are open; without one they are 0, and `counts` and `total` say so. `text` is the shorthand,
    where one was written.
    """

    counts: Mapping[str, int]
    total: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """How many, or what share, have some grades: a word, a share or a count, and how it was written.

    As a `claims.quantity.Quantity`: `count` is (k, n), n perhaps None; `proportion` is in per cent, None
    beside a count. `grades` are those it is about, best first; empty where it is about indicators.
    """

    quantifier: str
    count: Count | None
    proportion: Interval | None
    text: str
    downward: bool = False
    grades: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overall:
    """The inspectorate's word for a whole area: *good*, *very good*."""

    grade: str
    degree: Degree | None
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Against one comparator, of good or better: a direction, or the comparator's own share in per cent."""

    text: str
    direction: Direction | None = None
    figure: Interval | None = None


class Aspect(Block):
    """What is known of a line's settings in one respect."""

    outcomes: InstanceOf[Outcomes] | None = None
    given: Mapping[str, InstanceOf[Given]] = {}
    """By the name of the grades, as in the file: `good_or_better`, `satisfactory`, …"""
    overall: InstanceOf[Overall] | None = None
    compared: Mapping[Comparator, InstanceOf[Compared]] = {}
    base: Base | None = None
    state: State | None = None
    note: str | None = None
    """Free words: shown, never computed with."""
    source: str | None = None
    """A key of the case's `sources`."""

    @property
    def figures(self) -> bool:
        """Something is known beside a state and a note."""
        return bool(self.outcomes or self.given or self.overall or self.compared)


class Entry(Aspect):
    """A line, a group or the whole: what is known of it overall, and by outcome under `aspects`."""

    aspects: Mapping[str, Aspect] = {}
    inspected: Window | None = None
    """The dates of the inspections that it rests on."""
    exist: int | None = Field(None, ge=0, le=MOST_SETTINGS, strict=True)
    """How many there are, inspected or not."""
