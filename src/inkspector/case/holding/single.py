"""A claim on one indicator by its number: its own figure, or how it stands to its comparators."""

from __future__ import annotations

import re
from decimal import Decimal

from inkspector.case.comparing import COMPARATORS, comparator_name, reading_told
from inkspector.case.holding.distance import Distance, distance_holds, fault_of
from inkspector.case.holding.model import (
    SUPPORTED,
    Evidence,
    Holding,
    contradicted,
    together,
    undecided,
    unsupported,
)
from inkspector.case.holding.shown import name_of
from inkspector.case.indicators import Single
from inkspector.case.standing import ANY, single_difference, single_states, singles, states
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval, Period
from inkspector.scheme.framework import Framework


def single_holds(claim: Claim, worlds: Worlds) -> Holding:
    """A claim on one indicator by its number: its own figure, or how it stands."""
    found = next(((p, one) for p, one in singles(worlds, None) if one.id == claim.subject), None)
    name = name_of(worlds.framework, claim.subject)
    if found is None:
        return unsupported(f"The case has no figure or reading of {name}.")
    path, single = found
    if claim.kind == "measure":
        return _measured(claim, single).shown_by(
            Evidence(f"{path}/value", _single_text(single, worlds.framework))
        )
    slots = [_single_against(claim, single, comparator, worlds) for comparator in claim.comparator]
    if set(claim.comparator) != {"previous"}:
        slots.insert(0, _period_holds(claim.period, single))
    return together(slots).shown_by(Evidence(path, _single_text(single, worlds.framework)))


def _measured(claim: Claim, single: Single) -> Holding:
    slots = [_period_holds(claim.period, single)]
    reported, shown = _reported(single.value), f"The case has {single.value}."
    if reported is None:
        note = "The case has no figure for it, only a reading."
        slots.append(undecided("share", note, "the indicator's figure"))
    elif claim.proportion is not None:
        if reported.apart(claim.proportion):
            slots.append(contradicted("share", shown))
        elif not reported.within(claim.proportion):
            slots.append(undecided("share", shown, "a more exact figure"))
    return together(slots)


def _single_against(claim: Claim, single: Single, comparator: str, worlds: Worlds) -> Holding:
    framework = worlds.framework
    possible = single_states(worlds, single, comparator)
    against = comparator_name(framework, comparator)
    difference = single_difference(single, comparator)
    if possible == ANY and difference is None:
        return unsupported(f"The case doesn't compare {name_of(framework, single.id)} with {against}.")
    begin = "By the case it is" if single.value is None else "The case has"
    distance = Distance(
        possible,
        f"{begin} {_single_text(single, framework)}.",
        f"the figure of {against}",
        None if difference is None else Interval.point(difference),
        _reported(None if difference is None or single.value is None else single.value - difference),
    )
    wanted = states(claim.direction, framework.good_is(single.id))
    return distance_holds(claim, fault_of(comparator), wanted, distance, framework)


def _reported(figure: Decimal | None) -> Interval | None:
    """All that may be behind a figure as it was reported."""
    return None if figure is None else Interval.rounded(figure, max(0, -int(figure.as_tuple().exponent)))


def _period_holds(period: Period | None, single: Single) -> Holding:
    """The year that is said against the indicator's own: *2008/09* is 2008 to 2009."""
    if period is None:
        return SUPPORTED
    if single.period is None:
        return undecided(
            "date", "The case doesn't say which year the figure is of.", "the year of the figure"
        )
    years = re.findall(r"\d{4}|(?<=[/-])\d{2}\b", single.period, re.ASCII)
    ours = [year if len(year) == 4 else years[0][:2] + year for year in years]
    first, last = (period.start or "0000")[:4], (period.end or "9999")[:4]
    if not ours or any(first <= year <= last for year in ours):
        return SUPPORTED
    return contradicted("date", f"The case's figure is of {single.period}.")


def _single_text(single: Single, framework: Framework) -> str:
    """*74.0, England 72.0*; *lower than England*."""
    told = [] if single.value is None else [str(single.value)]
    for comparator in COMPARATORS:
        figure = single.figure(comparator)
        if figure is not None:
            told.append(f"{comparator_name(framework, comparator)} {figure}")
    if single.reading is not None:
        told.append(f"{reading_told(single.reading)} {comparator_name(framework, *single.comparators)}")
    return ", ".join(told) or (single.state or "nothing").replace("_", " ")
