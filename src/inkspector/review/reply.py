"""The reply to the authority: a row a remark, with the answer, its reason, and what changed in the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from inkspector.checks import Report
from inkspector.review.answering import Answered, Changed
from inkspector.review.remarks import touched
from inkspector.review.wording import said, where

COLUMNS = ("Comment", "Where", "Answer", "Reason", "What changed")
_ANSWERS = {"open": "Open", "accepted": "Accepted", "refused": "Not accepted", "lapsed": "Under review again"}


def reply_rows(told: Sequence[Answered]) -> tuple[tuple[str, ...], ...]:
    """The cells of the table, a row a remark, under `COLUMNS`."""
    return tuple(
        (
            f"{one.number}. {said(one.remark)}",
            where(one.remark),
            _ANSWERS[one.state],
            one.answer.reason if one.answer else "",
            " ".join(_changed(one)),
        )
        for one in told
    )


def _changed(one: Answered) -> Iterator[str]:
    if one.state != "accepted":
        return
    for change in one.changes:
        if not change.same:
            own = change.before == one.remark.sentence
            yield ("The sentence" if own else f"“{change.before}”") + f" {_now(change)}"
    same = sum(change.same for change in one.changes)
    if same == len(one.changes):
        yield "Nothing yet."
    elif same:
        yield f"{same} other {'sentence stands as it was' if same == 1 else 'sentences stand as they were'}."


def _now(change: Changed) -> str:
    return "was taken out." if change.after is None else f"now reads “{change.after}”"


def remarks_json(told: Sequence[Answered], report: Report) -> list[dict[str, Any]]:
    """Each remark with its claims, the decision, and every sentence that it touches."""
    return [
        {
            "number": one.number,
            **one.remark.model_dump(mode="json"),
            "state": one.state,
            "answer": one.answer.model_dump(mode="json", include={"do", "reason", "by", "when"})
            if one.answer
            else None,
            "touches": [
                {"sentence": hit.sentence, "start": hit.start, "why": hit.why}
                for hit in touched(one.remark, report)
            ],
            "changes": [{"before": change.before, "after": change.after} for change in one.changes],
        }
        for one in told
    ]
