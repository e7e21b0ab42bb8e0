"""Words taken out: each token of a claim's own words must count, and hardly any other may not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inkspector.claims import Claim
from inkspector.claims.claim import Span
from inkspector.scheme import Framework
from tests.honesty.passages import Passage, Told, told
from tests.honesty.vocabulary import FUNCTION_WORDS, named, same, words

_CHANGES = "rose fell improved declined unchanged narrowed widened".split()
"""What words of change are called in the vocabulary."""


@dataclass(frozen=True)
class Deleted:
    """A word whose loss changed nothing that the reader tells.

    `slot` is the slot of a claim that points to it, and that the rest doesn't fill by itself; None for a
    word that no slot holds.
    """

    passage: Passage
    word: str
    at: Span
    slot: str | None

    def around(self) -> str:
        """The word between its neighbours."""
        start, end = self.at
        left, right = self.passage.sentence[:start].split(), self.passage.sentence[end:].split()
        return " ".join([*left[-2:], f"[{self.word}]", *right[:2]])


def overlooked(passages: Iterable[Passage], framework: Framework) -> Iterator[Deleted]:
    """The words that make no difference, function words and words of an unread clause aside.

    A sentence without claim and without anything unread is passed over: it is listed on demand instead.
    """
    for passage in passages:
        first = told(passage, framework)
        if not first.claims:
            continue
        for at in passage.words():
            start, end = at
            word = passage.sentence[start:end]
            pointed = [(claim, slot) for claim in first.claims for slot in _slots(claim, at)]
            if _owned_up(at, first) or (not pointed and word.lower() in FUNCTION_WORDS):
                continue
            if _tells(told(passage.rewritten(_without(passage.sentence, at)), framework)) != _tells(first):
                continue
            missed = [slot for claim, slot in pointed if not _still(claim, slot, at, passage, framework)]
            if missed or not pointed:
                yield Deleted(passage, word, at, missed[0] if missed else None)


def loose(one: Deleted, kept: frozenset[str], framework: Framework) -> bool:
    """Whether a word that no slot holds is none of those that may be lost: kept, or the letter's own place.

    An authority that the scheme knows is the letter's own only where the passage says so; any other name
    with a capital inside a sentence is taken for the own one.
    """
    said = words(one.word)
    if one.slot is not None or set(said) <= kept | FUNCTION_WORDS:
        return False
    own = {part for place in one.passage.places for part in words(place)}
    known = {part for place in framework.authorities for part in words(place)}
    a_name = one.word[0].isupper() and one.at[0] > 0 and not set(said) & known
    return not (set(said) <= own or a_name)


def needed(found: Iterable[Deleted], kept: frozenset[str], framework: Framework) -> frozenset[str]:
    """The words of the kept list that these texts make use of."""
    used = {one.word.lower() for one in found if loose(one, frozenset(), framework)}
    return frozenset(used & kept)


def _slots(claim: Claim, at: Span) -> list[str]:
    return [slot for slot, (start, end) in claim.at.items() if start <= at[0] and at[1] <= end]


def _owned_up(at: Span, first: Told) -> bool:
    return any(one.start <= at[0] and at[1] <= one.end for one in first.unread) or any(
        claim.partial and claim.start <= at[0] and at[1] <= claim.end for claim in first.claims
    )


def _tells(one: Told) -> tuple[object, ...]:
    return one.meant, len(one.unread)


def _still(claim: Claim, slot: str, at: Span, passage: Passage, framework: Framework) -> bool:
    """Whether the words left in a slot name the same; *has improved* means since before, said or not."""
    start, end = claim.at[slot]
    sentence = passage.sentence
    if slot == "comparator" and claim.comparator == ("previous",) and "direction" in claim.at:
        moved = named(sentence[slice(*claim.at["direction"])], framework)
        if any(("directions", change) in one for one in moved for change in _CHANGES):
            return True
    return same(sentence[start:end], f"{sentence[start : at[0]]} {sentence[at[1] : end]}", framework)


def _without(sentence: str, at: Span) -> str:
    """The sentence without a word; what then stands first takes the capital."""
    start, end = at
    left, right = sentence[:start].rstrip(), sentence[end:]
    if right.startswith("-"):
        right = right[1:]
    rest = f"{left}{right}" if not left or right[:1] in " ,.;:)" else f"{left} {right.lstrip()}"
    rest = rest.strip(" ,")
    return rest if start else f"{rest[:1].upper()}{rest[1:]}"
