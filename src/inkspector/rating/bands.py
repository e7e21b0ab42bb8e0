"""From shares to bands and thresholds, over all worlds of a spread.

A threshold is compared with the whole per cent, rounded half up: 65 is met from 64.5 on.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from inkspector.case.spread import Spread
from inkspector.claims import Interval
from inkspector.scheme import Framework
from inkspector.scheme.model import BandOf, HowMany, Share

_HALF = Fraction(1, 2)
ALL_SHARES = Interval.of(ge=0, le=100)


def at_least(threshold: int) -> Interval:
    """Raw shares whose whole per cent is at least `threshold`."""
    return Interval.of(ge=threshold - _HALF)


def under(threshold: int) -> Interval:
    """Raw shares whose whole per cent is less than `threshold`."""
    return Interval.of(lt=threshold - _HALF)


def more_than(threshold: int) -> Interval:
    """Raw shares whose whole per cent is more than `threshold`."""
    return at_least(threshold + 1)


def holds_of(share: Interval, wanted: Interval) -> bool | None:
    """Whether a share known to lie in `share` lies in `wanted`; None is open, and no share at all is no."""
    if share.apart(wanted):
        return False
    return True if share.within(wanted) else None


def spread_holds(spread: Spread, grades: Iterable[str], wanted: Interval) -> bool | None:
    """The same of the share of grades in a spread, exact where the settings are counted."""
    asked = tuple(grades)
    if not spread.reaches(wanted, asked):
        return False
    return True if spread.within(wanted, asked) else None


def band_shares(band: int, framework: Framework) -> Interval:
    """The raw shares good or better of a band."""
    rows = sorted(framework.scheme.bands, key=lambda row: row.at_least)
    for row, above in zip(rows, [*rows[1:], None], strict=True):
        if row.band == band:
            low = None if row.at_least == 0 else row.at_least - _HALF
            high = None if above is None else above.at_least - _HALF
            return Interval(low, high, high_open=high is not None)
    raise KeyError(band)


def possible_bands(spread: Spread | None, grades: Iterable[str], framework: Framework) -> tuple[int, ...]:
    """The bands that some world gives, lowest first; all of them where nothing is known."""
    bands = sorted(row.band for row in framework.scheme.bands)
    if spread is None:
        return tuple(bands)
    asked = tuple(grades)
    return tuple(band for band in bands if spread.reaches(band_shares(band, framework), asked))


def wanted_shares(predicate: Share | BandOf | HowMany, framework: Framework) -> Interval:
    """The raw shares in per cent of which a predicate is true; all for one that asks for a number."""
    wanted = ALL_SHARES
    match predicate:
        case Share():
            wanted &= ALL_SHARES if predicate.at_least is None else at_least(predicate.at_least)
            wanted &= ALL_SHARES if predicate.under is None else under(predicate.under)
        case BandOf():
            if predicate.at_least is not None:
                wanted &= Interval(low=band_shares(predicate.at_least, framework).low)
            if predicate.at_most is not None:
                most = band_shares(predicate.at_most, framework)
                wanted &= Interval(high=most.high, high_open=most.high_open)
        case HowMany():
            wanted &= ALL_SHARES if predicate.at_least_share is None else at_least(predicate.at_least_share)
            wanted &= (
                ALL_SHARES if predicate.more_than_share is None else more_than(predicate.more_than_share)
            )
    return wanted


def outside(share: Interval) -> tuple[Interval, ...]:
    """The shares below an interval and those above it, as far as there are any."""
    below = Interval(Fraction(0), share.low, high_open=not share.low_open)
    above = Interval(share.high, Fraction(100), low_open=not share.high_open)
    return tuple(part for part in (below, above) if not part.empty)


def rest(share: Interval) -> Interval:
    """The share of all the others."""
    low = Fraction(0) if share.low is None else share.low
    high = Fraction(100) if share.high is None else share.high
    return Interval(100 - high, 100 - low, share.high_open, share.low_open)
