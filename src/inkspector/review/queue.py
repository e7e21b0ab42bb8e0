"""The letters of a folder as a reviewer's queue: what is due, how far each is, and who read it last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from inkspector.checks import Report
from inkspector.review.answering import answers
from inkspector.review.changed import last_reading
from inkspector.review.points import points_of
from inkspector.review.record import Review
from inkspector.review.signing import handed_back, in_the_way, since_signed
from inkspector.review.standing import standing

State = Literal["new", "begun", "handed back", "ready", "signed", "changed since it was signed"]
_FIRST: tuple[State, ...] = ("changed since it was signed", "ready", "begun", "new", "handed back", "signed")
"""What a reviewer should look at first, among letters that are due on the same day."""


@dataclass(frozen=True, slots=True)
class Queued:
    """One letter of the queue."""

    letter: str
    authority: str
    due: date | None
    """The day of the letter, by its case."""
    state: State
    errors: int
    """Findings that are errors and not decided."""
    left: int
    """Points that aren't settled, and remarks of the authority that aren't decided."""
    read_by: str = ""
    read_when: str = ""


def queued(report: Report, review: Review) -> Queued:
    """A letter as it stands in the queue."""
    stands = standing(points_of(report), review)
    remarks = answers(review, report)
    case = report.document.case
    named = report.document.letter.authority
    seen = last_reading(review)
    return Queued(
        letter=report.letter_name,
        authority=case.authority.called if case else named.text if named else "",
        due=case.dates.letter if case else None,
        state=_state(report, review, in_the_way(stands, remarks)),
        errors=sum(one.point.severity == "error" and not one.settled for one in stands),
        left=sum(not one.settled for one in stands if one.point.severity != "info")
        + sum(one.waiting for one in remarks),
        read_by=seen.by if seen else "",
        read_when=seen.when if seen else "",
    )


def in_order(letters: Iterable[Queued]) -> tuple[Queued, ...]:
    """By the day on which they are due, those without one last."""
    return tuple(sorted(letters, key=lambda one: (one.due or date.max, _FIRST.index(one.state), one.letter)))


def _state(report: Report, review: Review, ways: tuple[str, ...]) -> State:
    if review.signed is not None:
        return "changed since it was signed" if since_signed(review, report) else "signed"
    if handed_back(review, report):
        return "handed back"
    if not ways:
        return "ready"
    return "begun" if review.decisions else "new"
