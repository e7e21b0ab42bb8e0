"""PDF in: the paragraphs of a text's pages, told by where its lines stand; headers and footers kept apart.

Lines become paragraphs by the room between them, rows of tables by the room within, items by their bullets;
a sentence goes on over the end of a page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from inkspector.documents.cleaned import cleaned
from inkspector.documents.readers.pdf_lines import Line, lines_of
from inkspector.documents.readers.pdf_rows import Row, side_by_side
from inkspector.documents.source import IN_A_CELL, Gathered, KeptApart, Source

_LOOSE = 1.22
"""From one line to the next, in usual distances: beyond it a paragraph begins."""
_SPACED = 1.45
"""A letter of short paragraphs has few lines to tell by; no letter's lines stand farther apart than that."""
_LARGER = 1.12
"""A line so many times as high as most is a heading."""
_EDGE = 0.12
"""Headers and footers stand in this part of a page's height."""
_NUMBER = re.compile(r"(?:page )?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?|- ?\d{1,3} ?-", re.IGNORECASE)
_BULLET = re.compile(r"[\uf06e\uf0b7\uf0a7•◼▪●■‣◦][ \t]*")
_SCRIPT = re.compile(rb"/S\s*/(?:JavaScript|Launch)\b")
_CLOSE_NUMBER = re.compile(r"\d{1,2}\.(?=[A-Z])")
"""The number of a paragraph, whose distance from the first word isn't told."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the text and the characters of a page that it comes from."""

    start: int
    end: int
    page: int
    """Counted from 0."""
    at: int


@dataclass(frozen=True)
class PdfText:
    """A PDF read: what it says, and on which page and where that stands."""

    source: Source
    anchors: tuple[Anchor, ...]


def read_pdf(data: bytes, file: str) -> PdfText:
    """Raises LetterError: no PDF, locked, broken, a scan without text, or more than any letter holds."""
    lines, empty, apart = lines_of(data, file)
    reader = _Reader(lines)
    reader.read()
    reader.gathered.apart += apart
    if _SCRIPT.search(data):
        reader.gathered.notes.append("it holds scripts or commands, which aren't run")
    reader.gathered.notes += [f"page {page + 1} holds no text; what it shows isn't read" for page in empty]
    return PdfText(reader.gathered.source(), tuple(reader.anchors))


class _Reader:
    """Goes through the lines once; what it finds goes into `gathered` and `anchors`."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.gathered = Gathered()
        self.anchors: list[Anchor] = []
        furniture = _furniture(lines)
        self.lines = side_by_side([line for line in lines if id(line) not in furniture])
        for line in lines:
            if id(line) in furniture:
                self.gathered.apart.append(KeptApart("header" if line.depth < 0.5 else "footer", line.words))
        self.size = _usual(line.size for line in self.lines)
        apart = (a.base - b.base for a, b in pairwise(self.lines) if _below(a, b))
        self.pitch = min(_usual(apart), self.size * _SPACED)
        self.edges: dict[int, float] = {}
        for line in self.lines:
            self.edges[line.page] = max(line.right, self.edges.get(line.page, 0.0))
        said = " ".join(line.words for line in self.lines).casefold()
        self.known = Counter(re.findall(r"\w+(?:-\w+)*", said))

    def read(self) -> None:
        """Put all down."""
        before: Line | None = None
        row: Row | None = None
        for line in self.lines:
            if row and row.takes(line, self.pitch * _LOOSE):
                row.lines.append(line)
            else:
                self._end_row(row)
                row = Row([line]) if len(line.cells) > 1 and not _BULLET.match(line.words) else None
                if row is None:
                    self._line(before, line)
            before = line
        self._end_row(row)

    # --- running text ---

    def _line(self, before: Line | None, line: Line) -> None:
        bullet = _BULLET.match(line.cells[0][1])
        if before is None or len(before.cells) > 1 or bullet or not self._goes_on(before, line):
            heading = line.size > self.size * _LARGER and not bullet
            self.gathered.begin(line.page + 1, prefix="- " if bullet else "## " if heading else "")
        else:
            if before.broken:
                self.gathered.mark(self._hyphen(before, line))
            else:
                self.gathered.mark("\n" if self._had_room(before, line) else " ")
            if before.page != line.page:
                self.gathered.turn(line.page + 1)
        skipped = bullet.end() if bullet else 0
        if number := _CLOSE_NUMBER.match(line.cells[0][1]):
            self._put(line.page, line.cells[0][0], number.group())
            self.gathered.mark(" ")
            skipped = number.end()
        for at, words in line.cells:
            if said := words[skipped:]:
                self._put(line.page, at + skipped, said)
                self.gathered.mark(" " if at != line.cells[-1][0] else "")
            skipped = 0

    def _goes_on(self, before: Line, line: Line) -> bool:
        """Whether a line belongs to the paragraph of the one before it."""
        if before.broken:
            return True
        if abs(before.size - line.size) > 0.08 * before.size:
            return False
        if before.page != line.page:
            return line.words[0].islower() or not self._had_room(before, line)
        if not _below(before, line):
            return False
        return before.base - line.base <= self.pitch * _LOOSE

    def _had_room(self, before: Line, line: Line) -> bool:
        """Whether the first word of a line would have fitted in the one before, so that its end was meant."""
        width = (len(line.words.split(" ", 1)[0]) + 1) * (line.right - line.left) / len(line.words)
        return before.right + width < self.edges[before.page]

    def _hyphen(self, before: Line, line: Line) -> str:
        """What stands between the halves of a broken word: a hyphen, unless the letter has it without."""
        first = re.search(r"\w+$", before.words.casefold())
        second = re.match(r"\w+", line.words.casefold())
        if first is None or second is None:
            return "-"
        halves = first.group(), second.group()
        return "" if self.known["".join(halves)] > self.known["-".join(halves)] else "-"

    def _end_row(self, row: Row | None) -> None:
        if row is None:
            return
        page = row.lines[0].page
        self.gathered.begin(page + 1, row=True)
        for cell in row.cells():
            self.gathered.mark("| ")
            for i, (at, words) in enumerate(cell):
                self.gathered.mark(" " if i else "")
                self._put(page, at, words.translate(IN_A_CELL))
            self.gathered.mark(" ")
        self.gathered.mark("|")

    def _put(self, page: int, at: int, words: str) -> None:
        for text, offset in cleaned(words):
            start = self.gathered.length
            self.gathered.words(text)
            self.anchors.append(Anchor(start, start + len(text), page, at + offset))


def _below(before: Line, after: Line) -> bool:
    """On the same page, not far below, and over some of the same width."""
    apart = before.base - after.base
    near = before.page == after.page and 0.3 * before.size < apart < 4 * before.size
    return near and before.left < after.right and after.left < before.right


def _usual(values: Iterable[float]) -> float:
    """The middle one; 0 of none."""
    held = list(values)
    return median(held) if held else 0.0


def _furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Lines at the edge of a page that are its number, or stand so on another page as well."""
    edge = [line for line in lines if not _EDGE < line.depth < 1 - _EDGE]
    pages = Counter(key for key, _ in {(_alike(line), line.page) for line in edge})
    return frozenset(id(line) for line in edge if _NUMBER.fullmatch(line.words) or (pages[_alike(line)] > 1))


def _alike(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.words), round(line.depth * 50)
