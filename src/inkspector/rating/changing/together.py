"""The fewest moves that lead to each other rating together, exactly, where settings are counted.

What rules ask of settings are numbers of them, and each rule holds from one number to another. Between those
limits nothing changes, so that the ways of all numbers and dials from limit to limit are all the ratings that
moves can lead to; into each the fewest moves are sought, the nearest first. A setting that moves a grade is
one move; so is an indicator across its comparators, a judgement by a grade, a priority action lifted.

Not moved are shares without counts, and the outcomes of a line. Where more ways or states are to be looked
through than `MOST_WAYS` and `nearest.MOST_STATES`, what is found is told, and not `proven` the fewest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, product
from math import prod

from inkspector.case import Case
from inkspector.case.worlds import WHOLE
from inkspector.rating.bands import band_shares
from inkspector.rating.changing.dials import Dial, Stand, dials
from inkspector.rating.changing.move import Evidence
from inkspector.rating.changing.nearest import GivenUp, State, Tally, Within
from inkspector.rating.changing.pools import Asked, Settings
from inkspector.rating.changing.settings import OfSettings, asked_of, counts_in, meeting, of_settings
from inkspector.rating.predicates import Truth, all_of
from inkspector.rating.stages import Applied, Ratings, led_to, only, starts
from inkspector.scheme.model import BandOf, Predicate, StartAt

MOST_WAYS = 20_000


@dataclass(frozen=True, slots=True)
class Together:
    """Moves that lead to a rating together."""

    to: int
    size: int
    """In grades of settings, and other things, moved."""
    made: Case
    moves: tuple[str, ...]
    proven: bool = True
    """No fewer lead there."""


@dataclass(frozen=True, eq=False, slots=True)
class _Stretch:
    """Numbers of one tally between which no rule changes."""

    within: Within
    truths: Mapping[Predicate, Truth]
    bands: Mapping[str, int]
    """By subject of a start, the band."""


@dataclass(frozen=True, eq=False, slots=True)
class _Way:
    """A stretch of each number and a stand of each dial, and the rating there."""

    to: int
    least: int
    """No fewer moves lead there."""
    stretches: tuple[_Stretch, ...]
    stands: tuple[Stand, ...]

    @property
    def others(self) -> int:
        return sum(stand.steps for stand in self.stands)


def together(
    applied: Sequence[Applied], now: int, evidence: Evidence, rate: Callable[[Case], Ratings]
) -> Iterator[Together]:
    """For each other rating that moves lead to, the fewest that do so, each rated again."""
    search = _Search(tuple(applied), evidence)
    for to in sorted({way.to for way in search.ways} - {now}):
        with suppress(GivenUp):
            found = next((one for one in search.sets(to) if only(rate(one.made)) == to), None)
            if found is not None:
                yield found


def every_set(applied: Sequence[Applied], to: int, evidence: Evidence) -> Iterator[Together]:
    """All the sets of the fewest moves to a rating, once where they differ only by lines that count alike.

    GivenUp where there are too many states to tell all.
    """
    return _Search(tuple(applied), evidence).sets(to)


@dataclass(frozen=True, eq=False)
class _Search:
    applied: tuple[Applied, ...]
    evidence: Evidence

    def sets(self, to: int) -> Iterator[Together]:
        """The sets of the fewest moves to this rating."""
        best: int | None = None
        nearest: list[_Way] = []
        proven = True
        for way in self.ways:
            if best is not None and way.least > best:
                break
            if way.to == to:
                try:
                    state = next(self._states(way, best), None)
                except GivenUp:
                    proven = False
                    continue
                size = None if state is None else way.others + self._settings.pools.steps(state)
                if size is not None and size == best:
                    nearest.append(way)
                elif size is not None:
                    best, nearest = size, [way]
        for way in nearest:
            for state in self._states(way, best):
                yield self._set(way, state, proven)

    def _states(self, way: _Way, most: int | None) -> Iterator[State]:
        bounds = [stretch.within for stretch in way.stretches]
        return self._settings.pools.fewest(bounds, None if most is None else most - way.others)

    def _set(self, way: _Way, state: State, proven: bool) -> Together:
        made = self._settings.made(state, self.evidence.case)
        for stand in way.stands:
            made = stand.made(made)
        moved = (*self._settings.words(state), *(stand.text for stand in way.stands if stand.steps))
        return Together(way.to, way.others + self._settings.pools.steps(state), made, moved, proven)

    @cached_property
    def ways(self) -> Sequence[_Way]:
        """To every rating, the nearest first; none where there are too many to look through."""
        if prod(map(len, (*self._stretches, *self._dials))) > MOST_WAYS:
            return ()
        pools = self._settings.pools
        found = []
        for stretches in product(*self._stretches):
            least = pools.needed(pools.start, [stretch.within for stretch in stretches])
            if least is None:
                continue
            for stands in product(*self._dials):
                to = only(self._rating(stretches, stands))
                if to is not None:
                    steps = least + sum(stand.steps for stand in stands)
                    found.append(_Way(to, steps, stretches, stands))
        return sorted(found, key=lambda way: way.least)

    def _rating(self, stretches: Sequence[_Stretch], stands: Sequence[Stand]) -> Ratings:
        truths: dict[Predicate, Truth] = {}
        bands: dict[str, int] = {}
        for stretch in stretches:
            truths |= stretch.truths
            bands |= stretch.bands
        for stand in stands:
            truths |= stand.truths
        applied = [_moved(one, truths) for one in self.applied]
        starting = next(iter(self._starting), "")
        start = frozenset((bands[starting],)) if starting in bands else self._start
        return led_to(start, applied)

    @cached_property
    def _starting(self) -> Sequence[str]:
        """The subjects at whose band the default starts."""
        effects = (one.rule.effect for one in self.applied)
        return [effect.band_of for effect in effects if isinstance(effect, StartAt)]

    @cached_property
    def _start(self) -> Ratings:
        return starts(self.applied, self.evidence.seen, self.evidence.framework)

    @cached_property
    def _settings(self) -> Settings:
        return Settings(self.evidence, tuple(self._asked))

    @cached_property
    def _asked(self) -> Mapping[Asked, Sequence[OfSettings]]:
        """The numbers of settings that rules ask for and the case tells, and what they ask."""
        asked: dict[Asked, list[OfSettings]] = {}
        for one in self.applied:
            if isinstance(one.rule.effect, StartAt):
                subject = one.rule.effect.band_of
                asked.setdefault((subject, self.evidence.seen.good(subject)), [])
            for predicate in one.rule.when:
                if of_settings(predicate):
                    subject, aspect, grades = asked_of(predicate, self.evidence)
                    if aspect is None:
                        asked.setdefault((subject, grades), []).append(predicate)
        return {key: predicates for key, predicates in asked.items() if self.evidence.counted(*key)}

    @cached_property
    def _stretches(self) -> Sequence[Sequence[_Stretch]]:
        tallies = {asked: self._settings.tally(asked) for asked in self._asked}
        return [tuple(self._cut(asked, tally)) for asked, tally in tallies.items() if tally is not None]

    def _cut(self, asked: Asked, tally: Tally) -> Iterator[_Stretch]:
        subject, grades = asked
        framework = self.evidence.framework
        counted = self.evidence.counted(subject, grades)
        assert counted is not None
        k, n = counted
        smallest = framework.scheme.smallest.banded
        ranges: dict[Predicate, tuple[int, int]] = {
            predicate: meeting(predicate, n, framework)
            for predicate in self._asked[asked]
            if not isinstance(predicate, BandOf) or subject == WHOLE or n >= smallest
        }
        banded = {
            row.band: counts_in(band_shares(row.band, framework), n)
            for row in framework.scheme.bands
            if subject in self._starting and grades == self.evidence.seen.good(subject)
        }
        limits = [*ranges.values(), *banded.values()]
        cuts = sorted({0, n + 1, *(cut for low, high in limits for cut in (low, high + 1) if 0 < cut <= n)})
        offset = tally.of(self._settings.pools.start) - k
        for low, above in pairwise(cuts):
            truths = {predicate: least <= low <= most for predicate, (least, most) in ranges.items()}
            band = next((band for band, (least, most) in banded.items() if least <= low <= most), None)
            start = {} if band is None else {subject: band}
            yield _Stretch(Within(tally, low + offset, above - 1 + offset), truths, start)

    @cached_property
    def _dials(self) -> Sequence[Dial]:
        return [_nearest(dial) for dial in dials(self.evidence)]


def _nearest(dial: Dial) -> Dial:
    """Of stands at which rules find the same, the nearest."""
    nearest: dict[tuple[Truth, ...], Stand] = {}
    for stand in dial:
        nearest.setdefault(tuple(stand.truths.values()), stand)
    return tuple(nearest.values())


def _moved(one: Applied, truths: Mapping[Predicate, Truth]) -> Applied:
    found = zip(one.rule.when, one.found, strict=True)
    return replace(one, truth=all_of(truths.get(predicate, seen.truth) for predicate, seen in found))
