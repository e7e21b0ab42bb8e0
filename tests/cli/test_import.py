"""`inkspector import`: figures of a spreadsheet into a case."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.cli import main
from inkspector.store.columns import NAME
from tests.documents.books import Sheets, write_ods, write_xlsx

SAMPLE = Path(__file__).parents[2] / "samples" / "eastmere-2009" / "eastmere-2009.case.yaml"
HEAD = ["Type of setting", "Outstanding", "Good", "Satisfactory", "Inadequate", "Total"]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a sample."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "own"))
    return Path(shutil.copy(SAMPLE, tmp_path / "eastmere.case.yaml"))


@pytest.mark.parametrize(("ending", "write"), [(".xlsx", write_xlsx), (".ods", write_ods)])
def test_a_workbook_is_taken_and_the_rest_stays(
    case: Path, ending: str, write: Callable[[Path, Sheets], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    book = write(case.with_name(f"book{ending}"), {"2009": [HEAD, ["Secondary schools", 0, 3, 5, 0, 8]]})
    assert main(["import", str(case), str(book)]) == 0
    assert "changed" in capsys.readouterr().out
    assert main(["import", str(case), str(book)]) == 0
    assert "changed " not in capsys.readouterr().out
    before = SAMPLE.read_text(encoding="utf-8").splitlines()
    after = case.read_text(encoding="utf-8").splitlines()
    assert [old for old in before if old not in after] == [line for line in before if "11: 1 3 7 0" in line]


def test_what_isnt_recognised_is_told_and_a_dry_run_changes_nothing(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = case.with_name("figures.csv")
    table.write_text(",".join(HEAD) + "\nSecondary schools,0,3,5,0,8\nFishing schools,1,1,1,1,4\n")
    assert main(["import", str(case), str(table), "--dry-run"]) == 1
    assert "not recognised  Fishing schools" in capsys.readouterr().out
    assert case.read_bytes() == SAMPLE.read_bytes()


def test_a_column_that_was_named_is_known_the_next_time(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = case.with_name("figures.csv")
    table.write_text("Setting,No. G,No. RI\nSecondary schools,3,5\n")
    columns = ["--column", "No. RI=satisfactory", "--column", "No. G=good"]
    assert main(["import", str(case), str(table), *columns]) == 0
    assert case.with_name(NAME).is_file()
    table.write_text("Setting,No. G,No. RI\nSecondary schools,4,6\n")
    assert main(["import", str(case), str(table)]) == 0
    assert "changed" in capsys.readouterr().out


def test_a_column_without_a_field_is_told(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(case), "x.csv", "--column", "RI"]) == 2
    assert "HEADING=FIELD" in capsys.readouterr().err
