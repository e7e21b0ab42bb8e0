"""Praise and blame of the same thing, wherever they stand in a paragraph: the second wants a *however*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inkspector.claims import Claim
from inkspector.claims.claim import Stance
from inkspector.drafting.message import Message

Topic = tuple[str, str | None]
"""A subject in one respect."""


@dataclass(frozen=True, slots=True)
class Graded:
    """How each thing was graded since the last word of contrast, which holds for all that follows it."""

    stances: Mapping[Topic, Stance] = field(default_factory=dict)

    def turned_by(self, messages: Sequence[Message]) -> bool:
        """Whether one of these grades for ill what was graded for good, or the other way round."""
        return any(
            self.stances.get(_topic(claim), claim.stance) != claim.stance for claim in _grades(messages)
        )

    def after(self, messages: Sequence[Message], contrasted: bool) -> Graded:
        """With these said, after a word of contrast or without."""
        said = {_topic(claim): claim.stance for claim in _grades(messages)}
        return Graded(said if contrasted else {**self.stances, **said})


def _grades(messages: Sequence[Message]) -> Iterator[Claim]:
    return (
        claim
        for message in messages
        for claim in message.claims
        if claim.kind in ("grade", "judgement") and claim.stance != "neutral"
    )


def _topic(claim: Claim) -> Topic:
    return claim.subject, claim.aspect
