"""`inkspector phrasebank approve` and `retire` as they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkspector.cli import main

FILE = """\
# Ours.
phrases:
  # Of standards.
  - id: our.standards   # the first
    says: {kind: grade, quantifier: [count, both, all], count: any, grades: any}
    text: "{grades} standards were found in {quantity} {subject:plural}"
    when: {at_least: 2}
    status: proposed  # not yet
    by: Ann
    date: 2009-10-01

  - {id: our.odd, tells: odd, text: "odd", status: proposed, by: Ann}
# The end.
"""


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A team's file of two proposals, in the folder where one works."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inkspector.toml").write_text('phrasebank = "ours"\n', encoding="utf-8")
    file = tmp_path / "ours" / "ofsted-2009" / "phrases" / "ours.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(FILE, encoding="utf-8")
    return file


def decide(*words: str) -> int:
    return main(["phrasebank", *words, "--by", "Bea", "--date", "2009-11-01"])


def test_approving_changes_the_entry_and_nothing_else_of_the_file(ours: Path) -> None:
    assert decide("approve", "our.standards") == 0
    wanted = FILE.replace("status: proposed  # not yet\n    by: Ann\n    date: 2009-10-01\n\n", "…", 1)
    found = ours.read_text(encoding="utf-8")
    entry = "status: approved  # not yet\n    by: Bea\n    date: 2009-11-01\n\n"
    assert found.replace(entry, "…", 1) == wanted
    assert entry in found


def test_an_entry_on_one_line_stays_on_one_line(ours: Path) -> None:
    assert decide("retire", "our.odd", "--why", "It is odd") == 0
    retired = "status: retired, by: Bea, date: 2009-11-01, why: It is odd}"
    assert ours.read_text(encoding="utf-8") == FILE.replace("status: proposed, by: Ann}", retired)


def test_a_second_approval_is_refused_and_leaves_the_file(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert decide("approve", "our.standards") == 0
    before = ours.read_bytes()
    assert decide("approve", "our.standards") == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.startswith(f"{ours}:4:5: our.standards: it is approved already by Bea on 2009-11-01")
    assert ours.read_bytes() == before


def test_a_phrase_of_the_scheme_is_retired_for_the_team(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert decide("retire", "share.judged", "--why", "Not our way", "--tier", "team") == 0
    assert main(["phrasebank", "show", "share.judged"]) == 0
    head = capsys.readouterr().out.splitlines()[0]
    assert "[retired by Bea on 2009-11-01: Not our way, team]" in head
    assert (ours.parent / "own.yaml").is_file()


def test_a_day_that_is_none_is_told(ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phrasebank", "approve", "our.standards", "--date", "yesterday"]) == 2
    assert "`yesterday` isn't a day" in capsys.readouterr().err
    assert ours.read_text(encoding="utf-8") == FILE
