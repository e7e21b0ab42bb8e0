"""The slots of a clause: what is spoken of, and what is said of it by its own words."""

from __future__ import annotations

from dataclasses import dataclass, field

from inkspector.claims import Interval, Period
from inkspector.claims.claim import Span
from inkspector.reading.clauses import Clause
from inkspector.reading.grades import GradeSet
from inkspector.reading.phrase import Noun, Phrase

SHARES = ("percent", "fraction")
GENERIC = ("all_settings",)
PARTIAL_BANDS = (
    "very_large_majority", "large_majority", "majority", "half", "minority", "small_minority",
    "very_small_minority",
)  # fmt: skip
PEOPLE = ("looked_after_children", "vulnerable_children")


@dataclass(frozen=True, slots=True)
class Argument:
    """One subject of a clause, with its own quantity."""

    noun: Noun
    subject: str | None
    inherited: bool = False


@dataclass(slots=True)
class Scope:
    """What a clause says; spans are of words of its sentence."""

    clause: Clause
    arguments: list[Argument] = field(default_factory=list)
    aspects: list[str] = field(default_factory=list)
    grades: GradeSet | None = None
    grade_degree: str | None = None
    grade_only: bool = False
    from_grades: GradeSet | None = None
    adverb: str | None = None
    directions: list[Phrase] = field(default_factory=list)
    negated: bool = False
    degree: str | None = None
    comparators: list[str] = field(default_factory=list)
    inverted: bool = False
    points: tuple[Interval, ...] = ()
    figures: list[tuple[str | None, Interval]] = field(default_factory=list)
    """The comparators' own figures: *compared with 65% nationally*."""
    period: Period | None = None
    source: str | None = None
    rating: int | None = None
    view: str | None = None
    described: str | None = None
    """`performance`, `quantity`, `low` or `people`: an indicator that is described."""
    head: str | None = None
    levels: str | None = None
    modal: str | None = None
    at: dict[str, Span] = field(default_factory=dict)
    levels_of: tuple[str, ...] = ()
    antecedent: bool = False
    possessives: tuple[str, ...] = ()
    borrowed: bool = False
    """Its grades are those of a share that is named after it."""
    foretold: bool = False
    """Its topic comes after it."""
    gap: bool = False
    ambiguous: bool = False
    bound: dict[int, str] = field(default_factory=dict)
    """By their place, aspects with a subject of their own: *the overall effectiveness of safeguarding*."""
    neither: bool = False
    moved: bool = False
    """The grade is where it got to: *has improved to good*."""
    whether: tuple[int, ...] = ()
    slope: str | None = None
    partial: bool = False
    negations: int = 0
    """Negations that no quantity holds."""
    split: str | None = None
    """`equally`, `each`, `respectively`: how a list is dealt out."""

    @property
    def opener(self) -> str | None:
        """What the clause begins with."""
        return self.clause.opener
