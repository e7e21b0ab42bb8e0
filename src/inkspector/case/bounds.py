"""Systems of difference constraints: upper bounds on xj - xi, closed under shortest paths.

The unknowns x0 ≤ x1 ≤ … ≤ xm are running totals, in settings or in per cent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from inkspector.claims import Interval

Limit = tuple[Fraction | int, bool]
"""An upper bound and whether it is open (the bound itself outside)."""
Bounds = tuple[tuple[Limit | None, ...], ...]
"""`bounds[i][j]` is the most that xj - xi can be; None is no bound."""
Rows = list[list[Limit | None]]
"""Bounds in the making."""


class Share(NamedTuple):
    """A share in per cent between two ends."""

    low: Fraction
    high: Fraction
    low_open: bool = False
    high_open: bool = False

    def and_also(self, other: Share) -> Share:
        """Of both parts together, each anywhere in its own bounds."""
        return Share(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def rest(self) -> Share:
        """Of all that isn't in this part."""
        return Share(100 - self.high, 100 - self.low, self.high_open, self.low_open)

    def interval(self) -> Interval:
        """As claims have it."""
        return Interval(self.low, self.high, self.low_open, self.high_open)


NO_SHARE = Share(Fraction(0), Fraction(0))


def blank(m: int) -> Rows:
    """Nothing is known but that the totals never fall."""
    return [[(0, False) if i in (j, j + 1) else None for j in range(m + 1)] for i in range(m + 1)]


def frozen(rows: Sequence[Sequence[Limit | None]]) -> Bounds:
    """As a value."""
    return tuple(tuple(row) for row in rows)


def narrow(rows: Rows, i: int, j: int, most: Fraction | int, is_open: bool = False) -> None:
    """xj - xi is at most (under, if open) `most`."""
    rows[i][j] = tighter(rows[i][j], (most, is_open))


def close(rows: Rows) -> bool:
    """Shortest paths between all pairs, in place; False where a cycle is negative: nothing fits."""
    nodes = range(len(rows))
    for via in nodes:
        # where it is nought from itself, a way over it leaves its own row and column as they are
        others = [node for node in nodes if node != via or rows[via][via] != (0, False)]
        onwards = [(j, second) for j in others if (second := rows[via][j]) is not None]
        for i in others:
            first = rows[i][via]
            if first is not None:
                row = rows[i]
                for j, second in onwards:
                    row[j] = tighter(row[j], (first[0] + second[0], first[1] or second[1]))
    return all(rows[i][i] == (0, False) for i in nodes)


def tighter(a: Limit | None, b: Limit | None) -> Limit | None:
    """Both hold."""
    if a is None or b is None:
        return b if a is None else a
    return a if a[0] < b[0] or (a[0] == b[0] and (a[1] or not b[1])) else b


def looser(a: Limit | None, b: Limit | None) -> Limit | None:
    """One of them holds."""
    if a is None or b is None:
        return None
    return b if tighter(a, b) == a else a


def added(a: Limit | None, b: Limit | None) -> Limit | None:
    """The bound of two independent totals together."""
    return None if a is None or b is None else (a[0] + b[0], a[1] or b[1])


def joined(a: Bounds, b: Bounds, join: Callable[[Limit | None, Limit | None], Limit | None]) -> Bounds:
    """Pair by pair."""
    return tuple(tuple(map(join, row, other)) for row, other in zip(a, b, strict=True))


def count_range(counts: Sequence[Sequence[Limit | None]], i: int, j: int) -> tuple[int, int | None]:
    """The least and the most of xj - xi in whole settings; None is no bound."""
    up, down = counts[i][j], counts[j][i]
    return (0 if down is None else -int(down[0])), (None if up is None else int(up[0]))


def share_range(shares: Sequence[Sequence[Limit | None]], i: int, j: int) -> Share:
    """The least and the most of xj - xi in per cent."""
    up, down = shares[i][j] or (100, False), shares[j][i] or (0, False)
    return Share(-Fraction(down[0]), Fraction(up[0]), down[1], up[1])


def whole_least(value: Fraction, above: bool) -> int:
    """The least whole number from `value` on, or above it."""
    return floor(value) + 1 if above else ceil(value)


def whole_most(value: Fraction, under: bool) -> int:
    """The greatest whole number up to `value`, or under it."""
    return ceil(value) - 1 if under else floor(value)
