"""Sentences in which there was nothing to read: listed on demand, so that a reviewer can see them all."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from inkspector.claims.claim import Span

if TYPE_CHECKING:
    from inkspector.reading.reader import Reading


def uncued(reading: Reading) -> tuple[Span, ...]:
    """Sentences of the narrative without any cue, claim or unread clause, in the order of the letter."""
    told = sorted(
        [start for start, _ in reading.cues]
        + [claim.start for claim in reading.claims]
        + [unread.start for unread in reading.unread]
    )
    return tuple(
        (start, end) for start, end in reading.sentences if bisect_left(told, start) == bisect_left(told, end)
    )
