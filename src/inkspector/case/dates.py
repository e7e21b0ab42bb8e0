"""Days, months and years as a case writes them, and the windows that they bound."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from inkspector.case.block import Block
from inkspector.claims import Period
from inkspector.errors import Mended

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?", re.ASCII)
_MEND = "write a day as 2009-07-15, a month as 2009-07 or a year as 2009"


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year: `text` as written, and the first and last day that it may mean."""

    text: str
    first: date
    last: date

    @classmethod
    def read(cls, written: object) -> When:
        """From `2009-07-15`, `2009-07` or `2009`; raises `Mended` for anything else."""
        if isinstance(written, When):
            return written
        text = str(written) if isinstance(written, int) and not isinstance(written, bool) else written
        found = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
        if found is None or not isinstance(text, str):
            raise Mended(f"{shown(written)} isn't a date", _MEND)
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            first = date(year or 0, month or 1, day or 1)
            last_month = month or 12
            last = date(first.year, last_month, day or monthrange(first.year, last_month)[1])
        except ValueError:
            raise Mended(f"{text} isn't a date of the calendar", _MEND) from None
        return cls(text, first, last)

    def by(self, day: date) -> bool:
        """All of it lies on or before `day`: a year alone only if it has ended by then."""
        return self.last <= day

    def __str__(self) -> str:
        return self.text


def shown(value: object) -> str:
    """A value of a file as a message quotes it, in at most 40 characters."""
    if isinstance(value, dict | list | tuple):
        return "a block"
    if value is None:
        return "nothing"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{text}`" if len(text) <= 38 else f"`{text[:35]}…`"


def read_day(written: object) -> date:
    """A whole day, `2009-07-15`; raises `Mended` for anything else."""
    if isinstance(written, date):
        return written
    when = When.read(written)
    if when.first != when.last:
        raise Mended(f"{when} is no single day", "write the day: 2009-07-15")
    return when.first


def read_moment(written: object) -> datetime:
    """A day and a time of it, `2009-12-09T09:30`; raises `Mended` for anything else."""
    if isinstance(written, datetime):
        return written
    mend = "write a day and a time: 2009-12-09T09:30"
    if not isinstance(written, str) or not _MOMENT.fullmatch(written):
        raise Mended(f"{shown(written)} isn't a moment", mend)
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise Mended(f"{shown(written)} isn't a moment of the calendar", mend) from None


_DATE_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-\d{2}){0,2}$",
    "description": "A day, a month or a year: 2009-07-15, 2009-07, 2009",
}
_DAY_SCHEMA = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}

_MOMENT_SCHEMA = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$"}

Date = Annotated[When, BeforeValidator(When.read), WithJsonSchema(_DATE_SCHEMA)]
Day = Annotated[date, BeforeValidator(read_day), WithJsonSchema(_DAY_SCHEMA)]
Moment = Annotated[datetime, BeforeValidator(read_moment), WithJsonSchema(_MOMENT_SCHEMA)]


class Window(Block):
    """From a day to a day, both inside; an end that is left out is open."""

    start: Date | None = Field(None, alias="from")
    end: Date | None = Field(None, alias="to")

    @model_validator(mode="after")
    def forwards(self) -> Self:
        refuse_reversed(self.start, self.end)
        return self

    @property
    def period(self) -> Period:
        """The window as claims say it."""
        return period(self.start, self.end)


def period(start: When | None, end: When | None) -> Period:
    """The window as claims say it."""
    return Period(start.text if start else None, end.text if end else None)


def refuse_reversed(start: When | None, end: When | None) -> None:
    """Raises `Mended` where a window ends before it begins."""
    if start and end and end.last < start.first:
        raise Mended(
            f"this runs from {start} to {end}, which is earlier",
            "turn the two dates round, or mend one",
            ("to",),
        )
