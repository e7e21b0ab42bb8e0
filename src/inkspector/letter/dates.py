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


def say_day(day: date) -> str:
    """*9 December 2009*."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
