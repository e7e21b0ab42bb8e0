"""The words that join what a letter says, by kind, each with the relation between claims that justifies it.

The relation is looked for in what a reader finds on either side of the word. It shares nothing with how the
drafter chose it, and serves for a letter that a person wrote, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from inkspector.claims import Claim
from inkspector.drafting.message import Outside

WORDS: Mapping[str, str] = {
    "cause": r"because|therefore|as a result|led to|resulted in|but for|without (?:which|this limit)"
    r"|had it not been for|so nothing is concluded|for (?:this recorded|the) reason",
    "part": r"all but|(?<=, )with(?: the rest| the other one)?|(?:and )?the (?:rest|other one|exception)"
    r"|(?:both )?of (?:which|them)",
    "back": r"as (?:is|are)|(?:and )?so (?:is|are)|the same holds|(?:and )?those for|this is",
    "contrast": r"however|(?:by|in) contrast|on the other hand|but|while|whereas",
    "concession": r"although|though|despite|even so|nevertheless|nonetheless",
    "example": r"for example|for instance|such as|including(?: those for)?",
    "addition": r"and|also|moreover|furthermore|in addition",
}
"""By kind, those that a longer one begins with behind it. A semicolon adds, too."""
NAMES: Mapping[str, str] = {
    "cause": "cause and recorded reason",
    "part": "part and rest",
    "back": "reference back",
    "contrast": "contrast",
    "concession": "concession",
    "example": "example",
    "addition": "addition",
}
_WORD = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in WORDS.items()) + "|;", re.I)
_SET_APART = re.compile(r"\"[^\"]*\"|“[^”]*”|\([^)]*\)")
"""Recorded words, and what an indicator is about."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: its place in the text, what is read in it, and why it stands outside the claims if so."""

    start: int
    end: int
    claims: tuple[Claim, ...]
    outside: Outside | None = None


@dataclass(frozen=True, slots=True)
class Connective:
    """A word that joins, its kind, and what justifies it; None where nothing does."""

    words: str
    kind: str
    relation: str | None


@dataclass(frozen=True, slots=True)
class _Sides:
    """What is claimed before the word and after it; and in the whole of its sentence."""

    before: tuple[Claim, ...]
    after: tuple[Claim, ...]
    sentence: Told

    @property
    def pairs(self) -> Iterator[tuple[Claim, Claim]]:
        return product(self.before, self.after)


def told(places: Sequence[tuple[int, int, Outside | None]], claims: Sequence[Claim]) -> tuple[Told, ...]:
    """Sentences by their start, end and why they stand outside, each with its claims."""
    return tuple(
        Told(start, end, tuple(claim for claim in claims if start <= claim.start < end), outside)
        for start, end, outside in places
    )


def connectives(text: str, sentences: Sequence[Told]) -> Iterator[Connective]:
    """Those of a narrative, in order."""
    text = _SET_APART.sub(lambda apart: " " * len(apart.group()), text)
    paragraph: list[Claim] = []
    last, at = Told(0, 0, ()), 0
    for one in sentences:
        if "\n" in text[at : one.start]:
            paragraph, last = [], Told(0, 0, ())
        begun, ended = 0, 0
        for word in _WORD.finditer(text, one.start, one.end):
            kind = word.lastgroup or "addition"
            if kind == "addition" and not _between_clauses(word.start(), one):
                continue
            begun = begun if text[ended : word.start()] == " " else word.start()  # *although this is*
            ended = word.end()
            before = tuple(claim for claim in one.claims if claim.start < begun)
            after = tuple(claim for claim in one.claims if claim.start >= begun)
            if not before:
                topics = {_topic(claim) for claim in after}
                before = (*(c for c in paragraph if _topic(c) in topics), *last.claims)
            relation = _RELATIONS[kind](_Sides(before, after, one))
            yield Connective(word.group().lower(), kind, relation)
        paragraph += one.claims
        last, at = one, one.end


def _between_clauses(at: int, told: Told) -> bool:
    """Not within what makes one claim: *the fostering agency and the adoption agency*."""
    return not any(claim.start < at < claim.end for claim in told.claims)


def _topic(claim: Claim) -> tuple[str, str | None]:
    return claim.subject, claim.aspect


def _said(claim: Claim) -> tuple[object, ...]:
    """What is said, of whatever it is said."""
    return claim.grades, claim.direction, claim.comparator


def _opposed(sides: _Sides) -> str | None:
    """Praise and blame, or one thing compared in two directions."""
    for one, other in sides.pairs:
        if {one.stance, other.stance} == {"positive", "negative"}:
            return "praise against blame"
        if one.subject == other.subject and one.direction != other.direction and other.direction:
            return "compared otherwise"
    return None


def _cause(sides: _Sides) -> str | None:
    outside = sides.sentence.outside
    if outside is not None:
        return {"state": "no evidence", "recorded": "recorded reason"}.get(outside)
    if any(claim.kind == "rating" and not claim.asserted for claim in sides.sentence.claims):
        return "limit"
    return "inspection" if any(claim.source for claim in sides.sentence.claims) else None


def _part(sides: _Sides) -> str | None:
    """Other grades of the same settings, or a part of them counted."""
    if any(_topic(one) == _topic(other) for one, other in sides.pairs):
        return "the same settings"
    counted = (claim.count for claim in sides.sentence.claims if claim.count)
    return "counted" if any(k is not None and n is not None and k < n for k, n in counted) else None


def _back(sides: _Sides) -> str | None:
    """The same said of something else, or something else said of the same."""
    for one, other in sides.pairs:
        if _said(one) == _said(other) or one.subject == other.subject:
            return "the same again"
    return None


def _example(sides: _Sides) -> str | None:
    for one, other in sides.pairs:
        if one.kind == other.kind and (one.direction, one.stance) == (other.direction, other.stance):
            return "one of them"
    return None


def _addition(sides: _Sides) -> str | None:
    """Two things, of which not one is praised and the other blamed, unless they are parts of a whole."""
    if sides.sentence.outside is not None:
        return "recorded words"
    if not sides.before or not sides.after:
        return None
    one, other = sides.before[-1], sides.after[0]
    if _topic(one) == _topic(other):
        return "parts of one whole"
    return None if {one.stance, other.stance} == {"positive", "negative"} else "more of it"


_RELATIONS = {
    "cause": _cause,
    "part": _part,
    "back": _back,
    "contrast": _opposed,
    "concession": _opposed,
    "example": _example,
    "addition": _addition,
}
