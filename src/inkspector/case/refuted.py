"""Indicators that contradict themselves, and summaries of them that the single ones refute."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from inkspector.case.contradictions import Wrong, numbers_within
from inkspector.case.entry import Given
from inkspector.case.indicators import Reading, Single, Summary, direction
from inkspector.case.standing import single_states, states
from inkspector.case.worlds import Worlds
from inkspector.claims import Interval
from inkspector.places import Path

_FIGURES = ("value", "previous", "national", "similar_areas", "target")


def indicator_wrongs(worlds: Worlds) -> Iterator[Wrong]:
    """Figures out of range, readings that the figures refute, one indicator twice, refuted summaries."""
    case = worlds.case
    known = {indicator.id for indicator in worlds.framework.indicators}
    before: dict[tuple[str, str | None], list[Single]] = {}
    for i, single in enumerate(case.indicators.single):
        if single.id in known:
            same = before.setdefault((single.id, single.period), [])
            yield from _single_wrongs(("indicators", "single", i), single, same, worlds)
            same.append(single)
    in_time = sorted(
        (same[-1] for same in before.values()), key=lambda single: (single.id, single.period or "")
    )
    singles = list({single.id: single for single in in_time}.values())
    for i, summary in enumerate(case.indicators.summary):
        path = ("indicators", "summary", i)
        for reading, given in summary.given.items():
            whole = given.count[1] if given.count else None
            if _refuted(summary, reading, _share(given), whole, singles, worlds):
                yield _wrong((*path, reading))
        if summary.reading is not None:
            share = Interval.of(gt=50) if summary.generally else Interval.of(gt=0)
            if _refuted(summary, summary.reading, share, None, singles, worlds):
                yield _wrong((*path, "reading"))


def _wrong(path: Path) -> Wrong:
    what = "too many of the single indicators stand otherwise for this to be true"
    return Wrong(path, what, "mend the summary or the single ones")


def _single_wrongs(path: Path, single: Single, before: list[Single], worlds: Worlds) -> Iterator[Wrong]:
    indicator = worlds.framework.indicator(single.id)
    for field in _FIGURES:
        figure = getattr(single, field)
        if figure is not None and indicator.unit == "%" and not 0 <= figure <= 100:
            yield Wrong(
                (*path, field), f"{figure} can't be a share", "a share lies between 0 and 100 per cent"
            )
    for comparator in single.comparators if single.reading else ():
        read = states(direction(single.reading), indicator.good_is) if single.reading else frozenset[str]()
        if not read & single_states(worlds, single, comparator):
            figures = f"{single.value} against {single.figure(comparator)} ({comparator})"
            what = f"`{single.reading}` doesn't fit the figures, {figures}"
            yield Wrong((*path, "reading"), what, "delete the reading, or mend a figure")
    if any(_overlap(single, other) for other in before):
        yield Wrong(
            (*path, "id"), f"`{single.id}` stands here twice", "keep one, or tell their periods apart"
        )


def _overlap(one: Single, other: Single) -> bool:
    """Two entries of one indicator and period tell the same of it."""
    both_valued = one.value is not None and other.value is not None
    return both_valued or bool({*one.comparators} & {*other.comparators})


def _share(given: Given) -> Interval:
    if given.count is not None and given.count[0] is not None and given.count[1]:
        return Interval.point(Fraction(100 * given.count[0], given.count[1]))
    return given.proportion or Interval.of(ge=0)


def _refuted(
    summary: Summary,
    reading: Reading,
    share: Interval,
    whole: int | None,
    singles: list[Single],
    worlds: Worlds,
) -> bool:
    """The single indicators leave no way in which so large a share stands so to all the comparators."""
    within = {one.id for one in worlds.framework.indicators if summary.aspect in (None, one.outcome)}
    told = [_stands(one, reading, summary, worlds) for one in singles if one.id in within]
    yes, no = told.count(True), told.count(False)
    sizes = range(max(yes + no, 1), len(within) + 1) if whole is None else [whole]
    return yes + no > 0 and not any(
        max(fitting.start, yes) < min(fitting.stop, n - no + 1)
        for n in sizes
        if n and (fitting := numbers_within(share, n))
    )


def _stands(single: Single, reading: Reading, summary: Summary, worlds: Worlds) -> bool | None:
    """Whether an indicator stands so to each comparator; None where it may or may not."""
    wanted = states(direction(reading), worlds.framework.good_is(single.id))
    known = [single_states(worlds, single, comparator) for comparator in summary.comparators]
    if any(not open_to & wanted for open_to in known):
        return False
    return True if all(open_to <= wanted for open_to in known) else None
