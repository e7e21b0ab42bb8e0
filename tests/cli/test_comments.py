"""`inkspector comments`, from the authority's Word file to the reply."""

import json
from pathlib import Path
from typing import Any

import pytest

from inkspector.cli import main
from inkspector.documents import read_letter
from tests.documents.commented import gone, new, on, paragraph, run, word_file
from tests.review.letters import CASE

REMARKED = (
    paragraph(
        run("Three of the "), on(0, run("eight secon"), run("dary schools")),
        run(" are good or better. All "), gone("three"), new("four"),
        run(" nursery schools are good or better."),
    ),
    paragraph(run("Few of the secondary schools are outstanding.")),
)  # fmt: skip
MENDED = """\
Four of the nine secondary schools are good or better. All four nursery schools are good or better.

None of the secondary schools is outstanding.
"""


@pytest.fixture(autouse=True)
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    Path("marlow.case.yaml").write_text(CASE)
    back = word_file(*REMARKED, comments=("There are nine since September.",))
    Path("back.docx").write_bytes(back)
    Path("marlow.md").write_text(read_letter("back.docx").replace("All four", "All three"))
    Path("marlow.md.inkspector.json").write_text('{"drafted_by": "A. Smith"}')


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    status = main(["comments", *arguments, "--letter", "marlow.md", "--by", "M. Lloyd", "--format", "json"])
    return status, json.loads(capsys.readouterr().out)["remarks"]


def test_remarks_are_hung_on_their_sentence_and_claims(capsys: pytest.CaptureFixture[str]) -> None:
    status, (comment, change) = told(capsys, "back.docx")
    assert status == 1
    assert comment["sentence"] == "Three of the eight secondary schools are good or better."
    assert [one["subject"] for one in comment["claims"]] == ["secondary_schools"]
    assert change["corrected"] == "All four nursery schools are good or better."
    assert change["place"] == "paragraph 1"


def test_taking_in_again_adds_nothing_and_keeps_decisions(capsys: pytest.CaptureFixture[str]) -> None:
    _, first = told(capsys, "back.docx", "--refuse", "2", "--reason", "The fourth opened later.")
    _, second = told(capsys, "back.docx")
    assert [one["id"] for one in first] == [one["id"] for one in second]
    assert [one["state"] for one in second] == ["open", "refused"]


def test_an_accepted_correction_touches_every_sentence_on_its_evidence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, (comment, _) = told(capsys, "back.docx", "--accept", "1")
    assert [hit["sentence"][:8] for hit in comment["touches"]] == ["Three of", "Few of t"]


def test_the_drafter_decides_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["comments", "back.docx", "--letter", "marlow.md", "--accept", "1", "--by", "a. smith"]
    assert main(arguments) == 2
    assert "nobody decides on remarks" in capsys.readouterr().err


def test_a_refusal_has_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["comments", "back.docx", "--letter", "marlow.md", "--refuse", "1", "--by", "B"]) == 2
    assert "no reason is given" in capsys.readouterr().err


def test_the_reply_says_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "back.docx", "--accept", "1", "--accept", "2")
    Path("marlow.md").write_text(MENDED)
    assert main(["comments", "reply", "marlow.md"]) == 0
    reply = capsys.readouterr().out
    assert "now reads “Four of the nine secondary schools are good or better.”" in reply
    assert "now reads “None of the secondary schools is outstanding.”" in reply


@pytest.mark.parametrize("ending", ["docx", "html", "odt"])
def test_the_reply_as_a_document(ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "back.docx", "--refuse", "1", "--reason", "The count is of July.")
    assert main(["comments", "reply", "marlow.md", "-o", f"reply.{ending}"]) == 1
    assert "The count is of July." in read_letter(f"reply.{ending}")


def test_remarks_come_from_word_files_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("back.md").write_text("A word.\n")
    assert main(["comments", "back.md", "--letter", "marlow.md"]) == 2
    assert "save it as .docx" in capsys.readouterr().err


def test_an_open_remark_keeps_a_letter_from_being_signed(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "back.docx", "--accept", "1")
    main(["review", "marlow.md", "--format", "json"])
    assert "1 remark of the authority isn't decided" in json.loads(capsys.readouterr().out)["in_the_way"]


def test_a_refusal_lapses_when_the_evidence_changes(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "back.docx", "--refuse", "1", "--reason", "There are eight.")
    Path("marlow.case.yaml").write_text(CASE.replace("8: 0 3 5 0", "9: 0 4 5 0"))
    _, (comment, _) = told(capsys, "back.docx")
    assert comment["state"] == "lapsed"
