"""Intervals of shares in per cent, with open or closed ends, in exact fractions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

Number = int | Fraction | Decimal | str


def two_decimals(value: Fraction) -> float:
    """The end of an interval as JSON shows it: two decimals, half up."""
    hundredths = Decimal(value.numerator * 1000) / Decimal(value.denominator)
    return float((hundredths / 1000).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def per_cent(part: int, whole: int) -> Fraction:
    """The raw share in per cent, exact. `whole` is positive."""
    return Fraction(100 * part, whole)


def whole_per_cent(part: int, whole: int) -> int:
    """The share as letters print it: a whole per cent, rounded half up."""
    return (200 * part + whole) // (2 * whole)


@dataclass(frozen=True, slots=True)
class Interval:
    """A convex set of shares in per cent; an end of None is no end at all.

    `low_open`/`high_open` say that the end itself is outside.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def of(
        cls,
        *,
        ge: Number | None = None,
        gt: Number | None = None,
        le: Number | None = None,
        lt: Number | None = None,
    ) -> Interval:
        """From ends named as in JSON; `ge` and `gt` (`le` and `lt`) exclude each other."""
        if (ge is not None and gt is not None) or (le is not None and lt is not None):
            raise ValueError("an interval has one end on each side")
        low = ge if gt is None else gt
        high = le if lt is None else lt
        return cls(
            None if low is None else Fraction(low),
            None if high is None else Fraction(high),
            gt is not None,
            lt is not None,
        )

    @classmethod
    def point(cls, value: Number) -> Interval:
        """The single share `value`."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def rounded(cls, value: Number, places: int = 0) -> Interval:
        """Every share that is printed as `value` with so many decimals: half a unit either way."""
        half = Fraction(1, 2 * 10**places)
        return cls(Fraction(value) - half, Fraction(value) + half, high_open=True)

    @property
    def empty(self) -> bool:
        """No share lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def __contains__(self, value: Number) -> bool:
        share = Fraction(value)
        if self.low is not None and (share < self.low or (self.low_open and share == self.low)):
            return False
        return self.high is None or share < self.high or (share == self.high and not self.high_open)

    def within(self, other: Interval) -> bool:
        """Every share of this one lies in `other`; an empty interval lies in all."""
        return self.empty or (_reaches_no_lower(self, other) and _reaches_no_higher(self, other))

    def __and__(self, other: Interval) -> Interval:
        """The shares in both."""
        low, low_open = _inner_low(self, other)
        high, high_open = _inner_high(self, other)
        return Interval(low, high, low_open, high_open)

    def apart(self, other: Interval) -> bool:
        """No share lies in both."""
        return (self & other).empty

    def widened(self, points: Number) -> Interval:
        """With each end moved outwards by so many points."""
        step = Fraction(points)
        return Interval(
            None if self.low is None else self.low - step,
            None if self.high is None else self.high + step,
            self.low_open,
            self.high_open,
        )

    def to_json(self) -> dict[str, float]:
        """`{"ge": 64.5, "lt": 79.5}`; a missing end is left out."""
        ends: dict[str, float] = {}
        if self.low is not None:
            ends["gt" if self.low_open else "ge"] = two_decimals(self.low)
        if self.high is not None:
            ends["lt" if self.high_open else "le"] = two_decimals(self.high)
        return ends

    @classmethod
    def from_json(cls, ends: Mapping[str, Any]) -> Interval:
        """From `{"ge": …, "lt": …}`; numbers are taken as they are written."""
        return cls.of(**{name: Fraction(str(value)) for name, value in ends.items()})


def _reaches_no_lower(a: Interval, b: Interval) -> bool:
    if b.low is None or a.low is None:
        return b.low is None
    return a.low > b.low or (a.low == b.low and (a.low_open or not b.low_open))


def _reaches_no_higher(a: Interval, b: Interval) -> bool:
    if b.high is None or a.high is None:
        return b.high is None
    return a.high < b.high or (a.high == b.high and (a.high_open or not b.high_open))


def _inner_low(a: Interval, b: Interval) -> tuple[Fraction | None, bool]:
    if a.low is None:
        return b.low, b.low_open
    if b.low is None or a.low > b.low:
        return a.low, a.low_open
    if a.low == b.low:
        return a.low, a.low_open or b.low_open
    return b.low, b.low_open


def _inner_high(a: Interval, b: Interval) -> tuple[Fraction | None, bool]:
    if a.high is None:
        return b.high, b.high_open
    if b.high is None or a.high < b.high:
        return a.high, a.high_open
    if a.high == b.high:
        return a.high, a.high_open or b.high_open
    return b.high, b.high_open
