"""What a comparison says: from its word, what is compared and a negation to the direction, and its stance."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, cast

from inkspector.claims.claim import Direction, Stance
from inkspector.claims.interval import Interval

Compared = Literal["quantity", "performance"]
TRENDS = frozenset({"rose", "fell", "improved", "declined", "unchanged", "narrowed", "widened"})
AGAINST_TARGET = frozenset({"met", "missed"})
ALWAYS_QUANTITY = frozenset({"more", "fewer", "narrower", "wider", "narrowed", "widened"})
_SIGN = {
    "up": 1, "more": 1, "wider": 1, "rose": 1, "widened": 1, "better": 1, "improved": 1,
    "down": -1, "fewer": -1, "narrower": -1, "fell": -1, "narrowed": -1, "worse": -1, "declined": -1,
    "missed": -1,
    "level": 0, "unchanged": 0, "as_good": 0, "as_bad": 0,
}  # fmt: skip
_OPEN = {"up_or_level": 1, "down_or_level": -1, "met": 1}
_PERFORMANCE = frozenset({"better", "worse", "improved", "declined", "met", "missed"})
_WORDS: dict[Compared, tuple[str, str]] = {
    "quantity": ("higher", "lower"),
    "performance": ("better", "worse"),
}


def direction(value: str, compared: Compared, negated: bool) -> Direction | None:
    """The direction of the contract; None where a negation leaves it open (*not in line with*)."""
    if value in ALWAYS_QUANTITY:
        compared = "quantity"
    if value in _PERFORMANCE:
        compared = "performance"
    up, down = _WORDS[compared]
    if value in _OPEN:
        sign = _OPEN[value]
        if negated:
            return cast(Direction, down if sign > 0 else up)
        return cast(Direction, f"{up if sign > 0 else down}_or_in_line")
    if value in ("as_good", "as_bad") and negated:
        return cast(Direction, down if value == "as_good" else up)
    sign = _SIGN[value]
    if sign == 0:
        return None if negated else "in_line"
    if negated:
        return cast(Direction, f"{down if sign > 0 else up}_or_in_line")
    return cast(Direction, up if sign > 0 else down)


def joined(values: list[str]) -> str:
    """*Above or in line with* as one value."""
    found = set(values)
    if "level" in found and found & {"up", "better"}:
        return "up_or_level"
    if "level" in found and found & {"down", "worse"}:
        return "down_or_level"
    return values[0]


def turned(said: Direction) -> Direction:
    """The same seen from the other side: *nationally the proportion is higher*."""
    pairs = {"higher": "lower", "better": "worse"}
    both = pairs | {b: a for a, b in pairs.items()}
    head, joint, tail = said.partition("_or_")
    return cast(Direction, both.get(head, head) + joint + tail)


def denied(said: Direction) -> Direction | None:
    """What is left where a direction is denied; None where that may be either side (*not in line*)."""
    if said == "in_line":
        return None
    head, joint, _ = said.partition("_or_")
    other = turned(cast(Direction, head))
    return other if joint else cast(Direction, f"{other}_or_in_line")


def by_figures(own: Interval | None, other: Interval) -> Direction | None:
    """Which of two figures is the higher, by the middle of what was said."""
    a, b = _middle(own), _middle(other)
    if a is None or b is None:
        return None
    return "in_line" if a == b else "higher" if a > b else "lower"


def _middle(interval: Interval | None) -> Fraction | None:
    if interval is None:
        return None
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Fraction(0)) / len(ends) if ends else None


def sign(said: Direction, low_is_good: bool) -> int:
    """1 where a direction is good news, -1 where it is bad, 0 where it is neither."""
    if said == "in_line":
        return 0
    high = said.startswith(("higher", "better"))
    if said.startswith(("better", "worse")):
        return 1 if high else -1
    return -1 if high == low_is_good else 1


def stance(sign: int) -> Stance:
    """The stance of a sign."""
    return "positive" if sign > 0 else "negative" if sign < 0 else "neutral"
