"""`inkspector phrasebank` as it is called."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from inkspector.cli import main
from inkspector.drafting.bank import load_bank
from inkspector.scheme import load_scheme

SAMPLES = Path(__file__).parents[2] / "samples"
SENTENCE = "Good or better standards were found in three of the eight secondary schools."


@pytest.fixture(autouse=True)
def nobodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the team's phrases nor anybody's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))


def test_every_phrase_is_shown_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "show", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)["phrases"]
    assert all(len(phrase["says"]) == 1 for phrase in shown)
    assert {phrase["tier"] for phrase in shown} == {"scheme"}


def test_one_phrase_is_shown_with_all_that_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "show", "count.none"]) == 0
    out = capsys.readouterr().out
    assert "None of the five primary schools is good or better." in out
    assert "None of the five primary schools is inadequate." in out


def test_a_retired_phrase_is_shown_with_its_life(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "show", "judged.each"]) == 0
    head = capsys.readouterr().out.splitlines()[0]
    assert "retired by" in head
    assert "see judged.gapped" in head


def test_what_each_phrase_says_of_a_case_names_the_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    case = SAMPLES / "fenmarch-2009" / "fenmarch-2009.case.yaml"
    assert main(["phrasebank", "show", "share.are", "--case", str(case), "--format", "json"]) == 0
    (phrase,) = json.loads(capsys.readouterr().out)["phrases"]
    said = {one["text"]: one["evidence"] for one in phrase["says"]}
    sentence = "A very large majority of primary schools are good or better."
    assert said[sentence] == ["/settings/primary_schools"]


def test_a_phrase_that_there_isnt_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "show", "count.nine"]) == 2
    assert "count.nine" in capsys.readouterr().err


def test_lint_of_a_sound_phrase_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "lint", "count.none", "reviews.list"]) == 0
    assert "2 phrases, 0 to mend" in capsys.readouterr().out


def test_lint_tells_what_to_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine" / "ofsted-2009" / "phrases"
    folder.mkdir(parents=True)
    says = "{kind: grade, quantifier: [count, both, all], count: any, grades: any}"
    text = '"{quantity} {subject:plural} are {grades}"'
    entry = f"phrases:\n  - {{id: my.one, says: {says}, text: {text}}}\n"
    (folder / "own.yaml").write_text(entry, encoding="utf-8")
    assert main(["phrasebank", "lint", "my.one", "--phrases", "mine", "--format", "json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["faults"].values()
    assert any("one of the two primary schools are" in one for one in told)


def test_new_shows_a_proposal_and_writes_it_after_a_yes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["phrasebank", "new", SENTENCE, "--phrases", "mine", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "{grades} standards were found in {quantity} {subject:plural}" in out
    assert "at_least 2" in out
    assert main(["phrasebank", "new", "The one college gives good teaching.", "--phrases", "mine"]) == 2
    assert main(["phrasebank", "lint", "grade.standards-were-found", "--phrases", "mine"]) == 0
    capsys.readouterr()
    assert main(["phrasebank", "show", "grade.standards-were-found", "--phrases", "mine"]) == 0
    assert "proposed by" in capsys.readouterr().out
    assert (tmp_path / "mine" / "ofsted-2009" / "phrases" / "own.yaml").is_file()


def test_new_writes_nothing_without_a_yes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "new", SENTENCE, "--phrases", "mine"]) == 1
    assert "Nothing written" in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.yaml"))


def test_new_tells_a_phrase_that_says_it_already(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "Only three of the eight secondary schools are good or better."
    assert main(["phrasebank", "new", sentence]) == 1
    found = capsys.readouterr()
    assert "The same    count.are" in found.out
    assert "count.are says this in the same words" in found.err


def test_a_proposal_of_mine_is_written_only_once_approved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "one.case.yaml"
    case.write_text(
        "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Thornshire}\n"
        "settings: {secondary_schools: {good_or_better: 6 of 8}}\n",
        encoding="utf-8",
    )
    main(["phrasebank", "new", SENTENCE, "--phrases", "mine", "--yes"])
    own = tmp_path / "mine" / "ofsted-2009" / "phrases" / "own.yaml"
    scheme = load_bank(load_scheme("ofsted-2009").folder).of_kind("grade")
    for other in [phrase.id for phrase in scheme]:  # in the place of the scheme's, all retired
        retired = f'{{id: {other}, tells: x, text: "x", status: retired, why: mine is better}}'
        own.write_text(own.read_text(encoding="utf-8") + f"  - {retired}\n", encoding="utf-8")
    own.write_text(own.read_text(encoding="utf-8").replace("proposed", "approved"), encoding="utf-8")
    capsys.readouterr()
    letter = tmp_path / "letters" / "one.md"
    letter.parent.mkdir()
    assert main(["draft", str(case), "--phrases", "mine", "-o", str(letter)]) == 1  # the rating is open
    assert "standards were found in six of the eight secondary schools" in letter.read_text(encoding="utf-8")
    record = json.loads((letter.parent / "one.md.inkspector.json").read_text(encoding="utf-8"))
    assert record["phrases"]["grade.standards-were-found"] == "mine"
    capsys.readouterr()
    assert main(["phrasebank", "where-used", "grade.standards-were-found", str(letter.parent)]) == 0
    assert "six of the eight secondary schools" in capsys.readouterr().out
    assert main(["phrasebank", "where-used", "count.are", str(letter.parent)]) == 1


def test_coverage_has_words_for_all_that_a_case_can_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "coverage"]) == 0
    out = capsys.readouterr().out
    assert "How many are how good" in out
    assert "0 that no phrase says" in out
