"""Settings' grades: counted, shared or summed up; *good* alone is tried exactly and as good or better."""

from __future__ import annotations

from dataclasses import replace

from inkspector.case.holding.model import (
    SUPPORTED,
    Holding,
    not_checkable,
    together,
    undecided,
    unsupported,
)
from inkspector.case.holding.overall import overall_holds
from inkspector.case.holding.quantities import Asked, quantity_holds
from inkspector.case.holding.shown import as_written, evidence_of, grades_text, name_of
from inkspector.case.holding.when import of_one_date, period_holds
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim


def settings_graded(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    """A claim on a line, a group, the whole or the reviews, its grades named as on the subject's scale."""
    if not grades:
        return not_checkable("It names no grade that the scheme has.")
    period = period_holds(claim, worlds)
    if period.verdict != "supported" and of_one_date(claim.period):
        return period  # of those of one date alone the case has no figures
    if claim.quantifier == "overall" or (claim.count is None and claim.proportion is None):
        return together([period, overall_holds(claim, grades, worlds)])
    exact = _counted(claim, grades, period, worlds)
    if set(grades) != {"good"} or (exact.verdict == "supported" and exact.level != "warning"):
        return exact
    return _the_better(exact, _counted(claim, worlds.good(claim.subject), period, worlds))


def _the_better(exact: Holding, or_better: Holding) -> Holding:
    """*Good* alone, tried exactly and as good or better: false only if false both ways."""
    if exact.verdict == "supported":
        return exact
    if or_better.verdict == "supported":
        return or_better.at_least("info", "grade", "It is true of good or better, not of good alone.")
    if exact.verdict == or_better.verdict:
        return or_better
    return exact if exact.verdict in ("undecided", "unsupported") else or_better


def _counted(claim: Claim, grades: tuple[str, ...], period: Holding, worlds: Worlds) -> Holding:
    name, said = name_of(worlds.framework, claim.subject), grades_text(grades, worlds.scale(claim.subject))
    if claim.base == "all":
        spread = worlds.spread_of_existing(claim.subject, claim.aspect)
    else:
        spread = worlds.spread(claim.subject, claim.aspect)
    if spread is None:
        if worlds.entry(claim.subject, claim.aspect) is not None:
            note = f"The case doesn't say how many {name} are {said}."
            return unsupported(note)
        return unsupported(f"The case says nothing of {name}.")
    written = None if claim.base == "all" else as_written(worlds.entry(claim.subject, claim.aspect), grades)
    asked = Asked(worlds.framework, claim.subject, spread, grades, written)
    held = together([period, _source(claim), quantity_holds(claim, asked)])
    evidence = evidence_of(worlds, claim.subject, claim.aspect, grades)
    if held.verdict == "undecided" and spread.silent(grades):
        return unsupported(f"The case says nothing of how many {name} are {said}.").shown_by(*evidence)
    if held.verdict == "undecided" and claim.base == "all":
        note = "The evidence is only of those inspected."
        held = replace(held, note=note, settles="whether all were inspected, and how the others were judged")
    elif held.verdict == "undecided" and (missing := worlds.missing(claim.subject, claim.aspect)):
        of_lines = ", ".join(name_of(worlds.framework, line) for line in missing)
        held = replace(held, settles=f"the outcomes of {of_lines}")
    return held.shown_by(*evidence)


def _source(claim: Claim) -> Holding:
    if claim.source is None:
        return SUPPORTED
    note = "The case doesn't say which inspections these grades are from."
    return undecided("source", note, "the inspections")
