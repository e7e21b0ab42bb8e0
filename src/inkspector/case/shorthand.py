"""Outcomes as people jot them down: `8: 0 3 5 0`, `3 good 5 satisfactory`, `13 of 14 good or better`.

Understood are a number for each grade, best first, with or without the total before them; and parts, each a
quantity and its grades in either order (*three of the eight are good, the rest satisfactory*).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from inkspector.case.dates import shown
from inkspector.case.grades import BETTER, WORSE, widest
from inkspector.case.measure import Measure
from inkspector.claims.numbers import read_number
from inkspector.claims.quantity import Quantity, read_quantity, tokens
from inkspector.errors import Mended
from inkspector.scheme.framework import nearest

MEND = (
    "write it as `8: 0 3 5 0`, `3 good 5 satisfactory`, `three of the eight are good, the rest satisfactory`"
    " or `13 of 14 good or better`"
)
_VERBS = frozenset(["is", "are", "was", "were", "being", "judged", "graded", "rated"])
_JOINTS = frozenset([",", ";", ".", "and", "with", "while", "but"])
_SUBSETS = (("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these"), ("including",))
_RESTS = (
    ("the", "rest"), ("the", "others"), ("the", "other"), ("the", "remainder"), ("the", "remaining"),
    ("rest",), ("others",), ("remaining",),
)  # fmt: skip


def read_shorthand(text: str, measure: Measure) -> tuple[dict[str, int], int | None]:
    """Counts by grade or by several (`good_or_better`), and the total if it was said.

    Raises `Mended` with the shapes that are understood.
    """
    parser = _Parser(text, tokens(text), measure)
    numbers = parser.numbers()
    return numbers if numbers is not None else parser.parts()


def exact(said: Sequence[str], i: int, quantity: Quantity) -> bool:
    """The count at `said[i]` has no softener: *at least three* is no count for a case."""
    return quantity.quantifier != "count" or read_number(said, i) is not None


@dataclass
class _Parser:
    text: str
    said: list[str]
    measure: Measure
    i: int = 0
    total: int | None = None
    counts: dict[str, int] = field(default_factory=dict)
    rest: tuple[str, int | None] | None = None
    """The grades of *the rest*, and its number if that is said."""

    def numbers(self) -> tuple[dict[str, int], int | None] | None:
        """`8: 0 3 5 0` or `0 3 5 0`; None where the text holds more than numbers."""
        values = [read_number([word], 0) for word in self.said if word not in (",", ":")]
        if not values or None in values:
            return None
        figures = [value[0] for value in values if value is not None]
        has_total = ":" in self.said or len(figures) == len(self.measure.grades) + 1
        counts = figures[1:] if has_total else figures
        grades = self.measure.grades
        if len(counts) != len(grades):
            what = f"{shown(self.text)} gives {len(counts)} counts, and there are {len(grades)} grades"
            raise Mended(what, f"write one for each of {', '.join(grades)}, 0 where there is none")
        return dict(zip(grades, counts, strict=True)), figures[0] if has_total else None

    def parts(self) -> tuple[dict[str, int], int | None]:
        """Parts in any number, the whole named before them or within one."""
        self.lead()
        self.part()
        while self.i < len(self.said):
            self.skip_joints()
            if self.i < len(self.said):
                self.part()
        if self.rest is not None:
            self.add_rest(*self.rest)
        return self.counts, self.total

    def lead(self) -> None:
        """*8:*, *of the eight,* or *all 8*: the whole before its parts."""
        start = self.i
        self.accept("of")
        self.accept("the")
        whole = read_number(self.said, self.i)
        if whole is not None and self.said[whole[1] : whole[1] + 1] in ([":"], [","]):
            self.i = whole[1] + 1
            self.set_total(whole[0])
        else:
            self.i = start

    def part(self) -> None:
        """One quantity and its grades, in either order."""
        start = self.i
        self.subset()
        named = self.grades()
        if named is not None:
            self.named_first(named)
        elif any(self.accept_phrase(phrase) for phrase in _RESTS):
            self.read_rest()
        else:
            self.counted_first(start)

    def named_first(self, named: str) -> None:
        """*good: 3*"""
        self.accept(":", "=")
        number = read_number(self.said, self.i)
        if number is None and self.i == len(self.said):
            said = named.replace("_", " ")
            mend = f"write how many, `3 {said}`, or `overall: {said}` for an area summed up"
            raise Mended(f"{shown(self.text)} gives no number of {said}", mend)
        if number is None:
            raise self.lost()
        self.i = number[1]
        self.add(named, number[0])

    def read_rest(self) -> None:
        """*the rest satisfactory*, *the other five are good*: kept until all else is counted."""
        number = read_number(self.said, self.i)
        if number is not None:
            self.i = number[1]
        self.skip_verbs()
        named = self.grades()
        if named is None or self.rest is not None:
            raise self.lost()
        self.rest = named, None if number is None else number[0]

    def counted_first(self, start: int) -> None:
        """*three of the eight are good*, *both good*; `start` is where to point if it isn't that."""
        found = read_quantity(self.said, self.i, self.measure.words)
        if found is None or not exact(self.said, self.i, found[0]):
            self.i = start
            raise self.lost()
        quantity, self.i = found
        part, whole = quantity.count or (None, None)
        if whole is not None:
            self.set_total(whole)
        self.subset()
        self.skip_verbs()
        named = self.grades()
        if named is None:
            raise self.lost()
        if part is None:
            part = {"none": 0, "all": self.total}.get(quantity.quantifier)
        if part is None:
            mend = f"write the share by itself: `{{{named}: large majority}}`, `{{{named}: 60%}}`"
            raise Mended(f"{shown(self.text)} gives no number of {named.replace('_', ' ')}", mend)
        self.add(named, part)

    def grades(self) -> str | None:
        """The name of the grades that stand here: `good`, `good_or_better`."""
        word = self.said[self.i] if self.i < len(self.said) else ""
        if word not in self.measure.grades:
            return None
        self.i += 1
        if self.accept_phrase(("or", "better")):
            return word if word == self.measure.grades[0] else word + BETTER
        if self.accept_phrase(("or", "worse")):
            return word if word == self.measure.grades[-1] else word + WORSE
        return word

    def add(self, named: str, number: int) -> None:
        if named in self.counts:
            raise Mended(
                f"{shown(self.text)} counts {named.replace('_', ' ')} twice", "keep one of the two counts"
            )
        self.counts[named] = number

    def add_rest(self, named: str, number: int | None) -> None:
        counted = sum(self.counts[name] for name in widest(self.counts, self.measure.grades))
        if self.total is None:
            if number is None:
                raise Mended(f"{shown(self.text)} has a rest and no total", MEND)
            self.total = counted + number
        rest = self.total - counted
        if rest < 0 or (number is not None and number != rest):
            of = f"{counted} are counted" if number is None else f"{counted} and {number} are counted"
            raise Mended(f"{shown(self.text)}: {of}, of {self.total}", "mend the total or a count")
        self.add(named, rest)

    def set_total(self, total: int) -> None:
        if self.total not in (None, total):
            raise Mended(f"{shown(self.text)} names two totals, {self.total} and {total}", "keep one")
        self.total = total

    def accept(self, *words: str) -> bool:
        return any(self.accept_phrase((word,)) for word in words)

    def accept_phrase(self, phrase: tuple[str, ...]) -> bool:
        if tuple(self.said[self.i : self.i + len(phrase)]) != phrase:
            return False
        self.i += len(phrase)
        return True

    def subset(self) -> None:
        any(self.accept_phrase(phrase) for phrase in _SUBSETS)

    def skip_verbs(self) -> None:
        while self.i < len(self.said) and self.said[self.i] in _VERBS:
            self.i += 1

    def skip_joints(self) -> None:
        while self.i < len(self.said) and self.said[self.i] in _JOINTS:
            self.i += 1

    def lost(self) -> Mended:
        """What to say where the parser doesn't get on."""
        if self.i >= len(self.said):
            return Mended(f"{shown(self.text)} isn't understood as outcomes", MEND)
        word = self.said[self.i]
        if word in self.measure.kin or nearest(word, self.measure.grades):
            return self.measure.unknown(word)
        return Mended(f"{shown(self.text)} isn't understood from `{word}` on", MEND)
