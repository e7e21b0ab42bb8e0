"""Dates and years of a letter: its own, impossible ones, windows the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from inkspector.case.holds import Evidence
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.written import at_head
from inkspector.claims import Claim, Period
from inkspector.letter import Block
from inkspector.letter.dates import Day, days, say_day

_JOINED = re.compile(r"\s*(?:and|to|until|till|through|[-–—])\s*", re.IGNORECASE)
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s*(?:to|until|and|[-–—])\s*((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_STANDING = ("standard", "statutory", "scale")


@check("letter.date", "error")
def letter_date(document: Document) -> Iterable[Remark]:
    """The letter bears another date than the case gives it.

    ## What it does
    Compares the date at the head of the letter with `dates: {letter: …}` of the case.

    ## Why it matters
    Letters come out on one day for all authorities, under an embargo.

    ## Example
    case: {dates: {letter: 2009-12-09}}
    bad: |
      8 December 2009

      Ms Ann Example

      Dear Ms Example

      <heading>
    good: |
      9 December 2009

      Ms Ann Example

      Dear Ms Example

      <heading>

    ## Mend
    Write the date of the case, or mend the case if the letter is right.
    """
    field = document.letter.date
    wanted = document.case.dates.letter if document.case else None
    if field is None or wanted is None:
        return
    found = next(days(field.text, field.start))
    if found.date is not None and found.date != wanted:
        said = say_day(wanted)
        yield Remark(
            start=found.start,
            end=found.end,
            message=f"The case dates the letter {said}.",
            evidence=(Evidence("/dates/letter", said),),
            suggestion=said,
        )


@check("letter.impossible_date", "error")
def impossible_date(document: Document) -> Iterable[Remark]:
    """A date that no calendar has.

    ## What it does
    Reads every day that is written out, in any part of the letter but standard text.

    ## Why it matters
    It is a slip of the keyboard, and the right date has to be looked up.

    ## Example
    bad: The agency was inspected on 31 June 2009.
    good: The agency was inspected on 30 June 2009.

    ## Mend
    Look the date up and write the right one.
    """
    dated = document.case.dates.letter if document.case else None
    for block in _own_words(document):
        right = say_day(dated) if dated and block.role == "date" else None
        for day in days(document.letter.words(block), block.start):
            if day.date is None:
                yield Remark(start=day.start, end=day.end, message="There is no such day.", suggestion=right)


@check("letter.range", "error")
def reversed_range(document: Document) -> Iterable[Remark]:
    """A window of dates that ends before it begins.

    ## What it does
    Looks at two dates, or two years, that are joined by *and*, *to* or a dash.

    ## Why it matters
    One of the two is wrong, and with it what was counted between them.

    ## Example
    bad: Two reviews were evaluated between 15 July 2009 and 1 April 2007.
    good: Two reviews were evaluated between 1 April 2007 and 15 July 2009.

    ## Mend
    Put the earlier date first, or mend the one that is wrong.
    """
    for block in _own_words(document):
        words = document.letter.words(block)
        for first, last in pairwise(days(words, block.start)):
            between = document.text[first.end : last.start]
            if len(between) < 20 and _JOINED.fullmatch(between) and _is_after(first, last):
                yield _reversed(document.text, first.start, first.end, last.start, last.end)
        for years in _YEARS.finditer(words):
            if int(years[1]) > int(years[2]):
                places = (*years.span(1), *years.span(2))
                yield _reversed(document.text, *(block.start + place for place in places))


@check("letter.year", "error")
def wrong_year(document: Document) -> Iterable[Remark]:
    """A heading with the wrong year, or an inspection that lies after the letter's own date.

    ## What it does
    Compares the year in the heading above the rating with the scheme's year, and the dates of
    judgements with the date of the letter. Years in standard text, of plans and of aims are left alone.

    ## Why it matters
    The year of the rating is what the letter is about.

    ## Example
    bad: |
      Children's services rating 2008

      The fostering agency is good.
    good: |
      Children's services rating 2009

      The fostering agency is good.

    ## Mend
    Write the year of the rating, or the right date of the inspection.
    """
    year = document.framework.scheme.year
    for heading in document.letter.headings:
        for found in _YEAR.finditer(heading.text) if document.letter.structured else ():
            if int(found.group()) != year:
                start = heading.start + found.start()
                message = f"This is the rating of {year}."
                yield Remark(start=start, end=start + 4, message=message, suggestion=str(year))
    written = at_head(document)
    for claim in document.asserted:
        if written and claim.kind in ("grade", "judgement", "total") and _begins_after(claim.period, written):
            start, end = _place(claim)
            message = f"The letter is of {say_day(written)}."
            yield Remark(start=start, end=end, message=message, claim=claim)


def _own_words(document: Document) -> Iterable[Block]:
    return (block for block in document.letter.blocks if block.role not in _STANDING)


def _is_after(first: Day, last: Day) -> bool:
    return (first.year, first.month, first.day) > (last.year, last.month, last.day)


def _reversed(text: str, start: int, stop: int, restart: int, end: int) -> Remark:
    """The later date from `start` to `stop`, the earlier one from `restart` to `end`."""
    swapped = text[restart:end] + text[stop:restart] + text[start:stop]
    return Remark(start=start, end=end, message="The window ends before it begins.", suggestion=swapped)


def _begins_after(period: Period | None, written: date) -> bool:
    """Told so that it can't lie before the letter: a year counts from its first day."""
    if period is None or period.start is None:
        return False
    return period.start > written.isoformat()[: len(period.start)]


def _place(claim: Claim) -> tuple[int, int]:
    return claim.at.get("period", (claim.start, claim.end))
