"""Words into chunks: the longest phrase of the lexicon, quantity, grade, period or figure at each place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from inkspector.claims import Interval
from inkspector.claims.numbers import read_number
from inkspector.claims.quantity import (
    ALL,
    FRACTIONS,
    NONE,
    Quantity,
    QuantityWords,
    read_per_cent,
    read_quantity,
    read_softener,
    soften,
)
from inkspector.reading.dates import BEGINS, read_period
from inkspector.reading.grades import GradeWords
from inkspector.reading.lexicon import Lexicon, Readings, Subject
from inkspector.scheme import Framework

ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth".split()
)
_OF_A_GAP = (("on",), ("in",), ("for",))
"""*The gap on NI 105* is that indicator, which is itself a gap."""
MEMBERS = frozenset("largest smallest biggest oldest newest youngest".split())
"""Adjectives that single one out of a set: *the largest*."""
_NO_QUANTITY_AFTER = frozenset(
    {
        "level",
        "stage",
        "year",
        "aged",
        "no",
        "ni",
        "section",
        "theme",
        "age",
        "ages",
        "levels",
        "page",
        "act",
        "indicator",
    }
)
_UNIVERSAL: Mapping[str, Quantity] = {
    "all": Quantity("all", None, ALL),
    "both": Quantity("both", (2, 2)),
    "none": Quantity("none", None, NONE, True),
    "neither": Quantity("none", (None, 2), NONE, True),
    "not_all": Quantity("not_all", None, Interval.of(lt=100), True),
    "any": Quantity("any", None, Interval.of(gt=0)),
    "too_much": Quantity("too_much", None, Interval.of(gt=0)),
    "too_few": Quantity("too_few", None, Interval.of(lt=100)),
    "some": Quantity("some", None, Interval.of(gt=0)),
    "generally": Quantity("generally", None, Interval.of(gt=50)),
    "overall": Quantity("overall"),
}


class Chunk(NamedTuple):
    """Words `i` to `j` of a sentence taken as one; `readings` are those of the lexicon."""

    kind: str
    i: int
    j: int
    value: object = None
    readings: Readings = MappingProxyType({})

    def reads(self, category: str) -> str | None:
        """Its value in a category of the lexicon."""
        return self.readings.get(category)


@dataclass(frozen=True)
class Chunker:
    """Compiled from a scheme's words."""

    lexicon: Lexicon
    quantities: QuantityWords
    grades: GradeWords
    indicators: frozenset[str]

    @classmethod
    def of(cls, framework: Framework, lexicon: Lexicon, phrase: Callable[[str], tuple[str, ...]]) -> Chunker:
        """From a scheme; `phrase` cuts a phrase of its vocabulary into words."""
        said = framework.words.lexicon
        grades = {grade: grade for scale in framework.scheme.grade_scales for grade in scale.grades}
        grades |= {text: grade for grade, texts in said.get("grades", {}).items() for text in texts}

        def table(category: str) -> dict[tuple[str, ...], str]:
            return {phrase(text): value for value, texts in said.get(category, {}).items() for text in texts}

        indicators = frozenset(indicator.id for indicator in framework.indicators)
        words = GradeWords(grades, table("grade_bounds"), table("grade_tails"))
        return cls(lexicon, framework.words.quantities, words, indicators)

    @property
    def telling(self) -> frozenset[str]:
        """Bare words that a grade or quantity may stand in; figures are told by their digits."""
        rows = {max(phrase, key=len) for row in self.quantities.proportions for phrase in row.phrases}
        fractions = {max(phrase, key=len) for phrase in FRACTIONS}
        return frozenset({*self.grades.grades, *rows, *fractions, "%", "percent", "cent", "ni"})

    def chunks(self, words: Sequence[str]) -> list[Chunk]:
        """The words of a sentence as chunks that cover it without overlap."""
        found: list[Chunk] = []
        i = 0
        while i < len(words):
            chunk = self._chunk(words, i)
            found.append(chunk)
            i = chunk.j
        return found

    @cached_property
    def _opening(self) -> frozenset[str]:
        """Words that a chunk of more than a word's worth begins with; figures begin others."""
        return self.lexicon.opening | self.quantities.starts | self.grades.opening | BEGINS | {"ni"}

    @cached_property
    def _figured(self) -> frozenset[str]:
        """Those of them with which a figure or a date begins, digits apart."""
        return self.quantities.starts | BEGINS | {"ni", "gap", "gaps"}

    def _chunk(self, words: Sequence[str], i: int) -> Chunk:
        word = words[i]
        longest: Chunk | None = None  # the first of equal length
        if word in self._opening or word[0].isdigit():
            for chunk in self._candidates(words, i):
                if longest is None or chunk.j > longest.j:
                    longest = chunk
        return longest or Chunk("word", i, i + 1, word)

    def _candidates(self, words: Sequence[str], i: int) -> Iterator[Chunk]:
        word = words[i]
        entry = self.lexicon.longest(words, i)
        if entry is not None and "trap" in entry[0].values():
            if words[entry[1] : entry[1] + 1] == ["'s"]:
                entry = None  # *all children's homes*
            else:
                yield Chunk("trap", i, entry[1], None, entry[0])
        if entry is not None and "quantifiers" in entry[0]:
            yield Chunk("quantity", i, entry[1], _UNIVERSAL[entry[0]["quantifiers"]], entry[0])
        if word[0].isdigit() or word in self._figured:
            yield from self._figures(words, i)
        grades = self.grades.read(words, i) if word in self.grades.opening else None
        if grades is not None:
            yield Chunk("grades", i, grades[1], grades[0])
        stem = self.lexicon.stem(words, i)
        if stem is not None:
            yield Chunk("subject", i, stem[1], Subject(stem[0], "stem"))
        if entry is not None:
            readings, j = entry
            if named := readings.get("subject"):
                subject, _, form = named.partition(" ")
                yield Chunk("subject", i, j, Subject(subject, form), readings)
            else:
                yield Chunk("phrase", i, j, None, readings)

    def _figures(self, words: Sequence[str], i: int) -> Iterator[Chunk]:
        period = read_period(words, i)
        if period is not None:
            yield Chunk("period", i, period[1], period[0])
        starts = words[i][0].isdigit() or words[i] in self.quantities.starts
        points = self._points(words, i) if starts else None
        if points is not None:
            yield Chunk("points", i, points[1], points[0])
        at = i + 2 if words[i] in ("gap", "gaps") and tuple(words[i + 1 : i + 2]) in _OF_A_GAP else i
        if at < len(words) and words[at] == "ni" and (number := read_number(words, at + 1)) is not None:
            indicator = f"ni_{number[0]:03}"
            if indicator in self.indicators:
                yield Chunk("subject", i, number[1], Subject(indicator, "indicator"))
        if _age(words, i):
            yield Chunk("age", i, i + 1, words[i])
        elif (left := _all_but(words, i)) is not None:
            yield Chunk("quantity", i, left[1], left[0])
        elif starts and (i == 0 or words[i - 1] not in _NO_QUANTITY_AFTER or _after_a_time(words, i)):
            quantity = read_quantity(words, i, self.quantities)
            if quantity is not None:
                yield Chunk("quantity", i, quantity[1], quantity[0])

    def _points(self, words: Sequence[str], i: int) -> tuple[tuple[Interval, ...], int] | None:
        """*nearly five percentage points*, *two and four points*: intervals of points."""
        softener, j = read_softener(words, i, self.quantities)
        values: list[tuple[Fraction, int]] = []
        while (number := _decimal(words, j)) is not None:
            values.append(number[:2])
            j = number[2]
            if words[j : j + 1] != ["and"]:
                break
            j += 1
        if words[j : j + 2] in (["per", "cent"],):
            j += 2
        j += words[j : j + 1] in (["percentage"], ["%"], ["percent"])
        if not values:
            return None
        if words[j : j + 1] not in (["points"], ["point"]):
            bare = i and words[i - 1] == "by" and words[j : j + 1] in ([","], ["."], [";"], ["and"], [])
            return (self._as_points(softener, values), j) if bare else None
        return self._as_points(softener, values), j + 1

    def _as_points(
        self, softener: str | None, values: Sequence[tuple[Fraction, int]]
    ) -> tuple[Interval, ...]:
        return tuple(soften(softener, value, Interval.rounded(value, places)) for value, places in values)


def _decimal(words: Sequence[str], i: int) -> tuple[Fraction, int, int] | None:
    if i < len(words) and words[i] in ("a", "one"):
        return Fraction(1), 0, i + 2 if words[i + 1 : i + 2] == ["single"] else i + 1
    if tuple(words[i : i + 2]) == ("half", "a") and i + 2 < len(words) and words[i + 2].startswith("p"):
        return Fraction(1, 2), 1, i + 2
    figure = read_per_cent([words[i], "%"], 0) if i < len(words) and "." in words[i] else None
    if figure is not None:
        return figure[0], figure[1], i + 1
    number = read_number(words, i)
    return None if number is None else (Fraction(number[0]), 0, number[1])


STRONG = frozenset({"ratings", "source", "echoed", "comparators", "slopes", "aspect", "gap_words", "openers"})
WEAK = frozenset(
    {
        "directions",
        "directions_planned",
        "directions_beside",
        "views",
        "view_verbs",
        "taking_place",
        "multiples",
        "opinions",
    }
)


def worth(chunks: Sequence[Chunk], spoken: bool) -> bool:
    """Whether a sentence can make a claim: something is said, and of something (`spoken`: named before)."""
    told = spoken or any(chunk.kind == "subject" or "described" in chunk.readings for chunk in chunks)
    for chunk in chunks:
        if chunk.kind in ("grades", "points") or (chunk.readings and not STRONG.isdisjoint(chunk.readings)):
            return True
        if isinstance(chunk.value, Quantity) and (told or chunk.value.proportion is not None):
            return True
        if told and not WEAK.isdisjoint(chunk.readings):
            return True
    return False


def _after_a_time(words: Sequence[str], i: int) -> bool:
    """*Last year five of the 12 …*: no school year five."""
    return i > 1 and words[i - 1] == "year" and words[i - 2] in ("last", "past", "previous", "this")


def _all_but(words: Sequence[str], i: int) -> tuple[Quantity, int] | None:
    """*All but two of the eleven*: k holds what is left out."""
    if words[i : i + 2] != ["all", "but"]:
        return None
    out = read_number(words, i + 2)
    if out is None:
        return None
    j = out[1]
    of = j + 1 if words[j : j + 1] == ["of"] else j
    of += of > j and words[of : of + 1] in (["the"], ["its"], ["our"], ["their"])
    whole = read_number(words, of) if of > j else None
    return Quantity("all_but", (out[0], whole[0] if whole else None)), whole[1] if whole else j


def _age(words: Sequence[str], i: int) -> bool:
    """A bare number that tells an age: *by 19*, *at the age of 16*, *under-18*."""
    if i > 1 and words[i - 1] == "of" and words[i - 2] == "age":
        return read_number(words, i) is not None
    if i > 2 and words[i - 1] == "to" and words[i].isdigit() and words[i - 3] in ("aged", "ages", "of"):
        return True
    said = read_number(words, i) if i else None
    if said is None or said[1] != i + 1 or not 4 < said[0] < 26:
        return False
    if not words[i].isdigit():  # *those over sixteen*
        ends = words[i + 1 : i + 2] in (["is"], ["are"], ["."], [","])
        return words[i - 1] in ("over", "under", "aged") and ends
    following = words[i + 1] if i + 1 < len(words) else "."
    if following in ("%", "per", "percent"):
        return False
    if words[i - 1] in ("under", "over") and following != "of":  # *the under-18 conception rate*
        return True
    return words[i - 1] in ("at", "after", "by", "aged", "age") or (
        words[i - 1] == "of"
        and (following in (".", ",", "from", ";", "and", "or") or words[i - 2 : i - 1] == ["age"])
    )
