"""The share of reported indicators that stand well against both comparators, as far as a case tells.

Indicators without a summary are open: one that the case doesn't hold may have been reported and may stand
either way, unless the case says how many were reported or that it wasn't. A summary without an aspect
governs; single ones count only where there is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from inkspector.case import Case
from inkspector.case.entry import WITHOUT_FIGURES, Comparator
from inkspector.case.indicators import Reading, Single, Summary, direction
from inkspector.claims import Interval
from inkspector.claims.interval import per_cent
from inkspector.scheme import Framework
from inkspector.scheme.model import Indicator

BOTH: tuple[Comparator, ...] = ("national", "similar_areas")
"""The comparators that the rules speak of."""
_ANY = Interval.of(ge=0, le=100)
_WELL = frozenset(("better", "in_line", "better_or_in_line"))


def share_in_state(state: str, case: Case, framework: Framework) -> Interval | None:
    """The share in per cent of indicators `at_or_above_both` or `below_a_comparator`; None if all is open."""
    well = _at_or_above_both(case, framework)
    return well if well is None or state == "at_or_above_both" else _rest(well)


def summaries(case: Case) -> list[tuple[int, Summary]]:
    """The summaries of all indicators together, with their place in the case."""
    return [(at, row) for at, row in enumerate(case.indicators.summary) if row.aspect is None]


def indicator_path(case: Case) -> str:
    """Pointer to what the case says of its indicators as a whole."""
    found = summaries(case)
    if found:
        return case.pointer("indicators", "summary", found[0][0])
    return case.pointer("indicators", "single") if case.indicators.single else ""


def stands_well(single: Single, indicator: Indicator, framework: Framework) -> bool | None:
    """Whether one indicator is at or above both comparators, by its own direction of good; None is open."""
    against = [_against(single, comparator, indicator, framework) for comparator in BOTH]
    if False in against:
        return False
    return True if all(against) else None


def _against(
    single: Single, comparator: Comparator, indicator: Indicator, framework: Framework
) -> bool | None:
    theirs = single.figure(comparator)
    if single.value is not None and theirs is not None:
        ahead = single.value - theirs if indicator.good_is == "high" else theirs - single.value
        near = framework.scheme.tolerance.in_line_indicators if indicator.unit in ("%", "points") else 0
        return ahead >= -near
    if single.reading is None or comparator not in single.comparators:
        return None
    said = direction(single.reading)
    turned = {"higher": "lower", "lower": "higher"}
    head, _, tail = said.partition("_or_")
    if indicator.good_is == "low":
        head = turned.get(head, head)
    if head in ("better", "higher", "in_line"):
        return True
    return None if tail else False


def _at_or_above_both(case: Case, framework: Framework) -> Interval | None:
    rows = [row for _, row in summaries(case)]
    return _summed_up(rows) if rows else _counted(case, framework)


def _summed_up(rows: Iterable[Summary]) -> Interval:
    """The bounds that summaries put on the share at or above both comparators."""
    each = dict.fromkeys(BOTH, _ANY)
    both = _ANY
    for row in rows:
        for reading, share in _shares(row):
            said = direction(reading)
            if said in ("better_or_in_line", "higher_or_in_line"):
                if set(BOTH) <= set(row.comparators):
                    both &= share if set(row.comparators) == set(BOTH) else _or_more(share)
                for comparator in set(BOTH) & set(row.comparators):
                    each[comparator] &= share if len(row.comparators) == 1 else _or_more(share)
            elif said in _WELL:
                for comparator in set(BOTH) & set(row.comparators):
                    each[comparator] &= _or_more(share)
                both &= _or_more(share) if set(BOTH) <= set(row.comparators) else _ANY
            elif said == "worse":
                for comparator in set(BOTH) & set(row.comparators):
                    each[comparator] &= _rest(share) if len(row.comparators) == 1 else _or_less(_rest(share))
    low = max(Fraction(0), sum((_low(share) for share in each.values()), Fraction(0)) - 100)
    overlap = Interval.of(ge=low)
    for share in each.values():
        overlap &= _or_less(share)
    return both & overlap


def _shares(row: Summary) -> Iterable[tuple[Reading, Interval]]:
    if row.reading is not None:
        yield row.reading, Interval.of(gt=50, le=100) if row.generally else Interval.point(100)
    for reading, given in row.given.items():
        if given.proportion is not None:
            yield reading, given.proportion & _ANY
        elif given.count is not None and given.count[0] is not None and given.count[1]:
            yield reading, Interval.point(per_cent(given.count[0], given.count[1]))


def _or_more(share: Interval) -> Interval:
    return Interval(share.low, Fraction(100), share.low_open)


def _or_less(share: Interval) -> Interval:
    return Interval(Fraction(0), share.high, high_open=share.high_open)


def _rest(share: Interval) -> Interval:
    high = Fraction(100) if share.high is None else share.high
    return Interval(100 - high, 100 - _low(share), share.high_open, share.low_open)


def _low(share: Interval) -> Fraction:
    return Fraction(0) if share.low is None else share.low


def _counted(case: Case, framework: Framework) -> Interval | None:
    """From single indicators: those that the case leaves open can be unreported, or stand either way."""
    well = poor = open_ = 0
    unreported = set()
    for single in case.indicators.single:
        if single.state in WITHOUT_FIGURES:
            unreported.add(single.id)
            continue
        stands = stands_well(single, framework.indicator(single.id), framework)
        well, poor, open_ = well + (stands is True), poor + (stands is False), open_ + (stands is None)
    known = {single.id for single in case.indicators.single}
    if not known - unreported:
        return None
    absent = sum(indicator.id not in known for indicator in framework.indicators)
    total = well + poor + open_ + absent
    return Interval.of(ge=per_cent(well, total), le=per_cent(well + open_ + absent, total))
