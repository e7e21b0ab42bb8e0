"""How indicators stand to their comparators: one by one from figures or readings, and summed up.

A state is `higher`, `in_line` or `lower`; a direction allows one or two of them. Indicators are open: one
that isn't in the case is unknown. A summary as given governs; single ones are counted where there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, reduce
from operator import and_

from inkspector.case.entry import Given
from inkspector.case.indicators import Single, Summary, direction
from inkspector.case.worlds import Worlds
from inkspector.claims import Interval
from inkspector.scheme.model import GoodIs

States = frozenset[str]
ANY: States = frozenset(("higher", "in_line", "lower"))
GAPS = "inequality_gaps"
SHARES = ("%", "points")
"""Units in which the scheme's tolerance for *in line* is told; in others only equal figures are in line."""
_ALL = Interval.of(ge=0, le=100)


def states(said: str | None, good_is: GoodIs) -> States:
    """The states that a direction allows, no direction all; `better` is lower where low is good."""
    if said is None:
        return ANY
    better, worse = ("higher", "lower") if good_is == "high" else ("lower", "higher")
    base = said.removesuffix("_or_in_line")
    first = {"better": better, "worse": worse}.get(base, base)
    return frozenset((first, "in_line") if said.endswith("_or_in_line") else (first,))


def state_of(difference: Interval, tolerance: Decimal | int) -> States:
    """The states that a difference in points (ours less theirs) leaves open."""
    regions = _regions(Fraction(tolerance))
    return frozenset(state for state, region in regions.items() if not difference.apart(region))


@lru_cache
def _regions(near: Fraction) -> Mapping[str, Interval]:
    return {
        "lower": Interval.of(lt=-near),
        "in_line": Interval.of(ge=-near, le=near),
        "higher": Interval.of(gt=near),
    }


def signs(difference: Interval) -> States:
    """The same without any tolerance: only equal figures are in line."""
    return state_of(difference, 0)


def single_states(worlds: Worlds, single: Single, comparator: str) -> States:
    """The states in which one indicator can be to one comparator: by its figures, else as it is read."""
    indicator = worlds.framework.indicator(single.id)
    difference = single_difference(single, comparator)
    if difference is not None:
        near = worlds.framework.scheme.tolerance.in_line_indicators if indicator.unit in SHARES else 0
        return state_of(Interval.point(difference), near)
    if single.reading is not None and comparator in single.comparators:
        return states(direction(single.reading), indicator.good_is)
    return ANY


def single_difference(single: Single, comparator: str) -> Decimal | None:
    """The indicator's figure less the comparator's, where both are known and can be compared."""
    theirs = {
        "national": single.national,
        "similar_areas": single.similar_areas,
        "previous": single.previous,
        "target": single.target,
    }.get(comparator)
    if single.value is None or theirs is None or (comparator == "previous" and single.comparable is False):
        return None
    return single.value - theirs


@dataclass(frozen=True, slots=True)
class Standing:
    """What share of the indicators stands so, in per cent; of how many, where that is known."""

    share: Interval
    size: int | None
    paths: tuple[str, ...]
    """JSON Pointers to what says it; empty where the case is silent."""


def standing(
    worlds: Worlds, subject: str, aspect: str | None, said: str | None, comparators: Sequence[str]
) -> Standing:
    """The share of indicators (or gaps) that stand as `said` to each of the comparators."""
    wanted = states(said, worlds.framework.good_is(subject))
    summed = _from_summaries(worlds, subject, aspect, wanted, comparators)
    if len(comparators) > 1:
        each = [_from_summaries(worlds, subject, aspect, wanted, (one,)) for one in comparators]
        summed = _also(summed, _overlap(each))
    if summed.paths or subject == GAPS:
        return summed
    return _from_singles(worlds, aspect, said, comparators)


def summaries(worlds: Worlds, subject: str, aspect: str | None) -> tuple[tuple[str, Summary], ...]:
    """The summaries of a case for an aspect, with their JSON Pointers."""
    at: tuple[str, ...] = ("indicators", "gaps", "summary") if subject == GAPS else ("indicators", "summary")
    indicators = worlds.case.indicators
    found = indicators.gaps.summary if subject == GAPS else indicators.summary
    return tuple(
        (worlds.case.pointer(*at, i), summary) for i, summary in enumerate(found) if summary.aspect == aspect
    )


def singles(worlds: Worlds, aspect: str | None) -> tuple[tuple[str, Single], ...]:
    """The single indicators of an outcome (of all) of which something is known, with their JSON Pointers."""
    return tuple(
        (worlds.case.pointer("indicators", "single", i), single)
        for i, single in enumerate(worlds.case.indicators.single)
        if (aspect is None or worlds.framework.indicator(single.id).outcome == aspect)
        and (single.value is not None or single.reading is not None)
    )


def reported(worlds: Worlds, subject: str, aspect: str | None) -> tuple[int, str] | None:
    """How many indicators are reported, and where that stands."""
    for path, summary in summaries(worlds, subject, aspect):
        size = _whole(summary.given.values())
        if size is not None:
            return size, path
    one_by_one = () if subject == GAPS else singles(worlds, aspect)
    return (len(one_by_one), worlds.case.pointer("indicators", "single")) if one_by_one else None


def _from_summaries(
    worlds: Worlds, subject: str, aspect: str | None, wanted: States, comparators: Sequence[str]
) -> Standing:
    """Bounds from each summary that has a bearing on the states wanted against these comparators."""
    good_is, share, size, paths = worlds.framework.good_is(subject), _ALL, None, list[str]()
    for path, summary in summaries(worlds, subject, aspect):
        told = [
            (states(direction(reading), good_is), _share(given)) for reading, given in summary.given.items()
        ]
        if summary.reading is not None and summary.generally:
            told.append((states(direction(summary.reading), good_is), Interval.of(gt=50, le=100)))
        for held, of_them in told:
            bound = _bound(held, of_them, summary.comparators, wanted, comparators)
            if bound is not None:
                share, size, paths = share & bound, size or _whole(summary.given.values()), [*paths, path]
    return Standing(share, size, tuple(dict.fromkeys(paths)))


def _overlap(each: Sequence[Standing]) -> Standing:
    """All at once: at most the least of them, at least what overlaps when they lie as far apart as can be."""
    low, low_open = Fraction(100 * (1 - len(each))), False
    share = _ALL
    for one in each:
        low += one.share.low or 0
        low_open |= one.share.low_open
        share &= Interval(None, one.share.high, False, one.share.high_open)
    if low >= 0:
        share &= Interval(low, None, low_open)
    return Standing(share, None, tuple(path for one in each for path in one.paths))


def _also(a: Standing, b: Standing) -> Standing:
    paths = tuple(dict.fromkeys(a.paths + b.paths))
    return Standing(a.share & b.share, a.size or b.size, paths)


def _bound(
    held: States, share: Interval, theirs: Sequence[str], wanted: States, ours: Sequence[str]
) -> Interval | None:
    """What the share that is `held` to all of `theirs` says of the share `wanted` to all of `ours`."""
    ours_set, theirs_set = frozenset(ours), frozenset(theirs)
    low, high = share.low or Fraction(0), Fraction(100) if share.high is None else share.high
    bounds: list[Interval] = []
    if held <= wanted and ours_set <= theirs_set:
        bounds.append(Interval(low, Fraction(100), share.low_open))
    if wanted <= held and theirs_set <= ours_set:
        bounds.append(Interval(Fraction(0), high, False, share.high_open))
    if not held & wanted and ours_set & theirs_set:
        bounds.append(Interval(Fraction(0), 100 - low, False, share.low_open))
    if not held & wanted and held | wanted == ANY and len(ours_set) == 1 and ours_set == theirs_set:
        bounds.append(Interval(100 - high, Fraction(100), share.high_open))
    return reduce(and_, bounds) if bounds else None


def _from_singles(
    worlds: Worlds, aspect: str | None, said: str | None, comparators: Sequence[str]
) -> Standing:
    least, most, told = 0, 0, False
    known = singles(worlds, aspect)
    for _, single in known:
        wanted = states(said, worlds.framework.good_is(single.id))
        possible = [single_states(worlds, single, comparator) for comparator in comparators]
        least += all(open_states <= wanted for open_states in possible)
        most += all(open_states & wanted for open_states in possible)
        told |= any(open_states != ANY for open_states in possible)
    if not told:
        return Standing(_ALL, None, ())
    share = Interval.of(ge=Fraction(100 * least, len(known)), le=Fraction(100 * most, len(known)))
    return Standing(share, len(known), tuple(path for path, _ in known))


def _share(given: Given) -> Interval:
    if given.proportion is not None:
        return given.proportion & _ALL
    if given.count is not None and None not in given.count:
        k, n = given.count
        return Interval.point(Fraction(100 * (k or 0), n or 1))
    return Interval.of(gt=0, le=100) if given.count and given.count[0] else _ALL


def _whole(given: Iterable[Given]) -> int | None:
    return next((one.count[1] for one in given if one.count and one.count[1]), None)
