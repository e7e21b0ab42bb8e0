"""Praise and blame for the same thing, with nothing between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable

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
    Looks for two sentences that grade one subject in one respect, of opposite stance, with no *however*,
    *although* or the like at either of them or in between. Parts of one whole in one sentence are no tension,
    nor is a grade beside a comparison.

    ## Why it matters
    Both may be true. Without a *however* the reader takes one of them for a slip.

    ## Example
    bad: All eight secondary schools are good. Too much secondary school provision is inadequate.
    good: All eight secondary schools are good. However, too much secondary school provision is inadequate.

    ## Mend
    Say how the two go together, or take one out.
    """
    claims = document.reading.claims
    turns = [
        i
        for i, claim in enumerate(claims)
        if claim.link and claim.link.relation in ("contrast", "concession")
    ]
    last: dict[Hashable, int] = {}
    for i, claim in enumerate(claims):
        if not _graded(document, claim):
            continue
        j = last.get(_topic(claim))
        last[_topic(claim)] = i
        if j is None or claims[j].stance == claim.stance or claims[j].sentence == claim.sentence:
            continue
        at = bisect_left(turns, j)
        if at == len(turns) or turns[at] > i:
            message = "Elsewhere the letter says the opposite of the same, without a word of contrast."
            yield Remark(start=claim.start, end=claim.end, message=message, claim=claim)


def _graded(document: Document, claim: Claim) -> bool:
    """The letter stands for this grade, and the sentence itself says of what."""
    return (
        claim.kind in ("grade", "judgement")
        and bool(claim.grades)
        and claim.asserted
        and not claim.partial
        and claim.stance in _OPPOSED
        and "grades" not in claim.inherited
        and document.says(claim, "subject")
    )


def _topic(claim: Claim) -> Hashable:
    return claim.subject, none_if_overall(claim.aspect), claim.period
