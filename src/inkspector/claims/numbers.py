"""Whole numbers as English words, both ways: *twenty-three* and 23."""

from __future__ import annotations

from collections.abc import Sequence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = {
    word: 10 * i for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_UNITS = {word: i for i, word in enumerate(_SMALL)}
_TENS_SAID = {value: word for word, value in _TENS.items()}
NUMBER_WORDS = frozenset((*_UNITS, *_TENS))
"""Words that a number may begin with, *a hundred* apart."""
LARGEST_SAID = 99
"""Above this a number is written in figures only."""


def say_number(value: int) -> str:
    """*seven*, *twenty-three*; figures from 100 up. `value` is a count, not negative."""
    if value < len(_SMALL):
        return _SMALL[value]
    if value > LARGEST_SAID:
        return f"{value:,}"
    tens, unit = value - value % 10, value % 10
    return _TENS_SAID[tens] if unit == 0 else f"{_TENS_SAID[tens]}-{_SMALL[unit]}"


def read_number(words: Sequence[str], i: int) -> tuple[int, int] | None:
    """The whole number at `words[i]` (lower case; hyphens are words of their own) and the index after it.

    Figures may carry separators of thousands (*1,204*); *a hundred and twelve* is read too, and *two (2)*.
    """
    found = _read_number(words, i)
    if found is not None and words[found[1] : found[1] + 1] == ["("]:
        again = _read_number(words, found[1] + 1)
        if again is not None and again[0] == found[0] and words[again[1] : again[1] + 1] == [")"]:
            return found[0], again[1] + 1
    return found


def _read_number(words: Sequence[str], i: int) -> tuple[int, int] | None:
    if i >= len(words):
        return None
    word = words[i]
    figures = word.replace(",", "") if "," in word and _separated(word) else word
    if figures.isdigit() and figures.isascii() and len(figures) < 10:
        return int(figures), i + 1
    below_hundred = _read_below_hundred(words, i)
    if word == "a" and i + 1 < len(words) and words[i + 1] == "hundred":
        below_hundred = (1, i + 1)
    if below_hundred is None:
        return None
    value, j = below_hundred
    if 0 < value < 10 and j < len(words) and words[j] == "hundred":
        rest = _read_below_hundred(words, j + 2) if words[j + 1 : j + 2] == ["and"] else None
        return (100 * value, j + 1) if rest is None else (100 * value + rest[0], rest[1])
    return value, j


def _separated(word: str) -> bool:
    head, *groups = word.split(",")
    return 0 < len(head) <= 3 and all(len(group) == 3 for group in groups)


def _read_below_hundred(words: Sequence[str], i: int) -> tuple[int, int] | None:
    if i >= len(words):
        return None
    word = words[i]
    if "-" in word[1:-1]:
        tens, _, unit = word.partition("-")
        if tens in _TENS and 0 < _UNITS.get(unit, 0) < 10:
            return _TENS[tens] + _UNITS[unit], i + 1
        return None
    if word in _UNITS:
        return _UNITS[word], i + 1
    if word not in _TENS:
        return None
    j = i + 2 if words[i + 1 : i + 2] == ["-"] else i + 1
    unit_value = _UNITS.get(words[j], 0) if j < len(words) else 0
    return (_TENS[word] + unit_value, j + 1) if 0 < unit_value < 10 else (_TENS[word], i + 1)
