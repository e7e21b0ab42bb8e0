"""Two versions of a letter compared in what they claim, not in their characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inkspector.checks import Finding, Judged, Report
from inkspector.claims import Claim, Unread, normal_form
from inkspector.claims.normal import MEANING
from inkspector.letter.sentences import plain

MOST_SLOTS = 3
"""A claim with more slots changed is another one; praise and blame follow from the rest and don't count."""
_NAMES = ("subject", "aspect")


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim as one version states it, and how that stands to the evidence."""

    judged: Judged
    quote: str
    line: int

    def to_json(self) -> dict[str, Any]:
        return {**self.judged.to_json(), "quote": self.quote, "line": self.line}


@dataclass(frozen=True, slots=True)
class Altered:
    """A claim that says something else of the same."""

    old: Stated
    new: Stated

    @property
    def slots(self) -> Mapping[str, tuple[Any, Any]]:
        """What differs, as JSON values before and after."""
        was, becomes = self.old.judged.claim.to_json(), self.new.judged.claim.to_json()
        return {slot: (was[slot], becomes[slot]) for slot in MEANING if was[slot] != becomes[slot]}

    def to_json(self) -> dict[str, Any]:
        slots = {slot: {"old": was, "new": becomes} for slot, (was, becomes) in self.slots.items()}
        return {"old": self.old.to_json(), "new": self.new.to_json(), "slots": slots}


@dataclass(frozen=True, slots=True)
class Difference:
    """What a new version of a letter claims otherwise than the old one, and what the check says otherwise."""

    same: int
    """How many claims are in both."""
    altered: tuple[Altered, ...]
    added: tuple[Stated, ...]
    dropped: tuple[Stated, ...]
    came: tuple[Finding, ...]
    went: tuple[Finding, ...]
    unread: tuple[str, ...]
    """Clauses that aren't read in the new version and weren't in the old."""
    read: tuple[str, ...]
    """Clauses that weren't read in the old version and aren't in the new."""

    def to_json(self) -> dict[str, Any]:
        return {
            "same": self.same,
            "altered": [one.to_json() for one in self.altered],
            "added": [one.to_json() for one in self.added],
            "dropped": [one.to_json() for one in self.dropped],
            "findings": {
                "came": [one.to_json() for one in self.came],
                "went": [one.to_json() for one in self.went],
            },
            "unread": {"came": list(self.unread), "went": list(self.read)},
        }


def difference(old: Report, new: Report) -> Difference:
    """How a letter differs in claims and findings from an older one, both checked against the same case."""
    before, after = _stated(old), _stated(new)
    gone, come = _unequal(before, after)
    pairs = _altered(gone, come)
    known, now = {one.id for one in old.findings}, {one.id for one in new.findings}
    was, becomes = _unread(old), _unread(new)
    return Difference(
        same=len(before) - len(gone),
        altered=tuple(Altered(gone[i], come[j]) for i, j in sorted(pairs.items(), key=lambda pair: pair[1])),
        added=tuple(one for j, one in enumerate(come) if j not in pairs.values()),
        dropped=tuple(one for i, one in enumerate(gone) if i not in pairs),
        came=tuple(one for one in new.findings if one.id not in known),
        went=tuple(one for one in old.findings if one.id not in now),
        unread=tuple(words for key, words in becomes.items() if key not in was),
        read=tuple(words for key, words in was.items() if key not in becomes),
    )


def _stated(report: Report) -> list[Stated]:
    text = report.document.text
    return [
        Stated(one, _words(text, one.claim), text.count("\n", 0, one.claim.start) + 1)
        for one in report.verdicts
    ]


def _words(text: str, place: Claim | Unread) -> str:
    return " ".join(text[place.start : place.end].split())


def _unread(report: Report) -> dict[str, str]:
    """The words that weren't read, by how they are typed."""
    told = (_words(report.document.text, one) for one in report.unread)
    return {plain(words): words for words in told}


def _unequal(before: Sequence[Stated], after: Sequence[Stated]) -> tuple[list[Stated], list[Stated]]:
    """What is left when each claim is paired with an equal one, in order."""
    waiting: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for i, one in enumerate(before):
        waiting[_meaning(one)].append(i)
    come = [one for one in after if not _taken(waiting[_meaning(one)])]
    left = sorted(i for places in waiting.values() for i in places)
    return [before[i] for i in left], come


def _meaning(one: Stated) -> tuple[str, bool]:
    claim = one.judged.claim
    return normal_form(claim), claim.partial


def _taken(places: list[int]) -> bool:
    if places:
        places.pop(0)
        return True
    return False


def _altered(gone: Sequence[Stated], come: Sequence[Stated]) -> dict[int, int]:
    """Which of those gone became which of those that came: the fewest slots changed first."""
    likely = [
        (len(slots), abs(i - j), i, j)
        for i, old in enumerate(gone)
        for j, new in enumerate(come)
        if (slots := _changed(old.judged.claim, new.judged.claim)) is not None
    ]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(likely):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _changed(old: Claim, new: Claim) -> list[str] | None:
    """The slots in which two claims differ; None where they are two claims and not one altered."""
    if old.kind != new.kind:
        return None
    slots = list(_differing(old, new))
    renamed = [slot for slot in slots if slot in _NAMES]
    if len(slots) > MOST_SLOTS or (renamed and len(slots) > len(renamed)):
        return None
    return slots


def _differing(old: Claim, new: Claim) -> Iterator[str]:
    """The slots that differ, praise and blame aside."""
    for slot in MEANING:
        if slot != "stance" and getattr(old, slot) != getattr(new, slot):
            yield slot
