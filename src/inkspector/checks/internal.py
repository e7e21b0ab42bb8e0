"""What can't all be true, whatever the evidence: counts, figures and claims of one letter against each other.

Claims on the grades of one type of setting are put together as if they were a case: if no spread of settings
over the grades bears them all out, one of them is wrong.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import combinations

from inkspector.case.spread import Part, spread_of
from inkspector.case.worlds import none_if_overall
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.evidence import span_of
from inkspector.checks.finding import Remark
from inkspector.claims import Claim, Interval

_COUNTED = ("grade", "total")
_WAYS = (("higher", "lower"), ("better", "worse"))
"""Of quantities, and of performance: a rate that falls may be what improved."""
_OR_IN_LINE = "_or_in_line"


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
        if (
            _is_impossible(claim)
            and claim.kind in _COUNTED
            and not {"count", "grades"} <= set(claim.inherited)
        ):
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
    for claims in _by_sentence(document):
        counted = [claim for claim in claims if claim.count and claim.count[0] is not None]
        whole = next(
            (claim.count[1] for claim in counted if claim.count and claim.count[1] is not None), None
        )
        if whole is None or len(counted) < 2 or _overlap(counted):
            continue
        total = sum(claim.count[0] or 0 for claim in counted if claim.count)
        if total != whole and not any(_is_impossible(claim) for claim in counted):
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
    for claims in _by_sentence(document):
        for first, second in combinations(claims, 2):
            if first.grades == second.grades and _clash((first, second)) and not _two_counts(first, second):
                yield _against(second, first, "count", "proportion", "quantifier")


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
    for claims in _by_topic(document):
        for j, second in enumerate(claims):
            first = next((one for one in claims[:j] if _exclude(one, second, lines)), None)
            if first is not None:
                yield _against(second, first, "count", "proportion", "quantifier", "grades", "direction")
            elif j > 1 and not _told_in_one_sentence(claims[: j + 1]) and _newly_impossible(claims[: j + 1]):
                start, end = span_of(second, ("count", "proportion", "quantifier"))
                message = "Together with what the letter says before, this can't be true."
                yield Remark(start=start, end=end, message=message, claim=second)


def _by_sentence(document: Document) -> Iterator[tuple[Claim, ...]]:
    """Claims on the same settings in one sentence."""
    for claims in _by_topic(document):
        for index in dict.fromkeys(claim.sentence for claim in claims):
            yield tuple(claim for claim in claims if claim.sentence == index)


def _by_topic(document: Document) -> Iterator[tuple[Claim, ...]]:
    """Asserted claims on one subject in one respect, by one source and of one time, in order."""
    topics: dict[tuple[object, ...], list[Claim]] = {}
    for claim in document.asserted:
        aspect = none_if_overall(claim.aspect)
        kind = "settings" if claim.kind in _COUNTED else claim.kind
        topics.setdefault((kind, claim.subject, aspect, claim.source, claim.period), []).append(claim)
    return (tuple(claims) for claims in topics.values() if len(claims) > 1)


def _exclude(first: Claim, second: Claim, lines: Container[str]) -> bool:
    """Whatever the evidence, not both; only lines and numbered indicators are compared with themselves."""
    if "rating" in (first.kind, second.kind) or first == second:
        return False
    match first.kind, second.kind:
        case "judgement", "judgement":
            return bool(first.grades and second.grades) and not set(first.grades) & set(second.grades)
        case "comparison", "comparison":
            return first.subject in lines and _is_told(first, second) and _both_ways(first, second)
        case "total", "total":
            return _is_told(first, second) and _two_totals(first, second)
        case "grade", "grade":
            if _summed_up(first) and _summed_up(second):
                return not set(first.grades) & set(second.grades)
            if (
                first.sentence == second.sentence
                and first.grades == second.grades
                and not _two_counts(first, second)
            ):
                return False  # internal.figure
            return _clash((first, second))
    return False


def _is_told(first: Claim, second: Claim) -> bool:
    """What is left unsaid in a sentence of its own may be something else."""
    return first.sentence == second.sentence or "subject" not in second.inherited


def _summed_up(claim: Claim) -> bool:
    return claim.quantifier == "overall" and bool(claim.grades)


def _two_counts(first: Claim, second: Claim) -> bool:
    return bool(first.count and second.count and first.count[0] is not None and second.count[0] is not None)


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


def _newly_impossible(claims: Sequence[Claim]) -> bool:
    return _clash(claims) and not _clash(claims[:-1])


def _told_in_one_sentence(claims: Sequence[Claim]) -> bool:
    """Parts of one whole: `internal.sum` speaks of them."""
    return len({claim.sentence for claim in claims}) == 1 and all(claim.count for claim in claims)


def _clash(claims: Sequence[Claim]) -> bool:
    """No spread of settings over the grades bears out all of these claims."""
    graded = [claim for claim in claims if claim.kind == "grade" and claim.grades]
    if any(_is_impossible(claim) or claim.base != graded[0].base for claim in graded):
        return False
    scale = _scale(graded)
    told = [part for claim in graded for part in _parts(claim, graded, scale)] if scale else []
    wholes = {
        claim.count[1]
        for claim in claims
        if claim.count and claim.count[1] is not None and _counts_all(claim)
    }
    if len(wholes) > 1:
        return True
    size = next(iter(wholes), None)
    return (
        not spread_of(scale, told, *((0, None) if size is None else (size, size))).possible
        if scale
        else False
    )


def _counts_all(claim: Claim) -> bool:
    return claim.kind == "grade"


def _scale(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The grades of these claims' settings, best first; reviews and settings never meet."""
    used = {grade for claim in claims for grade in claim.grades}
    for scale in (
        ("outstanding", "good", "satisfactory", "inadequate"),
        ("outstanding", "good", "adequate", "inadequate"),
    ):
        if used and used <= set(scale):
            return scale
    return ()


def _parts(claim: Claim, claims: Sequence[Claim], scale: tuple[str, ...]) -> Iterator[Part]:
    """What a claim says of a spread; *good* may mean good or better unless the sentence tells them apart."""
    k = claim.count[0] if claim.count else None
    share = claim.proportion and _soft(claim)
    if claim.quantifier in ("overall", "too_much", "too_few", "including") or (k is None and share is None):
        return
    if claim.grades == ("good",) and not _told_apart(claim, claims):
        low = None if share is None else Interval(share.low, None, share.low_open, False)
        high = None if share is None else Interval(None, share.high, False, share.high_open)
        yield Part(("outstanding", "good"), at_least=k, share=low)
        yield Part(("good",), at_most=k, share=high)
        return
    places = sorted(scale.index(grade) for grade in claim.grades)
    if places[-1] - places[0] == len(places) - 1:
        yield Part(tuple(scale[i] for i in places), at_least=k, at_most=k, share=share)


def _told_apart(claim: Claim, claims: Sequence[Claim]) -> bool:
    return any(other.sentence == claim.sentence and other.grades == ("outstanding",) for other in claims)


_BAND_WORDS = frozenset(
    "almost_all very_large_majority large_majority majority minority small_minority very_small_minority"
    " almost_none".split()
)
_SOFT_EDGE = 2


def _soft(claim: Claim) -> Interval:
    """A band word bars only the other side of a half; a figure is taken with two points' grace."""
    share = claim.proportion
    assert share is not None
    if claim.quantifier not in _BAND_WORDS:
        return share
    if claim.quantifier == "almost_none":
        return Interval(None, share.high, False, share.high_open)
    if share.low is not None and share.low >= 50:
        return Interval(share.low - _SOFT_EDGE, None, share.low_open, False)
    return Interval(None, share.high + _SOFT_EDGE if share.high is not None else None, False, share.high_open)


def _overlap(claims: Sequence[Claim]) -> bool:
    """Some grade stands in two of the parts, or a part is of another whole."""
    grades = [grade for claim in claims for grade in claim.grades]
    wholes = {claim.count[1] for claim in claims if claim.count}
    return len(grades) != len(set(grades)) or not grades or len(wholes - {None}) > 1


def _is_impossible(claim: Claim) -> bool:
    k, n = claim.count or (None, None)
    return k is not None and n is not None and k > n


def _against(claim: Claim, other: Claim, *slots: str) -> Remark:
    start, end = span_of(claim, slots)
    message = "This and what the letter says elsewhere of the same can't both be true."
    if claim.sentence == other.sentence:
        message = "This and what the same sentence says can't both be true."
    return Remark(start=start, end=end, message=message, claim=claim)
