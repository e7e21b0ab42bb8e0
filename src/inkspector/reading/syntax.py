"""A sentence by its own words: chunks, phrases and clauses, before anything said earlier bears on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from inkspector.claims import Period
from inkspector.claims.numbers import NUMBER_WORDS
from inkspector.reading.chunks import Chunk, Chunker, worth
from inkspector.reading.clauses import PREDICATES, Clause
from inkspector.reading.cutting import cut
from inkspector.reading.discourse import ahead, foretell, own_subjects, told_subjects
from inkspector.reading.lexicon import Lexicon
from inkspector.reading.modality import suppositions
from inkspector.reading.ordering import ordered
from inkspector.reading.phrase import Phrase
from inkspector.reading.phrases import phrases
from inkspector.reading.positions import positioned
from inkspector.reading.rewrites import plain
from inkspector.reading.scope import scope
from inkspector.reading.slots import Scope
from inkspector.reading.tokens import Tokeniser, Word

_BARE = re.compile(r"[a-z]+|\d|%")
_TAKING_UP = re.compile(
    r"^(?:nor|neither|likewise)\b|^\w[\w'’-]*(?: [\w'’-]+){0,8} (?:is|are|was|were|has|have|do|does|did)"
    r"(?: not|n['’]t)?\W*$|\b(?:are|is|has|have|do|does|did)(?: not|n['’]t)\W*$",
    re.IGNORECASE,
)
"""*The others are not.*, *Nor are the colleges.*: a predicate that stands in the sentence before."""
_NUMBERS = frozenset("0123456789") | NUMBER_WORDS | {"no", "all", "both", "none", "some", "every"}


@dataclass(frozen=True)
class Grammar:
    """What sentences are cut by, compiled from a scheme's words."""

    tokeniser: Tokeniser
    chunker: Chunker
    graded: frozenset[str]
    """Bare words one of which makes a sentence worth cutting."""
    counted: frozenset[str]
    """Words that do so beside a number."""
    phrases: Mapping[str, tuple[frozenset[str], ...]]
    """The bare words of phrases that do so, by their longest."""

    @classmethod
    def of(cls, tokeniser: Tokeniser, chunker: Chunker, lexicon: Lexicon) -> Grammar:
        """From what is compiled already."""
        graded = chunker.telling | {"so"}
        return cls(tokeniser, chunker, graded, lexicon.counted(), lexicon.telling())

    def tells(self, text: str) -> bool:
        """Whether a sentence has any word that could make a claim, by its bare words."""
        words = set(_BARE.findall(text.lower()))
        if not self.graded.isdisjoint(words) or _TAKING_UP.search(text):
            return True
        if not (_NUMBERS.isdisjoint(words) or self.counted.isdisjoint(words)):
            return True
        return any(phrase <= words for word in words & self.phrases.keys() for phrase in self.phrases[word])


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with its slots filled by its own words, and what its sentence does to it."""

    clause: Clause
    own: Scope
    mood: str | None
    """What an earlier clause casts over it."""
    after: Clause
    """The clause that names its topic after it, else the next one."""
    following: tuple[str, ...]
    """The subjects of that one."""

    def scope(self) -> Scope:
        """The slots, to be filled further by what was said before."""
        return copy(self.own)


def _dated(before: Scope, when: Clause, words: Sequence[str]) -> None:
    """*Satisfactory when it was inspected in 2006*: the date is that of what was so then."""
    dates = [phrase for phrase in when.of("period") if isinstance(phrase.value, Period)]
    past = {words[i] for phrase in before.clause.of("be") for i in range(phrase.i, phrase.j)}
    old = bool(past & {"was", "were", "been"}) and past.isdisjoint({"has", "have", "is", "are"})
    if dates and old and before.period is None and not when.of(*PREDICATES):
        date = dates[-1]
        before.period, before.at["period"] = cast(Period, date.value), (date.i, date.j)


@dataclass(eq=False)
class Syntax:
    """All that can be known of a sentence by its text alone, each step when it is first asked for.

    Nothing of it changes once it is known, so that wherever the same words stand again it serves again:
    letters of a folder share much of their wording. Places count from the sentence's own beginning.
    """

    text: str
    grammar: Grammar

    @cached_property
    def tells(self) -> bool:
        """Whether it could make a claim."""
        return self.grammar.tells(self.text)

    @cached_property
    def written(self) -> tuple[Word, ...]:
        """Its words as they stand."""
        return self.grammar.tokeniser.sentence(self.text)

    @cached_property
    def chunks(self) -> list[Chunk]:
        """Its words in chunks."""
        return self.grammar.chunker.chunks([word.text for word in self.written])

    @cached_property
    def worth_alone(self) -> bool:
        """Whether it claims something of what it names itself."""
        return worth(self.chunks, False)

    @cached_property
    def worth_after(self) -> bool:
        """The same where a subject was named before."""
        return self.worth_alone or worth(self.chunks, True) or _TAKING_UP.search(self.text) is not None

    @cached_property
    def _plain(self) -> tuple[tuple[Word, ...], list[Chunk]]:
        return plain(self.written, self.chunks, self.grammar.chunker.chunks)

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words in plain order."""
        return self._plain[0]

    @cached_property
    def texts(self) -> list[str]:
        """The same without their places."""
        return [word.text for word in self.words]

    @cached_property
    def capitals(self) -> frozenset[int]:
        """Which of them are written with a capital."""
        return frozenset(i for i, word in enumerate(self.words) if word.capital)

    @cached_property
    def phrases(self) -> list[Phrase]:
        """Its phrases in plain order."""
        return positioned(phrases(self._plain[1], self.texts, self.capitals), self.texts)

    @cached_property
    def _cut(self) -> list[Clause]:
        return cut(self.phrases)

    @property
    def defines(self) -> bool:
        """Whether it only says what a word means."""
        return any(clause.of("defining") for clause in self._cut)

    @cached_property
    def clauses(self) -> tuple[Told, ...]:
        """Its clauses in the order in which they speak, without asides."""
        clauses = ordered([clause for clause in self._cut if clause.opener != "aside"])
        moods, coming = suppositions(clauses), ahead(clauses)
        told: list[Told] = []
        for k, clause in enumerate(clauses):
            later = coming[k]
            after = later or (clauses[k + 1] if k + 1 < len(clauses) else Clause())
            following = own_subjects(after) if later is None else told_subjects(after)
            own = scope(clause, self.texts)
            if later is not None:
                foretell(own, later)
            if clause.opener == "when" and told:
                _dated(told[-1].own, clause, self.texts)
            told.append(Told(clause, own, moods[k], after, tuple(following)))
        return tuple(told)
