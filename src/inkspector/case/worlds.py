"""The worlds of a case: every assignment of grades and figures that its evidence allows.

Settings and indicators are open: what is missing is unknown. Inspections are closed: what isn't in the
case didn't take place by its cut-off. Lines are independent of each other; a sum over a line that is
missing is as open as that line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from operator import add

from inkspector.case.entry import Aspect, Entry, Outcomes
from inkspector.case.grades import grades_named
from inkspector.case.judgements import Judgement
from inkspector.case.model import Case
from inkspector.case.spread import Part, Spread, spread_of
from inkspector.scheme.framework import Framework

OVERALL = "overall_effectiveness"
"""What a fact or claim without an aspect is about."""
REVIEWS = "serious_case_reviews"
WHOLE = "all_settings"
NO_SETTINGS = frozenset(("none_exist", "not_inspected", "not_due", "not_responsible"))
"""States in which there is nothing to count, which is known; the others leave it unknown."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement of the case, where it stands, and whether it counts by the cut-off."""

    judgement: Judgement
    path: str
    counted: bool


@dataclass(frozen=True, eq=False)
class Worlds:
    """What a case allows under its framework. Made by `worlds`; each spread is worked out once."""

    case: Case
    framework: Framework
    _spreads: dict[tuple[str, str | None], Spread | None] = field(default_factory=dict, repr=False)
    _given_spreads: dict[tuple[str, str | None], Spread | None] = field(default_factory=dict, repr=False)

    def spread(self, subject: str, aspect: str | None = None) -> Spread | None:
        """How the inspected settings of a line, a group or the whole may be spread over the grades.

        As given for the subject itself, else the sum of its lines; None where nothing at all is known.
        """
        key = subject, none_if_overall(aspect)
        if key not in self._spreads:
            self._spreads[key] = self._own(*key) or self._sum(*key)
        return self._spreads[key]

    def spread_of_existing(self, subject: str, aspect: str | None = None) -> Spread | None:
        """The same of all settings that exist, inspected or not."""
        spread, entry = self.spread(subject, aspect), self.entry(subject)
        if spread is None or (entry is not None and entry.base == "all"):
            return spread
        exist = entry.exist if isinstance(entry, Entry) else None
        if exist is None:
            return spread + spread_of(spread.scale)
        not_inspected = spread_of(spread.scale, (), 0, exist - spread.size[0])
        return (spread + not_inspected).also(Part(spread.scale), exist)

    def given_as_a_whole(self, subject: str, aspect: str | None = None) -> bool:
        """The case counts or shares this subject itself, rather than its lines."""
        return self._own(subject, none_if_overall(aspect)) is not None

    def missing(self, subject: str, aspect: str | None = None) -> tuple[str, ...]:
        """The lines of a sum that nothing is known of."""
        aspect = none_if_overall(aspect)
        if self.given_as_a_whole(subject, aspect):
            return ()
        lines = self.framework.lines_of(subject)
        return tuple(line.id for line in lines if self._own(line.id, aspect) is None)

    def entry(self, subject: str, aspect: str | None = None) -> Aspect | None:
        """What the case has under `settings` for a subject in one respect."""
        aspect = none_if_overall(aspect)
        entry = self.case.settings.get(subject)
        return entry if entry is None or aspect is None else entry.aspects.get(aspect)

    def path(self, subject: str, aspect: str | None = None, *within: str) -> str:
        """The JSON Pointer to what the case has for a subject, or as near as the file has it."""
        aspect = none_if_overall(aspect)
        if subject == REVIEWS:
            return self.case.pointer(REVIEWS, *within)
        respect = () if aspect is None else ("aspects", aspect)
        return self.case.pointer("settings", subject, *respect, *within)

    @cached_property
    def judgements(self) -> tuple[Judged, ...]:
        """All judgements of the case in their order there, the ones after the cut-off marked."""
        return tuple(
            Judged(judgement, self.case.pointer("judgements", i), self.case.counts(judgement.date))
            for i, judgement in enumerate(self.case.judgements)
        )

    def judgements_of(
        self, subject: str, aspect: str | None = None, inspection: str | None = None
    ) -> tuple[Judged, ...]:
        """The graded judgements of a subject (by one kind of inspection), earliest first, undated before."""
        found = [
            judged
            for judged in self.judgements
            if judged.judgement.subject == subject
            and judged.judgement.grade is not None
            and none_if_overall(judged.judgement.aspect) == none_if_overall(aspect)
            and inspection in (None, judged.judgement.inspection)
        ]
        return in_time(found)

    def judgement(
        self, subject: str, aspect: str | None = None, inspection: str | None = None
    ) -> Judged | None:
        """The latest that counts by the cut-off, not the worst."""
        counted = [judged for judged in self.judgements_of(subject, aspect, inspection) if judged.counted]
        return counted[-1] if counted else None

    def visits(self, inspection: str) -> tuple[Judged, ...]:
        """All inspections of one kind, earliest first."""
        return in_time(judged for judged in self.judgements if judged.judgement.inspection == inspection)

    def scale(self, subject: str) -> tuple[str, ...]:
        """The grades of a subject, best first."""
        return self.framework.scale(subject).grades

    def good(self, subject: str) -> tuple[str, ...]:
        """Those of them that are good or better, best first."""
        good = self.framework.good(self.framework.scale(subject))
        return tuple(grade for grade in self.scale(subject) if grade in good)

    def on_scale(self, grades: Iterable[str], subject: str) -> tuple[str, ...]:
        """Grades as a subject's own scale names them: *adequate* schools are satisfactory ones."""
        scale, scales = self.scale(subject), self.framework.scheme.grade_scales
        places = {grade: i for other in scales for i, grade in enumerate(other.grades)}
        return tuple(grade if grade in scale else scale[places[grade]] for grade in grades if grade in places)

    def _own(self, subject: str, aspect: str | None) -> Spread | None:
        key = subject, aspect
        if key not in self._given_spreads:
            self._given_spreads[key] = self._told(*key)
        return self._given_spreads[key]

    def _told(self, subject: str, aspect: str | None) -> Spread | None:
        scale = self.scale(subject)
        if subject == REVIEWS:
            reviews = self.case.serious_case_reviews
            return None if reviews is None or aspect else _counted(reviews.outcomes, scale)
        entry = self.entry(subject, aspect)
        if entry is not None and entry.state in NO_SETTINGS:
            return spread_of(scale, (), 0, 0)
        if entry is not None and (entry.outcomes or entry.given):
            return self._given(subject, entry, scale)
        single = any(line.id == subject and line.single for line in self.framework.scheme.lines)
        judged = self.judgement(subject, aspect) if single else None
        if judged is None or judged.judgement.grade is None:
            return None
        return spread_of(scale, [Part.exactly((judged.judgement.grade,), 1)], 1, 1)

    def _given(self, subject: str, entry: Aspect, scale: tuple[str, ...]) -> Spread:
        size = known_size(entry)
        spread = spread_of(scale, parts(entry, scale), *_ends(size))
        whole = self.case.settings[subject]
        if size is not None or entry is whole:
            return spread
        # the same settings by outcome, unless their figures don't fit that number
        of_all = spread_of(scale, parts(entry, scale), *_ends(known_size(whole)))
        return of_all if of_all.possible else spread

    def _sum(self, subject: str, aspect: str | None) -> Spread | None:
        lines = self.framework.lines_of(subject)
        known = {line.id: self._own(line.id, aspect) for line in lines}
        if not any(known.values()):
            return None
        scale = self.scale(subject)
        spreads = (known[line.id] or self._unknown(line.id, line.single) for line in lines)
        return reduce(add, (_on_scale(spread, scale) for spread in spreads))

    def _unknown(self, line: str, single: bool) -> Spread:
        entry = self.case.settings.get(line)
        most = 1 if single else None if entry is None else entry.exist
        return spread_of(self.scale(line), (), 0, most)


def worlds(case: Case, framework: Framework) -> Worlds:
    """The worlds that a case allows under its framework."""
    return Worlds(case, framework)


def none_if_overall(aspect: str | None) -> str | None:
    """An aspect as facts are kept: overall effectiveness is no aspect at all."""
    return None if aspect == OVERALL else aspect


def parts(entry: Aspect, scale: tuple[str, ...]) -> Iterable[Part]:
    """What an entry says of the grades of its settings: counts and shares, never its readings or words."""
    if entry.outcomes is not None:
        yield from _counts(entry.outcomes.counts, scale)
    for given in entry.given.values():
        k = None if given.count is None else given.count[0]
        yield Part(given.grades, k, k, given.proportion if k is None else None)


def known_size(entry: Aspect) -> int | None:
    """How many settings an entry is about, where it says so."""
    if entry.outcomes is not None:
        return entry.outcomes.total
    return next((given.count[1] for given in entry.given.values() if given.count and given.count[1]), None)


def in_time(judged: Iterable[Judged]) -> tuple[Judged, ...]:
    """Earliest first, the undated before all others; in the order of the case where dates are the same."""
    return tuple(sorted(judged, key=lambda one: str(one.judgement.date.last) if one.judgement.date else ""))


def _counts(counts: Mapping[str, int], scale: tuple[str, ...]) -> Iterable[Part]:
    for name, count in counts.items():
        grades = grades_named(name, scale)
        if grades is not None:
            yield Part.exactly(grades, count)


def _counted(outcomes: Outcomes, scale: tuple[str, ...]) -> Spread:
    return spread_of(scale, _counts(outcomes.counts, scale), *_ends(outcomes.total))


def _ends(size: int | None) -> tuple[int, int | None]:
    return (0, None) if size is None else (size, size)


def _on_scale(spread: Spread, scale: tuple[str, ...]) -> Spread:
    """The same spread with the grades named as another scale of equal length names them."""
    if spread.scale == scale:
        return spread
    named = frozenset(scale[spread.scale.index(grade)] for grade in spread.named)
    return replace(spread, scale=scale, named=named)
