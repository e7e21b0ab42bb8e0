"""How a line's settings may be spread over its grades: every spread that the case allows, as tight bounds.

Let the grades stand best first and let x0 = 0 ≤ x1 ≤ … ≤ xm = n be the settings in the best grade, the
best two, and so on. Whatever a case says (*13 of 14 good or better*, *a large majority*, *almost 60%*)
bounds some xj - xi, so the worlds are the solutions of a system of difference constraints. Shortest paths
give the least and the most of every run of neighbouring grades, exactly over whole numbers where n is
known. Where it isn't, the same is done over shares in per cent, whose ends may be open, and the two
systems tighten each other through the possible sizes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from inkspector.claims import Interval

Limit = tuple[Fraction | int, bool]
"""An upper bound and whether it is open (the bound itself outside)."""
Bounds = tuple[tuple[Limit | None, ...], ...]
"""`bounds[i][j]` is the most that xj - xi can be; None is no bound."""

_ROUNDS = 16
"""Sizes and shares narrow each other step by step; bounds are sound whenever one stops."""


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


@dataclass(frozen=True, slots=True)
class Spread:
    """All ways in which settings can be spread over `scale` (grades best first). See `spread_of`."""

    scale: tuple[str, ...]
    counts: Bounds
    shares: Bounds
    named: frozenset[str]
    """The grades that some fact names; on all others it is silent."""
    possible: bool
    """False where what is said contradicts itself: there is no world."""

    @property
    def size(self) -> tuple[int, int | None]:
        """The fewest and the most settings; None is no bound."""
        return _range(self.counts, 0, len(self.scale))

    @property
    def known_size(self) -> int | None:
        """How many settings there are, where all worlds agree."""
        least, most = self.size
        return least if least == most else None

    def tally(self, grades: Iterable[str]) -> tuple[int, int | None]:
        """The fewest and the most settings with one of these grades; None is no bound."""
        inside, outside = self._runs(grades)
        least, most = _sum_ranges(_range(self.counts, i, j) for i, j in inside)
        n = self.known_size
        if n is not None and len(inside) > 1:
            rest_least, rest_most = _sum_ranges(_range(self.counts, i, j) for i, j in outside)
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
        n = self.known_size
        if n == 0:
            return Interval.of(gt=0, lt=0)
        if n is not None:
            least, most = self.tally(grades)
            return Interval.of(
                ge=Fraction(100 * least, n), le=Fraction(100 * (n if most is None else most), n)
            )
        inside, outside = self._runs(grades)
        straight = _sum_shares([_share_range(self.shares, i, j) for i, j in inside])
        rest = _sum_shares([_share_range(self.shares, i, j) for i, j in outside])
        return straight & _complement(rest)

    def within(self, interval: Interval, grades: Iterable[str]) -> bool:
        """In every world these grades' share lies in `interval`."""
        return self.share(grades).within(interval)

    def reaches(self, interval: Interval, grades: Iterable[str]) -> bool:
        """In some world these grades' share lies in `interval`."""
        common = self.share(grades) & interval
        n = self.known_size
        if common.empty or n is None:
            return not common.empty
        if n == 0 or common.low is None or common.high is None:
            return False
        least, most = (
            _whole_least(common.low * n / 100, common.low_open),
            _whole_most(common.high * n / 100, common.high_open),
        )
        return least <= most

    def silent(self, grades: Iterable[str]) -> bool:
        """No fact names one of these grades, nor all the others with a whole to take them from."""
        asked = frozenset(grades)
        others = frozenset(self.scale) - asked
        whole = self.known_size is not None or not self.share(others).within(Interval.of(ge=0, lt=100))
        return not (asked & self.named or (others and others <= self.named and whole))

    def __add__(self, other: Spread) -> Spread:
        """The spreads of two independent lines taken together.

        Counts add up. Where a size is unknown the share lies between the lines' least and most.
        """
        if self.scale != other.scale:
            raise ValueError(f"{self.scale} and {other.scale} can't be added up")
        counts = _both(self.counts, other.counts, _add)
        if self.known_size == 0:
            shares = other.shares
        elif other.known_size == 0:
            shares = self.shares
        else:
            shares = _both(self.shares, other.shares, _looser)
        if not (self.possible and other.possible):
            return Spread(self.scale, counts, shares, self.named | other.named, False)
        return _settled(self.scale, counts, shares, self.named | other.named)

    def _runs(self, grades: Iterable[str]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        asked = frozenset(grades)
        held = [grade in asked for grade in self.scale]
        return _runs_of(held), _runs_of([not is_in for is_in in held])


def spread_of(
    scale: Sequence[str], parts: Iterable[Part] = (), least: int = 0, most: int | None = None
) -> Spread:
    """The spread of `least` to `most` settings over `scale` (best first) of which all `parts` are true.

    A part's grades must be neighbours on the scale: ValueError otherwise. A share says that there is
    at least one setting. Contradictions give a spread that isn't `possible`.
    """
    m = len(scale)
    order = {grade: i for i, grade in enumerate(scale)}
    counts, shares = _blank(m), _blank(m)
    _narrow(shares, 0, m, (100, False))
    _narrow(shares, m, 0, (-100, False))
    named: set[str] = set()
    for part in parts:
        places = sorted(order[grade] for grade in part.grades)
        i, j = places[0], places[-1] + 1
        if j - i != len(places):
            raise ValueError(f"{part.grades} aren't neighbours on the scale")
        named.update(part.grades)
        if part.at_most is not None:
            _narrow(counts, i, j, (part.at_most, False))
        if part.at_least is not None:
            _narrow(counts, j, i, (-part.at_least, False))
        if part.share is not None:
            least = max(least, 1)
            if part.share.high is not None:
                _narrow(shares, i, j, (part.share.high, part.share.high_open))
            if part.share.low is not None:
                _narrow(shares, j, i, (-part.share.low, part.share.low_open))
    _narrow(counts, m, 0, (-least, False))
    if most is not None:
        _narrow(counts, 0, m, (most, False))
    return _settled(tuple(scale), _frozen(counts), _frozen(shares), frozenset(named))


# --- shortest paths ----------------------------------------------------------------------------------------

_Rows = list[list[Limit | None]]
_Join = Callable[[Limit | None, Limit | None], Limit | None]


def _settled(scale: tuple[str, ...], counts: Bounds, shares: Bounds, named: frozenset[str]) -> Spread:
    """Both systems closed under shortest paths and each narrowed by the other."""
    m = len(scale)
    count_rows, share_rows = [list(row) for row in counts], [list(row) for row in shares]
    possible = True
    for _ in range(_ROUNDS):
        if not _close(count_rows):
            possible = False
            break
        if _range(count_rows, 0, m)[1] == 0:
            break
        if not _close(share_rows):
            possible = False
            break
        before = _frozen(count_rows), _frozen(share_rows)
        _shares_from_counts(count_rows, share_rows)
        _counts_from_shares(count_rows, share_rows)
        if before == (_frozen(count_rows), _frozen(share_rows)):
            break
    return Spread(scale, _frozen(count_rows), _frozen(share_rows), named, possible)


def _close(rows: _Rows) -> bool:
    """Shortest paths between all pairs, in place; False where a cycle is negative: nothing fits."""
    nodes = range(len(rows))
    for via in nodes:
        for i in nodes:
            first = rows[i][via]
            if first is None:
                continue
            for j in nodes:
                second = rows[via][j]
                if second is not None:
                    _narrow(rows, i, j, (first[0] + second[0], first[1] or second[1]))
    return all(rows[i][i] == (0, False) for i in nodes)


def _shares_from_counts(counts: _Rows, shares: _Rows) -> None:
    m = len(counts) - 1
    fewest, largest = _range(counts, 0, m)
    for i, j in _pairs(m):
        least, most = _range(counts, i, j)
        if most is not None and fewest > 0:
            _narrow(shares, i, j, (Fraction(100 * most, fewest), False))
        if least > 0:
            low = (Fraction(0), True) if largest is None else (Fraction(-100 * least, largest), False)
            _narrow(shares, j, i, low)


def _counts_from_shares(counts: _Rows, shares: _Rows) -> None:
    m = len(counts) - 1
    for i, j in _pairs(m):
        fewest, largest = _range(counts, 0, m)
        least, most = _range(counts, i, j)
        share = _share_range(shares, i, j)
        assert share.low is not None and share.high is not None
        if largest is not None:
            _narrow(counts, i, j, (_whole_most(share.high * largest / 100, share.high_open), False))
        if fewest > 0:
            _narrow(counts, j, i, (-_whole_least(share.low * fewest / 100, share.low_open), False))
        if least > 0 and share.high > 0:
            _narrow(counts, m, 0, (-_whole_least(100 * least / share.high, share.high_open), False))
        if most is not None and share.low > 0:
            _narrow(counts, 0, m, (_whole_most(100 * most / share.low, share.low_open), False))


def _pairs(m: int) -> Iterable[tuple[int, int]]:
    return ((i, j) for i in range(m) for j in range(i + 1, m + 1))


def _blank(m: int) -> _Rows:
    """No bound but that x never falls."""
    return [[(0, False) if i in (j, j + 1) else None for j in range(m + 1)] for i in range(m + 1)]


def _narrow(rows: _Rows, i: int, j: int, limit: Limit) -> None:
    rows[i][j] = _tighter(rows[i][j], limit)


def _tighter(a: Limit | None, b: Limit | None) -> Limit | None:
    if a is None or b is None:
        return b if a is None else a
    return a if a[0] < b[0] or (a[0] == b[0] and (a[1] or not b[1])) else b


def _looser(a: Limit | None, b: Limit | None) -> Limit | None:
    if a is None or b is None:
        return None
    return b if _tighter(a, b) == a else a


def _add(a: Limit | None, b: Limit | None) -> Limit | None:
    return None if a is None or b is None else (a[0] + b[0], a[1] or b[1])


def _both(a: Bounds, b: Bounds, join: _Join) -> Bounds:
    return tuple(tuple(map(join, row, other)) for row, other in zip(a, b, strict=True))


def _frozen(rows: Sequence[Sequence[Limit | None]]) -> Bounds:
    return tuple(tuple(row) for row in rows)


# --- reading the bounds ------------------------------------------------------------------------------------


def _range(counts: Sequence[Sequence[Limit | None]], i: int, j: int) -> tuple[int, int | None]:
    up, down = counts[i][j], counts[j][i]
    return (0 if down is None else -int(down[0])), (None if up is None else int(up[0]))


def _share_range(shares: Sequence[Sequence[Limit | None]], i: int, j: int) -> Interval:
    up, down = shares[i][j], shares[j][i]
    low, low_open = (Fraction(0), False) if down is None else (-Fraction(down[0]), down[1])
    high, high_open = (Fraction(100), False) if up is None else (Fraction(up[0]), up[1])
    return Interval(low, high, low_open, high_open)


def _whole_least(value: Fraction, above: bool) -> int:
    """The least whole number from `value` on, or above it."""
    return floor(value) + 1 if above else ceil(value)


def _whole_most(value: Fraction, under: bool) -> int:
    """The greatest whole number up to `value`, or under it."""
    return ceil(value) - 1 if under else floor(value)


def _runs_of(held: Sequence[bool]) -> list[tuple[int, int]]:
    """The stretches of True as pairs of node numbers."""
    runs: list[tuple[int, int]] = []
    for i, is_in in enumerate(held):
        if is_in and runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1)
        elif is_in:
            runs.append((i, i + 1))
    return runs


def _sum_ranges(ranges: Iterable[tuple[int, int | None]]) -> tuple[int, int | None]:
    least, most = 0, 0
    unbounded = False
    for low, high in ranges:
        least += low
        most += high or 0
        unbounded |= high is None
    return least, None if unbounded else most


def _sum_shares(intervals: Sequence[Interval]) -> Interval:
    total = Interval.point(0)
    for interval in intervals:
        assert total.low is not None and total.high is not None
        assert interval.low is not None and interval.high is not None
        total = Interval(
            total.low + interval.low,
            total.high + interval.high,
            total.low_open or interval.low_open,
            total.high_open or interval.high_open,
        )
    return total


def _complement(share: Interval) -> Interval:
    assert share.low is not None and share.high is not None
    return Interval(100 - share.high, 100 - share.low, share.high_open, share.low_open)
