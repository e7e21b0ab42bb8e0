"""The phrases that a clause is made of.

They are named tuples, as words and chunks are: a text has thousands of them, and one more costs little.
"""

from __future__ import annotations

from typing import NamedTuple

from inkspector.claims.claim import Span
from inkspector.claims.quantity import Quantity
from inkspector.reading.chunks import Chunk
from inkspector.reading.grades import GradeSet
from inkspector.reading.lexicon import Subject


class Noun(NamedTuple):
    """A noun phrase: how many, of how many, of what. Spans are of words of the sentence."""

    quantity: Quantity | None = None
    whole: int | None = None
    """The n that is named with it."""
    subject: Subject | None = None
    pronoun: str | None = None
    rest: str | None = None
    """`rest`, `other`, `another`, `last`, or an ordinal's `one`: what is left of a set named before."""
    grades: GradeSet | None = None
    """Grades said before the noun."""
    base: str | None = None
    head: str | None = None
    """`quantity`, `performance` or `judgements`: the noun that decides what is compared."""
    only: bool = False
    fronted: bool = False
    """*Of the nine secondary schools, …*: a whole of which parts are told."""
    definite: bool = False
    subset: bool = False
    """*Of these*, *of them*."""
    possessed: bool = False
    """*The area's …*."""
    each: bool = False
    """Counted off by *each*."""
    demonstrative: bool = False
    """*Those services*."""
    gap: bool = False
    """An unknown word stands between the quantity and its noun, or narrows the noun."""
    at: tuple[tuple[str, Span], ...] = ()

    @property
    def quantifier(self) -> str | None:
        """The kind of its quantity: `count`, `percent`, `both`, …"""
        return None if self.quantity is None else self.quantity.quantifier

    @property
    def unnamed(self) -> bool:
        """Whether it is a bare quantity, which tells nothing of what is counted: *both*, *two*."""
        return not (self.subject or self.pronoun or self.head or self.rest)


class Phrase(NamedTuple):
    """A phrase of a clause over words `i` to `j`."""

    kind: str
    i: int
    j: int
    value: object = None
    noun: Noun | None = None
    chunk: Chunk | None = None

    @property
    def subject(self) -> Subject | None:
        """What its noun names."""
        return None if self.noun is None else self.noun.subject

    @property
    def quantity(self) -> Quantity | None:
        """How many its noun tells."""
        return None if self.noun is None else self.noun.quantity

    @property
    def quantifier(self) -> str | None:
        """The kind of that quantity."""
        return None if self.noun is None else self.noun.quantifier
