"""Quantities as text: from words to an interval and back, by the table of the scheme's words.

A text is a list of lower-case words in which hyphens and the per cent sign are words of their own.
The intervals of softened figures follow the contract of the Claim: *almost N* is [N - 3.5, N),
*just over N* (N, N + 3.5), *around N* [N - 2.5, N + 2.5), a fraction f [100f - 1.5, 100f + 1.5).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import gcd
from typing import TypeVar

from inkspector.claims.claim import Count
from inkspector.claims.interval import Interval, per_cent
from inkspector.claims.numbers import NUMBER_WORDS, read_number, say_number

Phrase = tuple[str, ...]
ALL = Interval.point(100)
NONE = Interval.point(0)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_ONE = ("a", "an", "one", "another", "a further", "the other", "the remaining")
_SEVERAL = {"two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
FRACTIONS: Mapping[Phrase, Fraction] = {
    **{(*one.split(), part): Fraction(1, n) for part, n in _PARTS.items() for one in _ONE},
    **{
        (word, f"{part}s"): Fraction(k, n)
        for part, n in _PARTS.items()
        for word, k in _SEVERAL.items()
        if k < n and gcd(k, n) == 1
    },
    ("half",): Fraction(1, 2),
    ("a", "half"): Fraction(1, 2),
    ("one", "half"): Fraction(1, 2),
}
"""Fractions in words; *another fifth*, *the other third* are fifths and thirds too."""
_FRACTIONS_BEGIN = frozenset(phrase[0] for phrase in FRACTIONS)


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many or what share is meant. `count` is (k, n); `proportion` in per cent.

    `downward` words (*few*, *fewer than half*) turn the stance of their grades round.
    """

    quantifier: str
    count: Count | None = None
    proportion: Interval | None = None
    downward: bool = False


@dataclass(frozen=True, slots=True)
class ProportionWord:
    """A row of the scheme's table: *a large majority* and the shares that it may be said of."""

    id: str
    interval: Interval
    phrases: tuple[Phrase, ...]
    downward: bool = False


@dataclass(frozen=True)
class QuantityWords:
    """The scheme's words for shares, and the softeners by what they do to a figure."""

    proportions: tuple[ProportionWord, ...]
    softeners: Mapping[str, tuple[Phrase, ...]]
    """`almost`, `just_over`, `around`, `more_than`, `at_least`, `less_than`, `up_to`, `exactly`."""

    @cached_property
    def softened(self) -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
        """Softeners by their first word, longest first."""
        listed = [(phrase, name) for name, phrases in self.softeners.items() for phrase in phrases]
        return _by_first_word(listed)

    @cached_property
    def rows(self) -> Mapping[str, tuple[tuple[Phrase, ProportionWord], ...]]:
        """Proportion words by their first word, longest first."""
        return _by_first_word([(phrase, row) for row in self.proportions for phrase in row.phrases])

    @cached_property
    def starts(self) -> frozenset[str]:
        """Words that a quantity may begin with, figures apart."""
        fractions = {phrase[0] for phrase in FRACTIONS}
        return frozenset(
            {*self.softened, *self.rows, *fractions, *NUMBER_WORDS, "a", "an", "the", "all", "both", "none"}
        )

    def row(self, quantifier: str) -> ProportionWord | None:
        """The row of the table with this id, if it is one."""
        return next((row for row in self.proportions if row.id == quantifier), None)


T = TypeVar("T")


def _by_first_word(listed: Sequence[tuple[Phrase, T]]) -> Mapping[str, tuple[tuple[Phrase, T], ...]]:
    found: dict[str, list[tuple[Phrase, T]]] = {}
    for phrase, value in listed:
        found.setdefault(phrase[0], []).append((phrase, value))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


def soften(softener: str | None, value: Fraction, exact: Interval) -> Interval:
    """The shares meant by a softener before a figure; `exact` is what the figure means bare."""
    floor = Fraction(0)
    match softener:
        case "almost":
            return Interval.of(ge=max(value - Fraction(7, 2), floor), lt=value)
        case "just_over":
            return Interval.of(gt=value, lt=value + Fraction(7, 2))
        case "around":
            return Interval.of(ge=max(value - Fraction(5, 2), floor), lt=value + Fraction(5, 2))
        case "more_than":
            return Interval.of(gt=value)
        case "at_least":
            return Interval.of(ge=value)
        case "less_than":
            return Interval.of(lt=value)
        case "up_to":
            return Interval.of(le=value)
        case _:
            return exact


def tokens(text: str) -> list[str]:
    """The words of a short entry (*13 of 14 good or better*, *almost 60%*) as this module reads them."""
    spaced = "".join(f" {c} " if c in "-–%:;" else c for c in text.lower())
    for mark in (", ", ",\n"):
        spaced = spaced.replace(mark, " , ")
    return spaced.rstrip(".,").split()


def read_quantity(words: Sequence[str], i: int, table: QuantityWords) -> tuple[Quantity, int] | None:
    """The quantity that begins at `words[i]` and the index after it, or None.

    Reads shares (*almost 60%*, *59.4 per cent*), fractions, rows of the table and counts
    (*three of the eight*, *13 out of 14*, *both*, *none of the seven*, *all four*).
    """
    softener, j = read_softener(words, i, table)
    share = _read_share(words, j, softener, words[i : i + 1] in (["no"], ["not"]))
    if share is not None:
        return share
    row = _read_row(words, i, table)
    if row is not None:
        return row  # *almost all* begins as a softener does
    if softener is None:
        return _read_universal(words, i) or _read_count(words, i)
    if softener in ("exactly", "at_least"):
        return _read_count(words, j)
    return None


def read_softener(words: Sequence[str], i: int, table: QuantityWords) -> tuple[str | None, int]:
    """The softener that begins at `words[i]`, if one does, and the index after it."""
    for phrase, softener in table.softened.get(words[i], ()) if i < len(words) else ():
        if tuple(words[i : i + len(phrase)]) == phrase:
            return softener, i + len(phrase)
    return None, i


def _read_share(
    words: Sequence[str], i: int, softener: str | None, denied: bool
) -> tuple[Quantity, int] | None:
    downward = softener == "less_than" or (softener == "up_to" and denied)
    figure = read_per_cent(words, i)
    if figure is not None:
        value, places, j = figure
        interval = soften(softener, value, Interval.rounded(value, places))
        return Quantity("percent", None, interval, downward), j
    fraction = read_fraction(words, i)
    if fraction is None:
        return None
    value, j = fraction
    if softener is None and value == 50:
        return None  # *half* alone is a row of the table
    bare = Interval.of(ge=value - Fraction(3, 2), lt=value + Fraction(3, 2))
    return Quantity("fraction", None, soften(softener, value, bare), downward), j


def read_per_cent(words: Sequence[str], i: int) -> tuple[Fraction, int, int] | None:
    """*59.4%*, *60 per cent*, *sixty percent*: value, decimal places, index after."""
    number = read_number(words, i)
    if number is not None:
        value, places, j = Fraction(number[0]), 0, number[1]
    else:
        head, point, tail = words[i].partition(".") if i < len(words) else ("", "", "")
        digits = head + tail
        if not (point and head and tail and digits.isascii() and digits.isdigit() and len(digits) < 10):
            return None
        value, places, j = Fraction(f"{head}.{tail}"), len(tail), i + 1
    for sign in (("%",), ("percent",), ("per", "cent")):
        if tuple(words[j : j + len(sign)]) == sign:
            return value, places, j + len(sign)
    return None


def read_fraction(words: Sequence[str], i: int) -> tuple[Fraction, int] | None:
    """*two thirds*, *three-quarters*, *one in five*, *six in every ten*: share in per cent, index after."""
    begins = i < len(words) and (words[i] in _FRACTIONS_BEGIN or words[i] == "-")
    for size in (3, 2, 1) if begins else ():
        phrase = tuple(words[i : i + size])
        bare = tuple(word for word in phrase if word != "-")
        form = words[i + size : i + size + 1] in (["form"], ["forms"], ["former"], ["formers"])
        if len(phrase) == size and phrase[-1] != "-" and bare in FRACTIONS and not form:
            return 100 * FRACTIONS[bare], i + size
    part = read_number(words, i)
    if part is None or tuple(words[part[1] : part[1] + 1]) != ("in",):
        return None
    j = part[1] + 1
    j += words[j : j + 1] == ["every"]
    whole = read_number(words, j)
    if whole is None or not 0 < part[0] < whole[0] <= 20:
        return None
    return per_cent(part[0], whole[0]), whole[1]


def _read_row(words: Sequence[str], i: int, table: QuantityWords) -> tuple[Quantity, int] | None:
    start = i + 1 if words[i : i + 1] in (["a"], ["an"], ["the"]) else i
    for phrase, row in table.rows.get(words[start], ()) if start < len(words) else ():
        j = start + len(phrase)
        articled = start == i or phrase[-1] in ("majority", "minority")  # *the most* is no share
        if articled and tuple(words[start:j]) == phrase:
            return Quantity(row.id, None, row.interval, row.downward), j
    return None


def _read_universal(words: Sequence[str], i: int) -> tuple[Quantity, int] | None:
    word = words[i] if i < len(words) else ""
    if word == "both":
        return Quantity("both", (2, 2)), i + 1
    if word not in ("all", "none"):
        return None
    j = i + 1
    j += words[j : j + 1] == ["of"]
    j += words[j : j + 1] == ["the"]
    whole = read_number(words, j)
    if whole is None or words[whole[1] : whole[1] + 1] == ["%"]:
        return Quantity(word, None, ALL if word == "all" else NONE), i + 1
    n = whole[0]
    return Quantity(word, (n, n) if word == "all" else (0, n)), whole[1]


def _read_count(words: Sequence[str], i: int) -> tuple[Quantity, int] | None:
    part = read_number(words, i)
    if part is None:
        return None
    k, j = part
    out = j + 1 if words[j : j + 1] == ["out"] else j
    if words[out : out + 1] == ["of"]:
        whole_at = out + 1
        whole_at += words[whole_at : whole_at + 1] == ["the"]
        whole = read_number(words, whole_at)
        if whole is not None:
            return Quantity("count", (k, whole[0])), whole[1]
    return Quantity("count", (k, None)), j


def say_share(interval: Interval) -> str:
    """A printed per cent for the interval of a rounded figure: *[59.5, 60.5)* is *60%*."""
    if interval.low is None or interval.high is None:
        raise ValueError("a figure has two ends")
    middle = (interval.low + interval.high) / 2
    for places in range(4):
        if Interval.rounded(middle, places) == interval and (middle * 10**places).denominator == 1:
            return f"{float(middle):.{places}f}%"
    raise ValueError(f"{interval} is no rounded figure")


def say_count(count: Count) -> str:
    """*three of the eight*; *three* where the whole isn't said."""
    k, n = count
    if k is None:
        raise ValueError("a count has its part")
    return say_number(k) if n is None else f"{say_number(k)} of the {say_number(n)}"
