"""A letter as a document has it: headings, paragraphs with emphasis, tables, lines one under the other.

It stands between every text and every format: `formatting` makes it, and each module of `writers` turns it
into a file. Nothing in it belongs to one format.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from inkspector.documents.profile import Profile
from inkspector.letter import Role


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 stands once, at the letter's first heading."""

    level: int
    runs: Runs
    role: Role = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs
    role: Role = "narrative"


@dataclass(frozen=True, slots=True)
class Lines:
    """An address or a signature: lines that are kept apart without being paragraphs."""

    lines: tuple[str, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Items:
    """A list with a mark before each item."""

    items: tuple[Runs, ...]
    role: Role = "narrative"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. `head` names the columns and is empty where each row's first cell names the row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    role: Role
    caption: str
    """What the table shows, for those who can't see it."""

    @property
    def shares(self) -> tuple[float, ...]:
        """How much of the width each column is given: what its longest word needs, the rest by its words."""
        rows = [row for row in (self.head, *self.rows) if row]
        columns = list(zip(*rows, strict=True))
        least = [max(map(len, " ".join(column).split()), default=0) + _AROUND for column in columns]
        words = [math.sqrt(max(map(len, column)) + 1) for column in columns]
        room = max(_ACROSS - sum(least), 0)
        wide = [word + room * many / sum(words) for word, many in zip(least, words, strict=True)]
        return tuple(round(one / sum(wide), 3) for one in wide)


_ACROSS = 80
"""Characters across a page."""
_AROUND = 4
"""As much room as so many characters stands around the words of a cell."""


Part = Heading | Paragraph | Lines | Items | Table
_KINDS: Mapping[type[Part], str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Lines: "lines",
    Items: "items",
    Table: "table",
}
_NO_DAY = date(1980, 1, 1)
"""What a file says of a letter that has no date."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """A letter ready to be written in any format."""

    title: str
    subject: str
    date: date | None
    """The letter's own, which its files carry as well: no clock is read."""
    parts: tuple[Part, ...]
    annex: Profile | None = None
    """The profile behind the letter, for formats that can draw it."""

    @property
    def made(self) -> datetime:
        """When its files say that they were made: at the start of its day."""
        day = self.date or _NO_DAY
        return datetime(day.year, day.month, day.day)

    def to_json(self) -> dict[str, Any]:
        """What a template sees: each part with its `kind`, `role` and words."""
        return {
            "title": self.title,
            "subject": self.subject,
            "parts": [_part(part) for part in self.parts],
            "annex": self.annex.to_json() if self.annex else None,
        }


def _part(part: Part) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": _KINDS[type(part)], "role": part.role}
    match part:
        case Heading():
            told |= {"level": part.level, "runs": _runs(part.runs)}
        case Paragraph():
            told |= {"runs": _runs(part.runs)}
        case Lines():
            told |= {"lines": list(part.lines)}
        case Items():
            told |= {"entries": [_runs(item) for item in part.items]}
        case Table():
            rows = [list(row) for row in part.rows]
            told |= {"head": list(part.head), "rows": rows, "caption": part.caption}
            told |= {"shares": list(part.shares)}
    return told


def _runs(runs: Runs) -> list[dict[str, Any]]:
    return [{"text": run.text, "strong": run.strong, "emphasis": run.emphasis} for run in runs]
