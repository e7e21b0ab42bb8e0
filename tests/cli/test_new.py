"""`inkspector new` and `inkspector schema`."""

import json
from pathlib import Path

import pytest

from inkspector.case import load_case
from inkspector.cli import main


def test_a_new_case_stands_beside_its_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "leeds.case.yaml"
    assert main(["new", str(file), "--authority", "Leeds City Council"]) == 0
    assert load_case(file).authority.called == "Leeds"
    schema = file.read_text().splitlines()[0].partition("$schema=")[2]
    assert json.loads((tmp_path / schema).read_text())["properties"]["settings"]
    assert "Note:" not in capsys.readouterr().out


def test_an_authority_outside_the_list_is_noted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "x.case.yaml"), "--authority", "Northshire"]) == 0
    assert "Northshire isn't one of the 152" in capsys.readouterr().out


def test_nothing_is_written_over_without_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.case.yaml"
    file.write_text("mine")
    assert main(["new", str(file)]) == 2
    assert (file.read_text(), len(list(tmp_path.iterdir()))) == ("mine", 1)
    assert f"{file}: this file is there already; name another, or add --force" in capsys.readouterr().err
    assert main(["new", str(file), "--force"]) == 0
    assert load_case(file)


@pytest.mark.parametrize("name", ["", "missing/a.case.yaml", "n" * 300])
def test_a_file_that_cant_be_written_is_told(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / name)]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "fault of Inkspector" not in told.err
    assert told.out == ""


def test_a_scheme_that_isnt_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "a.case.yaml"), "--scheme", "ofsted-2090"]) == 2
    assert "did you mean `ofsted-2009`?" in capsys.readouterr().err


@pytest.mark.parametrize("what", ["case", "scheme"])
def test_a_schema_is_printed_as_json(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", what]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")
