"""Lists beside a letter: claims without evidence, evidence without a sentence, what wasn't read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inkspector.case import Case, Entry
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
    """Pointers to what a letter may speak of: lines with a figure, judgements, reviews, indicators."""
    found = [f"/settings/{line}" for line, entry in case.settings.items() if _tells(entry)]
    found += [f"/judgements/{i}" for i in range(len(case.judgements))]
    found += ["/serious_case_reviews"] if case.serious_case_reviews is not None else []
    found += [f"/indicators/summary/{i}" for i in range(len(case.indicators.summary))]
    found += [f"/indicators/single/{i}" for i in range(len(case.indicators.single))]
    return tuple(found)


def _tells(entry: Entry) -> bool:
    """It holds more than a state or a note."""
    told = entry.model_dump(exclude_none=True, exclude_defaults=True)
    return bool(told.keys() - {"state", "note", "source"})
