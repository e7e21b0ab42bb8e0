"""Deciding: a record in, a record out, to which a decision was added.

`by` and `when` come from whoever asks; nothing looks at a clock.
"""

from __future__ import annotations

from collections.abc import Mapping

from inkspector.checks import Report
from inkspector.errors import LetterError
from inkspector.review.points import Kind, Point, points_of
from inkspector.review.record import Decision, Do, HandedBack, Review, Seen
from inkspector.review.sentences import sentences_of
from inkspector.review.wording import DONE

FITTING: Mapping[Kind, tuple[Do, ...]] = {
    "finding": ("accept", "dismiss", "comment", "open"),
    "claim": ("tick", "comment", "open"),
    "unread": ("tick", "comment", "open"),
}
"""What can be decided on each kind of point."""


def decided(review: Review, point: Point, do: Do, by: str, when: str, text: str = "") -> Review:
    """With a decision on a point. Raises LetterError for one that doesn't fit it, or lacks its reason."""
    if do not in FITTING[point.kind]:
        told = f"a {_CALLED[point.kind]} can't be {DONE[do]}"
        raise LetterError.of(told, f"{FITTING[point.kind][0]} it")
    if do in ("dismiss", "comment") and not text.strip():
        raise LetterError.of(
            "nothing is said" if do == "comment" else "no reason is given", "write a few words"
        )
    decision = Decision(
        do=do,
        kind=point.kind,
        point=point.id,
        key=point.key,
        grounds=point.grounds,
        quote=" ".join(point.quote.split()),
        rule=point.rule,
        text=" ".join(text.split()),
        by=by,
        when=when,
    )
    return review.model_copy(update={"decisions": (*review.decisions, decision)})


def read_through(review: Review, report: Report, by: str, when: str) -> Review:
    """With the letter as this person has read it now; only the last reading of each counts."""
    now = Seen(
        by=by,
        when=when,
        sentences=tuple(one.text for one in sentences_of(report)),
        points=tuple(point.id for point in points_of(report)),
    )
    others = tuple(seen for seen in review.seen if seen.by != by)
    return review.model_copy(update={"seen": (*others, now)})


def handed_back(review: Review, letter_sha: str, by: str, when: str, note: str = "") -> Review:
    """With the letter given back to whoever drafted it."""
    back = HandedBack(by=by, when=when, note=" ".join(note.split()), letter=letter_sha)
    return review.model_copy(update={"handed_back": (*review.handed_back, back), "signed": None})


_CALLED = {"finding": "finding", "claim": "claim", "unread": "clause that wasn't read"}
