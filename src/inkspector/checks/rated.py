"""The rating as the letter tells it against what the evidence gives, and why it came out so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.rewording import performing
from inkspector.checks.stated import level_of, number_of, place_of, where_told
from inkspector.checks.verdicts import rating_evidence
from inkspector.claims import Claim
from inkspector.letter import Field

_JUDGEMENT = re.compile(r"professional\s+judg", re.IGNORECASE)


@check("band.rating", "error")
def computed(document: Document) -> Iterable[Remark]:
    """The letter states another rating than the evidence gives.

    ## What it does
    Rates the case and compares the table and every sentence on the rating with what comes out. Where the
    evidence leaves the rating open, one of the possible ones is an info.

    ## Why it matters
    Either the letter or the evidence is not the final one.

    ## Example
    case: {settings: {all_settings: {good_or_better: 70%}}}
    bad: Children's services in the area perform excellently.
    good: Children's services in the area perform well.

    ## Mend
    See `inkspector rate` for the reasons; mend the letter, or the case.
    """
    if document.behind is None:
        return
    rated = document.behind.rated
    box = document.letter.box
    shown = rating_evidence(document.behind)
    label = next(
        (level.label for level in document.framework.scheme.scale if level.rating == rated.rating), None
    )
    if box:
        level = level_of(box.label.text, document)
        told: list[tuple[Field, int | None, str | None]] = [
            (box.label, level.rating if level else None, label)
        ]
        told += (
            [(box.number, number_of(document), str(rated.rating) if rated.rating else None)]
            if box.number
            else []
        )
        for field, rating, right in told:
            if rating is None or (rating,) == rated.possible:
                continue
            message, severity = _disagreement(document, rating)
            yield Remark(
                start=field.start,
                end=field.end,
                message=message,
                severity="error" if severity else "info",
                evidence=shown,
                suggestion=right,
            )
    for judged in document.judged:
        if judged.claim.kind == "rating" and judged.holding.level and not judged.claim.partial:
            start, end = place_of(judged.claim)
            yield Remark(
                start=start,
                end=end,
                message=judged.holding.note,
                severity=judged.holding.level,
                claim=judged.claim,
                evidence=judged.evidence,
                suggestion=_rightly(document, judged.claim, document.text[start:end]),
            )


@check("band.unexplained", "error")
def unexplained(document: Document) -> Iterable[Remark]:
    """A limit or a professional judgement decided the rating, and the letter doesn't say so.

    ## What it does
    Where the case's rating was lowered by a limit, looks for a sentence on what it was about; where the panel
    moved it, looks for the words *professional judgement*.

    ## Why it matters
    Otherwise the rating doesn't follow from the letter, and the authority can't see what to put right.

    ## Example
    case:
      settings: {all_settings: {good_or_better: 70%}}
      judgements:
        - {inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [late assessments]}
    bad: |
      Children's services in the area perform adequately.

      A large majority of services and settings are good or better.
    good: |
      Children's services in the area perform adequately.

      The unannounced inspection of contact, referral and assessment identified one priority action.

    ## Mend
    Say what limited the rating, or that professional judgement moved it and why.
    """
    if document.behind is None:
        return
    rated, at = document.behind.rated, where_told(document)
    if at is None:
        return
    spoken_of = {claim.subject for claim in document.reading.claims}
    for limit in rated.limits if rated.limited else ():
        if limit.subject not in spoken_of:
            message = f"The rating was limited, and the letter doesn't say by what: {limit.because}"
            yield Remark(start=at[0], end=at[1], message=message)
    judgement = rated.judgement
    narrative = (document.letter.words(block) for block in document.letter.narrative)
    if judgement and judgement.start != judgement.end and not any(map(_JUDGEMENT.search, narrative)):
        message = (
            f"Professional judgement moved the rating, and the letter doesn't say so: {judgement.rationale}"
        )
        yield Remark(start=at[0], end=at[1], message=message)


def _rightly(document: Document, claim: Claim, words: str) -> str | None:
    """The words with the adverb of the rating that the evidence gives, this year's or an earlier one."""
    assert document.behind is not None
    rated, case = document.behind.rated, document.behind.case
    right = case.previous.rating if claim.period is not None else rated.rating
    if right is None or claim.rating is None:
        return None
    return performing(words, document.framework.level(claim.rating), document.framework.level(right))


def _disagreement(document: Document, rating: int) -> tuple[str, bool]:
    assert document.behind is not None
    rated = document.behind.rated
    if rated.withheld is not None:
        return f"No rating is given: {rated.withheld}", True
    possible = " or ".join(map(str, rated.possible))
    if rating in rated.possible:
        return f"The evidence leaves the rating open: {possible}.", False
    return f"By the evidence the rating is {possible}.", True
