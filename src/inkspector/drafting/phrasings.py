"""All the ways in which the bank says some claims: in a clause, in joined ones, in sentences of their own.

What comes out is well formed and no more: whether it is read as it was meant is for whoever reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TypeVar

from inkspector.claims import Claim
from inkspector.drafting import english
from inkspector.drafting.choose import follows, put
from inkspector.drafting.message import Message, key_of
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.realise import Clause
from inkspector.drafting.voice import Voice

T = TypeVar("T")
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


def _said(
    groups: Sequence[Sequence[Claim]], topics: Sequence[str], voice: Voice, opening: str
) -> Iterator[Phrasing]:
    ways = [list(_clauses(group, topics, voice)) for group in groups]
    hanging = _units(ways)
    for units in (hanging, [[way] for way in ways])[: 2 if len(hanging) < len(ways) else 1]:
        if not _name_alike(groups, [len(unit) for unit in units]):
            yield from _as_sentences([list(_hung(unit)) for unit in units], opening)


def _units(ways: Sequence[Sequence[Clause]]) -> list[list[Sequence[Clause]]]:
    """Each whole clause with what can hang on it."""
    units: list[list[Sequence[Clause]]] = []
    for way in ways:
        if units and any(_tails(clause, way) for clause in units[-1][0]):
            units[-1].append(way)
        else:
            units.append([way])
    return units


def _name_alike(groups: Sequence[Sequence[Claim]], sizes: Sequence[int]) -> bool:
    """Whether neighbouring units of so many groups name one subject or inspection, and so name it twice."""
    left = iter(groups)
    units = [[claim for group in islice(left, size) for claim in group] for size in sizes]
    named = [{name for claim in unit for name in (claim.subject, claim.source) if name} for unit in units]
    return any(one & other for one, other in pairwise(named))


def _as_sentences(units: Sequence[Sequence[Sequence[Clause]]], opening: str) -> Iterator[Phrasing]:
    """Two units in one sentence, then each in a sentence of its own."""
    held = list(_diagonal(units))
    for parts in held:
        if len(parts) == 2 and all(part[0].phrase.form == "clause" for part in parts):
            joint = ", and " if sum(map(len, parts)) == 2 else "; "
            text = joint.join(_text(part) for part in parts)
            if text.count(";") < 2:
                yield Phrasing(english.sentence(opening + text), _ids(parts))
    for parts in held:
        first, *rest = map(_text, parts)
        sentences = [english.sentence(opening + first), *map(english.sentence, rest)]
        yield Phrasing(" ".join(sentences), _ids(parts))


def _text(part: Sequence[Clause]) -> str:
    return "".join(clause.text for clause in part)


def _ids(parts: Sequence[Sequence[Clause]]) -> tuple[str, ...]:
    return tuple(clause.phrase.id for part in parts for clause in part)


def _hung(unit: Sequence[Sequence[Clause]]) -> Iterator[list[Clause]]:
    """Each whole clause of the first, with a tail of each other that can hang on it, others each time."""
    whole, *groups = unit
    for i, clause in enumerate(one for one in whole if one.phrase.form != "tail"):
        chosen = [clause]
        for n, group in enumerate(groups):
            tails = [tail for tail in _tails(clause, group) if not n or tail.phrase.size(0) == "clause"]
            chosen += tails[i % len(tails) :][:1] if tails else []
        if len(chosen) == len(unit):
            yield chosen


def _tails(clause: Clause, group: Sequence[Clause]) -> list[Clause]:
    return [
        tail for tail in group if tail.phrase.form == "tail" and follows(tail.phrase, clause, tail.messages)
    ]


def _diagonal(choices: Sequence[Sequence[T]]) -> Iterator[list[T]]:
    """One of each choice; each at least once, in as few combinations as that takes."""
    if all(choices):
        for i in range(max(map(len, choices))):
            yield [each[i % len(each)] for each in choices]


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
