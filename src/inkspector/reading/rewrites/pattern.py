"""Patterns over a sentence whose phrases are tagged, and what they write in their place.

A sentence is tagged as text: `<N four> of the <S primary schools> <B are> <G good> .`; words of no phrase
stand bare. A pattern is a regular expression over that text in which capitals name classes of phrases, a
plain word is met inside a tag and out of it, and `name:CLASS` keeps what is matched under a name; its
template names it in braces. What a template doesn't write again has to stand in the pattern word for word:
nothing that a letter says is dropped unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from inkspector.claims.quantity import Quantity
from inkspector.reading.chunks import Chunk
from inkspector.reading.function_words import BE, HAVE

_TAGS = {"subject": "S", "grades": "G", "period": "T", "points": "P"}
_READ = {
    "directions": "D",
    "directions_beside": "D",
    "degrees": "R",
    "comparators": "C",
    "aspect": "A",
    "source": "I",
    "topics": "O",
}

_DETERMINERS = r"(?:(?:the|its|their|our|all|of|council's|authority's|borough's|county's) )"
_SUBJECT = (
    rf"(?:{_DETERMINERS}*(?:<[NQ] [^>]*> )?{_DETERMINERS}*(?:<N [^>]*> )?"
    r"(?:inspected )?(?:<G [^>]*> )?<S [^>]*>(?: inspected)?)"
)
CLASSES = {
    "GRADES": r"<G [^>]*>",
    "COUNT": r"<N [^>]*>",
    "QUANTITY": r"<[NQ] [^>]*>",
    "SUBJECTS": rf"{_SUBJECT}(?:(?: ,| and| , and) {_SUBJECT})*",
    "SUBJECT": _SUBJECT,
    "NAME": r"<S [^>]*>",
    "GENERIC": r"(?:<S (?:[a-z]+ )*)?(?:settings?|providers?|services?|institutions?|places)>?",
    "SHARE": r"(?:an? |the )?<Q [^>]*>",
    "ASPECT": r"<A [^>]*>",
    "SOURCE": r"<I [^>]*>",
    "LAST": r"[a-z]+>",
    "PERIOD": r"<T [^>]*>",
    "POINTS": r"<P [^>]*>",
    "DIRECTION": r"(?:<R [^>]*> )?<D [^>]*>",
    "DEGREE": r"<R [^>]*>",
    "COMPARATOR": r"(?:the )?<C [^>]*>",
    "TOPIC": r"<O [^>]*>",
    "BE": r"(?:<B [^>]*>(?: <B [^>]*>)*(?: (?:now|judged|rated|graded|found to <B be>|judged to <B be>))?)",
    "RUN": r"[^;:()—–]+?",
    "BIT": r"[^,;:()—–]+?",
    "START": r"(?:^|(?<=[;:—–] )|(?<=[;:—–] and )|(?<=, and )|(?<=^and )|(?<=^but ))",
    "STOP": r"(?= ?[.,;:)—–]| and |$)",
    "END": r"(?= ?[.;:)—–]|$)",
}
_NAMED = re.compile(
    r"\b(?:([a-z][a-z0-9]*):)?(" + "|".join(sorted(CLASSES, key=len, reverse=True)) + r")(?![A-Z])"
)
_LITERAL = re.compile(r"(\(\?<[!=][^)]*\)|\(\?P<\w+>|<[^>]*>|\b[a-z0-9]+:[A-Z]+|\[[^\]]*\]|\\.)|([a-z']+\??)")
"""Words of a pattern, beside what only looks like words there."""
_SLOT = re.compile(r"\{([a-z0-9]+)\}|([^\s{}]+)")


@dataclass(frozen=True)
class Rewrite:
    """One construction brought to plain order.

    All that its pattern names is written again, save what is named `gone`: the size of a subset, which no
    claim holds.

    `cue`: sets of words, and of kinds of chunk in capitals, of each of which its sentences hold one;
    `examples`: sentences, each with a plain one that claims the same.
    """

    id: str
    cue: tuple[frozenset[str], ...]
    pattern: str
    template: str
    examples: tuple[tuple[str, str], ...]

    def may_fit(self, held: Set[str]) -> bool:
        """Whether a sentence that holds these words and kinds is worth a look."""
        return not any(held.isdisjoint(one) for one in self.cue)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern with its classes spelt out."""
        return re.compile(
            _NAMED.sub(_class, _LITERAL.sub(_literal, self.pattern.replace("START ", "(?:START)")))
        )

    @cached_property
    def parts(self) -> tuple[tuple[str | None, str], ...]:
        """The template as slots and words, in order."""
        return tuple((slot or None, word) for slot, word in _SLOT.findall(self.template))


def rewrite(id: str, cue: str, pattern: str, template: str, *examples: tuple[str, str]) -> Rewrite:
    """A rewrite; in `cue` blanks part the words of a set, and semicolons the sets."""
    return Rewrite(id, tuple(frozenset(one.split()) for one in cue.split(";")), pattern, template, examples)


def _literal(found: re.Match[str]) -> str:
    """A word that a pattern asks for, whether it stands in a tagged phrase or not."""
    kept, word = found.groups()
    return kept or rf"(?:<[A-Z] )?{word}>?"


def _class(found: re.Match[str]) -> str:
    name, kind = found.groups()
    return f"(?P<{name}>{CLASSES[kind]})" if name else f"(?:{CLASSES[kind]})"


@dataclass(frozen=True)
class Tagged:
    """A sentence as tagged text; `places` are where each of its words stands in it."""

    text: str
    places: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, chunks: Sequence[Chunk], words: Sequence[str]) -> Tagged:
        """The chunks of a sentence as tagged text."""
        parts, places, at = [], [], 0
        for chunk in chunks:
            tag = _tag(chunk, words)
            opening, closing = (f"<{tag} ", ">") if tag else ("", "")
            at += len(opening)
            for word in words[chunk.i : chunk.j]:
                places.append((at, at + len(word)))
                at += len(word) + 1
            at += len(closing)
            parts.append(f"{opening}{' '.join(words[chunk.i : chunk.j])}{closing}")
        return cls(" ".join(parts), tuple(places))

    def within(self, start: int, end: int) -> Iterator[int]:
        """The words that stand between two places of the tagged text."""
        return (i for i, (first, last) in enumerate(self.places) if start <= first and last <= end)


def _tag(chunk: Chunk, words: Sequence[str]) -> str | None:
    if chunk.kind == "quantity":
        counted = isinstance(chunk.value, Quantity) and chunk.value.quantifier == "count"
        return "N" if counted else "Q"
    if chunk.kind in _TAGS:
        return _TAGS[chunk.kind]
    if chunk.j == chunk.i + 1 and (words[chunk.i] in BE or words[chunk.i] in HAVE):
        return "B"
    readings = chunk.readings
    return next((tag for category, tag in _READ.items() if category in readings), None) if readings else None
