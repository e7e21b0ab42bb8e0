"""Claims on national indicators and inequality gaps: compared, counted, and their own figures."""

from __future__ import annotations

import re
from dataclasses import replace

from inkspector.case.holding.compared import (
    by_holds,
    comparator_name,
    degree_holds,
    direction_holds,
    fault_of,
    than_holds,
)
from inkspector.case.holding.model import (
    SUPPORTED,
    Evidence,
    Fault,
    Holding,
    contradicted,
    soft,
    together,
    undecided,
    unsupported,
)
from inkspector.case.holding.quantities import Asked, quantity_holds
from inkspector.case.holding.shown import name_of
from inkspector.case.indicators import Single, Summary, direction
from inkspector.case.spread import Part, Spread, spread_of
from inkspector.case.standing import (
    ANY,
    GAPS,
    Standing,
    signs,
    single_difference,
    single_states,
    singles,
    standing,
    states,
    summaries,
)
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval, Period

MANY = ("national_indicators", GAPS)
MOST = Interval.of(gt=50)


def indicators_compared(claim: Claim, worlds: Worlds) -> Holding:
    """How many indicators, or gaps, stand so to their comparators; without a number, how all do."""
    known = summaries(worlds, claim.subject, claim.aspect)
    if not known and (claim.subject == GAPS or not singles(worlds, claim.aspect)):
        about = name_of(worlds.framework, claim.aspect or claim.subject)
        return unsupported(f"The case says nothing of how {about} compare.")
    said = claim.direction or "in_line"
    if claim.subject != GAPS and said.startswith(("higher", "lower")):
        return undecided(fault_of(claim), "Which indicator is meant isn't told.", "the indicator's number")
    if claim.than is not None or claim.by is not None:
        return undecided(fault_of(claim), "Whose figures these are isn't told.", "the indicator's number")
    held = _by_reading(claim, known, worlds) if _without_quantity(claim) else None
    if held is None:
        held = _by_share(claim, known, worlds)
    if held.verdict == "supported" and claim.degree is not None:
        return held.at_least("warning", fault_of(claim), "The evidence doesn't say by how much.")
    return held


def _without_quantity(claim: Claim) -> bool:
    return claim.quantifier in (None, "including") and claim.count is None


def _by_reading(claim: Claim, known: tuple[tuple[str, Summary], ...], worlds: Worlds) -> Holding | None:
    """A claim without a quantity against the readings that are given; None where none has a bearing on it."""
    good_is = worlds.framework.good_is(claim.subject)
    wanted = states(claim.direction or "in_line", good_is)
    held: list[Holding] = []
    for comparator in claim.comparator:
        for path, summary in known:
            if summary.reading is None or comparator not in summary.comparators:
                continue
            shows = _summary_text(summary, worlds)
            possible = states(direction(summary.reading), good_is)
            fault: Fault = "trend" if comparator == "previous" else "comparison"
            one = direction_holds(
                fault, possible, wanted, f"The case has them {shows}.", "the single figures"
            )
            held.append(one.shown_by(Evidence(path, shows)))
            break
        else:
            return None
    return together(held) if held else None


def _by_share(claim: Claim, known: tuple[tuple[str, Summary], ...], worlds: Worlds) -> Holding:
    said = claim.direction or "in_line"
    found = standing(worlds, claim.subject, claim.aspect, said, claim.comparator)
    spread = _spread(found, _label(claim, worlds))
    asked = Asked(worlds.framework, claim.subject, spread, spread.scale[:1])
    texts = {path: _summary_text(summary, worlds) for path, summary in known}
    evidence = [Evidence(path, texts.get(path, "a single indicator")) for path in found.paths]
    if not found.paths:
        return _other_summary(claim, known, worlds)
    if claim.proportion is None and claim.count is None:
        return _in_general(asked, fault_of(claim)).shown_by(*evidence)
    held = quantity_holds(claim, asked)
    if held.verdict == "contradicted" and held.fault != "total" and _all_turned(claim, known, worlds):
        held = replace(held, fault=fault_of(claim))
    return held.shown_by(*evidence)


def _other_summary(claim: Claim, known: tuple[tuple[str, Summary], ...], worlds: Worlds) -> Holding:
    """Nothing counted has a bearing on the claim; only readings, or other comparators, are known."""
    asked = frozenset(claim.comparator)
    related = [(path, summary) for path, summary in known if asked & frozenset(summary.comparators)]
    if not related:
        against = " and ".join(comparator_name(worlds.framework, one) for one in claim.comparator)
        return unsupported(
            f"The case doesn't compare {name_of(worlds.framework, claim.subject)} with {against}."
        )
    shows = _summary_text(related[0][1], worlds)
    note = f"The case has them {shows}, without a number."
    held = undecided(fault_of(claim), note, "how many of the indicators stand so")
    return held.shown_by(*(Evidence(path, _summary_text(summary, worlds)) for path, summary in related))


def _in_general(asked: Asked, fault: Fault) -> Holding:
    spread, grades = asked.spread, asked.grades
    if spread.within(Interval.point(100), grades):
        return SUPPORTED
    if spread.within(MOST, grades):
        return soft("info", fault, f"{asked.facts} The letter says it of all.")
    if not spread.reaches(Interval.of(gt=0), grades):
        return contradicted(fault, asked.facts)
    return undecided(fault, asked.facts, "which indicators are meant")


def _all_turned(claim: Claim, known: tuple[tuple[str, Summary], ...], worlds: Worlds) -> bool:
    """All that the case says of these comparators is of another state: the comparison is what is wrong."""
    good_is = worlds.framework.good_is(claim.subject)
    wanted = states(claim.direction or "in_line", good_is)
    told = [
        states(direction(reading), good_is)
        for _, summary in known
        if frozenset(summary.comparators) & frozenset(claim.comparator)
        for reading in (*summary.given, *([summary.reading] if summary.reading else []))
    ]
    return bool(told) and not any(held & wanted for held in told)


def _spread(found: Standing, label: str) -> Spread:
    """The share as a spread over two states: so, or not so."""
    scale = (label, "otherwise")
    size = (0, None) if found.size is None else (found.size, found.size)
    return spread_of(scale, [Part(scale[:1], share=found.share)], *size)


_DIRECTIONS = {
    "better": "better than",
    "worse": "worse than",
    "higher": "higher than",
    "lower": "lower than",
    "in_line": "in line with",
    "better_or_in_line": "better than or in line with",
    "worse_or_in_line": "worse than or in line with",
    "higher_or_in_line": "higher than or in line with",
    "lower_or_in_line": "lower than or in line with",
}


def _label(claim: Claim, worlds: Worlds) -> str:
    against = " and ".join(comparator_name(worlds.framework, one) for one in claim.comparator)
    return f"{_DIRECTIONS[claim.direction or 'in_line']} {against}"


def _summary_text(summary: Summary, worlds: Worlds) -> str:
    against = " and ".join(comparator_name(worlds.framework, one) for one in summary.comparators)
    given = [f"{one.text} {_DIRECTIONS[direction(reading)]}" for reading, one in summary.given.items()]
    reading = [] if summary.reading is None else [_DIRECTIONS[direction(summary.reading)]]
    generally = "generally " if summary.generally else ""
    return f"{', '.join([*given, *(generally + one for one in reading)])} {against}"


# --- one indicator ------------------------------------------------------------------------------------------


def single_holds(claim: Claim, worlds: Worlds) -> Holding:
    """A claim on one indicator by its number: its own figure, or how it stands."""
    found = next(((p, one) for p, one in singles(worlds, None) if one.id == claim.subject), None)
    name = name_of(worlds.framework, claim.subject)
    if found is None:
        return unsupported(f"The case has no figure or reading of {name}.")
    path, single = found
    if claim.kind == "measure":
        return _measured(claim, single).shown_by(Evidence(f"{path}/value", _single_text(single)))
    slots = [_single_against(claim, single, comparator, worlds) for comparator in claim.comparator]
    if set(claim.comparator) != {"previous"}:
        slots.insert(0, _period_holds(claim.period, single))
    return together(slots).shown_by(Evidence(path, _single_text(single)))


def measure_of_many(claim: Claim, worlds: Worlds) -> Holding:
    """A figure of an indicator that isn't named by its number."""
    if not singles(worlds, claim.aspect):
        return unsupported("The case has no figures of single indicators for it.")
    return undecided("share", "Whose figure this is isn't told.", "the indicator's number")


def _measured(claim: Claim, single: Single) -> Holding:
    slots = [_period_holds(claim.period, single)]
    if single.value is None:
        slots.append(
            undecided("share", "The case has no figure for it, only a reading.", "the indicator's figure")
        )
    elif claim.proportion is not None:
        places = max(0, -int(single.value.as_tuple().exponent))
        reported, shown = Interval.rounded(single.value, places), f"The case has {single.value}."
        if reported.apart(claim.proportion):
            slots.append(contradicted("share", shown))
        elif not reported.within(claim.proportion):
            slots.append(undecided("share", shown, "a more exact figure"))
    return together(slots)


def _single_against(claim: Claim, single: Single, comparator: str, worlds: Worlds) -> Holding:
    fault: Fault = "trend" if comparator == "previous" else "comparison"
    framework = worlds.framework
    possible = single_states(worlds, single, comparator)
    against = comparator_name(framework, comparator)
    difference = single_difference(single, comparator)
    if possible == ANY and difference is None:
        return unsupported(f"The case doesn't compare {name_of(framework, single.id)} with {against}.")
    wanted = states(claim.direction or "in_line", framework.good_is(single.id))
    points = None if difference is None else Interval.point(difference)
    shown = f"The case has {_single_text(single)}."
    figure = None
    if difference is not None and single.value is not None:
        theirs = single.value - difference
        figure = Interval.rounded(theirs, max(0, -int(theirs.as_tuple().exponent)))
    return together(
        [
            direction_holds(
                fault,
                possible,
                wanted,
                shown,
                f"the figure of {against}",
                None if points is None else signs(points),
                claim.degree,
            ),
            than_holds(fault, claim.than, figure),
            by_holds(fault, claim.by, points),
            degree_holds(fault, claim, points, framework),
        ]
    )


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


def _single_text(single: Single) -> str:
    figures = {
        "": single.value,
        "previous ": single.previous,
        "national ": single.national,
        "similar areas ": single.similar_areas,
        "target ": single.target,
    }
    told = [f"{name}{value}" for name, value in figures.items() if value is not None]
    if single.reading is not None:
        told.append(f"{single.reading.replace('_', ' ')} ({', '.join(single.comparators)})".replace("_", " "))
    return ", ".join(told) or (single.state or "nothing").replace("_", " ")
