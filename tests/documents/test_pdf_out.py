"""The PDF's tag tree: title, language, headings, tables with heads, in reading order, as PDF/UA-1 asks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
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


def elements(element: Any) -> Iterator[Any]:
    """The structure's elements, parents before children."""
    held = element.get_object()
    if isinstance(held, ArrayObject):
        for one in held:
            yield from elements(one)
    elif isinstance(held, DictionaryObject):
        if "/S" in held:
            yield held
        if "/K" in held:
            yield from elements(held["/K"])


def test_headings_begin_at_the_first_level_and_leave_none_out() -> None:
    levels = [
        int(tag[2:]) for tag in tags(root()["/StructTreeRoot"]) if tag[:2] == "/H" and tag[2:].isdecimal()
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_heads_of_tables_say_what_they_head() -> None:
    heads = [one for one in elements(root()["/StructTreeRoot"]) if one["/S"] == "/TH"]
    assert len(heads) == 5
    for head in heads:
        told = head["/A"].get_object()
        attributes = told if isinstance(told, ArrayObject) else [told]
        assert {one.get_object().get("/Scope") for one in attributes} & {"/Column", "/Row", "/Both"}


def test_pictures_are_told_in_words() -> None:
    for one in elements(root()["/StructTreeRoot"]):
        assert one["/S"] != "/Figure" or str(one.get("/Alt", "")).strip()


def test_every_word_is_in_the_structure_or_marked_as_none_of_the_letter() -> None:
    """Read in the order of the structure, the letter is whole; what is left over is the page's footer."""
    shown = 0
    pages: list[Any] = list(reader().pages)
    for page in pages:
        depth = 0
        for operands, operator in page.get_contents().operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
                artefact = operands[0] == "/Artifact"
                assert artefact or "/MCID" in operands[1]
            elif operator == b"EMC":
                depth -= 1
            elif operator in (b"Tj", b"TJ", b"'", b'"'):
                assert depth > 0
                shown += 1
        assert depth == 0
        assert page["/Tabs"] == "/S"
    assert shown > 50


def test_each_kind_of_element_is_a_standard_one() -> None:
    kinds = set(tags(root()["/StructTreeRoot"]))
    standard = (
        "Document Part Sect Div H1 H2 P L LI Lbl LBody Table THead TBody TR TH TD Span Strong Em Figure"
    )
    mapped = root()["/StructTreeRoot"].get("/RoleMap", {})
    assert {kind for kind in kinds if kind not in mapped} <= {f"/{name}" for name in standard.split()}


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
        assert "/ToUnicode" in font
