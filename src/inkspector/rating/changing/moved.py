"""Moved cases: the same evidence with one thing otherwise. They are rated, never saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from inkspector.case import Aspect, Case, Entry, Given, Outcomes
from inkspector.case.grades import BETTER
from inkspector.case.indicators import Reading, Single, Summary
from inkspector.case.spread import Spread
from inkspector.claims import Interval
from inkspector.rating.indicators import BOTH

Counts = Mapping[str, int]


def with_share(
    case: Case, subject: str, aspect: str | None, grades: tuple[str, ...], share: Interval
) -> Case:
    """With the share of some grades of a line, a group or the whole given as this interval, in per cent."""
    name = grades[0] if len(grades) == 1 else grades[-1] + BETTER
    given = {name: Given("percent", None, share, "", False, grades)}
    old = case.settings.get(subject) or Entry()
    if aspect is None:
        return _with_entry(
            case, subject, old.model_copy(update={"given": given, "outcomes": None, "state": None})
        )
    respect = (old.aspects.get(aspect) or Aspect()).model_copy(
        update={"given": given, "outcomes": None, "state": None}
    )
    return _with_entry(case, subject, old.model_copy(update={"aspects": {**old.aspects, aspect: respect}}))


def with_counts(case: Case, line: str, counts: Counts, total: int) -> Case:
    """With a line's settings counted so."""
    entry = case.settings[line].model_copy(update={"outcomes": Outcomes(dict(counts), total), "given": {}})
    return _with_entry(case, line, entry)


def _with_entry(case: Case, subject: str, entry: Entry) -> Case:
    return _moved(case, settings={**case.settings, subject: entry})


def _moved(case: Case, **fields: Any) -> Case:
    return case.model_copy(update=fields)


def up_to(spread: Spread, good: tuple[str, ...], number: int) -> Counts | None:
    """A line's counts with so many settings more good or better (fewer, if negative).

    They come from, or go to, the nearest grade. None where the line doesn't have so many, or isn't counted.
    """
    exact = spread.exact(good)
    if exact is None or not 0 <= exact[0] + number <= exact[1]:
        return None
    counts = {grade: spread.exact((grade,)) for grade in spread.scale}
    known = {grade: count[0] for grade, count in counts.items() if count is not None}
    if len(known) < len(counts):
        return {good[-1] + BETTER: exact[0] + number}
    givers = spread.scale[len(good) :] if number > 0 else tuple(reversed(good))
    taker = good[-1] if number > 0 else spread.scale[len(good)]
    return _shifted(known, givers, taker, abs(number))


def out_of(spread: Spread, grade: str, number: int) -> Counts | None:
    """A line's counts with so many settings fewer in the lowest grade (more, if negative)."""
    counts = {each: spread.exact((each,)) for each in spread.scale}
    known = {each: count[0] for each, count in counts.items() if count is not None}
    others = tuple(each for each in reversed(spread.scale) if each != grade)
    if len(known) < len(counts):
        return None
    if number > 0:
        return _shifted(known, (grade,), others[0], number) if known[grade] >= number else None
    return _shifted(known, others, grade, -number) if sum(known[each] for each in others) >= -number else None


def _shifted(known: Counts, givers: Iterable[str], taker: str, number: int) -> Counts:
    counts = dict(known)
    left = number
    for giver in givers:
        taken = min(left, counts[giver])
        counts[giver] -= taken
        counts[taker] += taken
        left -= taken
    return counts


def with_indicator_share(case: Case, share: Interval) -> Case:
    """With this share of indicators given as at or above both comparators."""
    reading: Reading = "better_or_in_line"
    row = Summary(given={reading: Given("percent", None, share, "")}, comparators=BOTH)
    rest = tuple(old for old in case.indicators.summary if old.aspect is not None)
    return _moved(case, indicators=case.indicators.model_copy(update={"summary": (row, *rest)}))


def with_singles(case: Case, singles: Mapping[int, Single]) -> Case:
    """With some single indicators otherwise, by their place in the case."""
    rows = tuple(singles.get(at, row) for at, row in enumerate(case.indicators.single))
    return _moved(case, indicators=case.indicators.model_copy(update={"single": rows}))


def across(single: Single, well: bool) -> Single:
    """An indicator at or above both comparators, or below both."""
    reading: Reading = "better_or_in_line" if well else "worse"
    return Single(id=single.id, period=single.period, reading=reading, comparators=BOTH)


def with_judgement(case: Case, at: int, **fields: Any) -> Case:
    """With one judgement otherwise: its grade, or its priority actions."""
    rows = list(case.judgements)
    rows[at] = rows[at].model_copy(update=fields)
    return _moved(case, judgements=tuple(rows))
