"""From a sentence to a phrase: what it says, which of its words are slots, when it may be used.

The reader finds the one claim of the sentence and where each part of it stands; drafting says which slot has
those words. Of the phrases that could be meant the most general one is proposed that reads back over all that
it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from typing import Any

from inkspector.claims import Claim
from inkspector.drafting import english
from inkspector.drafting.choose import put
from inkspector.drafting.message import Message, key_of
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.voice import Voice
from inkspector.editing.cutting import texts
from inkspector.editing.patterns import patterns, whens
from inkspector.editing.proving import AUTHORITY, Example, Fault, faults, reads_back
from inkspector.errors import PhraseError
from inkspector.reading import read

NEAR = 0.85
"""From here on two sentences are told as near duplicates, by the share of words in common."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A phrase as it could stand in a bank, the claim that it was read from, and what is like it."""

    phrase: Phrase
    entry: dict[str, Any]
    """As it is written in YAML."""
    claim: Claim
    said: str
    """The sentence as drafting would write it."""
    near: tuple[tuple[str, str], ...]
    """Ids of phrases that say the same or nearly so, with their words for this claim; the likest first."""

    @property
    def same(self) -> str | None:
        """Id of a phrase that says it in the same words."""
        return next((id for id, words in self.near if words == self.said), None)


def propose(sentence: str, voice: Voice, id: str | None = None, **life: str) -> Proposal:
    """The phrase that a sentence could be. `life` is its status, by, date.

    Raises PhraseError where the reader finds no claim, more than one, or one that no phrase can say; where
    the id is taken; and where nothing that it could mean reads back.
    """
    if id in {phrase.id for phrase in voice.bank.phrases}:
        raise PhraseError.of(f"there is a phrase `{id}` already", "give it another --id")
    claim = _the_claim(sentence, voice)
    message = _message(claim)
    refused: list[Fault] = []
    for entry in _entries(sentence, claim, voice, id):
        entry |= life
        phrase = Phrase.model_validate(entry)
        said = _said(phrase, message, voice)
        if said is None or not reads_back(Example(said, (claim,)), voice.framework):
            continue
        found = list(faults(phrase, voice))
        if not found:
            return Proposal(phrase, entry, claim, said, tuple(_near(said, message, voice)))
        refused = refused or found
    told = refused[0].what if refused else "with slots in it, it doesn't read back"
    mend = "say it more plainly, or write the entry by hand and lint it"
    raise PhraseError.of(f"this can't be made a phrase: {told}", mend)


def _the_claim(sentence: str, voice: Voice) -> Claim:
    reading = read(sentence, voice.framework, (AUTHORITY,))
    if reading.unread or any(claim.partial for claim in reading.claims):
        spans = [cue for unread in reading.unread for cue in unread.cues]
        words = ", ".join(f"“{sentence[a:b]}”" for a, b in spans) or "a part of it"
        told = f"the reader doesn't understand this sentence ({words} has no place in what it reads)"
        raise PhraseError.of(told, "say it in words that it knows; `inkspector claims` shows what it reads")
    if not reading.claims:
        told = "the reader finds nothing in this sentence that could be true or false"
        raise PhraseError.of(told, "say how many are how good")
    if len(reading.claims) > 1:
        told = f"this sentence says {len(reading.claims)} things, and a phrase is proposed for one"
        raise PhraseError.of(told, "give each a sentence of its own; drafting joins them")
    if reading.claims[0].by is not None:
        raise PhraseError.of("a difference in points has no slot", "leave it out")
    return reading.claims[0]


def _entries(sentence: str, claim: Claim, voice: Voice, id: str | None) -> Iterator[dict[str, Any]]:
    """The phrases that could be meant, as they are written in YAML, the most general first."""
    for text in texts(sentence, claim, voice):
        for pattern, when in product(patterns(claim, text), whens(claim)):
            entry = {"id": id or _name(claim, text, voice), "says": pattern, "text": text}
            yield entry | ({"when": when} if when else {})


def _name(claim: Claim, text: str, voice: Voice) -> str:
    """*grade.standards-were-found*: its kind, and the first words that aren't slots."""
    literal = re.findall(r"[a-z]+", re.sub(r"\{[^}]*\}", " ", text.lower()))
    stem = f"{claim.kind}.{'-'.join(literal[:3]) or 'plain'}"
    taken = {phrase.id for phrase in voice.bank.phrases}
    return next(id for i in range(1, 1000) if (id := stem if i == 1 else f"{stem}-{i}") not in taken)


def _near(said: str, message: Message, voice: Voice) -> Iterator[tuple[str, str]]:
    found = []
    for other in voice.bank.phrases:
        words = _said(other, message, voice) if other.status != "retired" and other.form != "tail" else None
        if words:
            likeness = SequenceMatcher(None, said.split(), words.split(), autojunk=False).ratio()
            found.append((likeness, other.id, words))
    for likeness, id, words in sorted(found, key=lambda one: (-one[0], one[1])):
        if likeness >= NEAR:
            yield id, words


def _said(phrase: Phrase, message: Message, voice: Voice) -> str | None:
    clause = put(phrase, (message,), voice)
    return None if clause is None else english.sentence(clause.text)


def _message(claim: Claim) -> Message:
    return Message(key_of(claim), (claim,))
