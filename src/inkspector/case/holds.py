"""Whether a claim holds in the worlds of a case: for verdicts, for what drafting may say, and for the rating.

held = holds(claim, worlds(case, framework))
held.verdict, held.note
"""

from __future__ import annotations

from dataclasses import replace

from inkspector.case.holding.compared import settings_compared, trend_of_judgements
from inkspector.case.holding.indicators import MANY, indicators_compared, measure_of_many
from inkspector.case.holding.judged import judgement_holds
from inkspector.case.holding.model import Evidence, Fault, Holding, Level, Verdict, not_checkable, unsupported
from inkspector.case.holding.settings import settings_graded
from inkspector.case.holding.shown import name_of
from inkspector.case.holding.single import single_holds
from inkspector.case.holding.totals import total_holds
from inkspector.case.holding.views import view_holds
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
    if claim.kind == "rating" or (claim.subject == "authority" and claim.kind != "view"):
        return not_checkable("It speaks of the authority as a whole.")
    if claim.subject not in worlds.framework.subjects:
        return not_checkable("The scheme has no such subject.")
    held = _by_kind(claim, worlds)
    if claim.partial:
        return replace(not_checkable("A part of the clause wasn't read."), evidence=held.evidence)
    return held


def _by_kind(claim: Claim, worlds: Worlds) -> Holding:
    grades = worlds.on_scale(claim.grades, claim.subject)
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


def _graded(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    if claim.subject in worlds.framework.settings or claim.subject == REVIEWS:
        return settings_graded(claim, grades, worlds)
    return judgement_holds(claim, grades, worlds)


def _compared(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    if claim.kind == "comparison" and not claim.comparator:
        return not_checkable("It isn't said what it is compared with.")
    if claim.subject in MANY:
        many = indicators_compared if claim.kind == "comparison" else measure_of_many
        return many(claim, worlds)
    if claim.subject.startswith("ni_"):
        return single_holds(claim, worlds)
    trend = trend_of_judgements(claim, worlds)
    if trend is not None:
        return trend
    if claim.subject in worlds.framework.settings and claim.kind == "comparison":
        return settings_compared(claim, grades, worlds)
    return unsupported(f"The case compares nothing of {name_of(worlds.framework, claim.subject)}.")
