"""The rating as the letter states it, in its table and in its narrative."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.checks.document import Document
from inkspector.claims import Claim
from inkspector.claims.claim import Span
from inkspector.letter.sentences import plain
from inkspector.scheme.model import Level


def stated_rating(document: Document) -> int | None:
    """The rating as the letter has it: in its table, if that agrees with itself, else in its narrative."""
    box, number = document.letter.box, number_of(document)
    level = level_of(box.label.text, document) if box else None
    if level and (number is None or number == level.rating):
        return level.rating
    claims = [claim.rating for claim in ratings(document)]
    if box and claims and claims[0] in (number, level.rating if level else None):
        return claims[0]
    return claims[0] if claims and not box else None


def ratings(document: Document) -> Iterator[Claim]:
    """What the letter asserts of this year's rating."""
    return (claim for claim in document.asserted if claim.kind == "rating" and claim.period is None)


def level_of(label: str, document: Document) -> Level | None:
    """The point of the scale with this label."""
    levels = document.framework.scheme.scale
    return next((level for level in levels if plain(level.label) == plain(label)), None)


def number_of(document: Document) -> int | None:
    """The number in the table."""
    box = document.letter.box
    return int(box.number.text) if box and box.number else None


def place_of(claim: Claim) -> Span:
    """The words of a claim that state the rating."""
    return claim.at.get("rating", (claim.start, claim.end))


def where_told(document: Document) -> Span | None:
    """Where the letter states its rating first: in a sentence, else in the table."""
    claim = next(ratings(document), None)
    if claim:
        return place_of(claim)
    box = document.letter.box
    return (box.label.start, box.label.end) if box else None
