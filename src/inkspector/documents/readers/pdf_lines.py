"""Lines of a PDF's pages: their words, where they stand, and the room within them that makes cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

import pypdfium2
from pypdfium2 import raw

from inkspector.documents.guard import MOST_CHARACTERS, MOST_PAGES, measured_pdf
from inkspector.documents.source import KeptApart
from inkspector.errors import InkspectorError, LetterError

BROKEN = "\ufffe"
"""What the extractor puts for a hyphen at the end of a line and for that end itself."""
_NO_NOTES = frozenset((raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_POPUP))
GAP = 1.1
"""Room between two cells of a row, in heights of a line: no two words of a sentence stand so far apart."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its place, in points from the lower left corner."""

    page: int
    """Counted from 0."""
    cells: tuple[tuple[int, str], ...]
    """Where each begins on the page, and its words; one in running text."""
    columns: tuple[float, ...]
    """The left edge of each cell."""
    right: float
    base: float
    """The lower edge; y grows upwards."""
    size: float
    depth: float
    """Where in the page's height the line stands: 0 at the top, 1 at the bottom."""
    broken: bool
    """Its last word goes on in the next line."""

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.columns[0]

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(words for _, words in self.cells)


def lines_of(data: bytes, file: str) -> tuple[list[Line], list[int], list[KeptApart]]:
    """All lines in the order of the file, the pages without any, counted from 0, and what is kept apart.

    Raises LetterError: no PDF, locked, broken, a scan without text, or more than any letter holds.
    """
    measured_pdf(data, file)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as why:
        if "password" in str(why).lower():
            told = "this PDF is locked by a password"
            raise LetterError.of(told, "save it without one", file=file) from None
        raise LetterError.of("this PDF is broken", "make it anew where it came from", file=file) from None
    try:
        if len(document) > MOST_PAGES:
            told = f"this PDF has {len(document)} pages, and no letter is longer than {MOST_PAGES}"
            raise LetterError.of(told, "check that it is the right one", file=file)
        lines, empty = _lines(document, file)
        apart = list(_apart(document))
    except pypdfium2.PdfiumError:
        told = "a page of this PDF is broken"
        raise LetterError.of(told, "make it anew where it came from", file=file) from None
    finally:
        document.close()
    if not lines:
        told = "this PDF holds no text: it is a scan, or empty"
        raise LetterError.of(told, "make one from the letter itself, or give its text", file=file)
    return lines, empty, apart


def _apart(document: pypdfium2.PdfDocument) -> Iterator[KeptApart]:
    """Notes on pages, and whom the properties name."""
    if author := document.get_metadata_value("Author").strip():
        yield KeptApart("property", author, "Author")
    for at in range(document.count_attachments()):
        yield KeptApart("hidden", f"the attached file {document.get_attachment(at).get_name()}")
    for number in range(len(document)):
        page = document[number]
        for at in range(raw.FPDFPage_GetAnnotCount(page)):
            note = raw.FPDFPage_GetAnnot(page, at)
            if raw.FPDFAnnot_GetSubtype(note) not in _NO_NOTES:
                yield KeptApart("comment", f"on page {number + 1}")
            raw.FPDFPage_CloseAnnot(note)
        page.close()


def _too_large(file: str) -> InkspectorError:
    told = "this file holds more than any letter does"
    return LetterError.of(told, "check that it is the right one", file=file)


def _lines(document: pypdfium2.PdfDocument, file: str) -> tuple[list[Line], list[int]]:
    """All lines in the extractor's order, and the pages without any."""
    found: list[Line] = []
    empty: list[int] = []
    characters = 0
    for number in range(len(document)):
        page = document[number]
        held = page.get_textpage()
        characters += held.count_chars()
        if characters > MOST_CHARACTERS:
            raise _too_large(file)
        bottom, top = page.get_mediabox()[1::2]
        on_page = list(_on_page(held, number, bottom, top))
        if not on_page:
            empty.append(number)
        found += _in_order(on_page)
        held.close()
        page.close()
    return found, empty


def _in_order(lines: list[Line]) -> list[Line]:
    """A letterhead that the file puts after the page's words comes first, where the eye finds it."""
    first = lines[0] if lines else None
    at = len(lines)
    while first and at > 1 and lines[at - 1].depth < first.depth:
        at -= 1
    return [*lines[at:], *lines[:at]]


def _on_page(held: pypdfium2.PdfTextPage, page: int, bottom: float, top: float) -> Iterator[Line]:
    text = held.get_text_range()
    start = 0
    for end in (*(found.start() for found in re.finditer(f"[\r\n{BROKEN}]", text)), len(text)):
        words = text[start:end]
        bare = words.strip()
        if bare:
            first = start + words.index(bare)
            last = first + len(bare) - 1
            head = held.get_charbox(first, loose=True)
            tail = held.get_charbox(last, loose=True)
            lettered = re.search(r"\w", bare)
            told = held.get_charbox(first + lettered.start(), loose=True) if lettered else head
            size = max(told[3] - told[1], 1.0)
            cells = tuple(_cells(held, bare, first, size))
            columns = tuple(
                held.get_charbox(at, loose=True)[0] if at != first else head[0] for at, _ in cells
            )
            base = min(head[1], tail[1])
            depth = (top - base) / (top - bottom) if top > bottom else 0.5
            broken = text[end : end + 1] == BROKEN
            if end == len(text) and re.search(r"\w[-\u2010\u00ad]$", bare):  # at the end of a page it stays
                cells, broken = (*cells[:-1], (cells[-1][0], cells[-1][1][:-1])), True
            yield Line(page, cells, columns, tail[2], base, size, depth, broken)
        start = end + 1


def _cells(held: pypdfium2.PdfTextPage, words: str, first: int, size: float) -> Iterator[tuple[int, str]]:
    """The line cut where there is room; a line spread to fill its width has room everywhere, and is whole."""
    gaps = []
    for found in re.finditer(r"[ \t]+", words):
        before = held.get_charbox(first + found.start() - 1, loose=True)
        after = held.get_charbox(first + found.end(), loose=True)
        gaps.append((after[0] - before[2], found.start(), found.end()))
    spread = len(gaps) > 4 and median(gap for gap, *_ in gaps) > size / 2
    start = 0
    for gap, a, b in gaps:
        if gap > size * GAP and not spread:
            yield first + start, words[start:a]
            start = b
    yield first + start, words[start:]
