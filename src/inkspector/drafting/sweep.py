"""What a phrase says over all numbers that its slots may take: one of one, both, all of n, k of n."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from inkspector.claims import Claim, Count
from inkspector.drafting.choose import fits
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.voice import Voice

SIZES = (1, 2, 3, 4, 9, 10, 12)
"""Wholes up to those that are written in figures."""


def sweep(phrase: Phrase, messages: Sequence[Message], voice: Voice) -> Iterator[tuple[Message, ...]]:
    """The same messages with every number of counts that the phrase allows; themselves without counts."""
    if not any(claim.count for message in messages for claim in message.claims):
        yield tuple(messages)
        return
    for size in SIZES:
        for part in range(size + 1):
            turned = [_turned(message, part, size) for message in messages]
            whole = tuple(message for message in turned if message is not None)
            if len(whole) == len(messages) and fits(phrase, whole, voice.kinds):
                yield whole


def _turned(message: Message, part: int, size: int) -> Message | None:
    """None where one of its claims can't be said of so many."""
    claims = []
    for i, claim in enumerate(message.claims):
        count = _count(claim, part if i == 0 else 1, size)
        if claim.count is not None and count is None:
            return None
        claims.append(replace(claim, count=count))
    return replace(message, claims=tuple(claims))


def _count(claim: Claim, part: int, size: int) -> Count | None:
    """The numbers, where the quantifier is the word for them: all five aren't *five of the five*."""
    if claim.count is None:
        return None
    k, n = claim.count
    match claim.quantifier:
        case "both":
            return (2, 2) if part == size == 2 else None
        case "all":
            return (size, size) if part == size > 2 else None
        case "none" if k is None:
            return (None, 0) if part == 0 else None
        case "none":
            return (0, size) if part == 0 and size > 1 else None
        case "count" if k is None:
            return (None, size) if part == size else None
        case "count" if n is None:
            return (size, None) if part == size else None
        case "count":
            return (part, size) if 0 < part < size or part == size == 1 else None
        case _:  # a share of so many
            return (None if k is None else part, size) if part and size > 9 else None
