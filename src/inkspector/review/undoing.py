"""Taking back a step of the desk, whatever others have decided meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from inkspector.review.record import Review

_Part = TypeVar("_Part")
_GROWING = ("decisions", "answers", "handed_back")


def instead(now: Review, old: Review, new: Review) -> Review:
    """`now` with the difference between `old` and `new` made: what somebody else added since stays.

    `instead(now, after, before)` takes a step back, `instead(now, before, after)` does it again.
    """
    lists = {name: _instead(getattr(now, name), getattr(old, name), getattr(new, name)) for name in _GROWING}
    signed = new.signed if now.signed == old.signed else now.signed
    return now.model_copy(update={**lists, "signed": signed})


def _instead(now: Sequence[_Part], old: Sequence[_Part], new: Sequence[_Part]) -> tuple[_Part, ...]:
    """Without the last of each that goes, and what comes at the end."""
    left = list(reversed(now))
    for one in _without(old, new):
        if one in left:
            left.remove(one)
    return (*reversed(left), *_without(new, old))


def _without(some: Sequence[_Part], others: Sequence[_Part]) -> list[_Part]:
    """Those of `some` that are not among `others`, each as often as it is there more often."""
    spare = list(others)
    kept = []
    for one in some:
        if one in spare:
            spare.remove(one)
        else:
            kept.append(one)
    return kept
