"""`inkspector publish`: nothing leaves the house that isn't for the letter's readers."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from inkspector.cli import main
from inkspector.documents import read_source

SAMPLE = Path(__file__).parents[2] / "samples" / "colbridge-2009"
CASE = SAMPLE / "colbridge-2009.case.yaml"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.docx"
    main(["convert", str(SAMPLE / "colbridge-2009.letter.md"), "-o", str(path)])
    return path


def publish(letter: Path, *more: str) -> int:
    return main(["publish", str(letter), "--case", str(CASE), *more])


def test_a_clean_letter_goes_out(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = letter.with_suffix(".pdf")
    assert publish(letter, "-o", str(out)) == 0
    assert "nothing keeps it back" in capsys.readouterr().out
    assert "City of Colbridge" in read_source(out).text


def commented(document: docx.document.Document) -> None:
    document.add_comment(document.paragraphs[0].runs, "Is this the day?", "A. Lawyer", "AL")


def named(document: docx.document.Document) -> None:
    document.core_properties.last_modified_by = "A. Lawyer"


def hidden(document: docx.document.Document) -> None:
    document.paragraphs[4].add_run(" between us").font.hidden = True


def embargoed(document: docx.document.Document) -> None:
    document.sections[0].header.paragraphs[0].text = "EMBARGOED until 10 December 2009"


def drafted(document: docx.document.Document) -> None:
    document.paragraphs[0].insert_paragraph_before("DRAFT 2")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (commented, "a comment is left in it (A. Lawyer): Is this the day?"),
        (named, "its properties name somebody (lastModifiedBy): A. Lawyer"),
        (hidden, "it holds words that aren't shown: between us"),
        (embargoed, "its header is marked: EMBARGOED until 10 December 2009"),
        (drafted, "is marked: DRAFT 2"),
    ],
)
def test_what_isnt_for_its_readers_keeps_it_back(
    letter: Path, capsys: pytest.CaptureFixture[str], spoil: object, told: str
) -> None:
    document = docx.Document(str(letter))
    assert callable(spoil)
    spoil(document)
    document.save(str(letter))
    out = letter.with_suffix(".pdf")
    assert publish(letter, "-o", str(out)) == 1
    assert told in capsys.readouterr().out
    assert not out.exists()


def test_tracked_changes_and_errors_keep_it_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter, marked = tmp_path / "letter.docx", tmp_path / "marked.docx"
    main(["convert", str(SAMPLE / "colbridge-2009.tampered.md"), "-o", str(letter)])
    main(["check", str(letter), "--case", str(CASE), "--annotate", str(marked)])
    capsys.readouterr()
    assert publish(letter) == 1
    assert "letter.impossible_date" in capsys.readouterr().out
    assert publish(marked) == 1
    assert "a tracked change is left in it (Inkspector)" in capsys.readouterr().out
    assert publish(letter, "-o", str(marked)) == 2  # it is there already


def test_a_judgement_that_isnt_published_yet_keeps_it_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fenmarch = SAMPLE.parent / "fenmarch-2009"
    case, letter = tmp_path / "fenmarch.case.yaml", tmp_path / "letter.odt"
    told = (fenmarch / "fenmarch-2009.case.yaml").read_text(encoding="utf-8")
    assert "published: 2009-07-17" in told
    case.write_text(told.replace("published: 2009-07-17", "published: 2010-01-20"), encoding="utf-8")
    main(["convert", str(fenmarch / "fenmarch-2009.letter.md"), "-o", str(letter)])
    assert main(["publish", str(letter), "--case", str(case), "-o", str(tmp_path / "out.html")]) == 1
    assert "evidence.unpublished" in capsys.readouterr().out
    assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf", "html", "md", "txt"])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("DRAFT 2", "is marked: DRAFT 2"),
        ("Dear [NAME]", "letter.placeholder"),
        ("In confidence", "is marked"),
    ],
)
def test_words_left_in_a_letter_keep_it_back_in_any_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str, words: str, told: str
) -> None:
    text, letter = tmp_path / "text.md", tmp_path / f"letter.{ending}"
    text.write_text(f"9 December 2009\n\n{words}\n\nMost schools are good.\n", encoding="utf-8")
    main(["convert", str(text), "-o", str(letter)])
    assert main(["publish", str(letter), "-o", str(tmp_path / "out.html")]) == 1
    assert told in capsys.readouterr().out
