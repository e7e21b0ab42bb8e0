"""`inkspector claims`: a line for each claim or unread clause."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.cli import main


def test_json_lines_tell_claims_and_what_was_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "a.txt"
    letter.write_text(
        "Many colleges are good. Two of the seven colleges are outstanding.\n", encoding="utf-8"
    )
    assert main(["claims", str(letter), "--format", "jsonl"]) == 0
    unread, claim = map(json.loads, capsys.readouterr().out.splitlines())
    assert (unread["type"], unread["why"], unread["letter"]) == ("unread", "gap_word", str(letter))
    assert (claim["schema"], claim["type"], claim["count"]) == (1, "claim", [2, 7])


def test_text_shows_the_words_and_what_they_claim(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "a.txt"
    letter.write_text("Two of the seven colleges are outstanding.\n", encoding="utf-8")
    assert main(["claims", str(letter)]) == 0
    out = capsys.readouterr().out
    assert "Two of the seven colleges are outstanding" in out
    assert "2 of 7" in out


def test_a_letter_that_is_not_there_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(tmp_path / "none.txt")]) == 2
    assert "none.txt" in capsys.readouterr().err
