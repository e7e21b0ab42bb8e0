"""The authority's remarks as a page of at most 80 columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.padding import Padding
from rich.text import Text

from inkspector.checks import Report
from inkspector.cli.page import print_parts
from inkspector.review.answering import Answered, AnswerState
from inkspector.review.remarks import touched
from inkspector.review.wording import said, words_of

_STYLES: Mapping[AnswerState, str] = {
    "open": "yellow",
    "lapsed": "yellow",
    "accepted": "green",
    "refused": "cyan",
}


def print_remarks(told: Sequence[Answered], report: Report) -> None:
    """Print the page: coloured on a terminal, plain in a pipe or under NO_COLOR."""
    print_parts(_page(told, report))


def _page(told: Sequence[Answered], report: Report) -> Iterator[Text | Padding]:
    counts = Counter(one.state for one in told)
    states = ", ".join(f"{counts[state]} {state}" for state in _STYLES if counts[state])
    yield Text.assemble((f"Remarks on {report.letter_name}", "bold"), f"  {states or 'none'}")
    for one in told:
        yield Text("")
        yield from _remark(one, report)


def _remark(one: Answered, report: Report) -> Iterator[Text | Padding]:
    remark = one.remark
    head = (f"{one.number:>3}  ", "bold"), (one.state.upper(), _STYLES[one.state])
    yield Text.assemble(*head, f"  {remark.by or 'no name'}", (f"  {remark.place}", "dim"))
    yield _in(Text(said(remark)))
    if remark.kind == "comment" and remark.words:
        yield _in(Text(f"on “{words_of(remark.words)}”", "italic"))
    for claim in remark.claims:
        resting = f" ({', '.join(claim.pointers)})" if claim.pointers else ""
        yield _in(Text(f"{claim.verdict.replace('_', ' ')}: “{words_of(claim.words)}”{resting}", "dim"))
    if one.answer:
        reason = f": {one.answer.reason}" if one.answer.reason else ""
        yield _in(Text(f"{one.state} by {one.answer.by}{reason}"))
    if one.state == "lapsed":
        yield _in(Text("the evidence has changed since: decide anew"))
    if one.state in ("open", "accepted"):
        for hit in touched(remark, report):
            if hit.sentence != remark.sentence:
                line = report.document.text.count("\n", 0, hit.start) + 1
                yield _in(Text(f"touches line {line}, {hit.why}: “{words_of(hit.sentence)}”"))


def _in(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 5))
