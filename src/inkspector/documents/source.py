"""The text of a letter's file, and from each of its characters the way back to paragraph and page."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, Literal

from inkspector.documents.formatting import Style, Styled

Tracked = Literal["accepted", "original"]
"""Which of two texts a file with tracked changes is: the one after them, or the one before."""
Apart = Literal["header", "footer", "comment", "note", "hidden", "change", "property"]

IN_A_CELL = str.maketrans({"\n": " ", "\t": " ", "|": "¦"})
"""What would be layout in the cell of a table, one character for one."""
LAYOUT = 3
"""A cell of so many paragraphs lays out the page; it is no datum of a table."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: paragraphs (rows of tables too) and pages count from 1."""

    paragraph: int
    page: int | None = None
    """None where the format has no pages, or doesn't say where they end."""

    def __str__(self) -> str:
        return f"paragraph {self.paragraph}" + (f", page {self.page}" if self.page else "")

    def to_json(self) -> dict[str, int | None]:
        return {"paragraph": self.paragraph, "page": self.page}


@dataclass(frozen=True, slots=True)
class KeptApart:
    """Words of the file that are none of the letter's."""

    kind: Apart
    text: str
    by: str = ""


@dataclass(frozen=True)
class Source:
    """What a file says. `text` is Markdown in its layout: headings, rows and items have their marks."""

    text: str
    starts: tuple[int, ...] = ()
    """Offsets at which a place begins, rising; none where lines tell the place."""
    places: tuple[Place, ...] = ()
    styled: tuple[Styled, ...] = ()
    apart: tuple[KeptApart, ...] = ()
    notes: tuple[str, ...] = ()
    """What to tell of the file: macros that aren't run, what isn't fetched."""

    def place(self, offset: int) -> Place | None:
        """The place of a character of `text`."""
        at = bisect_right(self.starts, offset)
        return self.places[at - 1] if at else None

    def said(self, *offsets: int) -> str:
        """Their places in words: *paragraph 4, page 2*, *paragraphs 4 and 9*, *line 12* of a text."""
        if len(offsets) == 1 and (place := self.place(offsets[0])):
            return str(place)
        kind = "paragraph" if self.starts else "line"
        counted = dict.fromkeys(self._counted(offset) for offset in offsets)
        *others, last = map(str, counted)
        return f"{kind}s {', '.join(others)} and {last}" if others else f"{kind} {last}"

    def _counted(self, offset: int) -> int:
        place = self.place(offset)
        return place.paragraph if place else self.text.count("\n", 0, offset) + 1


@dataclass
class Gathered:
    """A Source in the making: blocks put one after the other, each at its place."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: int = 0
    starts: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    styled: list[Styled] = field(default_factory=list)
    apart: list[KeptApart] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _in_table: bool = False

    def mark(self, words: str) -> None:
        """Add what is layout, or words of the place that was begun last."""
        self.text.append(words)
        self.length += len(words)

    def begin(self, page: int | None = None, *, row: bool = False, prefix: str = "") -> None:
        """Begin a paragraph; rows stand close, all else has a blank line before."""
        if self.length:
            self.mark("\n" if row and self._in_table else "\n\n")
        self._in_table = row
        self.paragraphs += 1
        self.starts.append(self.length)
        self.places.append(Place(self.paragraphs, page))
        self.mark(prefix)

    def head(self, cells: int) -> None:
        """The row of so many cells that was put down last is the head of its table."""
        self.mark("\n|" + "---|" * cells)

    def turn(self, page: int) -> None:
        """A page begins within the paragraph."""
        self.starts.append(self.length)
        self.places.append(Place(self.paragraphs, page))

    def words(self, words: str, style: Style | None = None) -> None:
        """Words of the paragraph that was begun last."""
        if style and words.strip():
            start = self.length + len(words) - len(words.lstrip())
            self.styled.append((start, start + len(words.strip()), style))
        self.mark(words)

    def source(self) -> Source:
        """All that was gathered."""
        return Source(
            "".join(self.text) + ("\n" if self.length else ""),
            tuple(self.starts),
            tuple(self.places),
            tuple(self.styled),
            tuple(self.apart),
            tuple(dict.fromkeys(self.notes)),
        )


def with_places(told: dict[str, Any], source: Source) -> dict[str, Any]:
    """A report or a record of the reader with `place` beside every `start` of its own level."""
    if not source.starts:
        return told
    lists = {
        name: [_placed(one, source) for one in told[name]]
        for name in ("findings", "unread", "uncued")
        if name in told
    }
    return _placed(told, source) | lists


def _placed(told: dict[str, Any], source: Source) -> dict[str, Any]:
    place = source.place(told["start"]) if "start" in told else None
    return told if place is None else {**told, "place": place.to_json()}
