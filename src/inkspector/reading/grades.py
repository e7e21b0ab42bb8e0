"""Grades as letters say them: *good or better*, *no better than satisfactory*, *at least adequate*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_EVEN = frozenset({"even", "indeed", "just", "very", "only", "is", "was", "barely"})


@dataclass(frozen=True, slots=True)
class GradeSet:
    """Grades named (best first as said) and what a bound makes of them.

    `bound`: None, `at_least`, `at_most`, `above`, `below`, `denied`.
    """

    named: tuple[str, ...]
    bound: str | None = None

    @property
    def denied(self) -> GradeSet:
        """*Not good* is worse than good; what is not the worst is better."""
        return GradeSet(self.named, "denied")

    def on(self, scale: Sequence[str]) -> tuple[str, ...]:
        """The grades of `scale` that are meant, best first; all named where the scale hasn't them."""
        places = [scale.index(grade) for grade in self.named if grade in scale]
        if not places:
            return self.named
        match self.bound:
            case "at_least":
                return tuple(scale[: max(places) + 1])
            case "at_most":
                return tuple(scale[min(places) :])
            case "above":
                return tuple(scale[: min(places)])
            case "below":
                return tuple(scale[max(places) + 1 :])
            case "denied":
                return tuple(scale[max(places) + 1 :] or scale[: min(places)])
        return tuple(scale[place] for place in sorted(set(places)))


@dataclass(frozen=True)
class GradeWords:
    """The words for grades, and those that bound them on either side."""

    grades: Mapping[str, str]
    before: Mapping[tuple[str, ...], str]
    after: Mapping[tuple[str, ...], str]

    @cached_property
    def bounding(self) -> frozenset[str]:
        """Words that a bound begins with."""
        return frozenset(phrase[0] for phrase in self.before)

    @cached_property
    def opening(self) -> frozenset[str]:
        """Words that grades begin with: they themselves, and their bounds."""
        return self.bounding | self.grades.keys()

    def read(self, words: Sequence[str], i: int) -> tuple[GradeSet, int] | None:
        """The grades that begin at `words[i]` and the index after them."""
        bound, j = _longest(self.before, words, i) if words[i] in self.bounding else (None, i)
        first = self.grades.get(words[j]) if j < len(words) else None
        if first is None:
            return None
        j += 1
        tail, after = _longest(self.after, words, j)
        if tail in ("at_least", "at_most"):
            return GradeSet((first,), tail), after + _of_quality(words, after)
        j += _of_quality(words, j)
        named = [first]
        while (following := self._next(words, j)) is not None and bound is None:
            named.append(following[0])
            j = following[1]
        return GradeSet(tuple(named), bound), j

    def _next(self, words: Sequence[str], j: int) -> tuple[str, int] | None:
        if j >= len(words) or words[j] not in ("or", "and"):
            return None
        j += 1
        while j < len(words) and words[j] in _EVEN:
            j += 1
        grade = self.grades.get(words[j]) if j < len(words) else None
        return None if grade is None else (grade, j + 1)


def _longest(table: Mapping[tuple[str, ...], str], words: Sequence[str], i: int) -> tuple[str | None, int]:
    for size in range(5, 0, -1):
        value = table.get(tuple(words[i : i + size]))
        if value is not None and i + size <= len(words):
            return value, i + size
    return None, i


def _of_quality(words: Sequence[str], j: int) -> bool:
    """*Good quality*, *a good standard*: a noun that only carries the grade."""
    return words[j : j + 1] in (["quality"], ["standard"])
