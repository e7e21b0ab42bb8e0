"""How a letter on the desk stands: signs in its margin, and the row above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from inkspector.tui.letter_view import Mark
from inkspector.tui.sentence_pane import LETTERS
from inkspector.tui.titlebar import at_both_ends

if TYPE_CHECKING:
    from inkspector.review.answering import Answered
    from inkspector.review.standing import Stand
    from inkspector.review.stops import Stop
    from inkspector.store.reviewing import Desk

_BY_STATE = {"lapsed": "~", "tick": "✓", "accept": "→", "dismiss": "–", "accepted": "→", "refused": "–"}


def marks_of(desk: Desk, here: Stop | None) -> Iterator[Mark]:
    """Of all points and remarks, and of the sentences that the remark under the cursor touches."""
    from inkspector.review.answering import Answered
    from inkspector.review.stops import touched_by

    yield from map(_mark, desk.stands)
    yield from (_remarked(one) for one in desk.remarks if one.place is not None)
    if isinstance(here, Answered):
        for start, end in touched_by(here, desk.report):
            yield Mark(start, end, "touched", "»")


def bar_of(desk: Desk, by: str) -> RenderableType:
    """Whose letter it is, who drafted it and who reviews it, and what is left."""
    from inkspector.review.page import state_of
    from inkspector.review.signing import handed_back

    case = desk.report.document.case
    named = case.authority.called if case else desk.letter.name
    who = f"drafted by {desk.drafted_by} · you: {by}" if desk.drafted_by else f"you: {by}"
    if desk.read_only is not None:
        who = f"READ ONLY: {desk.read_only}"
    away = desk.review.signed or handed_back(desk.review, desk.report)
    told = state_of(desk.report, desk.review, desk.stands) if away else _counts(desk)
    return at_both_ends(Text.assemble("Review · ", (named, "bold"), f" · {who}"), Text(told, "bold"))


def all_decided(desk: Desk) -> str:
    """What is next, once nothing waits for a decision."""
    accepted = sum(one.state == "accept" for one in desk.stands)
    if accepted:
        return f"All is decided. {accepted} accepted findings are to be mended: b hands the letter back."
    return "All is decided: S signs the letter off."


def _mark(stand: Stand) -> Mark:
    point = stand.point
    if point.kind == "finding":
        sign = _BY_STATE.get(stand.state) or LETTERS[point.severity or "info"]
        kind = "done" if stand.settled else str(point.severity)
    else:
        sign = _BY_STATE.get(stand.state) or _sign_of(stand)
        kind = "done" if stand.settled else "info" if point.kind == "unread" else "claim"
    return Mark(point.start, point.end, kind, sign)


def _sign_of(stand: Stand) -> str:
    """Of a point that is no finding: borne out, for the reviewer's judgement, or not read."""
    if stand.point.kind == "unread":
        return "?"
    return "·" if stand.point.verdict == "supported" else "!"


def _remarked(told: Answered) -> Mark:
    start, end = told.span
    return Mark(start, end, "info" if told.waiting else "claim", _BY_STATE.get(told.state, "R"))


def _counts(desk: Desk) -> str:
    """*12 of 31 to decide · 2 lapsed · 9 to mend · 1 remark open*"""
    counted = [one for one in desk.stands if one.point.severity != "info"]
    left = sum(one.waiting for one in counted)
    lapsed = sum(one.state == "lapsed" for one in counted)
    accepted = sum(one.state == "accept" for one in counted)
    remarks = sum(one.waiting for one in desk.remarks)
    told = [f"{left} of {len(counted)} to decide"]
    told += [f"{lapsed} lapsed"] if lapsed else []
    told += [f"{accepted} to mend"] if accepted else []
    told += [f"{remarks} {'remark' if remarks == 1 else 'remarks'} open"] if remarks else []
    return " · ".join(told)
