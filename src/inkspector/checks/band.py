"""The rating as the letter tells it, in its table and in its narrative: at one with itself and the scale."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.rewording import defining
from inkspector.checks.stated import level_of, number_of, place_of, ratings, stated_rating
from inkspector.scheme.model import Level


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
    if box and level_of(box.label.text, document) is None:
        number = number_of(document)
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
    if box is None or number_of(document) in [level.rating for level in document.framework.scheme.scale]:
        return
    level = level_of(box.label.text, document)
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
    box, number = document.letter.box, number_of(document)
    level = level_of(box.label.text, document) if box else None
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
    claims = list(ratings(document))
    told = stated_rating(document)
    for claim in claims:
        if told is not None and claim.rating != told:
            start, end = place_of(claim)
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
                right = defining(document.framework.level(told), found.group())
                yield Remark(start=start, end=end, message=message, suggestion=right)


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
