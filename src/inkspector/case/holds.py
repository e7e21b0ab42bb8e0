"""Whether a claim holds in the worlds of a case: for verdicts, for what drafting may say, and for the rating.

held = holds(claim, worlds(case, framework))
held.verdict, held.note
"""

from __future__ import annotations

from dataclasses import replace

from inkspector.case.holding.compared import settings_compared, trend_of_judgements
from inkspector.case.holding.indicators import MANY, indicators_compared, measure_of_many
from inkspector.case.holding.judged import judgement_holds
from inkspector.case.holding.model import (
    Evidence,
    Fault,
    Holding,
    Level,
    Verdict,
    not_checkable,
    together,
    undecided,
    unsupported,
)
from inkspector.case.holding.overall import overall_holds
from inkspector.case.holding.quantities import Asked, quantity_holds
from inkspector.case.holding.shown import evidence_of, grades_text, name_of
from inkspector.case.holding.single import single_holds
from inkspector.case.holding.totals import total_holds
from inkspector.case.holding.views import view_holds
from inkspector.case.holding.when import window_holds, window_of
from inkspector.case.worlds import REVIEWS, Worlds
from inkspector.claims import Claim

__all__ = ["Evidence", "Fault", "Holding", "Level", "Verdict", "holds"]


def holds(claim: Claim, worlds: Worlds) -> Holding:
    """The verdict on a claim, with its evidence.

    Claims on the rating are for whoever rates, and not checkable here. A claim that was read only in part
    is neither supported nor wrong.
    """
    if not claim.asserted:
        return not_checkable("The letter doesn't assert it: an aim, advice or a condition.")
    if claim.kind == "rating" or claim.subject == "authority":
        return (
            view_holds(claim, worlds) if claim.kind == "view" else not_checkable("It speaks of the rating.")
        )
    if claim.subject not in worlds.framework.subjects:
        return not_checkable("The scheme has no such subject.")
    held = _by_kind(claim, worlds)
    if claim.partial:
        return replace(not_checkable("A part of the clause wasn't read."), evidence=held.evidence)
    return held


def _by_kind(claim: Claim, worlds: Worlds) -> Holding:
    grades = on_scale(claim.grades, worlds.scale(claim.subject), worlds)
    match claim.kind:
        case "view":
            return view_holds(claim, worlds)
        case "total":
            return total_holds(claim, worlds)
        case "judgement":
            return judgement_holds(claim, grades, worlds)
        case "comparison" | "measure":
            return _compared(claim, grades, worlds)
        case _:
            return _graded(claim, grades, worlds)


def _compared(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    if claim.subject in MANY:
        return (
            indicators_compared(claim, worlds)
            if claim.kind == "comparison"
            else measure_of_many(claim, worlds)
        )
    if claim.subject.startswith("ni_"):
        return single_holds(claim, worlds)
    trend = trend_of_judgements(claim, worlds)
    if trend is not None:
        return trend
    if claim.subject in worlds.framework.settings and claim.kind == "comparison":
        return settings_compared(claim, grades, worlds)
    return unsupported(f"The case compares nothing of {name_of(worlds.framework, claim.subject)}.")


def _graded(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    """Settings' grades, counted, shared or summed up."""
    if claim.subject not in worlds.framework.settings and claim.subject != REVIEWS:
        return judgement_holds(claim, grades, worlds)
    if claim.quantifier == "overall" or (claim.count is None and claim.proportion is None):
        slots = [*_period(claim, worlds), overall_holds(claim, grades, worlds)]
        return together(slots)
    exact = _counted(claim, grades, worlds)
    good = worlds.good(claim.subject)
    if set(grades) != {"good"} or (exact.verdict == "supported" and exact.level != "warning"):
        return exact
    return _the_better(exact, _counted(claim, good, worlds))


def _the_better(exact: Holding, or_better: Holding) -> Holding:
    """*Good* alone, tried exactly and as good or better: false only if false both ways."""
    if exact.verdict == "supported":
        return exact
    if or_better.verdict == "supported":
        return or_better.at_least("info", "grade", "It is true of good or better, not of good alone.")
    if exact.verdict == or_better.verdict:
        return or_better
    return exact if exact.verdict in ("undecided", "unsupported") else or_better


def _counted(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
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
    asked = Asked(worlds.framework, claim.subject, spread, grades)
    held = together([*_period(claim, worlds), *_source(claim), quantity_holds(claim, asked)])
    evidence = evidence_of(worlds, claim.subject, claim.aspect, grades)
    if held.verdict == "undecided" and spread.silent(grades):
        return unsupported(f"The case says nothing of how many {name} are {said}.").shown_by(*evidence)
    if held.verdict == "undecided" and (missing := worlds.missing(claim.subject, claim.aspect)):
        of_lines = ", ".join(name_of(worlds.framework, line) for line in missing)
        held = replace(held, settles=f"the outcomes of {of_lines}")
    return held.shown_by(*evidence)


def _period(claim: Claim, worlds: Worlds) -> list[Holding]:
    """The window of the claim against that of the inspections."""
    if claim.period is None:
        return []
    held = window_holds(claim.period, *window_of(worlds, claim.subject))
    single_date = claim.period.start is not None and claim.period.start == claim.period.end
    if held.fault == "window" and held.verdict == "contradicted" and single_date and claim.subject != REVIEWS:
        return [unsupported(f"{held.note} The case has nothing of other dates.")]
    return [held]


def _source(claim: Claim) -> list[Holding]:
    if claim.source is None:
        return []
    return [
        undecided("source", "The case doesn't say which inspections these grades are from.", "the inspection")
    ]


def on_scale(grades: tuple[str, ...], scale: tuple[str, ...], worlds: Worlds) -> tuple[str, ...]:
    """Grades as the subject's own scale names them: *adequate* schools are satisfactory ones."""
    places = {
        grade: i for other in worlds.framework.scheme.grade_scales for i, grade in enumerate(other.grades)
    }
    return tuple(grade if grade in scale else scale[places[grade]] for grade in grades if grade in places)
