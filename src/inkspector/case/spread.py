"""How a line's settings may be spread over its grades: every spread that the case allows, as tight bounds.

Let the grades stand best first and let x0 = 0 ≤ x1 ≤ … ≤ xm = n be the settings in the best grade, the
best two, and so on. Whatever a case says (*13 of 14 good or better*, *a large majority*, *almost 60%*)
bounds some xj - xi, so the worlds are the solutions of a system of difference constraints. Shortest paths
give the least and the most of every run of neighbouring grades, exactly over whole numbers where n is
known. Where it isn't, the same is done over shares in per cent, whose ends may be open, and the two
systems tighten each other through the possible sizes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache, reduce

from inkspector.case.bounds import (
    NO_SHARE,
    Bounds,
    Limit,
    Rows,
    Share,
    added,
    blank,
    close,
    count_range,
    frozen,
    joined,
    looser,
    narrow,
    share_range,
    tighter,
    whole_least,
    whole_most,
)
from inkspector.claims import Interval

NOWHERE = Interval.of(gt=0, lt=0)
"""The share of anything among no settings at all."""
_Stretches = tuple[tuple[int, int], ...]
_ROUNDS = 16
"""Sizes and shares narrow each other step by step; the bounds are sound whenever one stops."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing said of a run of neighbouring grades: how many settings at least and at most, what share."""

    grades: tuple[str, ...]
    at_least: int | None = None
    at_most: int | None = None
    share: Interval | None = None

    @classmethod
    def exactly(cls, grades: tuple[str, ...], count: int) -> Part:
        """So many settings have one of these grades."""
        return cls(grades, count, count)


@dataclass(frozen=True)
class Spread:
    """All ways in which settings can be spread over `scale` (grades best first). See `spread_of`."""

    scale: tuple[str, ...]
    counts: Bounds
    shares: Bounds
    """Nothing where the size is known: they follow from the counts."""
    named: frozenset[str]
    """The grades that some fact names; on all others it is silent."""
    possible: bool
    """False where what is said contradicts itself: there is no world."""

    @cached_property
    def size(self) -> tuple[int, int | None]:
        """The fewest and the most settings; None is no bound."""
        return count_range(self.counts, 0, len(self.scale))

    @cached_property
    def known_size(self) -> int | None:
        """How many settings there are, where all worlds agree."""
        least, most = self.size
        return least if least == most else None

    def tally(self, grades: Iterable[str]) -> tuple[int, int | None]:
        """The fewest and the most settings with one of these grades; None is no bound.

        Tight for grades that are neighbours, or all but neighbours; for others (*outstanding or
        satisfactory*, which nobody says) sound.
        """
        inside, outside = _runs(self.scale, frozenset(grades))
        least, most = _total(count_range(self.counts, i, j) for i, j in inside)
        n = self.known_size
        if n is not None and len(inside) > 1:
            rest_least, rest_most = _total(count_range(self.counts, i, j) for i, j in outside)
            least = max(least, n - (n if rest_most is None else rest_most))
            most = n - rest_least if most is None else min(most, n - rest_least)
        return least, most

    def count(self, grades: Iterable[str]) -> tuple[int, int] | None:
        """The same where the number of settings is known, else None."""
        least, most = self.tally(grades)
        return None if self.known_size is None or most is None else (least, most)

    def exact(self, grades: Iterable[str]) -> tuple[int, int] | None:
        """`(k, n)` where all worlds agree on both."""
        counted, n = self.count(grades), self.known_size
        return None if counted is None or n is None or counted[0] != counted[1] else (counted[0], n)

    def share(self, grades: Iterable[str]) -> Interval:
        """The shares in per cent that these grades can have together, from the least to the most.

        Between its ends only the shares that whole numbers give are possible: see `reaches`.
        Without any settings there is no share, and the interval is empty.
        """
        asked = frozenset(grades)
        if asked not in self._told:
            self._told[asked] = self._share(asked)
        return self._told[asked]

    @cached_property
    def _told(self) -> dict[frozenset[str], Interval]:
        """The shares that were asked for."""
        return {}

    def _share(self, grades: frozenset[str]) -> Interval:
        n = self.known_size
        if n == 0:
            return NOWHERE
        if n is not None:
            least, most = self.tally(grades)
            return Interval(Fraction(100 * least, n), Fraction(100 * (n if most is None else most), n))
        inside, outside = _runs(self.scale, grades)
        return self._sum(inside).interval() & self._sum(outside).rest().interval()

    def within(self, interval: Interval, grades: Iterable[str]) -> bool:
        """In every world these grades' share lies in `interval`."""
        return self.share(grades).within(interval)

    def reaches(self, interval: Interval, grades: Iterable[str]) -> bool:
        """In some world these grades' share lies in `interval`."""
        common, n = self.share(grades) & interval, self.known_size
        if common.empty or n is None:
            return not common.empty
        if common.low is None or common.high is None:
            return False
        least = whole_least(common.low * n / 100, common.low_open)
        return least <= whole_most(common.high * n / 100, common.high_open)

    def silent(self, grades: Iterable[str]) -> bool:
        """No fact names one of these grades, nor all the others with a whole to take them from."""
        asked = frozenset(grades)
        others = frozenset(self.scale) - asked
        whole = self.known_size is not None or self.share(others).low != 0
        return not (asked & self.named or (others and others <= self.named and whole))

    def also(self, part: Part, size: int | None = None) -> Spread:
        """The worlds of this spread in which this part is true too, of `size` settings if that is said."""
        told = spread_of(self.scale, [part], *((0, None) if size is None else (size, size)))
        counts, shares = joined(self.counts, told.counts, tighter), joined(self.shares, told.shares, tighter)
        return _settled(self.scale, counts, shares, self.named | told.named)

    def __add__(self, other: Spread) -> Spread:
        """The spreads of two independent lines taken together.

        Counts add up. Where a size is unknown the share lies between the lines' least and most.
        """
        if self.scale != other.scale:
            raise ValueError(f"{self.scale} and {other.scale} can't be added up")
        counts = joined(self.counts, other.counts, added)
        named = self.named | other.named
        if self.known_size == 0:
            shares = other.shares
        elif other.known_size == 0:
            shares = self.shares
        elif None not in (self.known_size, other.known_size):
            # the sums of two closed systems are closed, and say more of the shares than these do
            possible = self.possible and other.possible
            return Spread(self.scale, counts, _unsaid(len(self.scale)), named, possible)
        else:
            shares = joined(self._all_shares, other._all_shares, looser)
        if not (self.possible and other.possible):
            return Spread(self.scale, counts, shares, named, False)
        return _settled(self.scale, counts, shares, named)

    @cached_property
    def _all_shares(self) -> Bounds:
        """The shares, those that follow from the counts among them."""
        if self.known_size is None or not self.possible:
            return self.shares
        shares = [list(row) for row in self.shares]
        _shares_from_counts(self.counts, shares)
        return frozen(shares)

    def _sum(self, runs: Iterable[tuple[int, int]]) -> Share:
        return reduce(Share.and_also, (share_range(self.shares, i, j) for i, j in runs), NO_SHARE)


def spread_of(
    scale: Sequence[str], parts: Iterable[Part] = (), least: int = 0, most: int | None = None
) -> Spread:
    """The spread of `least` to `most` settings over `scale` (best first) of which all `parts` are true.

    A part's grades must be neighbours on the scale: ValueError otherwise. A share says that there is
    at least one setting. Contradictions give a spread that isn't `possible`.
    """
    return _spread_of(tuple(scale), tuple(parts), least, most)


@lru_cache(maxsize=4096)  # a case asks for each line again when it is loaded, rated, moved and checked
def _spread_of(scale: tuple[str, ...], parts: tuple[Part, ...], least: int, most: int | None) -> Spread:
    m = len(scale)
    order = {grade: i for i, grade in enumerate(scale)}
    counts, shares = blank(m), [list(row) for row in _unsaid(m)]
    named: set[str] = set()
    for part in parts:
        places = sorted(order[grade] for grade in part.grades)
        i, j = places[0], places[-1] + 1
        if j - i != len(places):
            raise ValueError(f"{part.grades} aren't neighbours on the scale")
        named.update(part.grades)
        if part.at_most is not None:
            narrow(counts, i, j, part.at_most)
        if part.at_least is not None:
            narrow(counts, j, i, -part.at_least)
        if part.share is not None:
            least = max(least, 1)
            if part.share.high is not None:
                narrow(shares, i, j, part.share.high, part.share.high_open)
            if part.share.low is not None:
                narrow(shares, j, i, -part.share.low, part.share.low_open)
    narrow(counts, m, 0, -least)
    if most is not None:
        narrow(counts, 0, m, most)
    return _settled(scale, frozen(counts), frozen(shares), frozenset(named))


@lru_cache
def _unsaid(m: int) -> Bounds:
    """The shares of which nothing is said but that all settings are 100%."""
    shares = blank(m)
    narrow(shares, 0, m, 100)
    narrow(shares, m, 0, -100)
    return frozen(shares)


@lru_cache(maxsize=4096)  # a moved case is rated again, and most of its sums are the same
def _settled(scale: tuple[str, ...], counts: Bounds, shares: Bounds, named: frozenset[str]) -> Spread:
    """Both systems closed under shortest paths and each narrowed by the other."""
    count_rows, share_rows = [list(row) for row in counts], [list(row) for row in shares]
    if count_range(count_rows, 0, len(scale))[0] == count_range(count_rows, 0, len(scale))[1]:
        return _of_known_size(scale, count_rows, share_rows, named)
    possible = True
    for _ in range(_ROUNDS):
        possible = close(count_rows) and (count_range(count_rows, 0, len(scale))[1] == 0 or close(share_rows))
        before = frozen(count_rows), frozen(share_rows)
        if possible and count_range(count_rows, 0, len(scale))[1] != 0:
            _shares_from_counts(count_rows, share_rows)
            _counts_from_shares(count_rows, share_rows)
        if before == (frozen(count_rows), frozen(share_rows)):
            break
    return Spread(scale, frozen(count_rows), frozen(share_rows), named, possible)


def _of_known_size(scale: tuple[str, ...], counts: Rows, shares: Rows, named: frozenset[str]) -> Spread:
    """Each bound on a share is one on a whole number, and shortest paths over those leave no gap."""
    unsaid = _unsaid(len(scale))
    if frozen(shares) != unsaid and count_range(counts, 0, len(scale))[0] > 0:
        _counts_from_shares(counts, shares)
    possible = close(counts)
    return Spread(scale, frozen(counts), unsaid, named, possible)


def _shares_from_counts(counts: Sequence[Sequence[Limit | None]], shares: Rows) -> None:
    m = len(counts) - 1
    fewest, largest = count_range(counts, 0, m)
    for i, j in _pairs(m):
        least, most = count_range(counts, i, j)
        if most is not None and fewest > 0:
            narrow(shares, i, j, Fraction(100 * most, fewest))
        if least > 0 and largest is None:
            narrow(shares, j, i, 0, True)
        elif least > 0 and largest is not None:
            narrow(shares, j, i, Fraction(-100 * least, largest))


def _counts_from_shares(counts: Rows, shares: Rows) -> None:
    m = len(counts) - 1
    for i, j in _pairs(m):
        fewest, largest = count_range(counts, 0, m)
        least, most = count_range(counts, i, j)
        share = share_range(shares, i, j)
        if share.high == 0:  # none of them, however many there are
            narrow(counts, i, j, 0)
        elif largest is not None:
            narrow(counts, i, j, whole_most(share.high * largest / 100, share.high_open))
        narrow(counts, j, i, -whole_least(share.low * fewest / 100, share.low_open and fewest > 0))
        if least > 0 and share.high > 0:
            narrow(counts, m, 0, -whole_least(100 * least / share.high, share.high_open))
        if most is not None and share.low > 0:
            narrow(counts, 0, m, whole_most(100 * most / share.low, share.low_open))


def _pairs(m: int) -> Iterable[tuple[int, int]]:
    return ((i, j) for i in range(m) for j in range(i + 1, m + 1))


@lru_cache(maxsize=1024)
def _runs(scale: tuple[str, ...], grades: frozenset[str]) -> tuple[_Stretches, _Stretches]:
    """Where on the scale these grades stand, and where all others."""
    held = [grade in grades for grade in scale]
    return _stretches(held), _stretches([not inside for inside in held])


def _stretches(held: Sequence[bool]) -> _Stretches:
    """The stretches of True, as pairs of the running totals before and after them."""
    runs: list[tuple[int, int]] = []
    for i, inside in enumerate(held):
        if inside and runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1)
        elif inside:
            runs.append((i, i + 1))
    return tuple(runs)


def _total(ranges: Iterable[tuple[int, int | None]]) -> tuple[int, int | None]:
    least, most = 0, 0
    unbounded = False
    for low, high in ranges:
        least += low
        most += high or 0
        unbounded |= high is None
    return least, None if unbounded else most
