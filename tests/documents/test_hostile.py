"""Files from strangers: each is refused in one clear line, or read without doing what it asks for."""

from __future__ import annotations

import json
import resource
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from subprocess import run
from zipfile import ZIP_DEFLATED, ZipFile

import pypdf
import pytest
import typst

from inkspector.documents.packed import packed
from inkspector.documents.reading import read_letter, read_source, source_of
from inkspector.errors import LetterError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word(body: str, more: dict[str, bytes] | None = None, head: str = "") -> bytes:
    said = f"<w:p><w:r><w:t>{body}</w:t></w:r></w:p>"
    document = f'{head}<w:document xmlns:w="{W}"><w:body>{said}</w:body></w:document>'
    return packed({"word/document.xml": document.encode(), **(more or {})})


def refused(data: bytes, ending: str) -> str:
    with pytest.raises(LetterError) as caught:
        source_of(data, ending, f"letter{ending}")
    (problem,) = caught.value.problems
    assert problem.file == f"letter{ending}"
    assert problem.mend
    return problem.what


def bomb(size: int) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * size)
    return out.getvalue()


@pytest.mark.parametrize("ending", [".docx", ".odt"])
def test_a_zip_bomb_is_measured_before_it_is_unpacked(ending: str) -> None:
    assert "more than any letter" in refused(bomb(60_000_000), ending)
    assert "more than any letter" in refused(bomb(40_000_000), ending)


def test_a_zip_that_lies_about_its_size_is_broken() -> None:
    data = bytearray(bomb(1_000_000))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    assert "broken" in refused(bytes(data), ".docx")


def test_a_zip_whose_entries_overlap_is_refused() -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(range(256)) * 400)
    data = out.getvalue()
    at = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[at:end]
    tail = bytearray(data[end:])
    for place in (8, 10):
        tail[place : place + 2] = (300).to_bytes(2, "little")
    tail[12:16] = (300 * len(entry)).to_bytes(4, "little")
    assert refused(data[:at] + entry * 300 + bytes(tail), ".docx")


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w SYSTEM "http://example.org/x.dtd">',
        '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;&a;">]>',
    ],
)
def test_a_document_type_is_refused(declared: str) -> None:
    assert "document type" in refused(
        word("&e;", head=declared) if "ENTITY" in declared else word("x", head=declared), ".docx"
    )


def test_deep_nesting_is_refused() -> None:
    deep = b"<a>" * 5000 + b"</a>" * 5000
    assert "broken" in refused(packed({"word/document.xml": deep}), ".docx")
    assert "deeply" in refused(b"<div>" * 5000, ".html")


def test_macros_are_named_and_not_run() -> None:
    assert source_of(word("Fine.", {"word/vbaProject.bin": b"x"}), ".docm", "x").notes == (
        "it holds macros, which aren't run",
    )
    odt = source_of(open_text("Fine.", **{"Basic/Standard/M.xml": b"<x/>"}), ".odt", "x")
    assert odt.notes == ("it holds macros, which aren't run",)


def open_text(body: str, **more: bytes) -> bytes:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<o:document-content xmlns:o="{urn}:office:1.0" xmlns:t="{urn}:text:1.0"><o:body><o:text>'
        f"<t:p>{body}</t:p></o:text></o:body></o:document-content>"
    )
    return packed({"mimetype": b"x", "content.xml": content.encode(), **more})


def test_what_lies_outside_is_named_and_not_fetched() -> None:
    relations = (
        f'<Relationships xmlns="{RELATIONS}">'
        '<Relationship Type="x/attachedTemplate" TargetMode="External" Target="http://192.0.2.1/x.dotm"/>'
        '<Relationship Type="x/hyperlink" TargetMode="External" Target="http://example.org"/></Relationships>'
    )
    source = source_of(word("Fine.", {"word/_rels/document.xml.rels": relations.encode()}), ".docx", "x")
    assert source.text == "Fine.\n"
    assert source.notes == ("it refers to something outside itself (attachedTemplate), which isn't fetched",)


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7\n", b"Dear Sir", bytes(range(256)) * 9])
def test_what_only_has_the_name_is_broken(ending: str, data: bytes) -> None:
    assert "broken" in refused(data, ending)


@pytest.mark.parametrize("name", ["word/document.xml", "content.xml", "[Content_Types].xml"])
def test_a_zip_of_something_else_is_no_letter(name: str) -> None:
    assert refused(packed({name: b"<x/>"}), ".docx")
    assert refused(packed({name: b"<x/>"}), ".odt")


def test_an_old_or_locked_word_file_is_named() -> None:
    assert "password" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx")


def blank(pages: int) -> pypdf.PdfWriter:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    return writer


def told(writer: pypdf.PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_scan_says_so() -> None:
    assert "scan" in refused(told(blank(2)), ".pdf")


def test_a_locked_pdf_says_so() -> None:
    writer = blank(1)
    writer.encrypt("secret")
    assert "password" in refused(told(writer), ".pdf")


def test_ten_thousand_pages_are_refused() -> None:
    assert "10000 pages" in refused(told(blank(10_000)), ".pdf")


def page_of(commands: bytes, picture: bool = False) -> bytes:
    """A PDF of one page, perhaps called a picture."""
    name = pypdf.generic.NameObject
    writer = blank(1)
    stream = pypdf.generic.EncodedStreamObject()
    stream._data = zlib.compress(commands, 9)
    stream[name("/Filter")] = name("/FlateDecode")
    if picture:
        stream[name("/Subtype")] = name("/Image")
    writer.pages[0][name("/Contents")] = writer._add_object(stream)
    return told(writer)


BOXES = "<w:r><w:pict><w:txbxContent><w:p>" * 60, "</w:p></w:txbxContent></w:pict></w:r>" * 60
COSTLY: dict[str, Callable[[], bytes]] = {
    "a page of spaces.pdf": lambda: page_of(b" " * 300_000_000),
    "a page of states.pdf": lambda: page_of(b"q " * 20_000_000),
    "a page called a picture.pdf": lambda: page_of(b"q\0" * 20_000_000, picture=True),
    "boxes in boxes.docx": lambda: word("x</w:t></w:r>" + "a".join(BOXES) + "<w:r><w:t>"),
    "styles on styles.docx": lambda: word(
        "Fine.",
        {
            "word/styles.xml": f'<w:styles xmlns:w="{W}">'.encode()
            + b'<w:style w:styleId="a"><w:basedOn w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>' * 20_000
            + b"</w:styles>"
        },
    ),
    "spaces.odt": lambda: open_text('a<t:s t:c="999999999"/><t:s t:c="many"/>' * 2_000),
    "open comments.html": lambda: b"<!--" * 400_000,
    "open tags.html": lambda: b"<a b='" * 300_000,
    "open marks.html": lambda: b"<![CDATA[" * 200_000 + b">",
    "angles.html": lambda: b"<" * 500_000,
    "cells.html": lambda: b"<table><tr>" + b"<td>x" * 100_000,
    "brackets.json": lambda: b"[" * 1_000_000,
}
READ = """
import sys
from pathlib import Path
from inkspector.documents.reading import read_source
from inkspector.errors import LetterError
for path in map(Path, sys.argv[1:]):
    try:
        said = f"{len(read_source(path).text)} characters"
    except LetterError as why:
        said = why.problems[0].what
    print(path.name, said, sep="|")
"""


def test_none_takes_much_memory_or_time(tmp_path: Path) -> None:
    """In a process of its own, which may take no more than a letter needs."""
    for name, made in COSTLY.items():
        (tmp_path / name).write_bytes(made())

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))

    done = run(
        [sys.executable, "-c", READ, *(str(tmp_path / name) for name in COSTLY)],
        capture_output=True,
        preexec_fn=limited,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = dict(line.split("|") for line in done.stdout.decode().splitlines())
    assert list(said) == list(COSTLY)
    for name in COSTLY:
        if name.endswith(".pdf"):
            assert "more than any letter" in said[name]


def test_scripts_and_commands_of_a_pdf_are_named_and_not_run() -> None:
    for kind, key in (("/JavaScript", "/JS"), ("/Launch", "/F")):
        made = typst.compile(b"Most schools are good.", ignore_system_fonts=True)
        assert isinstance(made, bytes)
        writer = pypdf.PdfWriter(clone_from=BytesIO(made))
        action = pypdf.generic.DictionaryObject()
        action[pypdf.generic.NameObject("/S")] = pypdf.generic.NameObject(kind)
        action[pypdf.generic.NameObject(key)] = pypdf.generic.TextStringObject("x")
        writer._root_object[pypdf.generic.NameObject("/OpenAction")] = action
        source = source_of(told(writer), ".pdf", "x")
        assert source.text == "Most schools are good.\n"
        assert source.notes == ("it holds scripts or commands, which aren't run",)


def test_names_that_lead_elsewhere_are_only_names(tmp_path: Path) -> None:
    data = word("Fine.", {"../../elsewhere.txt": b"x", "/elsewhere.txt": b"x", "C:\\elsewhere": b"x"})
    (tmp_path / "letter.docx").write_bytes(data)
    assert read_source(tmp_path / "letter.docx").text == "Fine.\n"
    assert [path.name for path in tmp_path.rglob("*")] == ["letter.docx"]


def test_text_included_from_elsewhere_is_not(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    include = (
        f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{tmp_path}/secret.txt" parse="text"/>'
    )
    assert "secret" not in source_of(word(f"Fine.{include}"), ".docx", "x").text


def test_a_large_file_isnt_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with path.open("wb") as stream:
        stream.truncate(3_000_000_000)
    with pytest.raises(LetterError, match="larger than 50 MB"):
        read_source(path)


def test_json_of_another_kind_is_no_letter(tmp_path: Path) -> None:
    path = tmp_path / "letter.json"
    path.write_text(json.dumps({"text": 3}), encoding="utf-8")
    with pytest.raises(LetterError, match="holds no letter"):
        read_letter(path)
