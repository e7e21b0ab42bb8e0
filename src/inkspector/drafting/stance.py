"""Praise or blame, as the contract reads the words that drafting uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Direction, Stance
from inkspector.scheme.model import GoodIs

_UP = frozenset(("higher", "better", "higher_or_in_line", "better_or_in_line"))
_DOWN = frozenset(("lower", "worse", "lower_or_in_line", "worse_or_in_line"))
_QUALITY = frozenset(("better", "worse", "better_or_in_line", "worse_or_in_line"))
NEARLY_HALF = Fraction(99, 2)
"""A share that reaches up to here is nothing to be sorry for: *almost 50%*."""
_TURNED: dict[Stance, Stance] = {"positive": "negative", "negative": "positive", "neutral": "neutral"}


def of_grades(grades: Sequence[str], good: Iterable[str]) -> Stance:
    """A bare count or share: positive where its grades are good or better, negative where they are
    inadequate or *no better than* something, else neutral."""
    if set(grades) <= set(good):
        return "positive"
    return "negative" if "inadequate" in grades else "neutral"


def turned(stance: Stance) -> Stance:
    """As a downward word (*none*, *only*, *fewer than half*) leaves it."""
    return _TURNED[stance]


def of_direction(direction: Direction, good_is: GoodIs = "high") -> Stance:
    """Above, below or in line; of a quantity that is good when it is low, turned."""
    if direction == "in_line":
        return "neutral"
    up = direction in _UP
    return "positive" if up == (good_is == "high" or direction in _QUALITY) else "negative"


def fewer_than_half(claim: Claim) -> bool:
    """Whether it counts or shares out fewer than half: *three of the eight*, *a minority*."""
    part, whole = claim.count or (None, None)
    few = whole is not None and part is not None and 2 * part < whole
    return few or (claim.proportion is not None and claim.proportion.within(Interval.of(lt=NEARLY_HALF)))
