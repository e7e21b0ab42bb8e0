"""`inkspector convert`, and `check --annotate`, as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkspector.cli import main

SAMPLE = Path(__file__).parents[2] / "samples" / "colbridge-2009"
LETTER = SAMPLE / "colbridge-2009.letter.md"
TAMPERED = SAMPLE / "colbridge-2009.tampered.md"
CASE = SAMPLE / "colbridge-2009.case.yaml"


def test_a_letter_goes_into_other_formats_and_back(tmp_path: Path) -> None:
    word, text = tmp_path / "letter.docx", tmp_path / "letter.md"
    assert main(["convert", str(LETTER), "-o", str(word), "-o", str(tmp_path / "letter.html")]) == 0
    assert main(["convert", str(word), "-o", str(text)]) == 0
    assert text.read_text(encoding="utf-8") == LETTER.read_text(encoding="utf-8")


def test_nothing_is_written_over_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = tmp_path / "letter.docx"
    there.write_bytes(b"mine")
    assert main(["convert", str(LETTER), "-o", str(there)]) == 2
    assert "--force" in capsys.readouterr().err
    assert there.read_bytes() == b"mine"
    assert main(["convert", str(LETTER), "-o", str(there), "--force"]) == 0


@pytest.mark.parametrize("ending", ["docx", "pdf", "html"])
def test_a_marked_copy_is_written_beside_the_letter(tmp_path: Path, ending: str) -> None:
    letter, copy = tmp_path / f"letter.{ending}", tmp_path / f"marked.{ending}"
    main(["convert", str(TAMPERED), "-o", str(letter)])
    before = letter.read_bytes()
    assert main(["check", str(letter), "--case", str(CASE), "--annotate", str(copy)]) == 1
    assert letter.read_bytes() == before
    assert len(copy.read_bytes()) > 1000


def test_a_copy_in_another_format_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("marked.docx", "marked.rtf"):
        assert main(["check", str(TAMPERED), "--annotate", str(tmp_path / name)]) == 2
        assert "html" in capsys.readouterr().err
        assert not (tmp_path / name).exists()


def test_findings_name_paragraph_and_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "letter.pdf"
    main(["convert", str(TAMPERED), "-o", str(letter)])
    capsys.readouterr()
    main(["check", str(letter), "--case", str(CASE)])
    assert "paragraph 1, page 1" in capsys.readouterr().out
    main(["check", str(letter), "--case", str(CASE), "--format", "json"])
    assert '"place": {\n        "paragraph": 1,\n        "page": 1' in capsys.readouterr().out
