"""The PDF's tag tree: title, language, headings, tables with heads, in reading order, as PDF/UA-1 asks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from tests.documents.marked import tampered


@cache
def reader() -> PdfReader:
    return PdfReader(BytesIO(tampered("pdf")[0]))


def tags(element: Any) -> Iterator[str]:
    """The structure's types, parents before children, in order."""
    held = element.get_object()
    if isinstance(held, ArrayObject):
        for one in held:
            yield from tags(one)
    elif isinstance(held, DictionaryObject):
        if "/S" in held:
            yield str(held["/S"])
        if "/K" in held:
            yield from tags(held["/K"])


def root() -> Any:
    return reader().trailer["/Root"]


def test_it_is_tagged_with_title_and_language() -> None:
    assert root()["/MarkInfo"]["/Marked"]
    assert root()["/Lang"] == "en-GB"
    assert root()["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = reader().metadata
    assert metadata is not None
    assert metadata.title == "Children's services annual rating: City of Colbridge"
    assert b"pdfuaid:part>1<" in root()["/Metadata"].get_data()


def test_headings_and_tables_are_marked_as_such_and_in_order() -> None:
    told = [tag for tag in tags(root()["/StructTreeRoot"]) if tag in ("/H1", "/H2", "/Table", "/TH", "/TD")]
    assert told == ["/H1", "/Table", *["/TH"] * 3, *["/TD"] * 12, "/H2", "/Table", *["/TH"] * 2]


def test_headings_are_bookmarks() -> None:
    def titles(outline: list[Any]) -> Iterator[str]:
        for one in outline:
            yield from titles(one) if isinstance(one, list) else [one.title]

    assert list(titles(reader().outline)) == [
        "Children's services annual rating",
        "Children's services rating 2009",
    ]


def test_fonts_are_in_the_file() -> None:
    resources: list[Any] = [page["/Resources"] for page in reader().pages]
    fonts = [font.get_object() for one in resources for font in one["/Font"].values()]
    assert fonts
    for font in fonts:
        described = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert any(name.startswith("/FontFile") for name in described["/FontDescriptor"])
