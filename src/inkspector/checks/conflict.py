"""Claims of one letter that exclude each other, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.exclusion import clash
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.checks.topics import against, by_topic, two_counts
from inkspector.claims import Claim

NEAREST = 24
"""How many earlier claims on the same one is put against: more than any letter has, and bounded."""
_WAYS = (("higher", "lower"), ("better", "worse"))
"""Of quantities, and of performance: a rate that falls may be what improved."""
_OR_IN_LINE = "_or_in_line"
_REVIEWS = "serious_case_reviews"


@check("internal.conflict", "error")
def conflict(document: Document) -> Iterable[Remark]:
    """Two claims exclude each other.

    ## What it does
    Puts together all that the letter says of one subject in one respect: counts and shares that no spread of
    settings bears out, two grades for one service, two totals, a comparison both ways. The table's edges are
    soft here: *a majority* of 70% is no conflict.

    ## Why it matters
    Whatever the evidence, one of the two is wrong.

    ## Example
    bad: Three of the eight secondary schools are good. All eight secondary schools are inadequate.
    good: Three of the eight secondary schools are good. Two of the eight secondary schools are inadequate.

    ## Mend
    See which of the two the evidence bears out.
    """
    lines = {line.id for line in document.framework.scheme.lines} | {
        one.id for one in document.framework.indicators
    }
    for told in by_topic(document):
        claims = tuple(dict.fromkeys(told))  # what is said twice is no conflict
        for j, second in enumerate(claims):
            before = claims[max(j - NEAREST, 0) : j]
            first = next((one for one in before if _exclude(one, second, lines, document)), None)
            if first is not None:
                yield against(
                    document, second, first, "count", "proportion", "quantifier", "grades", "direction"
                )
            elif len(before) > 1 and _only_together((*before, second), document):
                start, end = span_of(second, ("count", "proportion", "quantifier"))
                message = "Together with what the letter says before, this can't be true."
                yield Remark(start=start, end=end, message=message, claim=second)


def _exclude(first: Claim, second: Claim, lines: Container[str], document: Document) -> bool:
    """Whatever the evidence, not both.

    Only lines and numbered indicators are summed up in a word, counted and compared: *services* and
    *children* are many things.
    """
    if "rating" in (first.kind, second.kind) or first == second:
        return False
    match first.kind, second.kind:
        case "judgement", "judgement":
            return bool(first.grades and second.grades) and not set(first.grades) & set(second.grades)
        case "comparison", "comparison":
            return (
                first.subject in lines
                and all(document.says(one, "comparator") for one in (first, second))
                and _is_told(first, second)
                and _both_ways(first, second)
            )
        case "total", "total":
            counted = first.subject in lines or first.subject == _REVIEWS or first.aspect is not None
            return counted and _is_told(first, second) and _two_totals(first, second)
        case "grade", "grade":
            if _summed_up(first) and _summed_up(second):
                return first.subject in lines and not set(first.grades) & set(second.grades)
            if (
                first.sentence == second.sentence
                and first.grades == second.grades
                and not two_counts(first, second)
            ):
                return False  # internal.figure
            return clash((first, second), document.framework)
    return False


def _is_told(first: Claim, second: Claim) -> bool:
    """What is left unsaid in a sentence of its own may be something else."""
    return first.sentence == second.sentence or "subject" not in second.inherited


def _summed_up(claim: Claim) -> bool:
    return claim.quantifier == "overall" and bool(claim.grades)


def _two_totals(first: Claim, second: Claim) -> bool:
    n, m = (claim.count[1] if claim.count else None for claim in (first, second))
    return first.base == second.base and n is not None and m is not None and n != m


def _both_ways(first: Claim, second: Claim) -> bool:
    """The same comparison up and down."""
    if first.quantifier or second.quantifier or first.grades != second.grades:
        return False
    if not set(first.comparator) & set(second.comparator):
        return False
    ways = [first.direction or "", second.direction or ""]
    if all(way.endswith(_OR_IN_LINE) for way in ways):
        return False
    return tuple(sorted(way.removesuffix(_OR_IN_LINE) for way in ways)) in _WAYS


def _only_together(claims: Sequence[Claim], document: Document) -> bool:
    """No two of these claims exclude each other, and yet the last one makes all of them impossible.

    Parts of a whole in one sentence are `internal.sum`'s.
    """
    if len({claim.sentence for claim in claims}) == 1 and all(claim.count for claim in claims):
        return False
    return clash(claims, document.framework) and not clash(claims[:-1], document.framework)
