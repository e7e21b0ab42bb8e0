"""Cutting raw text into pieces of layout: headings, rows of tables, list items, paragraphs.

A heading or a row never runs into the next line, and a paragraph may be wrapped over many. Where a line
stops although the first word of the next one would still have fitted, the break was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from inkspector.letter.model import Field

Kind = Literal["heading", "row", "rule", "item", "paragraph"]

_ASIDE = re.compile(r"\(\w\w")
"""Begins words in brackets: no paragraph, and no number of an item."""
_BULLETS = "•◼▪●■‣◦\uf06e\uf0b7\uf0a7"
"""The last three are what the bullets of symbol fonts come out as where a file's text is taken out."""
_MARK = re.compile(rf"#{{1,6}}[ \t]+|(?:[-*{_BULLETS}]|\(?\d{1, 2}[.)])[ \t]+|>[ \t]?")
_RULE = frozenset("-=_|+:*─━")
_UNDERLINE = frozenset("-=")
_SPACED_ROW = re.compile(r"\d[ ]{2,}\S")
_CELL = re.compile(r"[^|\t]+")
_SPACED_CELL = re.compile(r"\S+(?: \S+)*")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|does|do|judged|performs?|remains?|improved|rose|fell)\b",
    re.IGNORECASE,
)
_FULL_STOPS = (".", "!", "?")
_STOPS = ".!?:;,"
_CLOSERS = "\"'”’)*_"
_WRAPPED = 20
"""So many lines that go on show how wide a text is."""
_ROOMY = 0.9
"""Letters are of several widths: of the room that each such line needed, this much is too much to be left."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text without the white space around it."""

    start: int
    end: int
    words: str


_BLANK = Line(0, 0, "")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of layout; `lines` are its lines without marks, `start` and `end` span them."""

    kind: Kind
    lines: tuple[Line, ...]

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end

    @property
    def words(self) -> str:
        """The words on one line."""
        return " ".join(line.words for line in self.lines)

    def cells(self) -> tuple[Field, ...]:
        """The cells of a row, without empty ones."""
        return tuple(cell for line in self.lines for cell in _cells(line))


def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of a text in order; blank lines belong to none."""
    found: list[Piece] = []
    run: list[Line] = []
    width, room = wrap_width(text), left_room(text)
    for line in lines(text):
        kind = _kind(line)
        if kind == "rule" and len(run) == 1 and set(line.words) <= _UNDERLINE:
            found.append(Piece("heading", (run.pop(),)))
            continue
        if kind in (None, "paragraph"):
            if kind:
                run.append(line)
                continue
            found += _paragraphs(run, width, room)
            run = []
            continue
        found += _paragraphs(run, width, room)
        run = []
        if kind == "item":
            run = [line]
        else:
            found.append(Piece(kind, (_bare(line),)))
    return (*found, *_paragraphs(run, width, room))


def lines(text: str) -> Iterator[Line]:
    """Every line with its place, blank ones too; a backslash that ends a Markdown line is layout."""
    offset = 0
    for raw in text.split("\n"):
        if not raw:
            yield _BLANK
            offset += 1
            continue
        words = raw.strip().removesuffix("\\").strip()
        start = offset + len(raw) - len(raw.lstrip())
        yield Line(start, start + len(words), words)
        offset += len(raw) + 1


def wrap_width(text: str) -> int:
    """The width at which the text is wrapped, in code points: nine in ten lines that go on are no longer."""
    stripped = (len(raw.strip()) for raw in text.split("\n"))
    long = sorted(a for a, b in pairwise(stripped) if a and b)
    return long[len(long) * 9 // 10] if long else 0


def left_room(text: str) -> float:
    """Columns of a line up to which, with the next word, its end was meant; 0 where nothing is wrapped.

    A line that goes on in a small letter ended for want of room; a sentence that ends far before that ends
    its paragraph, though no blank line follows. Texts taken out of PDFs have none.
    """
    stripped = (raw.strip() for raw in text.split("\n"))
    needed = sorted(
        len(a) + 1 + len(b.split(" ", 1)[0])
        for a, b in pairwise(stripped)
        if a and b and b[0].islower() and a[-1] not in _STOPS
    )
    return needed[len(needed) // 20] * _ROOMY if len(needed) >= _WRAPPED else 0


def stands_alone(words: str) -> bool:
    """Whether a line looks like a heading: short, opening like a title and closed by no stop."""
    bare = words.strip(_CLOSERS + " ")
    return 0 < len(bare) <= 100 and not bare[0].islower() and bare[-1] not in _STOPS


def is_title(words: str) -> bool:
    """A line like a heading, without a verb: a sentence that lost its full stop is no heading."""
    return stands_alone(words) and not _FINITE.search(words)


def _kind(line: Line) -> Kind | None:
    words = line.words
    if not words:
        return None
    if len(words) >= 3 and set(words) - {" ", "\t"} <= _RULE:
        return "rule"
    if words.startswith("#") and _MARK.match(words):
        return "heading"
    if words.startswith("**") and words.endswith("**") and "**" not in words[2:-2] and stands_alone(words):
        return "heading"
    if "\t" in words or words.startswith("|") or " | " in words or _SPACED_ROW.match(words):
        return "row"
    return "item" if _MARK.match(words) and not words.startswith(">") else "paragraph"


def _bare(line: Line) -> Line:
    """The line without the mark that makes it a heading or an item, and without emphasis all round."""
    mark = _MARK.match(line.words)
    words, start = line.words, line.start
    if mark:
        words, start = words[mark.end() :], start + mark.end()
    if len(words) > 4 and words.startswith("**") and words.endswith("**"):
        words, start = words[2:-2], start + 2
    return Line(start, start + len(words), words)


def _paragraphs(run: list[Line], width: int, room: float) -> Iterator[Piece]:
    """The run of lines cut where a break was meant."""
    current: list[Line] = []
    for line in run:
        if current and _meant(current[-1], line, width, room):
            yield _paragraph(current)
            current = []
        current.append(line)
    if current:
        yield _paragraph(current)


def _paragraph(run: list[Line]) -> Piece:
    first = _bare(run[0])
    kind: Kind = "item" if first.start > run[0].start and not run[0].words.startswith(">") else "paragraph"
    return Piece(kind, (first, *run[1:]))


def _meant(line: Line, following: Line, width: int, room: float) -> bool:
    """Whether the break after `line` is one of layout: before or after a title, or with room to spare."""
    first = following.words.split(" ", 1)[0]
    needed = len(line.words) + 1 + len(first)
    closed = line.words.strip(_CLOSERS)[-1:] in _FULL_STOPS
    if first[0].islower() or (_ASIDE.match(first) and not closed):
        return False
    if (closed or line.words.endswith(")")) and needed <= room:
        return True
    alone = stands_alone(line.words) or line.words.startswith("Dear ")
    return (alone or (closed and is_title(following.words))) and needed <= max(width, len(following.words))


def _cells(line: Line) -> Iterator[Field]:
    cell = _SPACED_CELL if "\t" not in line.words and "|" not in line.words else _CELL
    for found in cell.finditer(line.words):
        words = found.group().strip()
        bare = words.strip("*_ ")
        if bare:
            start = line.start + found.start() + found.group().index(words) + words.index(bare)
            yield Field(bare, start, start + len(bare))
