"""The rating as the letter tells it: in its table, in its opening sentence, and by the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.verdicts import rating_evidence
from inkspector.claims import Claim
from inkspector.letter import Field
from inkspector.letter.sentences import plain
from inkspector.scheme.model import Level

_JUDGEMENT = re.compile(r"professional\s+judg", re.IGNORECASE)


@check("band.words", "error")
def unknown_words(document: Document) -> Iterable[Remark]:
    """The table states the rating in words that the scale doesn't have.

    ## What it does
    Looks the words of the rating up in the scheme's scale.

    ## Why it matters
    There are four ratings; an authority *performs well* or it doesn't.

    ## Example
    bad: "Children's services rating: Performs strongly (3)"
    good: "Children's services rating: Performs well (3)"

    ## Mend
    Use the words of the scale.
    """
    box = document.letter.box
    if box and _level(box.label.text, document) is None:
        number = _number(document)
        right = next(
            (level.label for level in document.framework.scheme.scale if level.rating == number), None
        )
        message = "The scale has no such rating."
        yield Remark(start=box.label.start, end=box.label.end, message=message, suggestion=right)


@check("band.number", "error")
def unknown_number(document: Document) -> Iterable[Remark]:
    """The table states the rating with a number that the scale doesn't have, or with none.

    ## What it does
    Looks the number of the rating up in the scheme's scale.

    ## Why it matters
    The number is what other people's tables take from the letter.

    ## Example
    bad: "Children's services rating: Performs well (5)"
    good: "Children's services rating: Performs well (3)"

    ## Mend
    Write the number of the scale that belongs to the words.
    """
    box = document.letter.box
    if box is None or _number(document) in [level.rating for level in document.framework.scheme.scale]:
        return
    level = _level(box.label.text, document)
    at = box.number or box.label
    message = "The scale has no such number." if box.number else "The number of the rating is missing."
    suggestion = str(level.rating) if level and box.number else None
    yield Remark(start=at.start, end=at.end, message=message, suggestion=suggestion)


@check("band.table", "error")
def table(document: Document) -> Iterable[Remark]:
    """In the table the rating's words and its number disagree.

    ## What it does
    Compares *Performs well* with *(3)* by the scheme's scale.

    ## Why it matters
    One of the two is wrong, and readers take whichever they see first.

    ## Example
    bad: "Children's services rating: Performs well (2)"
    good: "Children's services rating: Performs well (3)"

    ## Mend
    Write the words and the number of one and the same rating.
    """
    box, number = document.letter.box, _number(document)
    level = _level(box.label.text, document) if box else None
    known = [one.rating for one in document.framework.scheme.scale]
    if box and box.number and level and number in known and number != level.rating:
        message = f"“{level.label}” is {level.rating}, not {number}."
        yield Remark(start=box.label.start, end=box.number.end, message=message)


@check("band.opening", "error")
def opening(document: Document) -> Iterable[Remark]:
    """The narrative states another rating than the table, or two ratings.

    ## What it does
    Compares what each sentence says of the rating with the table; without a table, with the first of them.
    What would have been, and what was last year, isn't the rating.

    ## Why it matters
    The opening sentence is the one that is quoted.

    ## Example
    bad: |
      Children's services rating: Performs well (3)

      Children's services in the area perform adequately.
    good: |
      Children's services rating: Performs well (3)

      Children's services in the area perform well.

    ## Mend
    Say the same rating throughout.
    """
    claims = list(_ratings(document))
    told = stated_rating(document)
    for claim in claims:
        if told is not None and claim.rating != told:
            start, end = _place(claim)
            message = f"Elsewhere the letter states the rating as {told}."
            yield Remark(start=start, end=end, message=message, claim=claim)


@check("band.definition", "error")
def definition(document: Document) -> Iterable[Remark]:
    """The definition of another rating is given for this one.

    ## What it does
    Looks outside the scale for the words that define a rating, and compares it with the one stated.

    ## Why it matters
    *Exceeds minimum requirements* and *meets only minimum requirements* are what the ratings mean in law.

    ## Example
    bad: |
      Children's services rating: Performs well (3)

      This means that the organisation meets only minimum requirements.
    good: |
      Children's services rating: Performs well (3)

      This means that the organisation exceeds minimum requirements.

    ## Mend
    Use the definition of the rating that is stated.
    """
    told = stated_rating(document)
    if told is None:
        return
    levels = document.framework.scheme.scale
    for block in document.free():
        for found in _definitions(levels).finditer(document.letter.words(block)):
            level = levels[int(found.lastgroup[1:])] if found.lastgroup else levels[0]
            if level.rating != told:
                message = f"This defines {level.rating}; the letter states the rating as {told}."
                start, end = block.start + found.start(), block.start + found.end()
                yield Remark(start=start, end=end, message=message)


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
        level = _level(box.label.text, document)
        told: list[tuple[Field, int | None, str | None]] = [
            (box.label, level.rating if level else None, label)
        ]
        told += (
            [(box.number, _number(document), str(rated.rating) if rated.rating else None)]
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
            start, end = _place(judged.claim)
            yield Remark(
                start=start,
                end=end,
                message=judged.holding.note,
                severity=judged.holding.level,
                claim=judged.claim,
                evidence=judged.evidence,
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
    rated, at = document.behind.rated, _where_told(document)
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


def stated_rating(document: Document) -> int | None:
    """The rating as the letter has it: in its table, if that agrees with itself, else in its narrative."""
    box, number = document.letter.box, _number(document)
    level = _level(box.label.text, document) if box else None
    if level and (number is None or number == level.rating):
        return level.rating
    claims = [claim.rating for claim in _ratings(document)]
    if box and claims and claims[0] in (number, level.rating if level else None):
        return claims[0]
    return claims[0] if claims and not box else None


def _ratings(document: Document) -> Iterator[Claim]:
    return (claim for claim in document.asserted if claim.kind == "rating" and claim.period is None)


def _where_told(document: Document) -> tuple[int, int] | None:
    claim = next(_ratings(document), None)
    if claim:
        return _place(claim)
    box = document.letter.box
    return (box.label.start, box.label.end) if box else None


def _disagreement(document: Document, rating: int) -> tuple[str, bool]:
    assert document.behind is not None
    rated = document.behind.rated
    if rated.withheld is not None:
        return f"No rating is given: {rated.withheld}", True
    possible = " or ".join(map(str, rated.possible))
    if rating in rated.possible:
        return f"The evidence leaves the rating open: {possible}.", False
    return f"By the evidence the rating is {possible}.", True


def _level(label: str, document: Document) -> Level | None:
    levels = document.framework.scheme.scale
    return next((level for level in levels if plain(level.label) == plain(label)), None)


def _number(document: Document) -> int | None:
    box = document.letter.box
    return int(box.number.text) if box and box.number else None


def _place(claim: Claim) -> tuple[int, int]:
    return claim.at.get("rating", (claim.start, claim.end))


@lru_cache(maxsize=8)
def _definitions(levels: tuple[Level, ...]) -> re.Pattern[str]:
    """The defining words of each level, singular or plural; the longest first, since one holds another."""
    parts = []
    for i, level in enumerate(levels):
        _, _, defining = level.definition.partition(" that ")
        words = (defining or level.definition).split()
        parts.append((len(words), f"(?P<l{i}>" + r"\s+".join(_either_number(word) for word in words) + ")"))
    longest_first = [part for _, part in sorted(parts, key=lambda part: (-part[0], part[1]))]
    return re.compile(r"\b(?:" + "|".join(longest_first) + r")\b", re.IGNORECASE)


def _either_number(word: str) -> str:
    if word == "does":
        return "do(?:es)?"
    return re.escape(word.removesuffix("s")) + "s?" if word.endswith("s") else re.escape(word)
