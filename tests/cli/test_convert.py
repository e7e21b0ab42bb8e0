"""`inkspector convert`, and `check --annotate`, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inkspector.cli import main
from inkspector.documents import record_path

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


def test_the_record_of_a_draft_goes_with_its_copy(tmp_path: Path) -> None:
    drafted, copy = tmp_path / "letter.docx", tmp_path / "copy.md"
    assert main(["draft", str(CASE), "-o", str(drafted)]) == 0
    assert main(["convert", str(drafted), "-o", str(copy)]) == 0
    was, now = (json.loads(record_path(path).read_bytes()) for path in (drafted, copy))
    text = copy.read_text(encoding="utf-8")
    told = [one for block in now["blocks"] for one in block["sentences"]]
    assert [one["text"] for one in told] == [
        " ".join(text[one["start"] : one["end"]].split()) for one in told
    ]
    assert sentences(now) == sentences(was)
    assert now["drafted_by"] == was["drafted_by"]
    assert now["sha256"]["case"] == was["sha256"]["case"]
    assert main(["draft", str(CASE), "-o", str(copy)]) == 0  # nobody has changed it


def test_the_copy_of_an_edited_letter_says_so(tmp_path: Path) -> None:
    drafted, copy = tmp_path / "letter.md", tmp_path / "copy.md"
    assert main(["draft", str(CASE), "-o", str(drafted)]) == 0
    drafted.write_text(drafted.read_text(encoding="utf-8").replace("good", "excellent", 1), encoding="utf-8")
    assert main(["convert", str(drafted), "-o", str(copy)]) == 0
    record = json.loads(record_path(copy).read_bytes())
    assert record["copy_of"]["edited"] is True
    assert record["drafted_by"]
    assert record["blocks"] == []
    assert main(["draft", str(CASE), "-o", str(copy)]) == 2


def sentences(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Those of a record, wherever they stand."""
    held = [one for block in record["blocks"] for one in block["sentences"]]
    return [{name: one[name] for name in one if name not in ("start", "end")} for one in held]
