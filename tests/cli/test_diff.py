"""`inkspector diff` as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.cli import main

SAMPLE = Path(__file__).parents[2] / "samples/eastmere-2009"
OLD = str(SAMPLE / "eastmere-2009.letter.md")
NEW = str(SAMPLE / "eastmere-2009.tampered.md")
CASE = str(SAMPLE / "eastmere-2009.case.yaml")


def test_the_page_tells_what_was_altered_and_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", OLD, NEW, "--case", CASE]) == 1
    page = capsys.readouterr().out
    assert "ALTERED  grades" in page
    assert "satisfactory -> good" in page
    assert "supported, now contradicted" in page
    assert "ERROR  evidence.grade" in page
    assert max(len(line) for line in page.splitlines() if "samples/" not in line) <= 80


def test_a_document_is_told_by_its_paragraphs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = tmp_path / "new.docx"
    main(["convert", NEW, "-o", str(new)])
    capsys.readouterr()
    assert main(["diff", OLD, str(new), "--case", CASE]) == 1
    page = capsys.readouterr().out
    assert "ALTERED  grades  paragraph " in page
    assert "evidence.grade  paragraph " in page


def test_a_letter_does_not_differ_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", OLD, OLD, "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["schema"] == 1
    assert record["same"] > 20
    assert [record[name] for name in ("altered", "added", "dropped")] == [[], [], []]
    assert record["findings"] == {"came": [], "went": []}


def test_a_letter_that_is_not_there_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", OLD, f"{NEW}.none"]) == 2
    assert "there is no such file" in capsys.readouterr().err
