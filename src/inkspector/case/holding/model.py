"""What came of putting a claim against the evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Verdict = Literal["supported", "contradicted", "undecided", "unsupported", "not_checkable"]
Fault = Literal["date", "window", "source", "total", "grade", "comparison", "trend", "count", "share", "word"]
"""The slot of the claim that fails or is softer than the facts, in the order in which they are tried."""
Level = Literal["error", "warning", "info"]

_GRAVEST_FIRST: tuple[Verdict, ...] = (
    "contradicted",
    "not_checkable",
    "unsupported",
    "undecided",
    "supported",
)
_LEVELS: tuple[Level | None, ...] = (None, "info", "warning", "error")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where it stands (a JSON Pointer into the case; after `scheme:`, into the scheme), and what it shows."""

    path: str
    shows: str


@dataclass(frozen=True, slots=True)
class Holding:
    """The verdict on a claim or on one slot of it, and why, in a sentence for an inspector.

    `settles` names the figure that would settle what is undecided. The rule of a finding is
    `evidence.` with the fault.
    """

    verdict: Verdict
    fault: Fault | None = None
    level: Level | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    settles: str | None = None

    def shown_by(self, *evidence: Evidence) -> Holding:
        """The same, resting on this evidence."""
        return replace(self, evidence=evidence)

    def at_least(self, level: Level, fault: Fault, note: str) -> Holding:
        """The same with a remark, unless a graver one stands."""
        if _LEVELS.index(self.level) >= _LEVELS.index(level):
            return self
        return replace(self, level=level, fault=fault, note=note)


SUPPORTED = Holding("supported")


def soft(level: Level, fault: Fault, note: str) -> Holding:
    """True, and yet worth a remark."""
    return Holding("supported", fault, level, note)


def contradicted(fault: Fault, note: str) -> Holding:
    """True in no world."""
    return Holding("contradicted", fault, "error", note)


def undecided(fault: Fault, note: str, settles: str | None = None) -> Holding:
    """True in some worlds and false in others."""
    return Holding("undecided", fault, "info", note, settles=settles)


def unsupported(note: str) -> Holding:
    """The scheme has a measure for it and the case is silent."""
    return Holding("unsupported", None, "warning", note)


def not_checkable(note: str) -> Holding:
    """Nothing measures it, or it isn't asserted."""
    return Holding("not_checkable", note=note)


def together(slots: Iterable[Holding]) -> Holding:
    """The verdict on a claim from those on its slots, tried in order: the first that fails is named."""
    tried = tuple(slots) or (SUPPORTED,)
    gravest = min(tried, key=lambda slot: _GRAVEST_FIRST.index(slot.verdict))
    if gravest.verdict == "supported":
        gravest = max(tried, key=lambda slot: _LEVELS.index(slot.level))
    evidence = tuple(dict.fromkeys(one for slot in tried for one in slot.evidence))
    return replace(gravest, evidence=evidence)
