"""What a check looks at: a letter as it was cut and read, and the case behind it, if there is one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from inkspector.case import Case
from inkspector.case.holds import Evidence, Holding, Verdict
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim
from inkspector.claims.claim import Span
from inkspector.letter import Block, Letter
from inkspector.letter.names import own_names
from inkspector.letter.sentences import sentences
from inkspector.rating import Rated
from inkspector.scheme import Framework

if TYPE_CHECKING:
    from inkspector.reading.reader import Reading

_SHARED = ("subject", "grades", "comparator")
"""Slots that clauses of a sentence may share."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim and what the evidence says of it."""

    claim: Claim
    holding: Holding

    @property
    def verdict(self) -> Verdict | str:
        """A claim that was read in part only counts as unread."""
        return "unread" if self.claim.partial else self.holding.verdict

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.holding.evidence

    def to_json(self) -> dict[str, Any]:
        return {
            "claim": self.claim.to_json(),
            "verdict": self.verdict,
            "evidence": [{"path": one.path, "shows": one.shows} for one in self.evidence],
            "note": self.holding.note,
            "settles": self.holding.settles,
        }


@dataclass(frozen=True)
class Evidenced:
    """A case with what follows from it."""

    case: Case
    worlds: Worlds
    rated: Rated


@dataclass(frozen=True)
class Document:
    """One letter, ready to be checked; made by `inkspector.checks.check`."""

    letter: Letter
    framework: Framework
    reading: Reading
    judged: tuple[Judged, ...]
    """In the order of the reading's claims."""
    behind: Evidenced | None = None
    previous: Document | None = None
    """Last year's letter, read without a case."""

    @property
    def text(self) -> str:
        return self.letter.raw

    @property
    def case(self) -> Case | None:
        return self.behind.case if self.behind else None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the letter may call its own authority, longest first; none where nobody says which it is."""
        if self.case:
            return own_names(self.case.authority.name, self.case.authority.short or "")
        return own_names(self.letter.authority.text) if self.letter.authority else ()

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that were fully read."""
        return tuple(claim for claim in self.reading.claims if not claim.partial)

    @property
    def asserted(self) -> Iterator[Claim]:
        """Of these, the ones that the letter stands for."""
        return (claim for claim in self.claims if claim.asserted)

    def about(self, subject: str) -> Sequence[Claim]:
        """Those of one subject."""
        return self._by_subject.get(subject, ())

    def says(self, claim: Claim, slot: str) -> bool:
        """The claim's own sentence has the words for a slot; one taken from elsewhere is less certain."""
        return slot not in claim.inherited or (claim.sentence, slot, getattr(claim, slot)) in self._said

    @cached_property
    def _said(self) -> frozenset[tuple[int, str, object]]:
        """By sentence, the slots that some clause of it fills with words of its own."""
        return frozenset(
            (claim.sentence, slot, getattr(claim, slot))
            for claim in self.reading.claims
            for slot in _SHARED
            if slot not in claim.inherited
        )

    def in_sentence(self, index: int) -> Sequence[Claim]:
        """All claims of one sentence, by its index."""
        return self._by_sentence.get(index, ())

    def free(self) -> Iterator[Block]:
        """The blocks that aren't standard text, scale or letterhead: narrative, headings, the box."""
        return (block for block in self.letter.blocks if block.role in ("narrative", "heading", "rating_box"))

    def within(self, start: int, end: int) -> tuple[Claim, ...]:
        """All claims of the reading that begin between two offsets."""
        first, last = bisect_left(self._claim_starts, start), bisect_left(self._claim_starts, end)
        return self.reading.claims[first:last]

    def sentence(self, at: int) -> Span:
        """The sentence in which an offset lies; outside of any block the offset alone."""
        spans = self.reading.sentences
        i = bisect_right(spans, (at, len(self.text) + 1)) - 1
        if i >= 0 and spans[i][0] <= at < spans[i][1]:
            return spans[i]
        i = bisect_right(self._starts, at) - 1
        block = self.letter.blocks[i] if i >= 0 else None
        if block is None or at >= block.end:
            return at, at
        found = (one for one in sentences(self.letter.words(block), block.start) if at < one.end)
        return next(((one.start, one.end) for one in found), (block.start, block.end))

    @cached_property
    def _claim_starts(self) -> list[int]:
        return [claim.start for claim in self.reading.claims]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.letter.blocks]

    @cached_property
    def _by_subject(self) -> Mapping[str, Sequence[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.asserted:
            found.setdefault(claim.subject, []).append(claim)
        return found

    @cached_property
    def _by_sentence(self) -> Mapping[int, Sequence[Claim]]:
        found: dict[int, list[Claim]] = {}
        for claim in self.reading.claims:
            found.setdefault(claim.sentence, []).append(claim)
        return found
