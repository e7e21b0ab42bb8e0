"""A review as JSON: `inkspector review LETTER --format json`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inkspector.checks import Report
from inkspector.review.answering import answers
from inkspector.review.lists import without_a_sentence
from inkspector.review.page import state_of
from inkspector.review.record import Decision, Review
from inkspector.review.reply import remarks_json
from inkspector.review.signing import hashes, in_the_way, since_signed
from inkspector.review.standing import Stand, by_state


def review_json(
    report: Report, review: Review, stands: Sequence[Stand], drafted_by: str | None
) -> dict[str, Any]:
    """Schema 1: each point with its state, what is in the way, the sign-off and what changed since."""
    letter, case = hashes(report)
    remarks = answers(review, report)
    held = report.document.case
    return {
        "schema": 1,
        "letter": report.letter_name,
        "case": held.file if held else None,
        "sha256": {"letter": letter, "case": case},
        "drafted_by": drafted_by,
        "state": state_of(report, review, stands),
        "in_the_way": list(in_the_way(stands, remarks)),
        "points": [_point(stand) for stand in stands],
        "totals": dict(by_state(stands)),
        "evidence_without_a_sentence": list(without_a_sentence(report)),
        "remarks": remarks_json(remarks, report),
        "handed_back": [back.model_dump(mode="json") for back in review.handed_back],
        "signed": review.signed.model_dump(mode="json") if review.signed else None,
        "changed_since_signed": list(since_signed(review, report)),
    }


def _point(stand: Stand) -> dict[str, Any]:
    point = stand.point
    return {
        "id": point.id,
        "kind": point.kind,
        "finding": point.finding or None,
        "rule": point.rule or None,
        "severity": point.severity,
        "verdict": point.verdict or None,
        "message": point.message,
        "start": point.start,
        "end": point.end,
        "quote": point.quote,
        "evidence": [{"path": one.path, "shows": one.shows} for one in point.evidence],
        "state": stand.state,
        "decision": _decision(stand.decision),
        "lapsed": _decision(stand.lapsed) if stand.state == "lapsed" else None,
        "because": list(stand.why),
        "comments": [_decision(one) for one in stand.comments],
    }


def _decision(decision: Decision | None) -> dict[str, str] | None:
    if decision is None:
        return None
    return {"do": decision.do, "text": decision.text, "by": decision.by, "when": decision.when}
