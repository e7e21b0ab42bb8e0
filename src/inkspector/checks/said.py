"""Where in the text a slot of a claim is said: in its clause, or in the one that lends it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inkspector.checks.document import Document
from inkspector.claims import Claim
from inkspector.claims.claim import Span


def span_of(claim: Claim, slots: Iterable[str]) -> Span:
    """The words of the first of these slots that stand in the clause itself, else the whole clause."""
    return _own_span(claim, slots) or (claim.start, claim.end)


def _own_span(claim: Claim, slots: Iterable[str]) -> Span | None:
    for slot in slots:
        span = claim.at.get(slot)
        if span and slot not in claim.inherited and claim.start <= span[0] and span[1] <= claim.end:
            return span
    return None


def said_at(document: Document, claim: Claim, fault: str, slots: Sequence[str]) -> Span | None:
    """Where the failing slot is said: in the clause, or in the one of its sentence that lends it.

    *Four reviews were evaluated, of which one was good*, *all four schools are good, with three outstanding*:
    a wrong whole is wrong where it is told, and so are a date, a window and a source. Other slots are wrong
    of this subject, wherever they come from.
    """
    beside = [other for other in document.in_sentence(claim.sentence) if other is not claim]
    if fault == "total":
        for other in beside:
            told = other.kind == "total" or (
                "subject" in claim.inherited and "subject" not in other.inherited
            )
            if told and other.subject == claim.subject and _lends("count", other, claim):
                return _own_span(other, slots)
    own = _own_span(claim, slots)
    if own is None and fault in ("date", "window", "source"):
        lent = (other for other in beside if _lends(slots[0], other, claim))
        own = next((span for other in lent if (span := _own_span(other, slots[:1]))), None)
    return own


def from_another_sentence(document: Document, claim: Claim) -> bool:
    """Whether a slot was taken over from another sentence, which makes the reading less certain."""
    beside = document.in_sentence(claim.sentence)
    return any(not any(_lends(slot, other, claim) for other in beside) for slot in claim.inherited)


def _lends(slot: str, other: Claim, claim: Claim) -> bool:
    """The other claim says this slot itself; of a count it is the whole that is taken over.

    A subject may be narrower than the one that it was taken from: one gap of the gaps.
    """
    if slot in other.inherited or slot == "subject":
        return slot not in other.inherited
    if slot == "count":
        return (other.count or (None, None))[1] == (claim.count or (None, None))[1]
    return bool(getattr(other, slot) == getattr(claim, slot))
