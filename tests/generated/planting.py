"""Single changes planted in a drafted letter, each of which makes it say something false.

A planter turns words of one sentence and says what the claims that they carried have become; the oracle
decides whether any of these is now refuted. What a sentence meant is known from drafting, never read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from inkspector.claims import Claim
from inkspector.drafting import Draft, Sentence
from tests.generated.cases import Generated
from tests.generated.oracle import refuted

NUMBERS, WORDS = "numbers", "words"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a sentence and what they become; offsets in the sentence."""

    start: int
    end: int
    words: str
    claims: tuple[Claim, ...]
    """What the claims that they carried have become."""


Planter = Callable[[Sentence], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class Family:
    """Changes of one kind."""

    name: str
    kind: str
    """`numbers` or `words`."""
    plant: Planter


@dataclass(frozen=True, slots=True)
class Planted:
    """A changed letter, and where the sentence or the line stands that was changed."""

    family: str
    kind: str
    text: str
    start: int
    end: int
    was: str
    became: str


def carried(
    spots: Sequence[re.Match[str]], claims: Sequence[Claim]
) -> Iterator[tuple[re.Match[str], tuple[Claim, ...]]]:
    """Each spot with the claims that it carries: one for all of them, or one for each in order."""
    if len(spots) == 1 and claims:
        yield spots[0], tuple(claims)
    elif len(spots) == len(claims):
        for spot, claim in zip(spots, claims, strict=True):
            yield spot, (claim,)


def in_sentences(made: Generated, drafted: Draft, families: Iterable[Family]) -> Iterator[Planted]:
    """Every change by these families that the oracle calls false, in the order of the letter."""
    for family in families:
        for sentence in drafted.sentences:
            if sentence.outside is not None:
                continue
            for change in family.plant(sentence):
                if any(refuted(claim, made.truth) for claim in change.claims):
                    yield _planted(family, drafted.text, sentence, change)


def _planted(family: Family, text: str, sentence: Sentence, change: Change) -> Planted:
    said = sentence.text
    became = said[: change.start] + change.words + said[change.end :]
    changed = text[: sentence.start] + became + text[sentence.end :]
    end = sentence.start + len(became)
    return Planted(family.name, family.kind, changed, sentence.start, end, said, became)
