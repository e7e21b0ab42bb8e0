"""Days as letters write them: *9 December 2009*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{{1,4}}({'|'.join(MONTHS)}),?\s{{1,4}}(\d{{4}})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Day:
    """A written day and its place; no calendar need have it."""

    start: int
    end: int
    year: int
    month: int
    day: int

    @property
    def date(self) -> date | None:
        """The day itself, or None where no calendar has it (*31 November*)."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def days(text: str, start: int = 0) -> Iterator[Day]:
    """Every written day of a text, with places counted from `start`."""
    for found in _DAY.finditer(text):
        day, month, year = found.groups()
        number = MONTHS.index(month.capitalize()) + 1
        yield Day(start + found.start(), start + found.end(), int(year), number, int(day))


def say_date(text: str) -> str:
    """*15 July 2009*, *July 2009*, *2009*, from `2009-07-15`, `2009-07`, `2009`."""
    year, *rest = text.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])


def say_day(day: date) -> str:
    """*9 December 2009*."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
