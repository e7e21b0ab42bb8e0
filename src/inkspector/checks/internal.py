"""What can't all be true, whatever the evidence: the claims of one letter against each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.exclusion import clash, is_impossible
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.checks.topics import COUNTED, against, by_sentence, is_bare, two_counts
from inkspector.claims import Claim

MOST_PARTS = 40
"""More claims on the same in one sentence are no list that anybody wrote."""


@check("internal.count", "error")
def count(document: Document) -> Iterable[Remark]:
    """More are counted than there are.

    ## What it does
    Looks for counts above their own whole: *nine of the eight*.

    ## Why it matters
    One of the two numbers is wrong, and the letter itself shows it.

    ## Example
    bad: Nine of the eight secondary schools are good.
    good: Six of the eight secondary schools are good.

    ## Mend
    Look both numbers up.
    """
    for claim in document.claims:
        k, n = claim.count or (None, None)
        if is_impossible(claim) and claim.kind in COUNTED and not is_bare(document, claim):
            start, end = span_of(claim, ("count", "quantifier"))
            yield Remark(start=start, end=end, message=f"{k} of {n} can't be.", claim=claim)


@check("internal.sum", "error")
def parts(document: Document) -> Iterable[Remark]:
    """The parts of a whole don't add up to it.

    ## What it does
    Adds up the counts that one sentence gives for different grades of the same settings. More than the whole
    is an error; fewer a warning, since some may have been left out on purpose.

    ## Why it matters
    The remainder is where a weak setting hides.

    ## Example
    bad: Of the eight secondary schools, three are good, five are satisfactory and one is inadequate.
    good: Of the eight secondary schools, three are good, four are satisfactory and one is inadequate.

    ## Mend
    Look the counts up; each setting belongs to one part.
    """
    for claims in by_sentence(document):
        counted = [claim for claim in claims if claim.count and claim.count[0] is not None]
        whole = next(
            (claim.count[1] for claim in counted if claim.count and claim.count[1] is not None), None
        )
        if whole is None or len(counted) < 2 or _overlap(counted):
            continue
        total = sum(claim.count[0] or 0 for claim in counted if claim.count)
        if total != whole and not any(is_impossible(claim) for claim in counted):
            last = counted[-1]
            start, end = span_of(last, ("count", "quantifier"))
            yield Remark(
                start=start,
                end=end,
                message=f"The parts add up to {total}, and the whole is {whole}.",
                severity=None if total > whole else "warning",
                claim=last,
            )


@check("internal.figure", "error")
def figure(document: Document) -> Iterable[Remark]:
    """A word or a count and the figure beside it can't both be true.

    ## What it does
    Puts together what one sentence says of the same settings and grades in two ways, by a word, a count or a
    figure. A word bars only the other side of a half.

    ## Why it matters
    The word is what is remembered, the figure what is checked.

    ## Example
    bad: A large majority of primary schools are good, with 40% being good.
    good: A large majority of primary schools are good, with 70% being good.

    ## Mend
    See which of the two the evidence bears out.
    """
    for claims in by_sentence(document):
        for first, second in combinations(claims[:MOST_PARTS], 2):
            if (
                first.grades == second.grades
                and clash((first, second), document.framework)
                and not two_counts(first, second)
            ):
                yield against(document, second, first, "count", "proportion", "quantifier")


def _overlap(claims: Sequence[Claim]) -> bool:
    """Some grade stands in two of the parts, or a part is of another whole."""
    grades = [grade for claim in claims for grade in claim.grades]
    wholes = {claim.count[1] for claim in claims if claim.count}
    return len(grades) != len(set(grades)) or not grades or len(wholes - {None}) > 1
