"""Lists beside a letter: claims without evidence, evidence without a sentence, what wasn't read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inkspector.case import Case, Entry
from inkspector.case.holding.shown import name_of
from inkspector.checks import Report
from inkspector.review.standing import Stand


@dataclass(frozen=True, slots=True)
class Lists:
    """Each in the order of the letter, the evidence in that of the case."""

    without_evidence: tuple[Stand, ...]
    """Claims that the case neither bears out nor contradicts."""
    without_a_sentence: tuple[str, ...]
    """JSON Pointers to evidence on which no claim of the letter rests."""
    not_read: tuple[Stand, ...]
    dismissed: tuple[Stand, ...]
    lapsed: tuple[Stand, ...]


def lists(stands: Iterable[Stand], report: Report) -> Lists:
    """The lists beside a letter."""
    stands = tuple(stands)
    return Lists(
        tuple(one for one in stands if one.point.verdict in ("unsupported", "undecided", "not_checkable")),
        without_a_sentence(report),
        tuple(one for one in stands if one.point.kind == "unread"),
        tuple(one for one in stands if one.state == "dismiss"),
        tuple(one for one in stands if one.state == "lapsed"),
    )


def without_a_sentence(report: Report) -> tuple[str, ...]:
    """Evidence of the case that no claim rests on, by its pointer."""
    case = report.document.case
    if case is None:
        return ()
    used = [one.path for judged in report.verdicts for one in judged.evidence]
    return tuple(
        pointer
        for pointer in evidence_of(case)
        if not any(f"{path}/".startswith(f"{pointer}/") for path in used)
    )


def evidence_of(case: Case) -> tuple[str, ...]:
    """Pointers to what a letter may speak of: lines with a figure, judgements, indicators, strengths …"""
    found = [f"/settings/{line}" for line, entry in case.settings.items() if _tells(entry)]
    found += [f"/judgements/{i}" for i in range(len(case.judgements))]
    found += ["/serious_case_reviews"] if case.serious_case_reviews is not None else []
    found += [f"/indicators/summary/{i}" for i in range(len(case.indicators.summary))]
    found += [f"/indicators/single/{i}" for i in range(len(case.indicators.single))]
    found += [f"/strengths/{i}" for i in range(len(case.strengths))]
    found += [f"/challenges/{i}" for i in range(len(case.challenges))]
    return tuple(found)


def called(pointer: str, report: Report) -> str:
    """Evidence in words: *secondary schools*, *judgement: fostering agency*, *challenge: …*."""
    case, framework = report.document.case, report.document.framework
    match pointer.split("/")[1:]:
        case ["settings", line]:
            return name_of(framework, line)
        case ["serious_case_reviews"]:
            return "serious case reviews"
        case ["judgements", i] if case:
            return f"judgement: {name_of(framework, case.judgements[int(i)].subject)}"
        case ["indicators", "summary", i] if case:
            aspect = case.indicators.summary[int(i)].aspect
            return f"indicators: {name_of(framework, aspect) if aspect else 'as a whole'}"
        case ["indicators", "single", i] if case:
            return name_of(framework, case.indicators.single[int(i)].id)
        case ["strengths" | "challenges" as kind, i] if case:
            view = (case.strengths if kind == "strengths" else case.challenges)[int(i)]
            about = name_of(framework, view.aspect or view.subject)
            return f"{'strength' if kind == 'strengths' else 'challenge'}: {about}"
    return pointer


def _tells(entry: Entry) -> bool:
    """It holds more than a state or a note."""
    told = entry.model_dump(exclude_none=True, exclude_defaults=True)
    return bool(told.keys() - {"state", "note", "source"})
