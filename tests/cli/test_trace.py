"""`inkspector trace` as it is called."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from inkspector.cli import main

SAMPLE = Path(__file__).parents[2] / "samples/colbridge-2009"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    shutil.copy(SAMPLE / "colbridge-2009.case.yaml", tmp_path / "c.case.yaml")
    written = tmp_path / "c.md"
    assert main(["draft", str(tmp_path / "c.case.yaml"), "-o", str(written)]) == 0
    return written


def test_the_page_tells_claim_evidence_rule_and_phrase(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = str(letter.with_name("c.case.yaml"))
    assert main(["trace", str(letter), "--case", case, "--quote", "priority action"]) == 0
    page = capsys.readouterr().out
    for told in (
        "SUPPORTED",
        "1 priority action\n",
        "(line ",
        "priority_action (sourced), applies",
        "approved",
    ):
        assert told in page
    assert max(len(line) for line in page.splitlines() if str(letter.parent) not in line) <= 80


def test_json_has_the_chain_of_one_sentence(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = str(letter.with_name("c.case.yaml"))
    assert main(["trace", str(letter), "--case", case, "--sentence", "1", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["schema"], record["sentence"], record["changed"]) == (1, 1, False)
    assert [claim["verdict"] for claim in record["claims"]] == ["supported"]
    assert "priority_action" in {rule["rule"] for rule in record["claims"][0]["rules"]}


def test_no_such_sentence_is_bad_input(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = str(letter.with_name("c.case.yaml"))
    assert main(["trace", str(letter), "--case", case, "--sentence", "500"]) == 2
    assert "there is no sentence 500" in capsys.readouterr().err
    assert main(["trace", str(letter), "--case", case]) == 2
