"""A single grade given to one service or by one inspection: the latest that counts, or the one named."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.case.entry import Overall
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
from inkspector.case.holding.shown import name_of
from inkspector.case.holding.when import date_holds
from inkspector.case.worlds import Judged, Worlds
from inkspector.claims import Claim, Period


def judgement_holds(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    """A judgement, its grades named as on the subject's scale."""
    subject, aspect, framework = claim.subject, claim.aspect, worlds.framework
    of_subject = worlds.judgements_of(subject, aspect)
    of_source = worlds.judgements_of(subject, aspect, claim.source)
    name = name_of(framework, subject)
    if of_subject and not at_date(of_subject, claim.period):
        return contradicted("date", _dates_note(of_subject)).shown_by(*map(judgement_evidence, of_subject))
    if not of_source and claim.source is not None:
        inspection = name_of(framework, claim.source)
        note = f"By the case no {inspection} judged {name} by the cut-off."
        return contradicted("source", note).shown_by(*map(judgement_evidence, of_subject))
    if not of_source:
        return _without_judgement(claim, grades, worlds)
    dated = at_date(of_source, claim.period)
    if not dated:
        return contradicted("date", _dates_note(of_source)).shown_by(*map(judgement_evidence, of_source))
    chosen = next((one for one in reversed(dated) if one.counted), dated[-1])
    slots = [
        SUPPORTED if claim.period is None else date_holds(claim.period, chosen.judgement.date),
        _counting(chosen),
        _graded(claim, grades, chosen.judgement.grade or "", ""),
    ]
    return together(slots).shown_by(judgement_evidence(chosen))


def judgement_evidence(judged: Judged) -> Evidence:
    """*good, joint area review, 2007*."""
    one = judged.judgement
    said = (one.grade, one.inspection and one.inspection.replace("_", " "), one.date and str(one.date))
    late = "" if judged.counted else " (after the cut-off)"
    return Evidence(judged.path, ", ".join(part for part in said if part) + late)


def at_date(judged: Sequence[Judged], period: Period | None) -> tuple[Judged, ...]:
    """Those that may be of this period."""
    if period is None:
        return tuple(judged)
    return tuple(one for one in judged if date_holds(period, one.judgement.date).verdict != "contradicted")


def _dates_note(judged: Sequence[Judged]) -> str:
    dates = " and ".join(str(one.judgement.date) for one in judged)
    return f"By the case it is dated {dates}."


def _counting(judged: Judged) -> Holding:
    if judged.counted:
        return SUPPORTED
    return soft(
        "warning", "date", f"It is dated {judged.judgement.date}, after the cut-off, and doesn't count."
    )


def _graded(claim: Claim, grades: tuple[str, ...], grade: str, more: str) -> Holding:
    shown = f"The judgement in the evidence is {grade}{more}."
    if grade not in grades:
        if grades == ("good",) and grade == "outstanding":
            return soft("warning", "grade", f"{shown} Good says less.")
        return contradicted("grade", shown)
    if claim.degree == "marked":
        return soft("warning", "word", f"{shown} Nothing in it says *very*.")
    return SUPPORTED


def _without_judgement(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    """One setting with its count, or an area's own word, in the place of a judgement."""
    entry = worlds.entry(claim.subject, claim.aspect)
    path = worlds.path(claim.subject, claim.aspect)
    if entry is not None and entry.overall is not None:
        overall: Overall = entry.overall
        held = _graded(claim, grades, overall.grade, " overall")
        if overall.degree == "marked" and held.fault == "word":
            held = SUPPORTED
        return held.shown_by(Evidence(path, f"{overall.text} overall"))
    spread = worlds.spread(claim.subject, claim.aspect)
    possible = [grade for grade in spread.scale if spread.tally((grade,))[1] != 0] if spread else []
    if spread is not None and spread.known_size == 0:
        return contradicted("total", f"By the case there is no {name_of(worlds.framework, claim.subject)}.")
    if spread is None or spread.silent(grades):
        return unsupported(f"The case has no judgement of {name_of(worlds.framework, claim.subject)}.")
    shown = Evidence(path, " or ".join(possible) or "none at all")
    if len(possible) == 1:
        return _graded(claim, grades, possible[0], "").shown_by(shown)
    if not set(possible) & set(grades):
        return contradicted("grade", f"The evidence shows {shown.shows}.").shown_by(shown)
    note = "The evidence has several settings or leaves the grade open."
    return undecided("grade", note, "the grade").shown_by(shown)
