"""Findings in a copy of a PDF: highlights over their words, with notes."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdfium2
from pypdf import PdfReader

from inkspector.documents.marking.pdf import marked_pdf
from inkspector.documents.readers.pdf import read_pdf
from tests.documents.marked import tampered


def highlights(data: bytes) -> list[tuple[int, Any]]:
    return [
        (number, note.get_object())
        for number, page in enumerate(PdfReader(BytesIO(data)).pages)
        for note in page.get("/Annots", [])
    ]


def test_each_finding_is_a_highlight_over_its_words() -> None:
    data, _, report = tampered("pdf")
    marks = highlights(marked_pdf(data, "x", report))
    assert [note["/Subtype"] for _, note in marks] == ["/Highlight"] * len(report.findings)
    document = pypdfium2.PdfDocument(data)
    for (page, note), finding in zip(marks, report.findings, strict=True):
        left, bottom, right, top = map(float, note["/Rect"])
        under = document[page].get_textpage().get_text_bounded(left - 1, bottom - 1, right + 1, top + 1)
        assert finding.quote in under
        assert finding.rule in note["/Contents"]
        assert finding.message in note["/Contents"]


def test_the_letter_itself_is_as_it_was() -> None:
    data, source, report = tampered("pdf")
    made = marked_pdf(data, "x", report)
    assert read_pdf(made, "x").source.text == source.text
    assert made == marked_pdf(data, "x", report)
