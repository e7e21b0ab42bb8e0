"""What the plan of the letter must mention, and the letter doesn't."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inkspector.case.holds import Evidence
from inkspector.case.worlds import none_if_overall
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.claims import Claim
from inkspector.claims.claim import Span
from inkspector.rating import Mention, salience

_JUDGEMENT = re.compile(r"professional\s+judg", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(?:limit(?:s|ed|ing)?|capp?(?:s|ed)?|held\s+to|no\s+higher|lower(?:s|ed)|would\s+(?:otherwise\s+)?have"
    r"|otherwise\s+have)\b",
    re.IGNORECASE,
)
_NO_SUBSTITUTE = ("limit_cause", "inadequate")
"""Rules of the plan whose evidence has to be named itself, not only its group."""


@check("evidence.unmentioned", "warning")
def unmentioned(document: Document) -> Iterable[Remark]:
    """The letter leaves out what it must mention.

    ## What it does
    Asks the plan of the letter what this case must say: the rating, what limited it, professional judgement,
    whatever is inadequate, the whole, the best and the worst lines, safeguarding, the indicators. A claim
    on the subject, or on its group, mentions it, even if it was read in part only.

    ## Why it matters
    What a letter leaves out misleads as much as what it gets wrong.

    ## Example
    case:
      settings: {all_settings: {good_or_better: 70%}}
      judgements: [{subject: fostering_agency, grade: inadequate}]
    bad: |
      Children's services in the area perform well.

      A large majority of services and settings are good or better.
    good: |
      Children's services in the area perform well.

      A large majority of services and settings are good or better. The fostering agency is inadequate.

    ## Mend
    Say it; `inkspector draft` shows in what words.
    """
    behind, letter = document.behind, document.letter
    told = any(claim.kind == "rating" for claim in document.asserted)
    if behind is None or not letter.narrative or not (letter.structured or letter.salutation or told):
        return
    for mention in salience(behind.case, document.framework, behind.rated):
        if mention.weight != "must" or _is_mentioned(mention, document):
            continue
        start, end = _where_it_belongs(mention, document)
        yield Remark(
            start=start,
            end=end,
            message=f"The letter says nothing of {_called(mention, document)}, and must.",
            severity="error" if mention.error else "warning",
            evidence=tuple(Evidence(path, mention.why.replace("_", " ")) for path in mention.facts),
            about=mention.key,
        )


def _is_mentioned(mention: Mention, document: Document) -> bool:
    letter = document.letter
    match mention.kind:
        case "rating":
            return letter.box is not None or any(claim.kind == "rating" for claim in document.reading.claims)
        case "professional_judgement":
            return any(_JUDGEMENT.search(letter.words(block)) for block in letter.narrative)
        case "limit":
            return any(_LIMITED.search(letter.words(block)) for block in letter.narrative)
    subjects = {mention.subject}
    if mention.why not in _NO_SUBSTITUTE:
        groups = document.framework.scheme.groups
        subjects |= {group.id for group in groups if mention.subject in group.lines}
    return any(
        claim.subject in subjects and _same_respect(claim, mention, document)
        for claim in document.reading.claims
        if claim.asserted or claim.partial
    )


def _same_respect(claim: Claim, mention: Mention, document: Document) -> bool:
    """A claim on one outcome of the settings says nothing of the whole of them."""
    said, wanted = none_if_overall(claim.aspect), none_if_overall(mention.aspect)
    return (
        said == wanted or said is None or (wanted is None and said not in document.framework.scheme.outcomes)
    )


def _where_it_belongs(mention: Mention, document: Document) -> Span:
    """The paragraph that holds the other claims of its paragraph in the plan, else the last one."""
    plan, blocks = document.framework.letter, document.letter.narrative
    wanted = plan.position(mention.subject, mention.aspect, mention.kind).paragraph
    for claim in document.reading.claims:
        if plan.position(claim.subject, claim.aspect, claim.kind).paragraph == wanted:
            found = next((block for block in blocks if block.start <= claim.start < block.end), None)
            if found:
                return found.start, found.end
    return blocks[-1].start, blocks[-1].end


def _called(mention: Mention, document: Document) -> str:
    match mention.kind:
        case "rating":
            return "the rating"
        case "limit":
            return "what limited the rating"
        case "professional_judgement":
            return "the professional judgement that moved the rating"
    words = document.framework.words
    name = words.names.get(mention.subject)
    said = next((form for form in (*name.plural, *name.singular, *name.mass) if form), None) if name else None
    called = said or mention.subject.replace("_", " ")
    aspect = none_if_overall(mention.aspect)
    respect = next(iter(words.aspects.get(aspect, ())), aspect.replace("_", " ")) if aspect else None
    return f"{called} ({respect})" if respect else called
