"""The page of a checked letter: whole without a script, quick to move in with one, never on the network."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from subprocess import run

import pytest
from lxml import etree, html

from inkspector.checks import check
from inkspector.documents.marking.html import marked_html
from inkspector.documents.readers.html import read_html
from inkspector.documents.source import Source
from tests.documents.marked import FRAMEWORK, tampered


def page() -> str:
    _, source, report = tampered("docx")
    return marked_html(report, source).decode()


def test_it_shows_each_finding_at_its_words_and_its_evidence_beside_them() -> None:
    _, _, report = tampered("docx")
    tree = html.fromstring(page())
    marks = tree.xpath("//mark")
    assert ["".join(mark.itertext()).split(": ", 1)[1] for mark in marks] == [
        one.quote for one in report.findings
    ]
    for mark, finding in zip(marks, report.findings, strict=True):
        (sentence,) = mark.xpath("ancestor::span[contains(@class, 'said')]")
        (note,) = tree.xpath(f"//*[@id='{sentence.get('aria-describedby')}']")
        told = "".join(note.itertext())
        assert finding.message in told
        assert all(one.shows in told for one in finding.evidence)


def test_it_says_all_that_the_letter_says() -> None:
    _, source, _ = tampered("docx")
    tree = html.fromstring(page())
    for unseen in tree.xpath("//*[@class='unseen']"):
        unseen.drop_tree()
    (letter,) = tree.xpath("//main")
    said = " ".join("".join(letter.itertext()).split())
    words = re.sub(r"[|#*]|---", "", source.text).split()
    assert [word for word in words if word not in said] == []


def test_it_is_one_file_that_asks_for_nothing() -> None:
    tree = html.fromstring(page())
    assert tree.xpath("//@src | //link | //a/@href | //iframe | //object | //img") == []
    assert "url(" not in page()
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")


def test_what_a_letter_says_is_never_run() -> None:
    text = "Dear <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> Schools are good.\n"
    report = check(text, FRAMEWORK, None, "<b>letter</b>.md")
    made = marked_html(report, Source(text)).decode()
    assert made.count("<script") == 1
    assert "<img" not in made
    assert "<b>" not in made


def test_a_reader_of_letters_can_read_it_back() -> None:
    assert "Owen Tregarten" in read_html(page().encode(), "x").text


def in_chromium(folder: Path, script: str = "") -> etree._Element:
    """The page after its scripts have run, and then `script`."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("Chromium isn't installed")
    file = folder / "page.html"
    file.write_text(page().replace("</body>", f"<script>{script}</script></body>"), encoding="utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder}/profile",
        "--dump-dom",
    ]
    done = run([browser, *options, file.as_uri()], capture_output=True, check=True, timeout=120)
    return html.fromstring(done.stdout.decode())


def shown(tree: etree._Element) -> str:
    (note,) = tree.xpath("//section[contains(@class, 'note') and contains(concat(' ', @class, ' '), ' at ')]")
    return "".join(note.itertext())


def test_keys_lead_from_finding_to_finding(tmp_path: Path) -> None:
    _, _, report = tampered("docx")
    press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'n'}));"
    assert report.findings[0].message in shown(in_chromium(tmp_path))
    assert report.findings[2].message in shown(in_chromium(tmp_path, press * 2))


def test_what_is_filtered_out_is_passed_by(tmp_path: Path) -> None:
    off = "const box = document.querySelector('[data-shows=error]'); box.click();"
    press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'n'}));"
    tree = in_chromium(tmp_path, off + press)
    _, _, report = tampered("docx")
    assert "no-error" in tree.xpath("//body/@class")[0]
    assert report.findings[0].message in shown(tree)  # no other finding is left to go to


def test_a_pointer_that_moves_shows_the_sentence_and_one_at_rest_does_not(tmp_path: Path) -> None:
    _, _, report = tampered("docx")
    moved = "document.querySelectorAll('.said.found')[{}].dispatchEvent("
    moved += "new PointerEvent('pointermove', {{movementX: {}}}));"
    tree = in_chromium(tmp_path, moved.format(3, 1) + moved.format(1, 0))
    assert report.findings[3].message in shown(tree)
