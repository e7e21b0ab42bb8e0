"""Where a claim stands: the clause, each slot, what came from elsewhere, and the claim that it hangs on."""

from __future__ import annotations

from dataclasses import replace

from inkspector.claims import Claim, Link
from inkspector.claims.claim import Span
from inkspector.reading.memory import Memory
from inkspector.reading.residue import extent, span
from inkspector.reading.slots import Scope
from inkspector.reading.telling import FOUND
from inkspector.reading.tokens import Sentence

SLOTS = (
    "subject", "aspect", "base", "grades", "quantifier", "count", "proportion", "comparator", "direction",
    "than", "by", "degree", "rating", "source", "period",
)  # fmt: skip
RELATIONS = {
    "contrast": "contrast",
    "concession": "concession",
    "example": "example",
    "same": "same",
    "including": "example",
}


def placed_claim(claim: Claim, scope: Scope, sentence: Sentence, link: Link | None) -> Claim:
    """The claim with offsets of the raw text: its clause, and the slots that the clause itself fills."""
    start, end = span(scope.clause, sentence)
    own = dict(scope.at) | dict(claim.at)
    if scope.described is not None and "described" in own:
        own.setdefault("subject", own["described"])
    if claim.aspect in FOUND and "aspect" in own:
        own.setdefault("subject", own["aspect"])  # what was found tells of which service
    for one, other in (("proportion", "quantifier"), ("count", "quantifier"), ("quantifier", "count")):
        if other in own:
            own.setdefault(one, own[other])
    at = {
        slot: _offsets(own[slot], sentence)
        for slot in SLOTS
        if slot in own and getattr(claim, slot) not in (None, (), "")
    }
    inherited = tuple(
        slot
        for slot in SLOTS
        if slot not in at
        and (slot in claim.inherited or slot in ("subject", "grades", "direction", "comparator", "source"))
        and getattr(claim, slot) not in (None, ())
    )
    return replace(
        claim, sentence=sentence.index, start=start, end=end, at=at, inherited=inherited, link=link
    )


def _offsets(words: Span, sentence: Sentence) -> Span:
    return extent(sentence, range(*words))


def linked(scope: Scope, memory: Memory, index: int, place: int) -> Link | None:
    """The link that the opener makes; `index` is of the clause's first claim, `place` the clause's."""
    relation = RELATIONS.get(scope.opener or "")
    if relation is None or scope.opener == "including":
        return None
    if relation == "concession" and place == 0:
        return Link("concession", index + 1)
    if not memory.last:
        return None
    first = memory.last[0]
    to = next((k for k in range(len(memory.claims) - 1, -1, -1) if memory.claims[k] is first), None)
    if to is None:
        return None
    match relation:
        case "contrast":
            return Link("contrast", to)
        case "concession":
            return Link("concession", to)
        case "example":
            return Link("example", to)
    return Link("same", to)


def unless_dangling(claim: Claim, size: int) -> Claim:
    """Without a link to a claim that never came."""
    return replace(claim, link=None) if claim.link is not None and claim.link.to >= size else claim
