"""A folder of letters: each with its case, side by side, in order; what goes wrong stays with its letter."""

import json
from pathlib import Path

import pytest

from inkspector.checks.alone import Checked, Job
from inkspector.cli import main
from inkspector.cli.at_once import check_at_once
from inkspector.cli.check_folder import case_of, letters_in

CASE = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: Borough of Thornby, short: Thornby}
settings:
  secondary_schools: {outcomes: "8: 0 3 5 0"}
"""
TRUE = "Only three of the eight secondary schools are good or better.\n"
FALSE = "Five of the eight secondary schools are good or better.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "thornby.case.yaml").write_text(CASE, encoding="utf-8")
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "thornby.first.md").write_text(TRUE, encoding="utf-8")
    (letters / "thornby.second.md").write_text(FALSE, encoding="utf-8")
    (letters / "thornby.second.md.inkspector.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_a_record_beside_a_letter_is_no_letter(folder: Path) -> None:
    assert [letter.name for letter in letters_in(folder / "letters")] == [
        "thornby.first.md",
        "thornby.second.md",
    ]


def test_the_case_with_the_longest_fitting_name_goes_with_a_letter(folder: Path) -> None:
    (folder / "thornby.second.case.yaml").write_text(CASE, encoding="utf-8")
    assert case_of(folder / "letters" / "thornby.second.md", folder) == folder / "thornby.second.case.yaml"
    assert case_of(folder / "letters" / "thornby.first.md", folder) == folder / "thornby.case.yaml"
    assert case_of(folder / "letters" / "thorn.md", folder) is None


def test_json_has_a_line_for_each_letter_in_order(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", str(folder / "letters"), "--cases", str(folder), "--format", "json"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == 1
    assert [Path(line["letter"]).name for line in lines] == ["thornby.first.md", "thornby.second.md"]
    assert [len(line["findings"]) for line in lines] == [0, 1]


def test_the_summary_counts_by_letter_and_by_rule(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)  # a long path would take more lines
    assert main(["check", "letters", "--cases", ".", "--processes", "1"]) == 1
    shown = capsys.readouterr().out
    assert "evidence.count" in shown
    assert "thornby.second.md" in shown


def test_a_letter_that_cannot_be_read_is_one_record_among_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "letters" / "thornby.bad.md").write_bytes(b"\xff\xfe")
    assert main(["check", str(folder / "letters"), "--cases", str(folder), "--format", "json"]) == 2
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["problem" in line for line in lines] == [True, False, False]


def test_an_empty_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "no letter" in capsys.readouterr().err


def test_side_by_side_gives_what_one_after_the_other_gives() -> None:
    jobs = [Job(f"letter {i}", FALSE if i % 2 else TRUE, "case", CASE) for i in range(7)]
    alone = list(check_at_once(jobs, 1))
    assert list(check_at_once(jobs, 2)) == alone
    assert [one.counted["error"] for one in alone] == [0, 1, 0, 1, 0, 1, 0]


def test_a_letter_without_its_case_is_told_as_one(folder: Path) -> None:
    told = Checked("x.md", None, "x.md: no case goes with this letter")
    assert told.to_json() == {"schema": 1, "letter": "x.md", "problem": "x.md: no case goes with this letter"}
