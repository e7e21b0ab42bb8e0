"""The Claim: what the words of one clause assert, no more and no less (contract: schema 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from inkspector.claims.interval import Interval

Kind = Literal["grade", "judgement", "total", "comparison", "measure", "rating", "view"]
Stance = Literal["positive", "negative", "neutral"]
Degree = Literal["slight", "marked"]
Base = Literal["inspected", "all", "reported"]
Direction = Literal[
    "higher",
    "lower",
    "in_line",
    "higher_or_in_line",
    "lower_or_in_line",
    "better",
    "worse",
    "better_or_in_line",
    "worse_or_in_line",
]
Why = Literal["no_frame", "ambiguous", "gap_word", "negation"]
Span = tuple[int, int]
"""Start and end in code points of the raw text."""
Count = tuple[int | None, int | None]
"""`(k, n)`: k of n; either may be unsaid."""


@dataclass(frozen=True, slots=True)
class Period:
    """A window of dates as said: `2007`, `2009-07` or `2009-07-15` at either end; None is open."""

    start: str | None = None
    end: str | None = None

    def to_json(self) -> dict[str, str]:
        ends = {"from": self.start, "to": self.end}
        return {name: end for name, end in ends.items() if end is not None}


@dataclass(frozen=True, slots=True)
class Link:
    """How a claim hangs on an earlier one of the same letter."""

    relation: Literal["contrast", "concession", "example", "same"]
    to: int
    """Index of the earlier claim in the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that could be true or false by itself.

    Equality and hashing run over the meaning; where the words stand is told beside it.
    `proportion` is in per cent; `grades` are listed best first; fields are those of the contract.
    """

    kind: Kind
    subject: str
    aspect: str | None = None
    base: Base | None = None
    grades: tuple[str, ...] = ()
    quantifier: str | None = None
    count: Count | None = None
    proportion: Interval | None = None
    comparator: tuple[str, ...] = ()
    direction: Direction | None = None
    than: Interval | None = None
    by: Interval | None = None
    degree: Degree | None = None
    rating: int | None = None
    source: str | None = None
    period: Period | None = None
    stance: Stance = "neutral"
    asserted: bool = True

    sentence: int = field(default=0, compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    at: Mapping[str, Span] = field(default_factory=dict, compare=False, hash=False)
    inherited: tuple[str, ...] = field(default=(), compare=False)
    partial: bool = field(default=False, compare=False)
    link: Link | None = field(default=None, compare=False)

    def to_json(self) -> dict[str, Any]:
        """All fields of the contract, unsaid ones as null or empty."""
        return {
            "kind": self.kind,
            "subject": self.subject,
            "aspect": self.aspect,
            "base": self.base,
            "grades": list(self.grades),
            "quantifier": self.quantifier,
            "count": None if self.count is None else list(self.count),
            "proportion": None if self.proportion is None else self.proportion.to_json(),
            "comparator": list(self.comparator),
            "direction": self.direction,
            "than": None if self.than is None else self.than.to_json(),
            "by": None if self.by is None else self.by.to_json(),
            "degree": self.degree,
            "rating": self.rating,
            "source": self.source,
            "period": None if self.period is None else self.period.to_json(),
            "stance": self.stance,
            "asserted": self.asserted,
            "sentence": self.sentence,
            "start": self.start,
            "end": self.end,
            "at": {slot: list(span) for slot, span in self.at.items()},
            "inherited": list(self.inherited),
            "partial": self.partial,
            "link": None if self.link is None else {"relation": self.link.relation, "to": self.link.to},
        }

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Claim:
        """From a record of the contract; fields left out are null or empty, unknown ones passed over."""
        count, period, link = record.get("count"), record.get("period"), record.get("link")
        return cls(
            kind=record["kind"],
            subject=record["subject"],
            aspect=record.get("aspect"),
            base=record.get("base"),
            grades=tuple(record.get("grades") or ()),
            quantifier=record.get("quantifier"),
            count=None if count is None else (count[0], count[1]),
            proportion=_interval(record.get("proportion")),
            comparator=tuple(record.get("comparator") or ()),
            direction=record.get("direction"),
            than=_interval(record.get("than")),
            by=_interval(record.get("by")),
            degree=record.get("degree"),
            rating=record.get("rating"),
            source=record.get("source"),
            period=None if period is None else Period(period.get("from"), period.get("to")),
            stance=record.get("stance", "neutral"),
            asserted=record.get("asserted", True),
            sentence=record.get("sentence", 0),
            start=record.get("start", 0),
            end=record.get("end", 0),
            at={slot: (span[0], span[1]) for slot, span in (record.get("at") or {}).items()},
            inherited=tuple(record.get("inherited") or ()),
            partial=record.get("partial", False),
            link=None if link is None else Link(link["relation"], link["to"]),
        )


def _interval(ends: Mapping[str, Any] | None) -> Interval | None:
    return None if ends is None else Interval.from_json(ends)


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause that carries a cue and gave no claim: silence is never agreement."""

    start: int
    end: int
    cues: tuple[Span, ...]
    why: Why
    sentence: int = 0

    def to_json(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "cues": [list(span) for span in self.cues],
            "why": self.why,
            "sentence": self.sentence,
        }
