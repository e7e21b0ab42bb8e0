"""`inkspector interview`: answers through a pipe."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.cli import main

SAMPLE = Path(__file__).parents[2] / "samples" / "eastmere-2009" / "eastmere-2009.case.yaml"
Say = Callable[..., int]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a sample, and no memory of where anybody was."""
    for folder in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(folder, str(tmp_path / "own"))
    return Path(shutil.copy(SAMPLE, tmp_path / "eastmere.case.yaml"))


@pytest.fixture
def say(case: Path, monkeypatch: pytest.MonkeyPatch) -> Say:
    """Says these lines from a question on, and gives the exit status."""

    def said(*lines: str, start: str = "secondary schools") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return main(["interview", str(case), "--from", start])

    return said


def test_an_answer_is_in_the_file_and_the_next_question_asked(
    case: Path, say: Say, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say("8: 0 3 5 0") == 0
    told = capsys.readouterr().out
    assert "understood: of 8 · 0 outstanding · 3 good · 5 satisfactory" in told
    assert "rating so far: 2" in told
    assert told.index("Secondary schools (") < told.index("Special schools (")
    assert "11: 1 3 7 0" in SAMPLE.read_text(encoding="utf-8")
    assert "11: 1 3 7 0" not in case.read_text(encoding="utf-8")


def test_what_isnt_understood_changes_nothing_and_asks_again(
    case: Path, say: Say, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say("whatever", "9: 9 9 0 0", "quit") == 0
    told = capsys.readouterr().out
    assert told.count("not taken: ") == 2
    assert "Special schools" not in told
    assert case.read_bytes() == SAMPLE.read_bytes()


def test_an_answer_taken_back_leaves_the_file_as_it_was(
    case: Path, say: Say, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say("8: 0 3 5 0", "undo", "undo", "quit") == 0
    told = capsys.readouterr().out
    assert "taken back: Secondary schools" in told
    assert "nothing to take back" in told
    assert case.read_bytes() == SAMPLE.read_bytes()


def test_it_goes_on_where_it_was_left(
    case: Path, say: Say, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    say("8: 0 3 5 0", "quit")
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["interview", str(case)]) == 0
    assert "Special schools (" in capsys.readouterr().out


def test_a_case_that_isnt_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["interview", str(tmp_path / "none.case.yaml")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
