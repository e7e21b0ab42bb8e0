"""What a tail can hang on: for each kind of tail a clause that stands before it, for lint and for tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.claims import Claim
from inkspector.claims.claim import Direction, Stance
from inkspector.drafting.message import Message, key_of
from inkspector.drafting.phrases import COMPLEMENTS, Phrase
from inkspector.drafting.realise import Clause, realise
from inkspector.drafting.stance import of_direction
from inkspector.drafting.voice import Voice

Lead = tuple[str, Sequence[Claim]]
"""The id of a phrase and what it says."""


def before(phrase: Phrase, messages: Sequence[Message], voice: Voice) -> Clause | None:
    """A clause that a tail can follow; None for a phrase that stands by itself."""
    if phrase.form != "tail":
        return None
    id, claims = _lead(phrase, [claim for message in messages for claim in message.claims], voice)
    said = [Message(key_of(claim), (claim,)) for claim in claims]
    return realise(voice.bank.phrase(id), said, voice)


def _lead(phrase: Phrase, claims: Sequence[Claim], voice: Voice) -> Lead:
    first = claims[0]
    match phrase.follows:
        case "same_share":
            return "share.are", [_share(replace(first, comparator=(), direction=None, than=None), voice)]
        case "same_settings":
            return "share.are", [_share(replace(first, grades=("outstanding", "good"), count=None), voice)]
        case "same_grades":
            other = replace(first, kind="judgement", subject="private_fostering", quantifier=None)
            return "judged.are", [replace(other, count=None, proportion=None)]
        case "same_indicator":
            return "indicator.performance", [_level(first, "in_line", "neutral")]
        case "these_indicators":
            named = list(dict.fromkeys((*(claim.subject for claim in claims), "ni_052", "ni_057")))[:4]
            return "indicator.performance", [replace(_opposite(first), subject=id) for id in named]
        case "other_indicators":
            return "indicator.performance", [replace(_opposite(first), subject="ni_057")]
        case "all_indicators":
            whole = _opposite(first) if phrase.turns else first
            return "indicators.reading", [replace(whole, subject=first.subject, aspect=None)]
        case "denied":
            up = next(one for one, complement in COMPLEMENTS.items() if complement == first.direction)
            level = replace(first, aspect="being_healthy", direction=up, stance=of_direction(up))
            return "indicators.outcomes", [level]
        case "this_rating" | "same_rating":
            return "rating.opening", [replace(first, period=None)]
    if first.subject in voice.kinds.gaps:
        return "gaps.are", [replace(first, subject="inequality_gaps")]
    return "indicators.reading", [replace(first, subject="national_indicators")]


def _share(claim: Claim, voice: Voice) -> Claim:
    """A majority of the same settings that are good."""
    row = voice.framework.words.quantities.row("majority")
    share = row.interval if row else None
    return replace(claim, kind="grade", quantifier="majority", proportion=share, stance="positive")


def _level(claim: Claim, direction: Direction, stance: Stance) -> Claim:
    return replace(claim, direction=direction, comparator=("national",), stance=stance)


def _opposite(claim: Claim) -> Claim:
    """The indicator on the other side of the national average."""
    return (
        _level(claim, "worse", "negative")
        if claim.stance != "negative"
        else _level(claim, "better", "positive")
    )
