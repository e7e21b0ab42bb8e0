"""Claims that speak of the same: of one subject in one respect, by one source and of one time."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from inkspector.case.worlds import none_if_overall
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.claims import Claim

COUNTED = ("grade", "total")
"""Kinds of claims that count settings; they are put together."""


def by_topic(document: Document) -> Iterator[tuple[Claim, ...]]:
    """Asserted claims on the same, in order, each with a grade of its own or none."""
    topics: dict[Hashable, list[Claim]] = {}
    for claim in document.asserted:
        if "grades" not in claim.inherited and not is_bare(document, claim):
            topics.setdefault(topic(claim), []).append(claim)
    return (tuple(claims) for claims in topics.values() if len(claims) > 1)


def by_sentence(document: Document) -> Iterator[tuple[Claim, ...]]:
    """Those of them that stand in one sentence."""
    topics: dict[Hashable, list[Claim]] = {}
    for claim in document.asserted:
        if not is_bare(document, claim):
            topics.setdefault((topic(claim), claim.sentence), []).append(claim)
    return (tuple(claims) for claims in topics.values() if len(claims) > 1)


def is_bare(document: Document, claim: Claim) -> bool:
    """A number or a word for one whose sentence doesn't say of what: it may count something else."""
    return not document.says(claim, "grades" if claim.grades else "subject")


def two_counts(first: Claim, second: Claim) -> bool:
    """Both say how many."""
    return bool(first.count and second.count and first.count[0] is not None and second.count[0] is not None)


def against(document: Document, claim: Claim, other: Claim, *slots: str) -> Remark:
    """That a claim and an earlier one exclude each other; `slots` are the words to point at."""
    start, end = span_of(claim, slots)
    where = (
        "the same sentence says"
        if claim.sentence == other.sentence
        else "the letter says elsewhere of the same"
    )
    unsure = not (document.says(claim, "subject") and document.says(other, "subject"))
    return Remark(
        start=start,
        end=end,
        message=f"This and what {where} can't both be true.",
        severity="warning" if unsure else None,
        claim=claim,
    )


def topic(claim: Claim) -> Hashable:
    """What a claim is about: kind, subject, aspect, source and period."""
    kind = "settings" if claim.kind in COUNTED else claim.kind
    return kind, claim.subject, none_if_overall(claim.aspect), claim.source, claim.period
