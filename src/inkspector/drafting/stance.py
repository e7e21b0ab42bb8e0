"""Praise or blame, as the contract reads the words that drafting uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inkspector.claims.claim import Direction, Stance
from inkspector.scheme.model import GoodIs

_UP = frozenset(("higher", "better", "higher_or_in_line", "better_or_in_line"))
_DOWN = frozenset(("lower", "worse", "lower_or_in_line", "worse_or_in_line"))
_QUALITY = frozenset(("better", "worse", "better_or_in_line", "worse_or_in_line"))
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
