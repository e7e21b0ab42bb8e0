"""`inkspector upgrade` and `inkspector whatif` as they are called."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from inkspector.cli import main
from tests.variants import stricter

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two cases, of which a stricter scheme moves one."""
    stricter(tmp_path / "schemes")
    monkeypatch.setenv("INKSPECTOR_SCHEMES", str(tmp_path / "schemes"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "cases"
    folder.mkdir()
    for name in ("fenmarch-2009", "wyverndale-2009"):
        shutil.copy(SAMPLES / name / f"{name}.case.yaml", folder)
    return folder


def test_upgrade_shows_rating_rule_and_sentences(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = cases / "fenmarch-2009.case.yaml"
    before = case.read_bytes()
    assert main(["upgrade", str(case), "--to", "ofsted-2009@2"]) == 0
    out = capsys.readouterr().out
    assert "Rating: 4 (Performs excellently) -> 3 (Performs well)" in out
    assert "start_from_whole" in out
    assert "\n  - " in out
    assert "\n  + " in out
    assert case.read_bytes() == before


def test_upgrade_writes_only_the_scheme_and_only_when_asked(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = cases / "fenmarch-2009.case.yaml"
    before = case.read_text(encoding="utf-8").splitlines()
    assert main(["upgrade", str(case), "--to", "ofsted-2009@2", "--write"]) == 0
    after = case.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ['scheme_version: "2"']
    assert [line for line in before if line not in after] == []
    capsys.readouterr()
    assert main(["rate", str(case), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["rating"] == 3
    assert main(["upgrade", str(case), "--format", "json"]) == 0  # from the pinned version to that at hand
    told = json.loads(capsys.readouterr().out)
    assert (told["from"]["version"], told["to"]["version"]) == ("2", "1")
    assert (told["before"]["rating"], told["after"]["rating"], told["moved"]) == (3, 4, True)


def test_a_scheme_that_there_isnt_is_told(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["upgrade", str(cases / "fenmarch-2009.case.yaml"), "--to", "ofsted-2009@5"]) == 2
    assert "no version `5`" in capsys.readouterr().err


def test_whatif_shows_moves_movers_and_sentences(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["whatif", "--scheme", "ofsted-2009@2", str(cases)]) == 0
    out = capsys.readouterr().out
    assert "1 of 2 would be rated otherwise" in out
    assert "Fenmarch: 4 (Performs excellently) -> 3 (Performs well), " in out
    (row,) = (line for line in out.splitlines() if line.strip().startswith("4 "))
    assert row.split() == ["4", ".", "1", ".", "."]


def test_whatif_as_json_and_csv_tell_the_same(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["whatif", "--scheme", "ofsted-2009@2", str(cases), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert sum(n for row in told["moves"].values() for n in row.values()) == 2
    assert told["moves"]["4"]["3"] == 1
    main(["whatif", "--scheme", "ofsted-2009@2", str(cases), "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["case"] for row in rows] == [one["case"] for one in told["cases"]]
    for row, one in zip(rows, told["cases"], strict=True):
        assert row["moved"] == ("yes" if one["moved"] else "no")
        assert row["rules"].split() == [step["rule"] for step in one["decided"]]
        assert int(row["sentences"]) == len(one["sentences"])


def test_a_case_that_cannot_stand_under_the_other_scheme_is_told(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cases / "broken.case.yaml").write_text("inkspector: 1\nscheme: ofsted-2009\n", encoding="utf-8")
    assert main(["whatif", "--scheme", "ofsted-2009@2", str(cases)]) == 1
    found = capsys.readouterr()
    assert "Could not be rated under both: broken.case.yaml" in found.out
    assert "broken.case.yaml:" in found.err


def test_a_folder_without_cases_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["whatif", "--scheme", "ofsted-2009", str(tmp_path)]) == 2
    assert "no case in this folder" in capsys.readouterr().err
