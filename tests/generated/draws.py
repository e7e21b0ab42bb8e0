"""Draws by name: each has a label, so that a new one moves none of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draws:
    """What chance says of one authority; the same seed and label give the same answer everywhere."""

    seed: str

    def number(self, label: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        drawn = int.from_bytes(sha256(f"{self.seed}|{label}".encode()).digest()[:8], "big")
        return low + drawn % (high - low + 1)

    def chance(self, label: str, per_cent: int) -> bool:
        return self.number(label, 0, 99) < per_cent

    def one(self, label: str, among: Sequence[T]) -> T:
        return among[self.number(label, 0, len(among) - 1)]

    def some(self, label: str, among: Sequence[T], size: int) -> list[T]:
        """So many different ones, in the order of `among`."""
        ranked = sorted(range(len(among)), key=lambda i: self.number(f"{label}/{i}", 0, 2**60))
        return [among[i] for i in sorted(ranked[:size])]

    def about(self, label: str, spread: int) -> int:
        """Around 0, up to `spread` either way, the middle likelier."""
        return (self.number(f"{label}/a", -spread, spread) + self.number(f"{label}/b", -spread, spread)) // 2
