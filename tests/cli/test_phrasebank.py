"""`inkspector phrasebank` as it is called."""

from __future__ import annotations

import pytest

from inkspector.cli import main, phrasebank


def test_every_phrase_is_shown_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "show"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("    ") for line in lines) * 2 == len(lines)


def test_one_phrase_is_shown_with_all_that_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "show", "count.none"]) == 0
    out = capsys.readouterr().out
    assert "None of the five primary schools is good or better." in out
    assert "None of the five primary schools is inadequate." in out


def test_a_phrase_that_there_isnt_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "show", "count.nine"]) == 2
    assert "count.nine" in capsys.readouterr().err


def test_lint_finds_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "lint"]) == 0
    assert "0 to mend" in capsys.readouterr().out


def test_a_phrase_that_is_read_otherwise_is_told() -> None:
    voice = phrasebank.voice_of("ofsted-2009")
    phrase = voice.bank.phrase("count.none")
    wrong = phrase.model_copy(update={"text": "all of the {whole} {subject:plural} are {grades}"})
    slot = phrase.model_copy(update={"text": "none of the {number} {subject:plural} is {grades}"})
    assert len(list(phrasebank.faults(wrong, voice))) == 4
    assert list(phrasebank.faults(slot, voice)) == ["count.none: there is no slot number"]
