"""A framework: a scheme with its words, plan of the letter and tables, and what is asked of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from inkspector.scheme.letter_plan import LetterPlan
from inkspector.scheme.model import (
    GoodIs,
    GradeScale,
    Group,
    Indicator,
    Inspection,
    Level,
    Line,
    NationalFigure,
    Scheme,
)
from inkspector.scheme.words import Words


@dataclass(frozen=True, eq=False)
class Framework:
    """Everything of one scheme's folder. Equal only to itself, so that it can key a cache.

    Look-ups by an id that the scheme doesn't have raise KeyError: ids from users are checked before.
    """

    scheme: Scheme
    words: Words
    letter: LetterPlan
    indicators: tuple[Indicator, ...]
    authorities: tuple[str, ...]
    """Short names of the authorities that the scheme knows; others are allowed."""
    folder: Path
    templates: Path
    """Where the scheme's letter is laid out and its standard text stands; it may be missing."""
    sha256: str
    """Over all five files, in hexadecimal."""

    def line(self, id: str) -> Line:
        """The line of the profile with this id."""
        return self._lines[id]

    def group(self, id: str) -> Group:
        """The group with this id."""
        return self._groups[id]

    def indicator(self, id: str) -> Indicator:
        """The national indicator with this id, `ni_081`."""
        return self._indicators[id]

    def inspection(self, id: str) -> Inspection:
        """The kind of inspection with this id."""
        return self._inspections[id]

    def level(self, rating: int) -> Level:
        """The point of the scale with this rating."""
        return self._levels[rating]

    def lines_of(self, subject: str) -> tuple[Line, ...]:
        """The lines that are added up for a subject's share: of a line itself, of a group its `sums`, of
        `all_settings` every line that isn't part of another; none for any other subject."""
        if subject in self._lines:
            return (self._lines[subject],)
        if subject in self._groups:
            return tuple(self._lines[line] for line in self._groups[subject].sums)
        if subject == "all_settings":
            return tuple(line for line in self.scheme.lines if line.in_whole)
        return ()

    def scale(self, subject: str, inspection: str | None = None) -> GradeScale:
        """The grades that a subject, or an inspection of it, is judged by.

        A subject that has no grades of its own (the authority, indicators) has those of settings.
        """
        if inspection is not None:
            return self._scales[self._inspections[inspection].scale]
        if subject in self._lines:
            return self._scales[self._lines[subject].scale]
        named = (scale for scale in self.scheme.grade_scales if subject in scale.subjects)
        return next(named, self.scheme.grade_scales[0])

    def good(self, scale: GradeScale | str) -> frozenset[str]:
        """The grades of a scale that are good or better."""
        found = scale if isinstance(scale, GradeScale) else self._scales[scale]
        return frozenset(found.good_or_better)

    def good_is(self, subject: str) -> GoodIs:
        """Whether high or low is good in a comparison of a subject: a narrower gap is, and a lower
        conception rate."""
        if subject in self._indicators:
            return self._indicators[subject].good_is
        named = (polarity.good_is for polarity in self.scheme.polarities if polarity.subject == subject)
        return next(named, "high")

    def national(
        self, subject: str, grades: Iterable[str] = ("outstanding", "good")
    ) -> NationalFigure | None:
        """England's share of these grades for a subject, where it is known."""
        wanted = frozenset(grades)
        figures = (figure for figure in self.scheme.national if figure.line == subject)
        return next((figure for figure in figures if frozenset(figure.grades) == wanted), None)

    def band(self, share: int) -> int:
        """The band of a share good or better, in whole per cent."""
        return max(row.band for row in self.scheme.bands if share >= row.at_least)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Every id that a claim's `subject` may have."""
        return frozenset((*self._lines, *self._groups, *self._indicators, *self.scheme.subjects))

    @cached_property
    def settings(self) -> frozenset[str]:
        """The subjects that are settings, and so have shares: lines, groups and the whole."""
        return frozenset((*self._lines, *self._groups, "all_settings"))

    def nearest(self, word: str, among: Iterable[str]) -> str | None:
        """The one of these ids that a mistyped one was most likely to be."""
        return nearest(word, among)

    @cached_property
    def _lines(self) -> dict[str, Line]:
        return {line.id: line for line in self.scheme.lines}

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return {group.id: group for group in self.scheme.groups}

    @cached_property
    def _indicators(self) -> dict[str, Indicator]:
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def _inspections(self) -> dict[str, Inspection]:
        return {inspection.id: inspection for inspection in self.scheme.inspections}

    @cached_property
    def _scales(self) -> dict[str, GradeScale]:
        return {scale.id: scale for scale in self.scheme.grade_scales}

    @cached_property
    def _levels(self) -> dict[int, Level]:
        return {level.rating: level for level in self.scheme.scale}


def nearest(word: str, among: Iterable[str]) -> str | None:
    """The one of these ids that a mistyped one was most likely to be; None if none comes near."""
    typed = word.strip().lower().replace("-", "_").replace(" ", "_")
    found = get_close_matches(typed, sorted(among), n=1, cutoff=0.6)
    return found[0] if found else None
