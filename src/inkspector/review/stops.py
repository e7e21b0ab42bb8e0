"""Where a reviewer stops on the way through a letter: its points, and the authority's remarks among them."""

from __future__ import annotations

from collections.abc import Iterable

from inkspector.checks import Report
from inkspector.claims.claim import Span
from inkspector.review.answering import Answered
from inkspector.review.remarks import touched
from inkspector.review.sentences import sentences_of
from inkspector.review.standing import Stand

Stop = Stand | Answered


def stops(stands: Iterable[Stand], remarks: Iterable[Answered]) -> tuple[Stop, ...]:
    """In the order of the letter; a remark comes before the points of the words that it is on."""
    both: tuple[Stop, ...] = (*remarks, *stands)
    return tuple(sorted(both, key=lambda one: one.span[0]))


def touched_by(told: Answered, report: Report) -> tuple[Span, ...]:
    """The sentences that a remark bears on, once it is accepted as they read by now."""
    if told.state == "accepted":
        wanted = {one.after for one in told.changes}
    else:
        wanted = {one.sentence for one in touched(told.remark, report)}
    return tuple((one.start, one.end) for one in sentences_of(report) if one.text in wanted)
