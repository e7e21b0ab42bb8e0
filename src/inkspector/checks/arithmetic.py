"""Shares that no arithmetic gives: of so many, in per cent of per cents, and of a group against its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil

from inkspector.case.worlds import none_if_overall
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.exclusion import is_impossible
from inkspector.checks.finding import Remark
from inkspector.checks.said import from_another_sentence, span_of
from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Span

_UNCOUNTED = ("overall", "generally", "too_much", "too_few", "including", "some")
_FIGURED = ("percent", "fraction", "count", "all", "both", "none")
_EDGE = 2
"""Points by which a proportion word may be off: its edges are soft."""
_PER_CENT = r"(?:\d+(?:\.\d+)?\s?%|(?:\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)\s+per\s?cent\b)"
_WAYS = r"(?:higher|lower|better|worse|more|fewer|less|above|below|up|down|wider|narrower)"
_DIFFERENCE = re.compile(
    rf"\b(?:by|(?:rise|increase|fall|decrease|drop|gap|difference|improvement|decline)\s+of)"
    rf"\s+(?:(?:about|around|almost|nearly|over|just|some|only|under)\s+){{0,2}}(?P<by>{_PER_CENT})"
    rf"|(?P<before>{_PER_CENT})\s+{_WAYS}\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(rf"\bfrom\s+{_PER_CENT}\s+(?:\w+\s+){{0,3}}?to\s+{_PER_CENT}", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:numbers?|amount|budget|spending|costs?)\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:proportions?|percentages?|shares?)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"(?<!within )(?<!by )(?<!of )\b(?:\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)\s+(?:percentage\s+)?points\s+of\s+"
    r"(?:the\s+|all\s+|its\s+)?(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)


@check("internal.percentage", "error")
def percentage(document: Document) -> Iterable[Remark]:
    """A percentage that no count of so few can give.

    ## What it does
    Looks at per cents of a number of settings that is told beside them, or known from the case: of eight, 38%
    and 50% are possible, and nothing between.

    ## Why it matters
    Either the per cent or the number is wrong.

    ## Example
    bad: Of the eight secondary schools, 40% are good or better.
    good: Of the eight secondary schools, 38% are good or better.

    ## Mend
    Count again; of so few, a count says more than a per cent.
    """
    for claim in document.asserted:
        share, n = claim.proportion, _whole(claim, document)
        if claim.kind != "grade" or claim.quantifier != "percent" or share is None or not n:
            continue
        nearest = ceil((share.low or 0) * n / 100)
        if not any(Fraction(100 * k, n) in share for k in (nearest, nearest + 1)):
            start, end = span_of(claim, ("proportion", "quantifier"))
            yield Remark(
                start=start,
                end=end,
                message=f"No count of {n} settings gives this per cent.",
                severity="warning" if from_another_sentence(document, claim) else None,
                claim=claim,
            )


@check("internal.points", "warning")
def points(document: Document) -> Iterable[Remark]:
    """Per cent is said for percentage points, or points for a share.

    ## What it does
    Looks for a difference between shares that is told in per cent (*rose by 3%*), and for a share that is
    told in points.

    ## Why it matters
    From 60%, three per cent more is 61.8%, and three percentage points more is 63%.

    ## Example
    bad: The proportion of primary schools that are good or better is 5% higher than the national average.
    good: >-
      The proportion of primary schools that are good or better is five percentage points higher than the
      national average.

    ## Mend
    Write *percentage points* for a difference between two shares, and *per cent* for a share.
    """
    for start, end in document.reading.sentences:
        claims = document.within(start, end)
        yield from _differences(document.text[start:end], start, claims, document)
        told: set[Span] = set()
        for remark in (remark for claim in claims for remark in _shares(claim, document)):
            if (remark.start, remark.end) not in told:
                told.add((remark.start, remark.end))
                yield remark


@check("internal.group", "error")
def group(document: Document) -> Iterable[Remark]:
    """A group is said to be above, or below, every one of its parts.

    ## What it does
    Puts the share of a group beside those of all its lines, as the letter has them and, where it says nothing
    of a line, as the case has it. A group lies between its best part and its worst.

    ## Why it matters
    One of the shares is wrong, and the group's is the one that readers take with them.

    ## Example
    bad: >-
      A very large majority of childcare is good or better. A majority of childminding is good or better. In
      the area 55% of childcare on non-domestic premises is good or better. So is 60% of childcare on domestic
      premises.
    good: >-
      A majority of childcare is good or better. A majority of childminding is good or better. In the area
      55% of childcare on non-domestic premises is good or better. So is 60% of childcare on domestic
      premises.

    ## Mend
    Add the parts up again.
    """
    summed = {one.id for one in document.framework.scheme.groups} | {"all_settings"}
    for claim in document.asserted:
        whole = _share_of(claim) if claim.subject in summed else None
        parts = list(_parts_of(claim, document)) if whole else []
        known = [part for part in parts if part is not None]
        if whole is None or len(known) < max(len(parts), 2):
            continue
        above = all(part.high is not None and _is_below(part, whole) for part in known)
        if above or all(part.low is not None and _is_below(whole, part) for part in known):
            start, end = span_of(claim, ("quantifier", "proportion", "count"))
            message = f"No part of it is so {'high' if above else 'low'}; a group lies between its parts."
            yield Remark(start=start, end=end, message=message, claim=claim)


def _whole(claim: Claim, document: Document) -> int | None:
    """How many there are: as the letter says it, else as the case has it."""
    if claim.count and claim.count[1] is not None:
        return claim.count[1]
    worlds = document.behind.worlds if document.behind else None
    if (
        worlds is None
        or claim.base == "all"
        or claim.period
        or claim.subject not in document.framework.settings
    ):
        return None
    spread = worlds.spread(claim.subject, claim.aspect)
    return spread.known_size if spread else None


def _differences(words: str, at: int, claims: Sequence[Claim], document: Document) -> Iterator[Remark]:
    """Differences between shares that a sentence tells in per cent."""
    if _COUNTED.search(words):
        return
    compared = [claim for claim in claims if claim.kind == "comparison" and _is_of_shares(claim, document)]
    if not (compared or _SHARE.search(words) or _FROM_TO.search(words)):
        return
    for found in _DIFFERENCE.finditer(words):
        which = "by" if found["by"] else "before"
        figure = re.sub(r"\s?(?:%|per\s?cent)$", "", found[which], flags=re.IGNORECASE)
        yield Remark(
            start=at + found.start(which),
            end=at + found.end(which),
            message="A difference between shares is told in percentage points; per cent is a part of them.",
            claim=compared[0] if compared else None,
            suggestion=f"{figure} percentage points",
        )


def _is_of_shares(claim: Claim, document: Document) -> bool:
    if claim.subject.startswith("ni_"):
        return document.framework.indicator(claim.subject).unit == "%"
    return bool(claim.grades)


def _shares(claim: Claim, document: Document) -> Iterator[Remark]:
    """*Five percentage points of schools*."""
    at = claim.at.get("subject")
    if claim.kind not in ("grade", "measure") or at is None or not claim.start <= at[0] <= claim.end:
        return
    found = _POINTS.search(document.text[claim.start : at[0]])
    if found:
        start = claim.start + found.start()
        end = start + found.group().lower().index("points") + len("points")
        message = "A share is told in per cent; points are a difference between two shares."
        yield Remark(start=start, end=end, message=message, claim=claim)


def _share_of(claim: Claim) -> Interval | None:
    """The share that a claim gives of its grades, with the soft edges of a proportion word."""
    if claim.kind == "judgement" and claim.grades:
        return Interval.point(100)
    if claim.kind != "grade" or claim.period or not claim.grades or is_impossible(claim):
        return None
    k, n = claim.count or (None, None)
    if k is not None and n:
        return Interval.point(Fraction(100 * k, n))
    if claim.proportion is None or claim.quantifier in _UNCOUNTED:
        return None
    return claim.proportion if claim.quantifier in _FIGURED else claim.proportion.widened(_EDGE)


def _parts_of(whole: Claim, document: Document) -> Iterator[Interval | None]:
    """The share of each line of a group: the letter's, else the case's; None where neither has it."""
    worlds = document.behind.worlds if document.behind else None
    for line in document.framework.lines_of(whole.subject):
        told = next((claim for claim in document.about(line.id) if _is_part(claim, whole)), None)
        if told is not None:
            yield _share_of(told)
            continue
        spread = worlds.spread(line.id, whole.aspect) if worlds else None
        if spread is None or spread.silent(whole.grades) or whole.grades == ("good",):
            yield None
        elif spread.known_size != 0:
            yield spread.share(whole.grades)


def _is_part(claim: Claim, whole: Claim) -> bool:
    same = none_if_overall(claim.aspect) == none_if_overall(whole.aspect)
    if not same or claim.period:
        return False
    return claim.grades == whole.grades or (
        claim.kind == "judgement" and bool(claim.grades) and set(claim.grades) <= set(whole.grades)
    )


def _is_below(lower: Interval, upper: Interval) -> bool:
    """Every share of the one is less than every share of the other."""
    if lower.high is None or upper.low is None:
        return False
    return lower.high < upper.low or (lower.high == upper.low and (lower.high_open or upper.low_open))
