"""Clauses: pieces of a sentence with at most one predication, and what in them carries something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from inkspector.reading.phrase import Noun, Phrase

PREDICATES = ("grades", "directions", "views", "ratings", "echoed")
TOPICS = ("noun", "pronoun", "described")
_SAYING = frozenset({*PREDICATES, "taking_place", "bases"})
_SIGNIFICANT = frozenset(
    {
        *PREDICATES,
        "noun",
        "described",
        "comparators",
        "points",
        "aspect",
        "source",
        "finding",
        "gap_levels",
        "gap_words",
        "multiples",
    }
)


@dataclass(slots=True)
class Clause:
    """A piece of a sentence with at most one predication, as it stands."""

    opener: str | None = None
    phrases: list[Phrase] = field(default_factory=list)
    strong: bool = False
    """Begun after a semicolon, colon or dash: what is supposed before doesn't reach over."""
    aside: bool = False
    """Begun by a bracket or relative pronoun."""
    antecedent: list[Phrase] = field(default_factory=list)
    """What its relative pronoun points at, where that is a topic still without its predicate."""

    def of(self, *kinds: str) -> list[Phrase]:
        """Its phrases of these kinds, in order."""
        return [phrase for phrase in self.phrases if phrase.kind in kinds]

    @property
    def nouns(self) -> list[Noun]:
        """Its noun phrases, in order."""
        return [phrase.noun for phrase in self.phrases if phrase.noun is not None]

    def names(self, subject: str) -> bool:
        """Whether one of its nouns is this subject."""
        return any(noun.subject is not None and noun.subject.id == subject for noun in self.nouns)

    @property
    def says(self) -> bool:
        """Whether it has a predicate: grades, a direction, a view, a rating, that something took place."""
        return any(phrase.kind in _SAYING or _taking(phrase) for phrase in self.phrases)

    @property
    def topical(self) -> bool:
        """Whether it names or points at something."""
        return any(phrase.kind in TOPICS for phrase in self.phrases)

    @property
    def bare(self) -> bool:
        """Whether it holds nothing that counts."""
        return not significant(self.phrases)


def _taking(phrase: Phrase) -> bool:
    """*Were evaluated*: that something took place, if nothing else is said of it."""
    return (
        phrase.kind == "judging"
        and phrase.chunk is not None
        and phrase.chunk.reads("taking_place") is not None
    )


def significant(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases that carry something; pronouns count where they stand for a subject."""
    return [
        phrase
        for k, phrase in enumerate(phrases)
        if phrase.kind in _SIGNIFICANT or (phrase.kind == "pronoun" and _stands(phrases, k))
    ]


def _stands(phrases: Sequence[Phrase], k: int) -> bool:
    following = phrases[k + 1].value if k + 1 < len(phrases) else None
    return phrases[k].value in ("it", "they", "this", "these", "those", "that", "each") and following not in (
        "of",
        "for",
        "in",
        "on",
        "recorded",
        "found",
        "which",
        "who",
    )
