"""Figures of the case that say something else than they seem to: of last year, or not to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from inkspector.case.holds import Evidence
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.evidence import incomparable
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.claims import Claim, Interval


@check("evidence.comparable", "error")
def comparable(document: Document) -> Iterable[Remark]:
    """A trend is told over two figures that can't be compared.

    ## What it does
    Looks for a comparison with the year before of an indicator that the case marks `comparable: false`.

    ## Why it matters
    Where the definition changed between the years, the difference says nothing of the authority.

    ## Example
    case: {indicators: {single: [{id: ni_073, value: 74, previous: 71, comparable: false}]}}
    bad: >-
      The proportion of pupils achieving level 4 in English and mathematics at Key Stage 2 (NI 73) has risen.
    good: >-
      The proportion of pupils achieving level 4 in English and mathematics at Key Stage 2 (NI 73) is 74%.

    ## Mend
    Give this year's figure alone, or say why there is no trend.
    """
    for claim in document.asserted:
        found = incomparable(claim, document)
        if found is not None:
            start, end = span_of(claim, ("direction", "comparator"))
            yield Remark(
                start=start,
                end=end,
                message="By the case this figure and the one before can't be compared.",
                claim=claim,
                evidence=(found,),
            )


@check("evidence.last_year", "info")
def last_year(document: Document) -> Iterable[Remark]:
    """Last year's figure stands where this year's belongs.

    ## What it does
    Looks for a figure that the case has as the one of the year before, and that isn't this year's. It
    says where the figure comes from; that it is wrong, or can't be shown, `evidence.share` and
    `evidence.unsupported` say.

    ## Why it matters
    Letters are made from last year's, and their figures get left behind.

    ## Example
    case: {indicators: {single: [{id: ni_073, previous: 71, state: not_returned}]}}
    bad: >-
      The proportion of pupils achieving level 4 in English and mathematics at Key Stage 2 (NI 73) is 71%.
    good: >-
      No figure has come back for pupils achieving level 4 in English and mathematics at Key Stage 2 (NI 73).

    ## Mend
    Write this year's figure, or the year that the figure is of.
    """
    for judged in document.judged:
        claim = judged.claim
        if claim.partial or not claim.asserted or claim.proportion is None or claim.period:
            continue
        for path, shown in _figures_before(claim, document):
            if judged.verdict != "supported":
                start, end = span_of(claim, ("proportion", "quantifier"))
                yield Remark(
                    start=start,
                    end=end,
                    message=f"This is the figure of the year before ({shown}).",
                    claim=claim,
                    evidence=(Evidence(path, shown),),
                )


def _figures_before(claim: Claim, document: Document) -> Iterator[tuple[str, str]]:
    """The figure of the year before, where it is the one that the claim gives as this year's."""
    said = claim.proportion
    assert said is not None
    if claim.kind == "measure":
        found = document.case.indicators.of(claim.subject) if document.case else None
        if document.case and found and _is(found[1].previous, said) and not _is(found[1].value, said):
            path = document.case.pointer("indicators", "single", found[0], "previous")
            yield path, str(found[1].previous)
    if claim.kind == "grade" and claim.quantifier == "percent" and document.behind:
        worlds = document.behind.worlds
        entry = worlds.entry(claim.subject, claim.aspect)
        before = entry.compared.get("previous") if entry else None
        good = set(claim.grades) == set(worlds.good(claim.subject))
        if good and before and before.figure and not before.figure.apart(said):
            yield worlds.path(claim.subject, claim.aspect, "compared", "previous"), before.text


def _is(figure: Decimal | None, said: Interval) -> bool:
    return figure is not None and figure in said
