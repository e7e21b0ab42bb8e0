"""What wasn't read is told wherever the reader's work is shown, with its reason; nothing falls between."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.cli import main
from inkspector.cli.uncued import uncued
from inkspector.reading import read

READ = "Three of the eight special schools are good."
NOTHING = "We look forward to working with you."
GAP = "Many primary schools are good."
LETTER = f"{READ} {NOTHING} {GAP}\n"


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


def test_every_sentence_is_read_unread_or_without_anything_to_read() -> None:
    reading = read(LETTER)
    assert [LETTER[start:end] for start, end in reading.sentences] == [READ, NOTHING, GAP]
    assert [LETTER[start:end] for start, end in uncued(reading)] == [NOTHING]
    assert [LETTER[one.start : one.end] for one in reading.unread] == [GAP.rstrip(".")]


@pytest.mark.parametrize("command", ["claims", "check"])
def test_text_tells_what_was_not_read_and_why(
    command: str, letter: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, letter]) == 0
    told = next(line for line in capsys.readouterr().out.splitlines() if GAP.rstrip(".") in line)
    assert "gap_word" in told or "a word that isn't known" in told


def test_json_tells_what_was_not_read_and_why(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", letter, "--format", "json"]) == 0
    (checked,) = json.loads(capsys.readouterr().out)["unread"]
    assert main(["claims", letter, "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (listed,) = (record for record in records if record["type"] == "unread")
    for unread in (checked, listed):
        assert LETTER[unread["start"] : unread["end"]] == GAP.rstrip(".")
        assert unread["why"] == "gap_word"
        assert unread["cues"]


def test_what_was_not_read_can_fail_a_check(letter: str) -> None:
    assert main(["check", letter]) == 0
    assert main(["check", letter, "--fail-on", "unread"]) == 1


def test_a_claim_read_in_part_can_fail_a_check_too(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Three of the eight special schools in the north are good.\n", encoding="utf-8")
    assert main(["check", str(path), "--fail-on", "unread"]) == 1


@pytest.mark.parametrize("command", ["claims", "check"])
def test_sentences_with_nothing_to_read_are_listed_on_demand(
    command: str, letter: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, letter]) == 0
    assert NOTHING not in capsys.readouterr().out
    assert main([command, letter, "--all"]) == 0
    assert NOTHING in capsys.readouterr().out


@pytest.mark.parametrize(("command", "form"), [("claims", "jsonl"), ("check", "json")])
def test_json_lists_them_too(
    command: str, form: str, letter: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, letter, "--format", form, "--all"]) == 0
    out = capsys.readouterr().out
    if command == "check":
        listed = json.loads(out)["uncued"]
    else:
        records = [json.loads(line) for line in out.splitlines()]
        listed = [record for record in records if record["type"] == "uncued"]
    assert [LETTER[one["start"] : one["end"]] for one in listed] == [NOTHING]


def test_the_own_authority_is_no_stranger_in_the_reference_letter(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["claims", str(shared / "reference" / "westminster-2009.txt"), "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert not [record for record in records if record["type"] == "unread" or record["partial"]]
