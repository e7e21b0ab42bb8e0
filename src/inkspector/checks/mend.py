"""Words that would be true in the place of those that aren't, where a figure or a grade is all it takes."""

from __future__ import annotations

from inkspector.checks.document import Document, Judged
from inkspector.claims.claim import Span
from inkspector.claims.numbers import say_number


def suggestion(document: Document, judged: Judged, meant: Span) -> str | None:
    """True words for the span meant, or None where no exact value of the case fits into it."""
    claim, behind = judged.claim, document.behind
    if behind is None or judged.verdict != "contradicted":
        return None
    words = document.text[meant[0] : meant[1]]
    if judged.holding.fault == "count" and claim.count and claim.subject in document.framework.settings:
        spread = behind.worlds.spread(claim.subject, claim.aspect)
        exact = spread.exact(claim.grades) if spread else None
        return _count(words, claim.count, exact) if exact else None
    if judged.holding.fault == "grade" and claim.kind == "judgement":
        judgement = behind.worlds.judgement(claim.subject, claim.aspect, claim.source)
        grade = judgement.judgement.grade if judgement else None
        return grade if grade and words.lower() in claim.grades else None
    return None


def _count(words: str, said: tuple[int | None, int | None], exact: tuple[int, int]) -> str | None:
    """The words with their numbers put right: *four of the eight* becomes *three of the eight*."""
    for number, right in zip(said, exact, strict=True):
        if number is None or number == right:
            continue
        if number < 0:
            return None
        spelt, figures = say_number(number), str(number)
        found = next((form for form in (spelt, spelt.capitalize(), figures) if form in words), None)
        if found is None:
            return None
        wanted = str(right) if found == figures else say_number(right)
        words = words.replace(found, wanted.capitalize() if found[0].isupper() else wanted, 1)
    return words
