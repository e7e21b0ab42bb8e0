"""All the ways in which the bank says some claims: in a clause, in joined ones, in sentences of their own.

What comes out is well formed and no more: whether it is read as it was meant is for whoever reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inkspector.claims import Claim
from inkspector.drafting import english
from inkspector.drafting.choose import put
from inkspector.drafting.message import Message, key_of
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.realise import Clause
from inkspector.drafting.voice import Voice

MOST_APART = 4
"""So many claims at most are tried in every grouping; more are said together or each by itself."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One or more sentences, and the ids of their phrases."""

    text: str
    phrases: tuple[str, ...]


def phrasings(
    claims: Sequence[Claim], topics: Sequence[str], voice: Voice, opening: str = ""
) -> list[Phrasing]:
    """The ways to say `claims`, those in the fewest sentences first; `opening` begins each.

    `topics` are the topics that a phrase may tell. An empty list where the bank has no words.
    """
    found: dict[str, Phrasing] = {}
    for groups in _groupings(claims):
        for one in _said(groups, topics, voice, opening):
            found.setdefault(one.text, one)
    return list(found.values())


def _groupings(claims: Sequence[Claim]) -> Iterator[list[Sequence[Claim]]]:
    """The claims cut into runs, the fewest first."""
    if len(claims) > MOST_APART:
        yield [claims]
        yield [[claim] for claim in claims]
        return
    cuts = [cut for cut in range(1 << max(len(claims) - 1, 0)) if claims]
    for cut in sorted(cuts, key=lambda cut: (cut.bit_count(), cut)):
        groups: list[Sequence[Claim]] = []
        start = 0
        for i in range(1, len(claims) + 1):
            if i == len(claims) or cut >> (i - 1) & 1:
                groups.append(claims[start:i])
                start = i
        yield groups


def _name_alike(groups: Sequence[Sequence[Claim]]) -> bool:
    """Whether neighbours name one subject or one inspection, which would then be named twice."""
    named = [{name for claim in group for name in (claim.subject, claim.source) if name} for group in groups]
    return any(one & other for one, other in pairwise(named))


def _said(
    groups: Sequence[Sequence[Claim]], topics: Sequence[str], voice: Voice, opening: str
) -> Iterator[Phrasing]:
    first, *rest = [list(_clauses(group, topics, voice)) for group in groups]
    whole = [clause for clause in first if clause.phrase.form != "tail"]
    if not rest:
        yield from (_sentence([clause], "", opening) for clause in whole)
        return
    if len(rest) == 1:
        tails = [clause for clause in rest[0] if clause.phrase.form == "tail"]
        yield from (_sentence(list(pair), "", opening) for pair in _diagonal([whole, tails]))
    if _name_alike(groups):
        return
    apart = [whole, *([clause for clause in held if clause.phrase.form != "tail"] for held in rest)]
    for clauses in _diagonal(apart):
        if len(clauses) == 2 and all(clause.phrase.form == "clause" for clause in clauses):
            yield _sentence(clauses, ", and ", opening)
        sentences = [english.sentence(clause.text) for clause in clauses[1:]]
        text = " ".join((english.sentence(opening + clauses[0].text), *sentences))
        yield Phrasing(text, tuple(clause.phrase.id for clause in clauses))


def _sentence(clauses: Sequence[Clause], joint: str, opening: str) -> Phrasing:
    text = english.sentence(opening + joint.join(clause.text for clause in clauses))
    return Phrasing(text, tuple(clause.phrase.id for clause in clauses))


def _diagonal(choices: Sequence[Sequence[Clause]]) -> Iterator[list[Clause]]:
    """Each clause of each choice at least once, in as few combinations as that takes."""
    if all(choices):
        for i in range(max(map(len, choices))):
            yield [clauses[i % len(clauses)] for clauses in choices]


def _clauses(claims: Sequence[Claim], topics: Sequence[str], voice: Voice) -> Iterator[Clause]:
    for phrase in voice.bank.of_kind(claims[0].kind):
        if phrase.tells is None or phrase.tells in topics:
            ways = (put(phrase, messages, voice) for messages in _as_messages(claims, phrase))
            clause = next((way for way in ways if way is not None), None)
            if clause is not None:
                yield clause


def _as_messages(claims: Sequence[Claim], phrase: Phrase) -> Iterator[tuple[Message, ...]]:
    """As one message, and as one for each claim: phrases are made for either."""
    made = [(key_of(claim), claim) for claim in claims]
    yield (Message(made[0][0], tuple(claims), topic=phrase.tells),)
    if len(claims) > 1:
        yield tuple(Message(key, (claim,), topic=phrase.tells) for key, claim in made)
