"""Visits, inspections and reviews whose dates don't fit each other, or the letter's."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inkspector.case.holding.when import of_one_date
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.written import written_on
from inkspector.claims import Claim
from inkspector.letter import Field
from inkspector.letter.dates import MONTHS, Day, days, say_day
from inkspector.letter.sentences import sentences

_MONTH = "|".join(MONTHS)
_SHORT = re.compile(
    rf"\b(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<month>{_MONTH}))?"
    rf"\s*(?:to|and|until|[-–—])\s*(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<end>{_MONTH})(?:,?\s+(?P<year>\d{{4}}))?\b",
    re.IGNORECASE,
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)}),?\s+(?:the\s+)?$", re.IGNORECASE)
_VISIT = re.compile(
    r"\b(?:visits?|visited|inspections?|inspected|reviews?|reviewed|evaluated)\b", re.IGNORECASE
)
_TO_COME = re.compile(
    r"\b(?:will|shall|due|planned|expected|next|plans?|to\s+be|scheduled|forthcoming)\b", re.IGNORECASE
)
_AIM = re.compile(r"\b(?:by|before|until)\s+$", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|reported|report)\b[^.;]{0,40}?\bon\s+$", re.IGNORECASE)
_VISITED = re.compile(
    r"\b(?:visit(?:ed)?|inspect(?:ed|ion)|took\s+place|carried\s+out|undertaken)\b[^.;]{0,60}?\bon\s+$",
    re.IGNORECASE,
)


@check("letter.visit", "error")
def visit(document: Document) -> Iterable[Remark]:
    """The dates of a visit or review don't fit each other, or the letter's.

    ## What it does
    Reads windows in short form (*from 18 to 16 July 2009*), days of visits against the date of the letter,
    and a report's day against its visit's; what is still to come is left alone. An inspection that is dated
    in two ways, for two of its subjects, is a warning: there may have been two.

    ## Why it matters
    The authority knows when the inspectors were there.

    ## Example
    bad: The agency was visited from 18 to 16 July 2009.
    good: The agency was visited from 16 to 18 July 2009.

    ## Mend
    Look the dates up.
    """
    letter = document.letter
    for block in letter.of("narrative", "heading", "other"):
        for sentence in sentences(letter.words(block), block.start):
            if _VISIT.search(sentence.text):
                yield from _windows(sentence)
                yield from _after_the_letter(sentence, document)
                yield from _before_the_visit(sentence)
    yield from _dated_twice(document)


@check("letter.weekday", "error")
def weekday(document: Document) -> Iterable[Remark]:
    """A day of the week that the date isn't.

    ## What it does
    Reads dates that are written with their day of the week, outside of standard text.

    ## Why it matters
    One of the two is wrong, and those who were there know which.

    ## Example
    bad: The agency was visited on Monday 14 July 2009.
    good: The agency was visited on Tuesday 14 July 2009.

    ## Mend
    Look the date up in a calendar.
    """
    letter = document.letter
    for block in letter.of("narrative", "heading", "other", "date"):
        for day in days(letter.words(block), block.start):
            found = _WEEKDAY.search(document.text[block.start : day.start])
            right = _WEEKDAYS[day.date.weekday()] if found and day.date else None
            if found and right and found[1].capitalize() != right:
                start = block.start + found.start(1)
                message = f"This date is a {right}."
                yield Remark(start=start, end=start + len(found[1]), message=message, suggestion=right)


@dataclass(frozen=True, slots=True)
class _End:
    month: int
    day: int


def _windows(sentence: Field) -> Iterator[Remark]:
    """Both ends in one month, or in two months of one year: a turn of the year lies between winter months."""
    for found in _SHORT.finditer(sentence.text):
        last = _End(_number(found["end"]), int(found["last"]))
        first = _End(_number(found["month"] or found["end"]), int(found["first"]))
        start, end = sentence.start + found.start(), sentence.start + found.end()
        year = int(found["year"] or 2000)
        if any(not 0 < one.day <= _longest(year, one.month) for one in (first, last)):
            yield Remark(start=start, end=end, message="There is no such day.")
        elif 0 < first.month - last.month < 6 or (first.month == last.month and first.day > last.day):
            yield Remark(start=start, end=end, message="The window ends before it begins.")


def _after_the_letter(sentence: Field, document: Document) -> Iterator[Remark]:
    written = written_on(document)
    if written is None or _TO_COME.search(sentence.text):
        return
    for day in days(sentence.text, sentence.start):
        if day.date is not None and day.date > written and not _follows(_AIM, day, sentence):
            message = f"The letter is of {say_day(written)}."
            yield Remark(start=day.start, end=day.end, message=message)


def _before_the_visit(sentence: Field) -> Iterator[Remark]:
    """A report that came out before the day of its visit."""
    found = [day for day in days(sentence.text, sentence.start) if day.date is not None]
    visited = [day for day in found if _follows(_VISITED, day, sentence)]
    for day in found:
        if not _follows(_PUBLISHED, day, sentence):
            continue
        late = next(
            (one for one in visited if one is not day and one.date and day.date and one.date > day.date), None
        )
        if late is not None:
            message = "It was published before the day of the visit."
            yield Remark(start=day.start, end=day.end, message=message)


def _dated_twice(document: Document) -> Iterator[Remark]:
    """One kind of inspection with one date for one subject and with another for another."""
    dated = [claim for claim in document.asserted if claim.source and of_one_date(claim.period)]
    first: dict[str, Claim] = {}
    of_subject: dict[tuple[str, str], set[str]] = {}
    for claim in dated:
        of_subject.setdefault((claim.source or "", claim.subject), set()).add(_date(claim))
    for claim in dated:
        other = first.setdefault(claim.source or "", claim)
        dates = of_subject[claim.source or "", claim.subject] | of_subject[other.source or "", other.subject]
        if claim.subject != other.subject and len(dates) == 2 and _differ(*sorted(dates)):
            start, end = claim.at.get("period", (claim.start, claim.end))
            message = "Elsewhere the letter gives this inspection another date."
            yield Remark(start=start, end=end, message=message, severity="warning", claim=claim)


def _date(claim: Claim) -> str:
    return (claim.period.start if claim.period else None) or ""


def _differ(first: str, second: str) -> bool:
    """Neither is the other told more exactly."""
    return not (first.startswith(second) or second.startswith(first))


def _follows(pattern: re.Pattern[str], day: Day, sentence: Field) -> bool:
    before = sentence.text[: day.start - sentence.start]
    return bool(pattern.search(before))


def _number(month: str) -> int:
    return MONTHS.index(month.capitalize()) + 1


def _longest(year: int, month: int) -> int:
    return monthrange(year, month)[1]
