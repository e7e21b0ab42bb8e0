"""`inkspector draft --update` as it is called: what people wrote survives the next draft."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from inkspector.cli import main

EASTMERE = Path(__file__).parents[2] / "samples/eastmere-2009/eastmere-2009.case.yaml"


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return Path(shutil.copy(EASTMERE, tmp_path / "e.case.yaml"))


FOSTERING = r"[A-Z][^.\n]*fostering agency[^.\n]*\. "
"""The sentence on the fostering agency, whichever words it has."""


def edited(case: Path, becomes: str, was: str = FOSTERING) -> tuple[Path, str]:
    """The letter with other words in the place of those that fit a pattern, and these."""
    letter = case.with_name("e.md")
    assert main(["draft", str(case), "-o", str(letter)]) == 0
    text = letter.read_text(encoding="utf-8")
    (old,) = re.findall(was, text)
    letter.write_text(text.replace(old, f"{becomes} ".lstrip()), encoding="utf-8")
    return letter, old.rstrip()


def test_a_rewritten_sentence_goes_into_the_case_and_stays_in_the_letter(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = case.read_text(encoding="utf-8")
    mine = "The fostering agency is good, as it was."
    letter, _ = edited(case, mine)
    assert main(["draft", str(case), "--update", str(letter), "-o", str(letter)]) == 0
    assert "rewritten, supported" in capsys.readouterr().err
    assert mine in letter.read_text(encoding="utf-8")
    after = case.read_text(encoding="utf-8")
    assert mine in after
    kept = [line for line in before.splitlines() if "#" in line and not line.startswith("letter:")]
    assert [line for line in kept if line not in after.splitlines()] == []
    assert main(["draft", str(case), "--update", str(letter), "-o", str(letter)]) == 0
    assert case.read_text(encoding="utf-8") == after


def test_what_the_evidence_contradicts_is_told_and_ends_with_1(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter, _ = edited(case, "The fostering agency is outstanding.")
    assert main(["draft", str(case), "--update", str(letter), "-o", str(letter)]) == 1
    told = capsys.readouterr().err
    assert "rewritten, OVERTAKEN" in told
    assert "The judgement in the evidence is good." in told
    assert main(["draft", str(case)]) == 1
    assert "pinned, overtaken" in capsys.readouterr().err


def test_a_letter_without_a_record_is_matched_to_what_would_be_drafted(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter, was = edited(case, "")
    Path(f"{letter}.inkspector.json").unlink()
    assert main(["draft", str(case), "--update", str(letter)]) == 0
    out, err = capsys.readouterr()
    assert f"struck: “{was}”" in err
    assert was not in out


def test_words_outside_the_narrative_are_not_written_over_unasked(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter, _ = edited(case, "Divisional Manager and Poet", r"Divisional Manager, CAA")
    assert main(["draft", str(case), "--update", str(letter), "-o", str(letter)]) == 2
    told = capsys.readouterr().err
    assert "outside the narrative, not kept: “Divisional Manager and Poet”" in told
    assert "changed by hand" in told
    assert "Poet" in letter.read_text(encoding="utf-8")
    assert main(["draft", str(case), "--update", str(letter), "-o", str(letter), "--force"]) == 0


def test_another_letter_is_not_brought_into_the_case(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = case.with_name("other.md")
    letter.write_text("Dear colleague\n\nColleges are good.\n", encoding="utf-8")
    before = case.read_bytes()
    assert main(["draft", str(case), "--update", str(letter)]) == 2
    assert "sentences that were drafted" in capsys.readouterr().err
    assert case.read_bytes() == before


def test_nothing_is_kept_of_a_letter_that_is_not_there(case: Path) -> None:
    before = case.read_bytes()
    assert main(["draft", str(case), "--update", str(case.with_name("none.md"))]) == 2
    assert case.read_bytes() == before


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "pdf", "txt"])
def test_a_letter_comes_back_from_every_format_as_it_was_drafted(
    ending: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = case.with_name(f"e.{ending}")
    assert main(["draft", str(case), "-o", str(letter)]) == 0
    capsys.readouterr()
    before = case.read_bytes()
    assert main(["draft", str(case), "--update", str(letter), "-o", str(letter)]) == 0
    told = capsys.readouterr().err
    assert ", 0 by hand" in told
    assert "outside the narrative" not in told
    assert case.read_bytes() == before
