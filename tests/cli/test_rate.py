"""`inkspector rate` as it is called: page and JSON, in a pipe and on a narrow terminal."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from inkspector.cli import main

SAMPLE = Path(__file__).parents[2] / "samples/westminster-2009/westminster-2009.case.yaml"
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|9[0-7])[;m]")
OPEN = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Saltmere}\n"


def test_the_page_is_plain_and_no_wider_than_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rate", str(SAMPLE)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert all(len(line) <= 80 and line == line.rstrip() for line in shown.splitlines())
    assert "3  Performs well" in shown
    assert "Secondary schools" in shown
    assert "3/8 38%" in shown
    assert "57 ▼" in shown


def test_bars_read_without_colour(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rate", str(SAMPLE)])
    row = next(line for line in capsys.readouterr().out.splitlines() if "Secondary schools" in line)
    assert row.count("▓") == 6
    assert row.count("░") == 11


def test_what_is_not_known_is_a_gap_and_no_zero(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rate", str(SAMPLE)])
    row = next(line for line in capsys.readouterr().out.splitlines() if "Primary schools" in line)
    assert "not known" in row
    assert "0%" not in row


def test_colour_on_request_and_never_under_no_color(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["rate", str(SAMPLE)])
    assert COLOUR.search(capsys.readouterr().out)
    monkeypatch.setenv("NO_COLOR", "1")
    main(["rate", str(SAMPLE)])
    assert not COLOUR.search(capsys.readouterr().out)


def test_an_open_rating_is_no_error(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "saltmere.case.yaml"
    path.write_text(OPEN)
    assert main(["rate", str(path)]) == 0
    assert "No rating yet: the evidence allows 1, 2, 3 or 4." in capsys.readouterr().out


def test_json_is_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rate", str(SAMPLE), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["schema"], found["rating"], found["possible"]) == (1, 3, [3])


def test_a_case_that_is_not_there_is_told_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rate", "nowhere.case.yaml"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("nowhere.case.yaml: ")


def test_a_judgement_too_far_is_told_at_its_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "saltmere.case.yaml"
    panel = "professional_judgement: {to: 4, rationale: gains, by: The panel, date: 2009-11-20}\n"
    path.write_text(OPEN + "settings: {all_settings: {good_or_better: 30%}}\n" + panel)
    assert main(["rate", str(path)]) == 2
    assert f"{path}:5:30: professional judgement moves" in capsys.readouterr().err


def test_bars_read_on_a_terminal_of_plain_letters() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "inkspector.cli", "rate", str(SAMPLE)],
        capture_output=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    ).stdout.decode("ascii")
    row = next(line for line in shown.splitlines() if "Secondary schools" in line)
    assert "=" * 6 + "-" * 11 in row


def test_in_brief_come_only_the_rating_and_what_made_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rate", str(SAMPLE), "--brief"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) < 24
    assert "PROFILE" not in " ".join(lines)
    assert lines[-1] == "= The rating is 3: performs well."
