"""Claims on national indicators and inequality gaps: compared, counted, and their own figures."""

from __future__ import annotations

from dataclasses import replace

from inkspector.case.comparing import DIRECTIONS, comparator_name, reading_told
from inkspector.case.holding.distance import direction_holds, fault_of
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
from inkspector.case.holding.shown import name_of, spread_text
from inkspector.case.indicators import Summary, direction
from inkspector.case.spread import Part, Spread, spread_of
from inkspector.case.standing import (
    GAPS,
    Standing,
    singles,
    standing,
    states,
    summaries,
)
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval

MANY = ("national_indicators", GAPS)
MOST = Interval.of(gt=50)


def indicators_compared(claim: Claim, worlds: Worlds) -> Holding:
    """How many indicators, or gaps, stand so to their comparators; without a number, how all do."""
    known = summaries(worlds, claim.subject, claim.aspect)
    if not known and (claim.subject == GAPS or not singles(worlds, claim.aspect)):
        of = "" if claim.aspect is None else f" for {name_of(worlds.framework, claim.aspect)}"
        return unsupported(f"The case doesn't compare {name_of(worlds.framework, claim.subject)}{of}.")
    if claim.subject != GAPS and (claim.direction or "").startswith(("higher", "lower")):
        return undecided(
            fault_of(*claim.comparator), "Which indicator is meant isn't told.", "the indicator's number"
        )
    if claim.than is not None or claim.by is not None:
        return undecided(
            fault_of(*claim.comparator), "Whose figures these are isn't told.", "the indicator's number"
        )
    held = _by_reading(claim, known, worlds) if _without_quantity(claim) else None
    if held is None:
        held = _by_share(claim, known, worlds)
    if held.verdict == "supported" and claim.degree is not None:
        return held.at_least("warning", fault_of(*claim.comparator), "The evidence doesn't say by how much.")
    return held


def _without_quantity(claim: Claim) -> bool:
    return claim.quantifier in (None, "including") and claim.count is None


def _by_reading(claim: Claim, known: tuple[tuple[str, Summary], ...], worlds: Worlds) -> Holding | None:
    """A claim without a quantity against the readings that are given; None where none has a bearing on it."""
    good_is = worlds.framework.good_is(claim.subject)
    wanted = states(claim.direction, good_is)
    held: list[Holding] = []
    for comparator in claim.comparator:
        for path, summary in known:
            if summary.reading is None or comparator not in summary.comparators:
                continue
            shows = _summary_text(summary, worlds)
            possible = states(direction(summary.reading), good_is)
            fault, note = fault_of(comparator), f"The case has {_noted(summary, worlds)}."
            one = direction_holds(possible, wanted, fault, note, "the single figures")
            held.append(one.shown_by(Evidence(path, shows)))
            break
        else:
            return None
    return together(held) if held else None


def _by_share(claim: Claim, known: tuple[tuple[str, Summary], ...], worlds: Worlds) -> Holding:
    found = standing(worlds, claim.subject, claim.aspect, claim.direction, claim.comparator)
    if not found.paths:
        return _other_summary(claim, known, worlds)
    spread, bearing = _spread(found, _label(claim, worlds)), [one for one in known if one[0] in found.paths]
    written = " and ".join(_noted(summary, worlds) for _, summary in bearing)
    asked = Asked(worlds.framework, claim.subject, spread, spread.scale[:1], written or None)
    counted = Evidence(worlds.case.pointer("indicators", "single"), spread_text(spread, spread.scale[:1]))
    evidence = [Evidence(path, _summary_text(summary, worlds)) for path, summary in bearing] or [counted]
    if claim.proportion is None and claim.count is None:
        return _in_general(asked, fault_of(*claim.comparator)).shown_by(*evidence)
    held = quantity_holds(claim, asked)
    if held.verdict == "contradicted" and held.fault != "total" and _all_turned(claim, known, worlds):
        held = replace(held, fault=fault_of(*claim.comparator), note=asked.facts)
    return held.shown_by(*evidence)


def _other_summary(claim: Claim, known: tuple[tuple[str, Summary], ...], worlds: Worlds) -> Holding:
    """Nothing counted has a bearing on the claim; only readings, or other comparators, are known."""
    asked = frozenset(claim.comparator)
    related = [(path, summary) for path, summary in known if asked & frozenset(summary.comparators)]
    if not related:
        against = comparator_name(worlds.framework, *claim.comparator)
        return unsupported(
            f"The case doesn't compare {name_of(worlds.framework, claim.subject)} with {against}."
        )
    note = f"The case has {_noted(related[0][1], worlds)}, without a number."
    held = undecided(fault_of(*claim.comparator), note, "how many of the indicators stand so")
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
    wanted = states(claim.direction, good_is)
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


def _label(claim: Claim, worlds: Worlds) -> str:
    return f"{DIRECTIONS[claim.direction]} {comparator_name(worlds.framework, *claim.comparator)}"


def _summary_text(summary: Summary, worlds: Worlds) -> str:
    against = comparator_name(worlds.framework, *summary.comparators)
    told = [f"{one.text} {reading_told(reading)}" for reading, one in summary.given.items()]
    if summary.reading is not None:
        generally = "generally " if summary.generally else ""
        told.append(f"{generally}{reading_told(summary.reading)}")
    return f"{', '.join(told)} {against}"


def _noted(summary: Summary, worlds: Worlds) -> str:
    """The same as a sentence goes on with it: *the case has them lower than England*."""
    return _summary_text(summary, worlds) if summary.given else f"them {_summary_text(summary, worlds)}"


def measure_of_many(claim: Claim, worlds: Worlds) -> Holding:
    """A figure of an indicator that isn't named by its number."""
    if not singles(worlds, claim.aspect):
        return unsupported("The case has no figures of single indicators for it.")
    return undecided("share", "Whose figure this is isn't told.", "the indicator's number")
