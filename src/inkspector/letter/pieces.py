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

_MARK = re.compile(r"#{1,6}[ \t]+|(?:[-*•◼▪●]|\(?\d{1,2}[.)])[ \t]+|>[ \t]?")
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
    width = wrap_width(text)
    for line in lines(text):
        kind = _kind(line)
        if kind == "rule" and len(run) == 1 and set(line.words) <= _UNDERLINE:
            found.append(Piece("heading", (run.pop(),)))
            continue
        if kind in (None, "paragraph"):
            if kind:
                run.append(line)
                continue
            found += _paragraphs(run, width)
            run = []
            continue
        found += _paragraphs(run, width)
        run = []
        if kind == "item":
            run = [line]
        else:
            found.append(Piece(kind, (_bare(line),)))
    return (*found, *_paragraphs(run, width))


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


def _paragraphs(run: list[Line], width: int) -> Iterator[Piece]:
    """The run of lines cut where a break was meant."""
    current: list[Line] = []
    for line in run:
        if current and _meant(current[-1], line, width):
            yield _paragraph(current)
            current = []
        current.append(line)
    if current:
        yield _paragraph(current)


def _paragraph(run: list[Line]) -> Piece:
    first = _bare(run[0])
    kind: Kind = "item" if first.start > run[0].start and not run[0].words.startswith(">") else "paragraph"
    return Piece(kind, (first, *run[1:]))


def _meant(line: Line, following: Line, width: int) -> bool:
    """Whether the break after `line` is one of layout: before or after a title, and not for want of room."""
    alone = stands_alone(line.words) or line.words.startswith("Dear ")
    closed = line.words.strip(_CLOSERS)[-1:] in _FULL_STOPS and is_title(following.words)
    if not alone and not closed:
        return False
    first = following.words.split(" ", 1)[0]
    fits = len(line.words) + 1 + len(first) <= max(width, len(following.words))
    return fits and not first[0].islower()


def _cells(line: Line) -> Iterator[Field]:
    cell = _SPACED_CELL if "\t" not in line.words and "|" not in line.words else _CELL
    for found in cell.finditer(line.words):
        words = found.group().strip()
        bare = words.strip("*_ ")
        if bare:
            start = line.start + found.start() + found.group().index(words) + words.index(bare)
            yield Field(bare, start, start + len(bare))
