"""`inkspector draft` as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.case import load_case
from inkspector.cli import main
from inkspector.drafting import draft

SAMPLES = Path(__file__).parents[2] / "samples"
WESTMINSTER = str(SAMPLES / "westminster-2009/westminster-2009.case.yaml")
COLBRIDGE = str(SAMPLES / "colbridge-2009/colbridge-2009.case.yaml")
NUMBERS, MARGIN = 5, 42
"""Columns where the letter and its margin begin on the page of `--explain`."""
BARE = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Thornbury Vale}\n"


def test_the_letter_is_printed_as_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", WESTMINSTER]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("9 December 2009\n")
    assert "| Children's services rating | Performs well (3) |" in out
    assert err == ""


def test_json_holds_text_blocks_and_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", WESTMINSTER, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    sentences = [sentence for block in document["blocks"] for sentence in block["sentences"]]
    assert document["schema"] == 1
    assert all(sentence["claims"] for sentence in sentences)


def test_several_files_are_written_at_once(tmp_path: Path) -> None:
    files = [tmp_path / "letter.md", tmp_path / "letter.txt"]
    assert main(["draft", WESTMINSTER, "-o", str(files[0]), "-o", str(files[1])]) == 0
    assert all(file.is_file() and Path(f"{file}.inkspector.json").is_file() for file in files)
    prose = [line for line in files[1].read_text(encoding="utf-8").splitlines() if "   " not in line]
    assert max(map(len, prose)) <= 72


def test_nothing_is_written_if_one_file_was_changed_by_hand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new, mine = tmp_path / "new.md", tmp_path / "mine.md"
    mine.write_text("My own letter.\n", encoding="utf-8")
    assert main(["draft", WESTMINSTER, "-o", str(new), "-o", str(mine)]) == 2
    assert not new.exists()
    assert mine.read_text(encoding="utf-8") == "My own letter.\n"
    assert "--force" in capsys.readouterr().err
    assert main(["draft", WESTMINSTER, "-o", str(mine), "--force"]) == 0
    assert "Westminster" in mine.read_text(encoding="utf-8")


def test_an_open_rating_leaves_a_letter_with_its_gap_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "bare.case.yaml"
    case.write_text(BARE, encoding="utf-8")
    assert main(["draft", str(case)]) == 1
    out, err = capsys.readouterr()
    assert "[NOT YET DETERMINED]" in out
    assert "not yet determined" in err


def test_a_withheld_rating_gives_no_letter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "held.case.yaml"
    pending = "pending: [{inspection: safeguarding_inspection, since: 2009-08-02}]\n"
    case.write_text(BARE + pending, encoding="utf-8")
    assert main(["draft", str(case), "-o", str(tmp_path / "letter.md")]) == 1
    out, err = capsys.readouterr()
    assert (out, (tmp_path / "letter.md").exists()) == ("", False)
    assert "withheld" in err


def test_a_letter_is_never_written_over_its_case(tmp_path: Path) -> None:
    case = tmp_path / "bare.case.yaml"
    case.write_text(BARE, encoding="utf-8")
    assert main(["draft", str(case), "-o", str(case), "--format", "md", "--force"]) == 2
    assert case.read_text(encoding="utf-8") == BARE


def test_a_format_that_isnt_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", WESTMINSTER, "-o", str(tmp_path / "letter.rtf")]) == 2
    assert ".md, .txt, .json" in capsys.readouterr().err


def test_explain_prints_each_sentence_with_claims_evidence_and_phrase_beside_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["draft", WESTMINSTER, "--explain"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert max(map(len, rows)) <= 80
    margin = " ".join(row[MARGIN:].strip() for row in rows)
    assert "* grade · secondary schools · outstanding or good · count · 3 of 8 · negative" in margin
    assert "3 of 8 good or better /settings/secondary_schools/outcomes line " in margin
    drafted = draft(load_case(WESTMINSTER))
    letter = " ".join(" ".join(row[NUMBERS:MARGIN] for row in rows if row[:1] != "-").split())
    assert letter == " ".join(" ".join(sentence.text for sentence in drafted.sentences).split())


def test_explain_tells_where_recorded_words_and_a_limit_come_from(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", COLBRIDGE, "--explain"]) == 0
    out = capsys.readouterr().out
    assert "* recorded words, no claim" in out
    assert "rule priority_action" in out


def test_a_page_to_read_is_not_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "letter.md"
    assert main(["draft", WESTMINSTER, "--explain", "-o", str(file)]) == 2
    assert not file.exists()
    assert "--explain" in capsys.readouterr().err


def test_alternatives_of_a_sentence_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", WESTMINSTER, "--alternatives", "pupil referral units"]) == 0
    page = capsys.readouterr().out
    assert "In other words" in page
    assert max(map(len, page.splitlines())) <= 80
    assert main(["draft", WESTMINSTER, "--alternatives", "2", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["sentence"] == 2
    assert all(one["text"] != record["text"] and one["claims"] for one in record["alternatives"])


def test_alternatives_of_no_sentence_are_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", WESTMINSTER, "--alternatives", "99"]) == 2
    assert "there is no sentence 99" in capsys.readouterr().err
