"""Last year's case as the beginning of this year's: its figures marked old until somebody confirms them.

An old figure carries the source `last_year`. It counts as evidence like any other; the walk shows it as
needing attention, and changing or confirming it takes the mark away.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from inkspector.case.model import Case
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.progress import evidence_paths
from inkspector.interview.sitting import OLD, Sitting
from inkspector.interview.topics import Topic

_OF_ONE_YEAR = ("professional_judgement", "pending", "letter", "strengths", "challenges")
"""What belongs to last year's letter alone."""


def begun_from(data: Data, case: Case, rating: int | None) -> Data:
    """The data of a new case from last year's; `rating` is what last year's was given, if that is known."""
    fresh = {name: value for name, value in data.items() if name not in _OF_ONE_YEAR}
    day = case.dates.evidence_to or case.dates.letter
    sources = {OLD: f"Last year's case{_of(day)}, to be confirmed"}
    fresh["dates"] = None
    fresh["sources"] = {**sources, **(data.get("sources") or {})}
    fresh["settings"] = {line: _old(value) for line, value in (data.get("settings") or {}).items()}
    fresh["judgements"] = [_old(one) for one in data.get("judgements") or ()]
    if fresh.get("serious_case_reviews"):
        fresh["serious_case_reviews"] = _old(fresh["serious_case_reviews"])
    if fresh.get("indicators"):
        fresh["indicators"] = _old_indicators(fresh["indicators"])
    fresh["previous"] = {"rating": rating}
    return {name: value for name, value in fresh.items() if value is not None}


def confirmed(sitting: Sitting, topic: Topic) -> Data:
    """The data with the topic's old figures as this year's."""
    data = sitting.data
    for path in evidence_paths(sitting, topic):
        value = value_at(data, path)
        held = value if isinstance(value, list) else [value]
        for i, one in enumerate(held):
            at = (*path, i) if isinstance(value, list) else path
            if isinstance(one, Mapping) and one.get("source") == OLD:
                data = put(data, at, {name: kept for name, kept in one.items() if name != "source"})
    return data


def _old(value: Any) -> Any:
    if value is None:
        return None
    block = dict(value) if isinstance(value, Mapping) else {"outcomes": value}
    if "aspects" in block:
        block["aspects"] = {name: _old(aspect) for name, aspect in block["aspects"].items()}
    if block.keys() == {"aspects"}:
        return block
    return {**block, "source": OLD}


def _old_indicators(value: Mapping[str, Any]) -> dict[str, Any]:
    """Summaries and single indicators."""
    block: dict[str, Any] = {}
    for name, path in (("summary", value.get("summary")), ("gaps", (value.get("gaps") or {}).get("summary"))):
        summaries = path if isinstance(path, list) else [path] if path else []
        old = [_old(one) for one in summaries]
        if old:
            block[name] = {"summary": old} if name == "gaps" else old
    if value.get("single"):
        block["single"] = [_old(one) for one in value["single"]]
    return block


def _of(day: date | None) -> str:
    return f" of {day.year}" if day else ""
