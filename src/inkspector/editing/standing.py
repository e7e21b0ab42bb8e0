"""How the sentences that people wrote stand to the evidence: still true, overtaken by it, or not read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from inkspector.case import Case
from inkspector.checks import Document, Judged, open_letter
from inkspector.claims import Unread
from inkspector.claims.claim import Span
from inkspector.drafting import Draft
from inkspector.scheme import Framework

State = Literal["supported", "overtaken", "unverified", "without_claim"]
"""The evidence bears out each claim; it contradicts one; one can't be verified, or wasn't read; none made."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence by hand in a letter, and how it stands; `path` points to it in the case."""

    text: str
    start: int
    end: int
    path: str
    state: State
    judged: tuple[Judged, ...]
    unread: tuple[Unread, ...]

    @property
    def against(self) -> tuple[Judged, ...]:
        """The claims that no longer hold, with the evidence that says so; else those not borne out."""
        contradicted = tuple(one for one in self.judged if one.verdict == "contradicted")
        return contradicted or tuple(one for one in self.judged if one.verdict in _UNVERIFIED)

    @property
    def why(self) -> str:
        """In a sentence for an inspector; empty where there is nothing to say."""
        notes = [one.holding.note for one in self.against if one.holding.note]
        if self.state == "unverified" and not notes:
            return "A part of it wasn't read." if self.judged else "It wasn't read."
        return " ".join(dict.fromkeys(notes))

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "path": self.path,
            "state": self.state,
            "why": self.why,
            "claims": [one.to_json() for one in self.judged],
            "unread": [one.to_json() for one in self.unread],
        }


def standing(drafted: Draft, case: Case, framework: Framework) -> tuple[Standing, ...]:
    """How each pinned sentence stands, read where it stands, in the order of the letter."""
    pins = [sentence for sentence in drafted.sentences if sentence.outside == "pinned"]
    if not pins:
        return ()
    document = open_letter(drafted.text, framework, case)
    return tuple(stand(document, (pin.start, pin.end), pin.evidence[0]) for pin in pins)


def stand(document: Document, span: Span, path: str = "") -> Standing:
    """How the words at `span` of a letter stand."""
    start, end = span
    judged = tuple(one for one in document.judged if start <= one.claim.start < end)
    unread = tuple(one for one in document.reading.unread if start <= one.start < end)
    text = " ".join(document.text[start:end].split())
    return Standing(text, start, end, path, _state(judged, unread), judged, unread)


_UNVERIFIED = ("undecided", "unsupported", "unread")


def _state(judged: Sequence[Judged], unread: Sequence[Unread]) -> State:
    verdicts = {one.verdict for one in judged}
    if "contradicted" in verdicts:
        return "overtaken"
    if unread or verdicts & set(_UNVERIFIED):
        return "unverified"
    return "supported" if judged else "without_claim"
