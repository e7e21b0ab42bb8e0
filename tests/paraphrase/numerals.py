"""Numbers as inspectors write them."""

from __future__ import annotations

from tests.paraphrase.dice import Dice

_ONES = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def in_words(value: int) -> str:
    """*seven*, *twenty-three*; from 1 to 99."""
    if value < 20:
        return _ONES[value]
    tens = _TENS[value // 10 - 2]
    return tens if value % 10 == 0 else f"{tens}-{_ONES[value % 10]}"


def number(dice: Dice, value: int) -> str:
    """Words up to ten; up to thirty either way; figures above, with a separator from a thousand."""
    if value <= 10 or (value <= 30 and dice.chance(60)):
        return in_words(value)
    return f"{value:,}"
