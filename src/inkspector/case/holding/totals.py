"""How many there are: settings, reviews, inspections, priority actions, areas for development, indicators."""

from __future__ import annotations

from inkspector.case.entry import Entry
from inkspector.case.holding.judged import at_date
from inkspector.case.holding.model import (
    SUPPORTED,
    Evidence,
    Holding,
    contradicted,
    soft,
    together,
    undecided,
    unsupported,
)
from inkspector.case.holding.shown import name_of, path_of
from inkspector.case.holding.when import date_holds, of_one_date, period_holds
from inkspector.case.judgements import Judgement
from inkspector.case.standing import reported
from inkspector.case.worlds import REVIEWS, Judged, Worlds
from inkspector.claims import Claim

FOUND = {"priority_action": "priority_actions", "area_for_development": "areas_for_development"}
"""What an inspection reports, by the aspect of a claim."""
ONE = {found.replace("_", " "): aspect.replace("_", " ") for aspect, found in FOUND.items()}
UNANNOUNCED = "unannounced_inspection"


def total_holds(claim: Claim, worlds: Worlds) -> Holding:
    """A claim that n of something exist or took place."""
    if claim.aspect in FOUND:
        return _found(claim, worlds)
    if claim.subject in ("national_indicators", "inequality_gaps"):
        return _indicators(claim, worlds)
    if claim.subject == REVIEWS or claim.subject in worlds.framework.settings:
        return _settings(claim, worlds)
    return _inspections(claim, worlds)


def number_holds(claim: Claim, least: int, most: int | None, what: str) -> Holding:
    """The number of a total (*some* is one or more) against the fewest and the most that there are."""
    low, high = _said(claim)
    number = str(least) if least == most else f"at least {least}"
    shown = f"By the evidence the number of {what} is {number}."
    if low <= least and (high is None or (most is not None and most <= high)):
        return SUPPORTED
    if (high is not None and least > high) or (most is not None and most < low):
        return contradicted("total", shown)
    return undecided("total", shown, f"the number of {what}")


def _said(claim: Claim) -> tuple[int, int | None]:
    if claim.quantifier == "none":
        return 0, 0
    part, whole = claim.count or (None, None)
    n = part if whole is None else whole
    return (1, None) if n is None else (n, n)


def _settings(claim: Claim, worlds: Worlds) -> Holding:
    name = name_of(worlds.framework, claim.subject)
    spread, entry = worlds.spread(claim.subject, claim.aspect), worlds.entry(claim.subject)
    exist = entry.exist if isinstance(entry, Entry) else None
    if spread is None and exist is None:
        return unsupported(f"The case doesn't say how many {name} there are.")
    period = period_holds(claim, worlds)
    if period.verdict != "supported" and of_one_date(claim.period):
        return period  # of those of one date alone the case has no figures
    counted = name if claim.subject == REVIEWS else f"{name} inspected"
    inspected = None if spread is None else number_holds(claim, *spread.size, counted)
    existing = None if exist is None else number_holds(claim, exist, exist, name)
    path = path_of(worlds, claim.subject, claim.aspect, worlds.scale(claim.subject))
    shows = f"{exist} exist" if spread is None else _size_text(*spread.size)
    slots = [period, _of_either(claim, inspected, existing, name)]
    return together(slots).shown_by(Evidence(path, shows))


def _of_either(claim: Claim, inspected: Holding | None, existing: Holding | None, name: str) -> Holding:
    """What is said of all is said of those that exist; what is said of no base may mean either."""
    if claim.base == "all" and existing is not None:
        return existing
    if claim.base == "all" or inspected is None:
        return existing or undecided(
            "total", f"The case counts only the {name} inspected.", f"how many {name} exist"
        )
    true_of_existing = existing is not None and existing.verdict == "supported"
    if inspected.verdict == "contradicted" and claim.base is None and true_of_existing:
        return soft("info", "total", f"So many {name} exist; fewer of them were inspected.")
    return inspected


def _size_text(least: int, most: int | None) -> str:
    if least == most:
        return f"{least} in all"
    return f"at least {least}" if most is None else f"{least} to {most}"


def _found(claim: Claim, worlds: Worlds) -> Holding:
    """Priority actions and areas for development, of the latest inspection that counts or the one dated."""
    what = FOUND[claim.aspect or ""].replace("_", " ")
    visits = worlds.visits(claim.source or UNANNOUNCED)
    name = name_of(worlds.framework, claim.source or UNANNOUNCED)
    if not visits:
        if claim.source is not None or claim.period is not None:
            return contradicted("source", f"By the case there was no {name} by the cut-off.")
        return number_holds(claim, 0, 0, what)
    dated = at_date(visits, claim.period)
    if not dated:
        dates = " and ".join(str(visit.judgement.date) for visit in visits)
        evidence = (_visit_evidence(visit, what) for visit in visits)
        return contradicted("date", f"By the case the {name} is dated {dates}.").shown_by(*evidence)
    visit = next((one for one in reversed(dated) if one.counted), dated[-1])
    number = len(_items(visit.judgement, what))
    slots = [SUPPORTED if claim.period is None else date_holds(claim.period, visit.judgement.date)]
    if not visit.counted:
        slots.append(soft("warning", "date", f"The {name} is dated after the cut-off and doesn't count."))
    slots.append(number_holds(claim, number, number, what))
    return together(slots).shown_by(_visit_evidence(visit, what))


def _items(judgement: Judgement, what: str) -> tuple[str, ...]:
    return judgement.priority_actions if what == "priority actions" else judgement.areas_for_development


def _visit_evidence(visit: Judged, what: str) -> Evidence:
    items = _items(visit.judgement, what)
    named = ONE[what] if len(items) == 1 else what
    return Evidence(f"{visit.path}/{what.replace(' ', '_')}", f"{len(items)} {named}")


def _inspections(claim: Claim, worlds: Worlds) -> Holding:
    """Inspections of a service are closed: what isn't in the case didn't take place."""
    visits = [
        one
        for one in worlds.judgements
        if one.judgement.subject == claim.subject and claim.source in (None, one.judgement.inspection)
    ]
    dated = at_date(visits, claim.period)
    counted = [one for one in dated if one.counted]
    evidence = (Evidence(one.path, f"{one.judgement.inspection or claim.subject}") for one in counted)
    what = name_of(worlds.framework, claim.source or claim.subject)
    return number_holds(claim, len(counted), len(counted), f"of {what}").shown_by(*evidence)


def _indicators(claim: Claim, worlds: Worlds) -> Holding:
    size = reported(worlds, claim.subject, claim.aspect)
    if size is None:
        return unsupported("The case doesn't say how many indicators are reported.")
    n, path = size
    if claim.base in (None, "reported"):
        return number_holds(claim, n, n, "indicators reported").shown_by(Evidence(path, f"{n} reported"))
    return undecided("total", "The case has only those reported.", "the number of all indicators")
