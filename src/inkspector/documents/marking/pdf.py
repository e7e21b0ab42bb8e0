"""Findings in a copy of a PDF: highlights on their words, each with a note that tells what and why."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

import pypdfium2
from pypdf import PdfWriter
from pypdf.annotations import Highlight
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

from inkspector.checks import Finding, Report
from inkspector.documents.marking.notes import BY, note
from inkspector.documents.readers.pdf import PdfText, read_pdf

_COLOURS = {"error": "ff9d9d", "warning": "ffe066", "info": "a9d4ff"}
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


def marked_pdf(data: bytes, file: str, report: Report) -> bytes:
    """The file with a highlight for each finding that has words on a page.

    Raises LetterError where the file can't be read.
    """
    read = read_pdf(data, file)
    writer = PdfWriter(clone_from=BytesIO(data))
    document = pypdfium2.PdfDocument(data)
    try:
        for finding in report.findings:
            text = "\n".join(note(finding, report.document.case))
            for page, boxes in _on_pages(document, read, finding):
                writer.add_annotation(page, _highlight(boxes, _COLOURS[finding.severity], text, finding.id))
    finally:
        document.close()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _on_pages(
    document: pypdfium2.PdfDocument, read: PdfText, finding: Finding
) -> Iterator[tuple[int, list[Box]]]:
    """The boxes of a finding's words, line by line, on each page that has some."""
    start, end = finding.start, finding.end
    under = [anchor for anchor in read.anchors if anchor.start < end and start < anchor.end]
    if not under:  # something is missing there: the words before the gap are marked
        under = [anchor for anchor in read.anchors if anchor.start <= start][-1:] or list(read.anchors[:1])
        start, end = under[0].start, under[0].end
    for page, anchors in groupby(under, key=lambda anchor: anchor.page):
        held = document[page].get_textpage()
        lines: list[Box] = []
        for anchor in anchors:
            first = anchor.at + max(start - anchor.start, 0)
            last = anchor.at + min(end, anchor.end) - anchor.start
            for at in range(first, last):
                _grow(lines, held.get_charbox(at, loose=True))
        yield page, lines


def _grow(lines: list[Box], box: Box) -> None:
    """Put a character into the box of its line, or begin one."""
    if lines:
        left, bottom, right, top = lines[-1]
        if abs(box[1] - bottom) < (top - bottom) / 2:
            lines[-1] = min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3])
            return
    lines.append(box)


def _highlight(boxes: list[Box], colour: str, text: str, name: str) -> Highlight:
    corners: list[float] = []
    for left, bottom, right, top in boxes:
        corners += (left, top, right, top, left, bottom, right, bottom)
    around = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    made = Highlight(
        rect=around,
        quad_points=ArrayObject([FloatObject(corner) for corner in corners]),
        highlight_color=colour,
        printing=True,
    )
    made[NameObject("/Contents")] = TextStringObject(text)
    made[NameObject("/T")] = TextStringObject(BY)
    made[NameObject("/NM")] = TextStringObject(name)
    return made
