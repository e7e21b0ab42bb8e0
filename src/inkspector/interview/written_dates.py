"""Dates as people write them, for the fields that take one: *9 December 2009*, *12/2009*, *9.12.2009*."""

from __future__ import annotations

import re

from inkspector.interview.question import Texts
from inkspector.letter.dates import MONTHS

FIELDS = frozenset(("letter", "evidence_to", "embargo", "date", "published", "pending", "from", "to"))
_WRITTEN = re.compile(
    r"(?:(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[a-z]{3,9}),?\s+"
    r"|(?:(?P<d>\d{1,2})(?P<sign>[/.]))?(?P<month>\d{1,2})[/.])"
    r"(?P<year>\d{4})(?:[ ,T]+(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2}))?",
    re.IGNORECASE | re.ASCII,
)


def with_dates(said: Texts) -> dict[str, str]:
    """The same texts, a date in a field for one as the case has it: `2009-12-09`; else as typed."""
    return {name: as_date(text) if name in FIELDS else text for name, text in said.items()}


def as_date(text: str) -> str:
    """`2009-12-09`, `2009-12` or `2009-12-09T09:30` of a date in words or British figures; else the text."""
    found = _WRITTEN.fullmatch(text.strip())
    month = 0 if found is None else int(found["month"] or _number(found["name"]))
    if found is None or not month:
        return text
    day = found["day"] or found["d"]
    written = f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
    return f"{written}T{int(found['hour']):02}:{found['minute']}" if day and found["hour"] else written


def _number(name: str) -> int:
    """Of a month, its name cut short or not; 0 of anything else."""
    named = (i for i, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower()))
    return next(named, 0)
