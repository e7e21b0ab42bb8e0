"""A case with only authority and scheme: an honest letter with gaps, and never a crash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.cli import main

BARE = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Borough of Thornby}\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    file = tmp_path / "bare.case.yaml"
    file.write_text(BARE, encoding="utf-8")
    return file


def test_its_rating_is_open_and_that_is_no_error(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rate", str(case), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["rating"], told["possible"]) == (None, [1, 2, 3, 4])


def test_its_letter_marks_the_gaps_and_says_what_is_missing(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = case.with_name("bare.md")
    assert main(["draft", str(case), "-o", str(letter)]) == 1
    told = capsys.readouterr().err
    assert "left to fill in: [DATE]" in told
    assert "the rating is not yet determined (possible: 1, 2, 3, 4)" in told
    assert "it waits for the share of all settings good or better; the share of indicators" in told
    text = letter.read_text(encoding="utf-8")
    assert "[RATING NOT YET DETERMINED]" in text
    assert "[SIGNATORY]" in text


def test_of_lines_the_letter_waits_only_for_those_that_are_missing(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case.write_text(BARE + "settings: {primary_schools: 12 good, colleges: 1 good}\n", encoding="utf-8")
    assert main(["draft", str(case), "-o", str(case.with_name("bare.md"))]) == 1
    told = capsys.readouterr().err.splitlines()[-1]
    assert "of all settings good or better (nothing is known of childminders, " in told
    assert "primary schools" not in told
    assert "colleges" not in told


@pytest.mark.parametrize("command", ["draft --explain", "upgrade --to ofsted-2009", "upgrade --format json"])
def test_no_other_command_crashes_on_it(case: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    name, *options = command.split()
    assert main([name, str(case), *options]) in (0, 1)
    assert "fault of Inkspector" not in capsys.readouterr().err
