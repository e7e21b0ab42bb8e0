"""What rating a case gives: the profile, the rating with its reasons, and what must be said of it.

Shares are in per cent; ratings and bands are 4 (best) to 1. `to_json` of `Rated` is the contract of
`inkspector rate --format json`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from inkspector.case.worlds import Worlds
from inkspector.claims import Count, Interval
from inkspector.claims.claim import Direction
from inkspector.claims.interval import two_decimals

BasisName = Literal["sourced", "inferred"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A line against one comparator: its figure, how the line reads against it, where that comes from."""

    value: Interval | None
    """The comparator's share good or better; None where only a reading is given."""
    reading: Direction | None
    """None where the line's own share leaves it open."""
    source: str | None
    figure: Comparison | None = None
    """Beside a reading of the case's own, which governs: the comparison with the scheme's figure."""

    def to_json(self) -> dict[str, Any]:
        shown = {"value": _figure(self.value), "reading": self.reading, "source": self.source}
        return shown if self.figure is None else {**shown, "figure": self.figure.to_json()}


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """One line of the profile, a group, or the whole: of its settings, how many are good or better.

    Whatever the case doesn't tell is None, never 0.
    """

    line: str
    grades: Mapping[str, tuple[int, int] | None] = field(hash=False)
    """By grade, best first: the fewest and the most settings; None where the size isn't known."""
    count: Count | None = None
    proportion: Interval | None = None
    """The least and the most that the share good or better can be; None where nothing is known."""
    band: int | None = None
    words: str | None = None
    """Id of the proportion word that is true of the share in every world."""
    overall: str | None = None
    """The inspectorate's own word for it, as written."""
    grade: str | None = None
    """Of a single service: its judgement."""
    compared: Mapping[str, Comparison] = field(default_factory=dict, hash=False)
    state: str | None = None
    aspects: Mapping[str, ProfileLine] = field(default_factory=dict, hash=False)

    def to_json(self) -> dict[str, Any]:
        return {
            "line": self.line,
            "count": None if self.count is None else list(self.count),
            "proportion": None if self.proportion is None else self.proportion.to_json(),
            "band": self.band,
            "words": self.words,
            "overall": self.overall,
            "grade": self.grade,
            "grades": {name: None if ends is None else list(ends) for name, ends in self.grades.items()},
            "compared": {name: comparison.to_json() for name, comparison in self.compared.items()},
            "state": self.state,
            "aspects": {name: aspect.to_json() for name, aspect in self.aspects.items()},
        }


@dataclass(frozen=True, slots=True)
class TrailStep:
    """One step of the reasoning, as a panel would read it aloud."""

    rule: str
    basis: BasisName
    text: str
    """What was found and what follows from it."""
    rests_on: str
    """The rule's source or reason, as a sentence."""
    fired: bool | None
    """None where the evidence leaves it open."""

    def to_json(self) -> dict[str, Any]:
        return {"rule": self.rule, "basis": self.basis, "text": f"{self.text} {self.rests_on}"}


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that holds; `start` and `end` are None where the ratings before and after aren't certain."""

    rule: str
    kind: Literal["step", "cap"]
    start: int | None
    end: int | None
    because: str
    subject: str
    aspect: str | None
    path: str
    """Pointer to the evidence of its cause."""

    def to_json(self) -> dict[str, Any]:
        shown = {"rule": self.rule, "kind": self.kind, "from": self.start, "to": self.end}
        return {**shown, "because": self.because}


@dataclass(frozen=True, slots=True)
class PanelJudgement:
    """The panel's professional judgement; `start` is None where the default isn't certain."""

    start: int | None
    end: int
    rationale: str
    by: str
    date: date

    def to_json(self) -> dict[str, Any]:
        shown = {"from": self.start, "to": self.end, "rationale": self.rationale}
        return {**shown, "by": self.by, "date": self.date.isoformat()}


@dataclass(frozen=True, slots=True)
class Caution:
    """Something without effect on the rating that the letter has to name."""

    rule: str
    because: str
    subject: str
    aspect: str | None
    path: str


@dataclass(frozen=True, slots=True)
class Change:
    """What would make the rating another one: moves that together lead to `to`."""

    to: int
    moves: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {"to": self.to, "moves": list(self.moves)}


@dataclass(frozen=True)
class Rated:
    """The rating of a case and all that led to it."""

    rating: int | None
    """None where the worlds of the case disagree, and where it is withheld."""
    possible: tuple[int, ...]
    """The ratings that some world gives, lowest first; none where it is withheld."""
    label: str | None
    default: int | None
    possible_defaults: tuple[int, ...]
    judgement: PanelJudgement | None
    limits: tuple[Limit, ...]
    cautions: tuple[Caution, ...]
    withheld: str | None
    """Why no rating is given."""
    waits_for: tuple[str, ...]
    """In words, the figures that are missing where more than one rating is possible."""
    profile: tuple[ProfileLine, ...]
    trail: tuple[TrailStep, ...]
    worlds: Worlds = field(compare=False, repr=False)
    """What it was reached over."""
    find_changes: Callable[[], tuple[Change, ...]] = field(compare=False, repr=False)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What would change the rating; found when first asked for, since a letter doesn't need it."""
        return self.find_changes()

    @property
    def limited(self) -> bool:
        """A limit made the rating lower than it would have been."""
        return any(limit.start is None or limit.start != limit.end for limit in self.limits)

    def line(self, subject: str, aspect: str | None = None) -> ProfileLine | None:
        """The profile's line, group or whole; with an aspect, that part of it."""
        found = next((line for line in self.profile if line.line == subject), None)
        return found if found is None or aspect is None else found.aspects.get(aspect)

    def to_json(self) -> dict[str, Any]:
        """Schema 1 of `inkspector rate --format json`."""
        return {
            "schema": 1,
            "rating": self.rating,
            "possible": list(self.possible),
            "label": self.label,
            "default": self.default,
            "judgement": None if self.judgement is None else self.judgement.to_json(),
            "limits": [limit.to_json() for limit in self.limits],
            "withheld": None if self.withheld is None else {"because": self.withheld},
            "profile": [line.to_json() for line in self.profile],
            "trail": [step.to_json() for step in self.trail],
            "changes": [change.to_json() for change in self.changes],
        }


@dataclass(frozen=True, slots=True)
class Mention:
    """Evidence that a letter must, or may, speak of."""

    subject: str
    aspect: str | None
    kind: str
    """Of the message: the kind of a Claim, or `limit`, `professional_judgement`."""
    weight: Literal["must", "may"]
    error: bool
    """Leaving it out is an error rather than a warning."""
    path: str
    """Pointer into the case to the evidence."""
    why: str
    """Id of the rule of the letter's plan, or `may`."""
    facts: tuple[str, ...] = ()
    """Pointers to all evidence that it gathers."""

    @property
    def key(self) -> str:
        """As a case names the message when it pins a sentence."""
        return f"{self.subject}/{self.aspect or ''}/{self.kind}"


def _figure(value: Interval | None) -> float | int | dict[str, float] | None:
    """A comparator's share: the number as printed where it is one, else its interval."""
    if value is None or value.low is None or value.high is None:
        return None if value is None else value.to_json()
    middle = (value.low + value.high) / 2
    for places in range(3):
        if value in (Interval.rounded(middle, places), Interval.point(middle)):
            return int(middle) if middle.denominator == 1 else two_decimals(Fraction(middle))
    return value.to_json()
