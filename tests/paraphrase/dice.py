"""Choices by seed: the same seed, the same text."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws of one text; every choice that the writer makes goes through it."""

    def __init__(self, seed: int | str) -> None:
        self._random = random.Random(seed)

    def one(self, among: Sequence[T]) -> T:
        return among[self._random.randrange(len(among))]

    def some(self, among: Sequence[T], size: int) -> list[T]:
        """So many different ones, in drawn order."""
        return self._random.sample(list(among), size)

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return self._random.randint(low, high)

    def chance(self, per_cent: int) -> bool:
        return self._random.randrange(100) < per_cent

    def parts(self, whole: int, size: int) -> list[int]:
        """`whole` cut into so many parts of at least one."""
        cuts = sorted(self._random.sample(range(1, whole), size - 1))
        return [high - low for low, high in zip([0, *cuts], [*cuts, whole], strict=True)]
