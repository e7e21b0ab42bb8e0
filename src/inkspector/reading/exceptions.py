"""Exceptions: *with the exception of two that are satisfactory, the 19 settings are good*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.claims import Claim
from inkspector.reading.clauses import Clause


def excepted(claims: list[Claim], first: int, clauses: Sequence[Clause]) -> None:
    """Take what a sentence excepts out of the whole that it speaks of, and give both the same whole."""
    out = [k for k, clause in enumerate(clauses) if clause.opener == "except"]
    if not out:
        return
    left = [clauses[k] for k in out]
    if any(map(_outside, left)) and not any(one.says for one in left):
        claims[first:] = [replace(claim, partial=claim.partial or claim.asserted) for claim in claims[first:]]
    said = claims[first:]
    mains = [
        claim
        for claim in said
        if claim.quantifier in ("count", "all")
        and claim.count
        and claim.count[0] == claim.count[1]
        and claim.count[1]
    ]
    parts = [
        claim
        for claim in said
        if claim not in mains and claim.quantifier == "count" and claim.count and claim.count[0] is not None
    ]
    if len(mains) != 1:
        return
    main = mains[0]
    whole = main.count[1] if main.count else None
    parts = [
        part
        for part in parts
        if part.subject == main.subject and part.count is not None and part.count[1] in (None, whole)
    ]
    left_out = sum(part.count[0] or 0 for part in parts if part.count) or _unsaid(clauses[out[0]])
    if whole is None or not 0 < left_out < whole:
        return
    for k in range(first, len(claims)):
        if claims[k] == main:
            claims[k] = replace(main, quantifier="count", count=(whole - left_out, whole))
        elif claims[k] in parts:
            part = claims[k]
            claims[k] = replace(
                part,
                count=(part.count[0] if part.count else None, whole),
                base=main.base,
                period=part.period or main.period,
            )


def _outside(clause: Clause) -> bool:
    """*Save for economic well-being*, *colleges apart*: what no count holds is left out."""
    counted = any(noun.quantity is not None or noun.rest is not None for noun in clause.nouns)
    return not counted and bool(clause.of("aspect", "pronoun") or clause.nouns)


def _unsaid(clause: Clause) -> int:
    """*Save for two*: how many, where nothing is said of them."""
    counts = [noun.quantity.count[0] for noun in clause.nouns if noun.quantity and noun.quantity.count]
    return counts[0] or 0 if counts else 0
