"""Indicators that contradict themselves, and summaries of them that the single ones refute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from inkspector.case.contradictions import Wrong
from inkspector.case.entry import Comparator
from inkspector.case.indicators import Reading, Single, Summary, direction
from inkspector.case.model import Case
from inkspector.claims import Interval
from inkspector.scheme import Framework

WORSE, LEVEL, BETTER = -1, 0, 1
Standing = frozenset[int]
"""Where an indicator may stand to a comparator: worse, in line, better. All three where nothing is known."""

_OPEN: Standing = frozenset((WORSE, LEVEL, BETTER))
_ALL = Interval.point(100)
_READINGS: dict[str, Standing] = {
    "better": frozenset((BETTER,)),
    "worse": frozenset((WORSE,)),
    "in_line": frozenset((LEVEL,)),
    "better_or_in_line": frozenset((LEVEL, BETTER)),
    "worse_or_in_line": frozenset((LEVEL, WORSE)),
}


def indicator_wrongs(case: Case, framework: Framework) -> Iterator[Wrong]:
    """Figures out of range, readings that the figures refute, one indicator twice, refuted summaries."""
    singles = [
        single for single in case.indicators.single if single.id in {i.id for i in framework.indicators}
    ]
    for i, single in enumerate(case.indicators.single):
        if single in singles:
            yield from _single_wrongs(
                ("indicators", "single", i), single, case.indicators.single[:i], framework
            )
    for i, summary in enumerate(case.indicators.summary):
        path = ("indicators", "summary", i)
        for reading, given in summary.given.items():
            if given.count is not None and None not in given.count:
                share = Interval.point(Fraction(100 * (given.count[0] or 0), given.count[1] or 1))
            else:
                share = given.proportion or Interval.of(ge=0)
            whole = given.count[1] if given.count else None
            yield from _refuted((*path, reading), summary, reading, share, whole, singles, framework)
        if summary.reading is not None:
            share = Interval.of(gt=50) if summary.generally else Interval.of(gt=0)
            yield from _refuted((*path, "reading"), summary, summary.reading, share, None, singles, framework)


def read_as(reading: Reading, good_is: str) -> Standing:
    """The standings that a reading allows, where high or low is good."""
    told: str = direction(reading)
    better, worse = ("higher", "lower") if good_is == "high" else ("lower", "higher")
    return _READINGS[told.replace(better, "better").replace(worse, "worse")]


def by_figures(single: Single, comparator: Comparator, framework: Framework) -> Standing:
    """Where the figures put an indicator; near the edge of *in line* both sides are open."""
    value, other = single.value, single.figure(comparator)
    if value is None or other is None or (comparator == "previous" and single.comparable is False):
        return _OPEN
    indicator = framework.indicator(single.id)
    ahead = value - other if indicator.good_is == "high" else other - value
    if indicator.unit != "%":
        return frozenset((BETTER,) if ahead > 0 else (WORSE,) if ahead < 0 else (LEVEL,)) | frozenset(
            (LEVEL,)
        )
    tolerance = framework.scheme.tolerance.in_line_indicators
    slack = _half_unit(value) + _half_unit(other)
    low, high = ahead - slack, ahead + slack
    allowed = (
        (BETTER, high > tolerance),
        (WORSE, low < -tolerance),
        (LEVEL, low <= tolerance and high >= -tolerance),
    )
    return frozenset(standing for standing, holds in allowed if holds)


def _half_unit(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def standing(single: Single, comparator: Comparator, framework: Framework) -> Standing:
    """Where an indicator may stand to a comparator, by its reading and its figures."""
    known = by_figures(single, comparator, framework)
    if single.reading is not None and comparator in single.comparators:
        known &= read_as(single.reading, framework.good_is(single.id))
    return known


def _single_wrongs(
    path: tuple[str | int, ...], single: Single, before: Sequence[Single], framework: Framework
) -> Iterator[Wrong]:
    unit = framework.indicator(single.id).unit
    for field in ("value", "previous", "national", "similar_areas", "target"):
        figure: Decimal | None = getattr(single, field)
        if figure is not None and (figure < 0 or figure > 100) and unit == "%":
            yield Wrong(
                (*path, field), f"{figure} can't be a share", "a share lies between 0 and 100 per cent"
            )
    for comparator in single.comparators:
        if not standing(single, comparator, framework):
            figures = f"{single.value} against {single.figure(comparator)}"
            what = f"`{single.reading}` doesn't fit the figures, {figures} ({comparator})"
            yield Wrong((*path, "reading"), what, "delete the reading, or mend a figure")
    for other in before:
        same = (other.id, other.period) == (single.id, single.period)
        if same and (
            (other.value is not None and single.value is not None)
            or {*other.comparators} & {*single.comparators}
        ):
            yield Wrong(
                (*path, "id"), f"`{single.id}` stands here twice", "keep one, or tell their periods apart"
            )
            return


def _refuted(
    path: tuple[str | int, ...],
    summary: Summary,
    reading: Reading,
    share: Interval,
    whole: int | None,
    singles: Sequence[Single],
    framework: Framework,
) -> Iterator[Wrong]:
    """The single indicators leave no way in which so large a share stands so to all comparators."""
    if not summary.comparators:
        return
    within = [one for one in framework.indicators if summary.aspect in (None, one.outcome)]
    told = [
        _stands(one, reading, summary, framework) for one in singles if one.id in {each.id for each in within}
    ]
    yes, no = told.count(True), told.count(False)
    if not yes and not no:
        return
    sizes = range(max(yes + no, 1), len(within) + 1) if whole is None else [whole]
    if any(Fraction(100 * k, n) in share for n in sizes if n for k in range(yes, n - no + 1)):
        return
    what = f"{no} of the single indicators don't stand so, {yes} do: this summary can't be true"
    yield Wrong(path, what, "mend the summary or the single ones")


def _stands(single: Single, reading: Reading, summary: Summary, framework: Framework) -> bool | None:
    """Whether an indicator stands so to each comparator; None where it may or may not."""
    wanted = read_as(reading, framework.good_is(single.id))
    known = [standing(single, comparator, framework) for comparator in summary.comparators]
    if any(not stood & wanted for stood in known):
        return False
    return True if all(stood <= wanted for stood in known) else None
