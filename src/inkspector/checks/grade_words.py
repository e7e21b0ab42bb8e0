"""Grades by the words of their own scale."""

from __future__ import annotations

from collections.abc import Iterable

from inkspector.case.holding.shown import name_of
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.claims import Claim
from inkspector.scheme.model import GradeScale


@check("internal.grade_word", "warning")
def grade_word(document: Document) -> Iterable[Remark]:
    """The grade word of another kind of inspection.

    ## What it does
    Compares the word for a grade with the scale by which its subject is judged: settings are *satisfactory*,
    safeguarding and reviews are *adequate*.

    ## Why it matters
    The two words stand for the same point of two scales. The wrong one makes the reader doubt which
    inspection is meant.

    ## Example
    bad: The joint area review in 2007 judged safeguarding as satisfactory.
    good: The joint area review in 2007 judged safeguarding as adequate.

    ## Mend
    Write the word of the scale.
    """
    for claim in document.asserted:
        scale = None if "grades" in claim.inherited else _scale(claim, document)
        strange = [grade for grade in claim.grades if scale and grade not in scale.grades]
        if "grades" in claim.inherited:
            continue
        for grade in strange:
            right = _counterpart(grade, scale, document) if scale else None
            start, end = span_of(claim, ("grades",))
            fits = document.text[start:end].lower() == grade
            yield Remark(
                start=start,
                end=end,
                message=f"By the scale of {name_of(document.framework, claim.subject)} this is {right}.",
                claim=claim,
                suggestion=right if fits else None,
            )


def _scale(claim: Claim, document: Document) -> GradeScale | None:
    """The scale by which the subject is judged; None where it has none of its own."""
    scheme = document.framework.scheme
    own = claim.subject in document.framework.settings or any(
        claim.subject in scale.subjects for scale in scheme.grade_scales
    )
    return document.framework.scale(claim.subject) if own else None


def _counterpart(grade: str, scale: GradeScale, document: Document) -> str | None:
    """The same point on this scale."""
    for other in document.framework.scheme.grade_scales:
        if grade in other.grades and len(other.grades) == len(scale.grades):
            return scale.grades[other.grades.index(grade)]
    return None
