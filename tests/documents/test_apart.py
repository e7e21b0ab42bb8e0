"""What a file holds beside its letter: in each format it is kept apart, told, and no word of the letter."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from pypdf.annotations import Text

from inkspector.documents.formats import Format, written
from inkspector.documents.formatting import formatted
from inkspector.documents.guard import unpacked
from inkspector.documents.packed import packed
from inkspector.documents.reading import source_of
from inkspector.documents.source import Source
from tests.documents.marked import FRAMEWORK

LETTER = "9 December 2009\n\nDear colleague\n\nMost schools are good.\n"
DC = "xmlns:dc='http://purl.org/dc/elements/1.1/'"


def file(format: Format) -> bytes:
    return written(formatted(LETTER, FRAMEWORK), format, FRAMEWORK.templates)


def told(data: bytes, format: Format) -> list[tuple[str, str]]:
    """Kind and words of all but the page's footer; the letter itself is as it was."""
    source: Source = source_of(data, f".{format}", "x")
    assert source.text == source_of(file(format), f".{format}", "x").text
    return [(one.kind, one.text) for one in source.apart if one.kind != "footer"]


def within(format: Format, part: str, old: str, new: str) -> bytes:
    """The file with some words of one of its parts changed."""
    parts = unpacked(file(format), "x", format).parts
    held = parts[part].decode()
    assert old in held
    return packed(parts | {part: held.replace(old, new, 1).encode()})


HTML = {
    "a comment": ("Dear colleague", "Dear <!-- ask Jane -->colleague", ("comment", "ask Jane")),
    "a hidden element": ("Dear ", "Dear <b hidden>between us</b>", ("hidden", "between us")),
    "a style that hides": ("Dear ", "Dear <i style='color:red; display:none'>us</i>", ("hidden", "us")),
    "words put in": ("Dear", "<ins>Dear</ins>", ("change", "Dear")),
    "words taken out": ("Dear", "<del>Hello</del>Dear", ("change", "Hello")),
    "an author": ("<title>", "<meta name=Author content='A. Lawyer'><title>", ("property", "A. Lawyer")),
}


@pytest.mark.parametrize("name", HTML)
def test_of_a_page(name: str) -> None:
    old, new, expected = HTML[name]
    page = file("html").decode()
    assert old in page
    assert told(page.replace(old, new, 1).encode(), "html") == [expected]


UNSEEN = "<style:style style:name='U' style:family='text'><style:text-properties text:display='none'/>"
ODT = {
    "a comment": (
        "content.xml",
        "Dear ",
        "Dear <office:annotation><text:p>Ask Jane</text:p></office:annotation>",
        ("comment", "Ask Jane"),
    ),
    "a note": (
        "content.xml",
        "Dear ",
        "Dear <text:note><text:note-body><text:p>In the file</text:p></text:note-body></text:note>",
        ("note", "In the file"),
    ),
    "a hidden text": (
        "content.xml",
        "Dear ",
        "Dear <text:hidden-text>us</text:hidden-text>",
        ("hidden", "us"),
    ),
    "a name": (
        "meta.xml",
        "</office:meta>",
        f"<dc:creator {DC}>A. Lawyer</dc:creator></office:meta>",
        ("property", "A. Lawyer"),
    ),
    "a header": (
        "styles.xml",
        "<style:footer>",
        "<style:header><text:p>Draft</text:p></style:header><style:footer>",
        ("header", "Draft"),
    ),
}


@pytest.mark.parametrize("name", ODT)
def test_of_an_open_document(name: str) -> None:
    part, old, new, expected = ODT[name]
    assert told(within("odt", part, old, new), "odt") == [expected]


def test_of_an_open_document_whose_style_hides() -> None:
    data = within("odt", "content.xml", "Dear ", "Dear <text:span text:style-name='U'>between us</text:span>")
    parts = unpacked(data, "x", "odt").parts
    styled = parts["content.xml"].replace(
        b"</office:automatic-styles>", f"{UNSEEN}</style:style></office:automatic-styles>".encode()
    )
    assert told(packed(parts | {"content.xml": styled}), "odt") == [("hidden", "between us")]


@pytest.mark.parametrize("style", ["Unseen", "UnseenToo"])
def test_of_a_word_file_whose_style_hides(style: str) -> None:
    hides = (
        "<w:style w:type='character' w:styleId='Unseen'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='UnseenToo'><w:basedOn w:val='Unseen'/></w:style></w:styles>"
    )
    parts = unpacked(within("docx", "word/styles.xml", "</w:styles>", hides), "x", "Word").parts
    run = f"<w:r><w:rPr><w:rStyle w:val='{style}'/></w:rPr><w:t>between us</w:t></w:r></w:p>"
    body = parts["word/document.xml"].decode().replace("</w:p>", run, 1)
    assert told(packed(parts | {"word/document.xml": body.encode()}), "docx") == [("hidden", "between us")]


def test_of_a_word_file_that_lists_who_worked_on_it() -> None:
    people = "<p:people xmlns:p='http://schemas.microsoft.com/office/word/2012/wordml'>"
    people += "<p:person p:author='A. Lawyer'/></p:people>"
    parts = unpacked(file("docx"), "x", "Word").parts
    assert told(packed(parts | {"word/people.xml": people.encode()}), "docx") == [("property", "A. Lawyer")]


def test_of_a_pdf() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(file("pdf")))
    writer.add_annotation(0, Text(text="Ask Jane", rect=(50, 50, 80, 80)))
    writer.add_metadata({"/Author": "A. Lawyer"})
    writer.add_attachment("minutes.txt", b"Between us.")
    out = BytesIO()
    writer.write(out)
    assert told(out.getvalue(), "pdf") == [
        ("property", "A. Lawyer"),
        ("hidden", "the attached file minutes.txt"),
        ("comment", "on page 1"),
    ]
