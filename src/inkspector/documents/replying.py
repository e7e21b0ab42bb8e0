"""The reply to the authority as a document of any format."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.documents.formats import Format, written
from inkspector.documents.formatted import Formatted, Heading, Paragraph, Part, Run, Table
from inkspector.review.answering import Answered
from inkspector.review.reply import COLUMNS, reply_rows
from inkspector.scheme import Framework

TITLE = "Reply to comments on the letter"


def reply(told: Sequence[Answered], authority: str, framework: Framework, format: Format) -> bytes:
    """The table of remarks and answers; the same answers as the same bytes. No clock is read."""
    title = f"{TITLE}: {authority}" if authority else TITLE
    counted = f"{len(told)} {'comment' if len(told) == 1 else 'comments'}"
    states = [f"{sum(one.state == state for one in told)} {words}" for state, words in _STATES.items()]
    states = [words for words in states if not words.startswith("0 ")]
    parts: list[Part] = [
        Heading(1, (Run(title),)),
        Paragraph((Run(f"{counted}: {', '.join(states) or 'none'}."),), "other"),
    ]
    if told:
        rows = reply_rows(told)
        parts.append(Table(COLUMNS, rows, "other", "Each comment with its answer"))
    letter = Formatted(title, framework.scheme.name, None, tuple(parts))
    return written(letter, format, framework.templates)


_STATES = {"accepted": "accepted", "refused": "not accepted", "open": "open", "lapsed": "under review again"}
