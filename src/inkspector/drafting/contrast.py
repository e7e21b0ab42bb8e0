"""Praise against blame: where a word of contrast is in its place, and where it has to stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inkspector.claims import Claim
from inkspector.claims.claim import Stance
from inkspector.drafting.message import Message
from inkspector.drafting.settings import few_of_many

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


def opposed(before: Sequence[Message], after: Sequence[Message]) -> bool:
    """Praise and then blame of the same kind of thing, or the reverse: only then is *however* in place."""
    one, other = _stances(before), _stances(after)
    if not one or not other or matter(before) != matter(after):
        return False
    return {one[-1], other[0]} == {"positive", "negative"} or (
        other[0] == "negative" and "positive" in one and one[-1] != "negative"
    )


def matter(messages: Sequence[Message]) -> str:
    """What kind of thing messages are about."""
    kinds = {claim.kind for message in messages for claim in message.claims}
    if kinds <= {"view"}:
        return "views"
    subjects = {message.subject for message in messages}
    if any(one.startswith("ni_") or one in ("national_indicators", "inequality_gaps") for one in subjects):
        return "indicators"
    return "authority" if "authority" in subjects else "services"


def _stances(messages: Sequence[Message]) -> list[Stance]:
    """Of what is praised or blamed; comparisons and exceptions only where nothing else is said."""
    claims = [claim for message in messages for claim in message.claims]
    claims = [claim for claim in claims if not few_of_many(claim)] or claims
    graded = [claim for claim in claims if claim.kind != "comparison" or not claim.grades]
    return [claim.stance for claim in graded or claims]


def _grades(messages: Sequence[Message]) -> Iterator[Claim]:
    return (
        claim
        for message in messages
        for claim in message.claims
        if claim.kind in ("grade", "judgement") and claim.stance != "neutral"
    )


def _topic(claim: Claim) -> Topic:
    return claim.subject, claim.aspect
