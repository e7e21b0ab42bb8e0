"""Praise and blame for the same thing, with nothing between them."""

from __future__ import annotations

from collections.abc import Iterable

from inkspector.case.worlds import none_if_overall
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.claims import Claim

_OPPOSED = {"positive", "negative"}


@check("internal.tension", "warning")
def tension(document: Document) -> Iterable[Remark]:
    """The letter praises and blames the same thing without a word of contrast.

    ## What it does
    Looks for two claims with grades on one subject in one respect, of opposite stance, neither of them tied
    to the other by *however*, *although* or the like. Parts of one whole in one sentence are no tension.

    ## Why it matters
    Both may be true. Without a *however* the reader takes one of them for a slip.

    ## Example
    bad: All eight secondary schools are good. Too much secondary school provision is inadequate.
    good: All eight secondary schools are good. However, too much secondary school provision is inadequate.

    ## Mend
    Say how the two go together, or take one out.
    """
    graded = [
        (i, claim)
        for i, claim in enumerate(document.reading.claims)
        if claim.grades and claim.asserted and not claim.partial and claim.stance in _OPPOSED
    ]
    for at, (i, claim) in enumerate(graded):
        before = [(j, other) for j, other in graded[:at] if _same(claim, other)]
        if not before:
            continue
        j, other = before[-1]
        if other.stance == claim.stance or other.sentence == claim.sentence:
            continue
        if not _contrasted(document.reading.claims[j : i + 1], claim, other):
            message = "Elsewhere the letter says the opposite of the same, without a word of contrast."
            yield Remark(start=claim.start, end=claim.end, message=message, claim=claim)


def _same(claim: Claim, other: Claim) -> bool:
    respect = none_if_overall(claim.aspect) == none_if_overall(other.aspect)
    return claim.subject == other.subject and respect and claim.period == other.period


def _contrasted(between: Iterable[Claim], claim: Claim, other: Claim) -> bool:
    """One of the two is set against something, or what lies between turns the tone."""
    relations = {"contrast", "concession"}
    return any(
        one.link is not None and one.link.relation in relations
        for one in between
        if one in (claim, other) or other.sentence < one.sentence <= claim.sentence
    )
