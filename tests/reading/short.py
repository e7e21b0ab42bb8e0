"""Claims in short, so that a test reads at a glance: `grade colleges outstanding count 2/7 +`."""

from __future__ import annotations

from functools import lru_cache

from inkspector.claims import Claim
from inkspector.reading import read
from inkspector.reading.reader import Reading
from inkspector.scheme import Framework, load_scheme

SIGN = {"positive": "+", "negative": "-", "neutral": "0"}


@lru_cache
def scheme() -> Framework:
    return load_scheme("ofsted-2009")


def reading(text: str, *places: str) -> Reading:
    return read(text, scheme(), places)


def shorts(text: str, *places: str) -> list[str]:
    """What is read in a text; an unread clause as `unread` with its reason."""
    found = reading(text, *places)
    return [*map(short, found.claims), *(f"unread {one.why}" for one in found.unread)]


def short(claim: Claim) -> str:
    count = claim.count and "/".join("?" if number is None else str(number) for number in claim.count)
    parts = [
        claim.kind,
        claim.subject,
        claim.aspect and f"@{claim.aspect}",
        claim.base,
        "+".join(claim.grades),
        claim.quantifier,
        count,
        claim.direction,
        "+".join(claim.comparator),
        claim.degree,
        claim.rating and str(claim.rating),
        claim.source,
        claim.period and "..".join(end or "" for end in (claim.period.start, claim.period.end)),
        SIGN[claim.stance],
        None if claim.asserted else "unasserted",
        "partial" if claim.partial else None,
    ]
    return " ".join(part for part in parts if part)
