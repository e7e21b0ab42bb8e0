"""`inkspector review` in a pipe."""

import json
from pathlib import Path
from typing import Any

import pytest

from inkspector.cli import main
from inkspector.cli.review_desk import open_desk
from tests.review.letters import CASE, WRONG


@pytest.fixture(autouse=True)
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "marlow.case.yaml").write_text(CASE)
    (tmp_path / "marlow.md").write_text(WRONG)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    status = main(["review", *arguments, "--format", "json"])
    return status, json.loads(capsys.readouterr().out)


def test_a_letter_from_first_look_to_sign_off(capsys: pytest.CaptureFixture[str]) -> None:
    status, first = told(capsys, "marlow.md")
    assert status == 1
    (finding,) = [point for point in first["points"] if point["kind"] == "finding"]
    unread = [point["id"] for point in first["points"] if point["kind"] == "unread"]
    ticks = [argument for id in (*unread, "supported") for argument in ("--tick", id)]
    status, second = told(
        capsys, "marlow.md", "--by", "M. Lloyd", "--dismiss", finding["id"][:6],
        "--reason", "one opened since", *ticks, "--read",
    )  # fmt: skip
    assert (status, second["in_the_way"]) == (0, [])
    status, third = told(capsys, "marlow.md", "--by", "M. Lloyd", "--sign-off")
    assert status == 0
    assert third["signed"]["dismissed"][0]["reason"] == "one opened since"
    Path("marlow.md").write_text(WRONG + "\nA word more.\n")
    status, fourth = told(capsys, "marlow.md")
    assert (status, fourth["changed_since_signed"]) == (1, ["the letter"])


def test_who_drafted_it_cannot_sign_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("marlow.md.inkspector.json").write_text('{"drafted_by": "A. Smith"}')
    assert main(["review", "marlow.md", "--by", "A. Smith", "--sign-off"]) == 2
    assert "nobody signs off their own" in capsys.readouterr().err
    assert not Path("marlow.md.review.json").exists()


def test_an_id_that_nothing_has(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "marlow.md", "--tick", "zz"]) == 2
    assert capsys.readouterr().err.startswith("marlow.md: there is no point")


def test_the_queue_of_a_folder_and_the_precision_of_rules(capsys: pytest.CaptureFixture[str]) -> None:
    _, first = told(capsys, "marlow.md")
    (finding,) = [point for point in first["points"] if point["kind"] == "finding"]
    told(capsys, "marlow.md", "--by", "M. Lloyd", "--accept", finding["finding"], "--read")
    status, queue = told(capsys, ".")
    assert status == 0
    (letter,) = queue["letters"]
    assert (letter["letter"], letter["state"], letter["errors"]) == ("marlow.md", "begun", 1)
    assert letter["read_by"] == "M. Lloyd"
    _, rules = told(capsys, ".", "--rules")
    assert [(rule["rule"], rule["share"]) for rule in rules["rules"]] == [("evidence.count", 100)]
    assert main(["review", ".", "--rules"]) == 0
    assert "evidence.count" in capsys.readouterr().out


def test_what_lies_beside_an_open_letter_is_no_letter_of_the_queue(
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk = open_desk(Path("marlow.md"), None, None)
    assert desk.hold("M. Lloyd")
    status, queue = told(capsys, ".")
    desk.let_go()
    assert (status, len(queue["letters"])) == (0, 1)


def test_a_record_that_is_broken_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("marlow.md.review.json").write_text("{")
    assert main(["review", "marlow.md"]) == 2
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1
    assert shown.startswith("marlow.md.review.json: this is no record")


def test_the_page_as_markdown_and_html(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "marlow.md", "--format", "md"]) == 1
    assert capsys.readouterr().out.startswith("# Review of marlow.md")
    assert main(["review", "marlow.md", "--format", "html"]) == 1
    assert capsys.readouterr().out.rstrip().endswith("</html>")
