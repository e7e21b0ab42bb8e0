"""A team's severities: what may be changed, what may not, and that it is told."""

from pathlib import Path

import pytest

from inkspector.checks import check
from inkspector.checks.team import Team, read_team
from inkspector.cli import main
from inkspector.errors import LetterError

PLACEHOLDER = "TODO: ask for the figures of the colleges."


def test_a_rule_can_be_switched_off() -> None:
    assert [finding.rule for finding in check(PLACEHOLDER).findings] == ["letter.placeholder"]
    assert check(PLACEHOLDER, team=Team({"letter.placeholder": "off"})).findings == ()


def test_a_rule_can_be_made_an_info() -> None:
    (finding,) = check(PLACEHOLDER, team=Team({"letter.placeholder": "info"})).findings
    assert finding.severity == "info"


@pytest.mark.parametrize("rule", ["evidence.count", "band.rating"])
def test_an_error_against_the_evidence_or_the_band_cannot_be_lowered(rule: str) -> None:
    with pytest.raises(LetterError, match="can't be switched off"):
        read_team(f'[severity]\n"{rule}" = "off"\n')


def test_an_unknown_rule_is_told_with_its_place_and_the_nearest() -> None:
    with pytest.raises(LetterError) as told:
        read_team('[severity]\n"letter.lenght" = "off"\n', "inkspector.toml")
    (problem,) = told.value.problems
    assert (problem.line, problem.column) == (2, 2)
    assert "letter.length" in problem.mend


def test_all_mistakes_come_at_once() -> None:
    with pytest.raises(LetterError) as told:
        read_team('colour = "red"\n[severity]\n"letter.length" = "loud"\n"evidence.word" = "info"\n')
    assert len(told.value.problems) == 3


def test_what_is_no_toml_is_told() -> None:
    with pytest.raises(LetterError, match="TOML"):
        read_team("[severity")


def test_what_was_changed_is_told_with_every_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "inkspector.toml").write_text('[severity]\n"letter.placeholder" = "off"\n', encoding="utf-8")
    (tmp_path / "letter.md").write_text(PLACEHOLDER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "letter.md"]) == 0
    assert "letter.placeholder is off" in capsys.readouterr().out
    assert check(PLACEHOLDER, team=Team({"letter.placeholder": "off"})).to_json()["severities"]
