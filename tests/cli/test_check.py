"""`inkspector check`, `rules` and `explain` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.checks import rules
from inkspector.cli import main

WRONG = "Nine of the eight special schools are good.\n"
RIGHT = "Six of the eight special schools are good.\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.md"
    path.write_text(RIGHT, encoding="utf-8")
    return path


def test_a_letter_without_findings_exits_with_0(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(letter)]) == 0
    assert "Findings  none" in capsys.readouterr().out


def test_an_error_exits_with_1_and_underlines_its_words(
    letter: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(letter.parent)  # a long path would take more lines
    letter.write_text(WRONG, encoding="utf-8")
    assert main(["check", letter.name]) == 1
    shown = capsys.readouterr().out
    sentence, marks = (shown.splitlines()[i] for i in (3, 4))
    assert sentence.strip() == WRONG.strip()
    assert "Nine" in sentence[marks.index("^") : marks.rindex("^") + 1]
    assert all(len(line) <= 80 for line in shown.splitlines())


@pytest.mark.parametrize(("fail_on", "status"), [("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on_sets_the_severity_that_counts(letter: Path, fail_on: str, status: int) -> None:
    letter.write_text(
        "Of the eight special schools, three are good and four are inadequate.\n", encoding="utf-8"
    )
    assert main(["check", str(letter), "--fail-on", fail_on]) == status


def test_fail_on_unread_counts_what_was_not_read(letter: Path) -> None:
    letter.write_text("Most wibbled special schools are possibly good.\n", encoding="utf-8")
    assert main(["check", str(letter), "--fail-on", "unread"]) == 1
    assert main(["check", str(letter)]) == 0


def test_several_letters_give_a_line_of_json_each(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(letter), str(letter), "--format", "json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["letter"] for line in lines] == [str(letter)] * 2


def test_last_years_letter_is_put_beside_it(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = letter.with_name("before.md")
    before.write_text(RIGHT, encoding="utf-8")
    assert main(["check", str(letter), "--previous", str(before), "--fail-on", "warning"]) == 1
    assert "letter.previous" in capsys.readouterr().out
    assert main(["check", str(letter.parent), "--previous", str(before)]) == 2


def test_letters_that_cannot_be_read_are_all_told(
    tmp_path: Path, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.md"
    broken.write_bytes(b"good\nb\xffad")
    assert main(["check", str(letter), str(broken), str(tmp_path / "missing.md")]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 2
    assert "broken.md:2:2" in told.err


def test_rules_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    shown = capsys.readouterr().out
    assert all(rule.id in shown for rule in rules())
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_explain_prints_a_rule_s_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "evidence.count"]) == 0
    shown = capsys.readouterr().out
    assert all(part in shown for part in ("What it does", "Why it matters", "Example", "Mend"))


def test_explain_knows_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "evidence.cont"]) == 2
    assert "evidence.count" in capsys.readouterr().err
