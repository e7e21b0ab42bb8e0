"""Findings in a copy of a Word letter: on their words, tracked where safe, and nothing else touched."""

from __future__ import annotations

import shutil
from pathlib import Path
from subprocess import run
from zipfile import ZipFile

import pytest
from lxml import etree

from inkspector.documents.guard import unpacked
from inkspector.documents.marking.word import marked_word
from inkspector.documents.packed import packed
from inkspector.documents.readers.word import read_word
from tests.documents.marked import safe_ones, tampered

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(data: bytes) -> etree._Element:
    root = unpacked(data, "x", "Word").xml("word/document.xml")
    assert root is not None
    return root


def commented(root: etree._Element) -> dict[str, str]:
    """The words between the two ends of each comment, taken-out ones included and put-in ones not."""
    words: dict[str, str] = {}
    open_now: set[str] = set()
    for element in root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t", f"{W}delText"):
        if element.tag == f"{W}commentRangeStart":
            open_now.add(element.get(f"{W}id", ""))
        elif element.tag == f"{W}commentRangeEnd":
            open_now.discard(element.get(f"{W}id", ""))
        elif not any(above.tag == f"{W}ins" for above in element.iterancestors()):
            for id in open_now:
                words[id] = words.get(id, "") + (element.text or "")
    return words


def test_each_finding_is_a_comment_on_its_words() -> None:
    data, _, report = tampered("docx")
    made = marked_word(data, "x", report, ())
    assert list(commented(document(made)).values()) == [one.quote for one in report.findings]
    comments = [one for one in read_word(made, "x").source.apart if one.kind == "comment"]
    assert [one.by for one in comments] == ["Inkspector"] * len(report.findings)
    for comment, finding in zip(comments, report.findings, strict=True):
        assert finding.rule in comment.text
        assert finding.message in comment.text
        assert all(one.shows in comment.text for one in finding.evidence)


def test_safe_suggestions_are_tracked_changes() -> None:
    data, source, report = tampered("docx")
    made = marked_word(data, "x", report, safe_ones(report))
    assert read_word(made, "x", "original").source.text == source.text
    expected = source.text
    for one in reversed(safe_ones(report)):
        start, end = one.replaces or (0, 0)
        expected = expected[:start] + (one.suggestion or "") + expected[end:]
    assert read_word(made, "x").source.text == expected
    changes = list(document(made).iter(f"{W}ins", f"{W}del"))
    assert {one.get(f"{W}author") for one in changes} == {"Inkspector"}
    ids = [one.get(f"{W}id") for one in changes]
    assert len(set(ids)) == len(ids)


def test_without_its_marks_the_copy_is_the_letter() -> None:
    data, _, report = tampered("docx")
    made = marked_word(data, "x", report, ())
    before, after = unpacked(data, "x", "Word").parts, unpacked(made, "x", "Word").parts
    touched = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name for name in before if before[name] != after[name]} == touched
    assert set(after) - set(before) == {"word/comments.xml"}
    assert read_word(made, "x").source.text == read_word(data, "x").source.text
    assert made == marked_word(data, "x", report, ())


def test_comments_that_were_there_stay() -> None:
    data, _, report = tampered("docx")
    once = marked_word(data, "x", report, ())
    twice = marked_word(once, "x", report, ())
    comments = [one for one in read_word(twice, "x").source.apart if one.kind == "comment"]
    assert len(comments) == 2 * len(report.findings)
    assert len(commented(document(twice))) == 2 * len(report.findings)


def test_what_somebody_else_changed_is_only_commented_on() -> None:
    data, _, report = tampered("docx")
    safe = safe_ones(report)
    parts = unpacked(data, "x", "Word").parts
    root = etree.fromstring(parts["word/document.xml"])
    for run_ in [text.getparent() for text in root.iter(f"{W}t")]:
        put = etree.Element(f"{W}ins", {f"{W}id": "1", f"{W}author": "A. Lawyer"})
        run_.addprevious(put)
        put.append(run_)
    changed = packed(parts | {"word/document.xml": etree.tostring(root)})
    made = marked_word(changed, "x", report, safe)
    assert not list(document(made).iter(f"{W}del"))
    assert len(commented(document(made))) == 0  # every word is put in, and stays so
    assert len([one for one in read_word(made, "x").source.apart if one.kind == "comment"]) == len(
        report.findings
    )


def test_writer_shows_comments_and_changes(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice isn't installed")
    data, _, report = tampered("docx")
    (tmp_path / "marked.docx").write_bytes(marked_word(data, "x", report, safe_ones(report)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "marked.docx"),
    ]
    run(command, check=True, capture_output=True, timeout=120)
    with ZipFile(tmp_path / "marked.odt") as archive:
        content = archive.read("content.xml").decode()
    assert content.count("<office:annotation ") == len(report.findings)
    assert content.count("<text:insertion>") == len(safe_ones(report))
