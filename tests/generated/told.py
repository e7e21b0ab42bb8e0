"""What a generated case tells, kept beside its text: the least and the most that each figure can be.

Plain arithmetic over the generator's own numbers; nothing of the program's worlds is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

GRADES = ("outstanding", "good", "satisfactory", "inadequate")
GOOD = frozenset(GRADES[:2])

Range = tuple[Fraction, Fraction]
"""The least and the most, both possible."""


@dataclass(frozen=True, slots=True)
class Block:
    """So many settings, or so many per cent of them, have one of these grades: which one isn't told."""

    grades: frozenset[str]
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Told:
    """The grades of the settings of one subject in one respect.

    Blocks share no grade. With `size` they count settings, without it they are in per cent.
    """

    blocks: tuple[Block, ...]
    size: int | None = None

    @classmethod
    def counted(cls, counts: Mapping[frozenset[str], int]) -> Told:
        blocks = tuple(Block(grades, Fraction(k), Fraction(k)) for grades, k in counts.items())
        return cls(blocks, sum(counts.values()))

    @classmethod
    def shared(cls, grades: Iterable[str], low: Fraction, high: Fraction, scale: tuple[str, ...]) -> Told:
        """A share of `grades` between two ends; the rest have the others of the scale."""
        mine = frozenset(grades)
        rest = Block(frozenset(scale) - mine, 100 - high, 100 - low)
        return cls((Block(mine, low, high), rest))

    def tally(self, grades: Iterable[str]) -> Range:
        """How many of them can have one of `grades`."""
        wanted = frozenset(grades)
        low = sum((block.low for block in self.blocks if block.grades <= wanted), Fraction(0))
        high = sum((block.high for block in self.blocks if block.grades & wanted), Fraction(0))
        return low, high

    def share(self, grades: Iterable[str]) -> Range | None:
        """The same in per cent; None of no settings."""
        low, high = self.tally(grades)
        if self.size is None:
            return low, high
        return (100 * low / self.size, 100 * high / self.size) if self.size else None


@dataclass(frozen=True, slots=True)
class Judged:
    """A single grade: by which inspection, in which year or month (`2007`, `2009-06`), if any."""

    grade: str
    inspection: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Inspected:
    """What an unannounced inspection found."""

    when: str
    priority_actions: int
    areas_for_development: int


@dataclass(frozen=True, slots=True)
class Truth:
    """All that one case tells. Keys are a subject, or a subject with an aspect."""

    grades: dict[tuple[str, str | None], Told] = field(default_factory=dict)
    overall: dict[str, str] = field(default_factory=dict)
    compared: dict[tuple[str, str], str] = field(default_factory=dict)
    """By subject and comparator: `higher`, `lower` or `in_line`."""
    figures: dict[tuple[str, str], int] = field(default_factory=dict)
    """By subject and comparator: the comparator's own share in per cent."""
    judged: dict[tuple[str, str | None], Judged] = field(default_factory=dict)
    unannounced: list[Inspected] = field(default_factory=list)
    """None or one."""
    reviews: list[tuple[str, str, dict[str, int]]] = field(default_factory=list)
    """None or one: from, to, and how many of each grade."""
    indicators: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """By indicator and comparator: which of `better`, `in_line`, `worse` it can be."""
    summaries: dict[tuple[str, str | None], Range] = field(default_factory=dict)
    """By subject and aspect: the share of indicators at or above the comparators, in per cent."""
    readings: dict[tuple[str, str | None], frozenset[str]] = field(default_factory=dict)
    """By subject and aspect, without a share: how the indicators, or most of them, stand."""
