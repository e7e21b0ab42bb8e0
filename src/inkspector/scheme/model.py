"""A rating framework as data: what is judged, on which scales, and how a rating comes about.

The models mirror `phrasebank/<scheme>/scheme.yaml`. Shares and thresholds are in per cent.
Every figure that somebody chose carries a `Basis`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from inkspector.errors import Mended
from inkspector.scheme.basis import Basis, GoodIs, Model, Rating
from inkspector.scheme.rules import (
    BandOf,
    CapAt,
    Caution,
    Effect,
    HowMany,
    Judgement,
    Missing,
    Predicate,
    Present,
    Rule,
    Share,
    Size,
    StartAt,
    Step,
    Withhold,
)

__all__ = [
    "Band",
    "BandOf",
    "Basis",
    "CapAt",
    "Caution",
    "Characterisation",
    "Comparator",
    "Effect",
    "GoodIs",
    "GradeScale",
    "Group",
    "HowMany",
    "Indicator",
    "Inspection",
    "Judgement",
    "LegalFacts",
    "Level",
    "Line",
    "Missing",
    "Model",
    "NationalFigure",
    "Polarity",
    "Predicate",
    "Present",
    "ProfessionalJudgement",
    "Rating",
    "Rule",
    "Scheme",
    "Share",
    "Size",
    "Smallest",
    "StartAt",
    "Step",
    "Tolerance",
    "Withhold",
]


class Level(Model):
    """One of the four points of the rating scale."""

    rating: Rating
    label: str
    """*Performs well*."""
    phrase: str
    """How the opening sentence says it of services: *perform well*."""
    definition: str


class GradeScale(Basis):
    """Grades of one kind of inspection, best first."""

    id: str
    grades: tuple[str, ...]
    good_or_better: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    """Graded on this scale, beside the lines and inspections that name it."""

    @model_validator(mode="after")
    def _best_first(self) -> Self:
        if not self.good_or_better or self.grades[: len(self.good_or_better)] != self.good_or_better:
            what = "`good_or_better` isn't where `grades`, best first, begins"
            raise Mended(what, "list both best first", ("good_or_better",))
        return self


class Line(Basis):
    """A line of the performance profile: one type of setting, or one service."""

    id: str
    phase: str
    scale: str = "settings"
    """Id of the grade scale."""
    single: bool = False
    """One service with one judgement (the authority's own agency), not a count of settings."""
    part_of: tuple[str, ...] = ()
    """Lines whose settings it is a part of (sixth forms of schools): not added to them, nor to the whole."""

    @property
    def in_whole(self) -> bool:
        """Whether its settings are added to the whole."""
        return not self.part_of


class Group(Basis):
    """A named set of lines."""

    id: str
    lines: tuple[str, ...]
    sums: tuple[str, ...]
    """The lines that are added up for its share (parts of other settings left out)."""


class Inspection(Basis):
    """A kind of inspection that gives judgements of its own."""

    id: str
    scale: str
    subjects: tuple[str, ...]
    aspects: tuple[str, ...] = ()


class Band(Basis):
    """The band of a line: shares good or better from `at_least` on (whole per cent, rounded half up)."""

    band: Rating
    at_least: int


class NationalFigure(Basis):
    """England's share of `grades` for a line or group, in per cent, with the year it is of."""

    line: str
    """Id of a line, a group or `all_settings`."""
    grades: tuple[str, ...]
    value: Decimal
    year: str
    """*2007/08*, the year of the inspections; or in words what the figure covers."""


class Comparator(Basis):
    """What an authority's figure is set against."""

    id: str
    name: str
    """For a reader: *statistical neighbours*."""


class Polarity(Basis):
    """Whether high or low is good in a comparison of `subject`; single indicators know their own."""

    subject: str
    good_is: GoodIs


class Indicator(Basis):
    """A national indicator: its name, unit, direction of good and outcome."""

    id: str
    name: str
    unit: Literal["%", "points", "rate", "score", "number"]
    good_is: GoodIs
    outcome: str


class Tolerance(Basis):
    """How near counts as *in line*, and what is *slight* or *marked*, in points."""

    in_line_settings: Decimal
    in_line_indicators: Decimal
    slight: Decimal
    marked: Decimal


class ProfessionalJudgement(Basis):
    """Whether and how far a panel may move the rating."""

    allowed: bool
    steps: int
    rationale: Literal["required"]


class Characterisation(Basis):
    """A word for a line or group and the conditions, all of them, under which it may be said.

    Several of one id are several ways to earn the word. Shares are whole per cents.
    """

    id: str
    """`very_good`, `good_overall`, `concern`, `uneven`, `too_much`."""
    at_least: int | None = None
    """Share good or better."""
    under: int | None = None
    inadequate_at_least: int | None = None
    none_inadequate: bool = False
    grades_at_least: int | None = None
    """Share of the grades that the word is said of (*too much … is satisfactory*)."""
    apart: int | None = None
    """Points between the lines of a group."""


class LegalFacts(Model):
    """Facts that a letter may not get wrong."""

    act: str
    """The Act's name without its year."""
    section: int
    act_year: int
    points: int
    """Of the rating scale."""
    source: str


class Smallest(Basis):
    """The smallest numbers that may stand alone."""

    banded: int
    """Types with fewer settings are shown and counted in the whole, and carry no band alone."""
    printable: int
    """Smallest count of children that a letter may print."""
    homes: tuple[str, ...] = ()
    """Lines where children live: named as a type only where the authority has more than one of them."""


class Scheme(Model):
    """A whole framework. Read through `inkspector.scheme.load_scheme`, never from the file itself."""

    inkspector: Literal[1]
    id: str
    version: str
    name: str
    year: int
    legal: LegalFacts
    scale: tuple[Level, ...]
    grade_scales: tuple[GradeScale, ...]
    outcomes: tuple[str, ...]
    """The *Every Child Matters* outcomes; aspects of claims too."""
    aspects: tuple[str, ...]
    """All ids that a claim's `aspect` may have."""
    subjects: tuple[str, ...]
    """All ids that a claim's `subject` may have, beside lines, groups and indicators."""
    lines: tuple[Line, ...]
    groups: tuple[Group, ...]
    inspections: tuple[Inspection, ...]
    bands: tuple[Band, ...]
    smallest: Smallest
    comparators: tuple[Comparator, ...]
    polarities: tuple[Polarity, ...]
    national: tuple[NationalFigure, ...]
    tolerance: Tolerance
    characterisations: tuple[Characterisation, ...]
    rules: tuple[Rule, ...]
    professional_judgement: ProfessionalJudgement

    @property
    def smallest_banded(self) -> int:
        """Types with fewer settings are shown and counted in the whole, and carry no band alone."""
        return self.smallest.banded

    @property
    def smallest_printable(self) -> int:
        """Smallest count of children that a letter may print."""
        return self.smallest.printable

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if [level.rating for level in self.scale] != [4, 3, 2, 1]:
            raise Mended("the scale isn't 4, 3, 2, 1", "give each rating once, best first", ("scale",))
        if [band.band for band in self.bands] != [4, 3, 2, 1]:
            raise Mended("the bands aren't 4, 3, 2, 1", "give each band once, best first", ("bands",))
        for i, (higher, lower) in enumerate(zip(self.bands, self.bands[1:], strict=False), start=1):
            if lower.at_least >= higher.at_least:
                what = f"band {lower.band} doesn't begin below band {higher.band}"
                raise Mended(what, f"write less than {higher.at_least}", ("bands", i, "at_least"))
        if self.bands[-1].at_least != 0:
            raise Mended("shares below every band have none", "begin band 1 at 0", ("bands", 3, "at_least"))
        if sum(rule.effect.do == "start_at" for rule in self.rules) != 1:
            raise Mended("a default rating starts from one band", "give one rule `start_at`", ("rules",))
        return self
