"""Last year's letter beside this one's: what was carried over, and trends that the two don't bear out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from inkspector.case.worlds import none_if_overall
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.claims import Claim, Interval
from inkspector.letter.sentences import plain

_FIGURED = ("count", "percent", "fraction", "all", "both", "none")
_WAYS = {"higher": "higher", "better": "higher", "lower": "lower", "worse": "lower"}


@check("letter.previous", "warning")
def carried_over(document: Document) -> Iterable[Remark]:
    """Something was carried over from last year's letter.

    ## What it does
    With `--previous` it looks for claims that are word for word or in their meaning those of last year's
    letter, and that the evidence of this year doesn't bear out; without a case, for sentences with a figure
    that stand in both letters word for word. What the case bears out is an info at most.

    ## Why it matters
    Letters are made from last year's, and what nobody looked at again is what goes wrong.

    ## Example
    previous: Three of the eight secondary schools are good or better.
    case: {settings: {secondary_schools: "8: 0 4 4 0"}}
    bad: Three of the eight secondary schools are good or better.
    good: Four of the eight secondary schools are good or better.

    ## Mend
    Look the figure up in this year's evidence.
    """
    if document.previous is None:
        return
    then = {_meaning(claim) for claim in document.previous.claims if claim.asserted}
    kept = set(_sentences_with_figures(document.previous))
    told: set[int] = set()
    for judged in document.judged:
        claim = judged.claim
        if claim.partial or not claim.asserted or claim.kind == "rating":
            continue
        start, end = document.sentence(claim.start)
        whole = start not in told and _is_figured(claim) and plain(document.text[start:end]) in kept
        stale = judged.verdict in ("contradicted", "unsupported") and _meaning(claim) in then
        if stale:
            at = span_of(claim, ("count", "proportion", "quantifier", "grades", "direction"))
            message = "Last year's letter said the same, and the evidence of this year doesn't bear it out."
            yield Remark(start=at[0], end=at[1], message=message, claim=claim, evidence=judged.evidence)
        elif whole:
            told.add(start)
            yield Remark(
                start=start,
                end=end,
                message="This sentence and its figures stand in last year's letter word for word.",
                severity="info" if judged.verdict == "supported" else None,
                claim=claim,
            )


@check("letter.previous_trend", "error")
def trend(document: Document) -> Iterable[Remark]:
    """A trend that last year's letter contradicts.

    ## What it does
    With `--previous` it puts the figures of both letters for the same thing side by side, where this letter
    says that it rose or fell.

    ## Why it matters
    The authority has last year's letter and will do the same.

    ## Example
    previous: In the area 70% of primary schools are good or better.
    bad: >-
      In the area 60% of primary schools are good or better. The proportion of primary schools that are good
      or better has risen.
    good: >-
      In the area 60% of primary schools are good or better. The proportion of primary schools that are good
      or better has fallen.

    ## Mend
    See which of the figures is wrong, or turn the trend round.
    """
    if document.previous is None:
        return
    then, now = _shares(document.previous), _shares(document)
    for claim in document.asserted:
        if claim.kind != "comparison" or "previous" not in claim.comparator or claim.period:
            continue
        before, after = then.get(_topic(claim)), now.get(_topic(claim))
        way = _way(claim, document)
        if before is None or after is None or way is None:
            continue
        if (way == "higher" and _below(after, before)) or (way == "lower" and _below(before, after)):
            start, end = span_of(claim, ("direction", "comparator"))
            message = "Beside the figure of last year's letter it is the other way round."
            yield Remark(start=start, end=end, message=message, claim=claim)


def _meaning(claim: Claim) -> Claim:
    """What is claimed, whatever the tone."""
    return replace(claim, stance="neutral", aspect=none_if_overall(claim.aspect))


def _is_figured(claim: Claim) -> bool:
    return claim.quantifier in _FIGURED or claim.than is not None or claim.by is not None


def _sentences_with_figures(document: Document) -> Iterator[str]:
    for claim in document.claims:
        if _is_figured(claim):
            start, end = document.sentence(claim.start)
            yield plain(document.text[start:end])


def _topic(claim: Claim) -> Hashable:
    """What a figure is of; a comparison of quality, or of good alone, is one of good or better."""
    grades = claim.grades
    if claim.subject.startswith("ni_"):
        grades = ()
    elif not grades or grades == ("good",):
        grades = ("outstanding", "good")
    return claim.subject, none_if_overall(claim.aspect), grades


def _shares(document: Document) -> dict[Hashable, Interval]:
    """The share that a letter gives first of each thing."""
    shares: dict[Hashable, Interval] = {}
    for claim in document.asserted:
        share = _share(claim)
        if share is not None:
            shares.setdefault(_topic(claim), share)
    return shares


def _share(claim: Claim) -> Interval | None:
    if claim.kind not in ("grade", "measure") or claim.period or claim.quantifier not in (*_FIGURED, None):
        return None
    k, n = claim.count or (None, None)
    if k is not None and n:
        return Interval.point(Fraction(100 * k, n))
    return claim.proportion


def _way(claim: Claim, document: Document) -> str | None:
    """Whether the figure itself is said to have gone up or down."""
    way = _WAYS.get(claim.direction or "")
    by_quality = claim.direction in ("better", "worse")
    if way and by_quality and document.framework.good_is(claim.subject) == "low":
        return "lower" if way == "higher" else "higher"
    return way


def _below(lower: Interval, upper: Interval) -> bool:
    return lower.high is not None and upper.low is not None and lower.high < upper.low
