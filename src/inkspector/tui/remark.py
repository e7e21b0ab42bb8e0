"""A remark of the authority, beside the letter: what it asks, the evidence, and all that it touches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from inkspector.review.answering import Answered
    from inkspector.store.reviewing import Desk


def remark_lines(told: Answered, desk: Desk) -> Iterator[Text]:
    """A remark as it stands."""
    from inkspector.errors import in_brief
    from inkspector.review.wording import said

    remark = told.remark
    called = f"REMARK {told.number} of {len(desk.remarks)} · {told.state}"
    yield Text.assemble((called, "bold"), f" · {remark.by or 'no name'}")
    yield Text(said(remark))
    if remark.kind == "comment" and remark.words:
        yield Text(f"on “{in_brief(remark.words, 100)}”", "italic")
    if remark.corrected:
        yield Text(f"It would read: {remark.corrected}")
    if remark.sentence and told.place is None:
        yield Text(f"Its sentence is gone: “{remark.sentence}”")
    yield from _touched(told, desk)
    if remark.claims:
        yield Text("\nEVIDENCE", "bold")
    for claim in remark.claims:
        yield Text.assemble(
            (f"{claim.verdict.replace('_', ' ')}: ", "bold"),
            f"“{claim.words}”",
            (f"  {', '.join(map(desk.where, claim.pointers))}" if claim.pointers else "", "dim"),
        )
    yield from _answer(told)


def _touched(told: Answered, desk: Desk) -> Iterator[Text]:
    from inkspector.review.remarks import touched

    if told.state == "accepted":
        if told.changes:
            yield Text("\nTOUCHED", "bold")
        for one in told.changes:
            if one.same:
                yield Text.assemble(("as it was: ", "bold"), one.before)
            else:
                yield Text.assemble(("it said: ", "dim"), (one.before, "dim"))
                yield Text.assemble(("now: ", "bold"), one.after or "taken out")
        return
    others = [one for one in touched(told.remark, desk.report) if one.sentence != told.remark.sentence]
    if others:
        yield Text("\nIT WOULD TOUCH", "bold")
    for hit in others:
        yield Text.assemble(f"“{hit.sentence}”", (f"  {hit.why}", "dim"))


def _answer(told: Answered) -> Iterator[Text]:
    from inkspector.review.wording import moment

    yield Text("\nANSWER", "bold")
    if told.answer is None:
        yield Text("Open: a accepts it, d refuses it with a reason")
        return
    yield Text(f"{told.state[0].upper()}{told.state[1:]} · {told.answer.by}, {moment(told.answer.when)}")
    if told.answer.reason:
        yield Text(f"“{told.answer.reason}”")
    if told.state == "lapsed":
        yield Text("The evidence has changed since it was refused: decide anew")
