"""`inkspector check --fix`: a diff on the screen, the fixed letter beside, nothing written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.cli import main

CASE = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: London Borough of Barnet}
settings: {secondary_schools: "8: 0 3 5 0"}
"""
WRONG = "Four of the eight secondary schools are good.\n\nThe school in Camden is another matter.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    letter, case = tmp_path / "letter.md", tmp_path / "a.case.yaml"
    letter.write_text(WRONG, encoding="utf-8")
    case.write_text(CASE, encoding="utf-8")
    return str(letter), str(case)


def test_the_fixed_letter_is_written_beside(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    letter, case = files
    assert main(["check", letter, "--case", case, "--fix"]) == 1  # Camden is left to people
    shown = capsys.readouterr().out
    assert "-Four of the eight secondary schools are good." in shown
    assert "+Three of the eight secondary schools are good." in shown
    assert "1 fixed, 1 still open" in shown
    assert Path(letter).read_text(encoding="utf-8") == WRONG
    fixed = Path(letter).with_name("letter.fixed.md").read_text(encoding="utf-8")
    assert fixed == WRONG.replace("Four", "Three")


def test_nothing_is_written_over_without_force(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    letter, case = files
    beside = Path(letter).with_name("letter.fixed.md")
    beside.write_text("mine", encoding="utf-8")
    assert main(["check", letter, "--case", case, "--fix"]) == 2
    assert "this file is there already" in capsys.readouterr().err
    assert beside.read_text(encoding="utf-8") == "mine"
    assert main(["check", letter, "--case", case, "--fix", "--force"]) == 1
    assert beside.read_text(encoding="utf-8") != "mine"


def test_a_letter_with_nothing_to_fix_writes_nothing(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    letter, case = files
    Path(letter).write_text("Three of the eight secondary schools are good.\n", encoding="utf-8")
    assert main(["check", letter, "--case", case, "--fix"]) == 0
    assert "0 fixed" in capsys.readouterr().out
    assert not Path(letter).with_name("letter.fixed.md").exists()


def test_json_tells_what_was_taken_and_what_it_replaced(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    letter, case = files
    main(["check", letter, "--case", case, "--fix", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    (taken,) = told["taken"]
    span = slice(taken["replaces"]["start"], taken["replaces"]["end"])
    assert (WRONG[span], taken["suggestion"]) == ("Four of the eight", "Three of the eight")
    assert told["fixed"].endswith("letter.fixed.md")


def test_a_folder_is_not_fixed(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(Path(files[0]).parent), "--fix"]) == 2
    assert "--fix" in capsys.readouterr().err
