"""Letters out: with a record beside each, and never over what a person changed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from inkspector.case import load_case
from inkspector.documents import FORMATS, read_letter, record_path, write
from inkspector.drafting import Draft, draft
from inkspector.drafting.bank import load_bank
from inkspector.errors import InkspectorError, LetterError
from inkspector.letter import load_standard
from inkspector.scheme import load_scheme

SAMPLE = Path(__file__).parents[2] / "samples/colbridge-2009/colbridge-2009.case.yaml"
FRAMEWORK = load_scheme("ofsted-2009")


@pytest.fixture(scope="module")
def drafted() -> Draft:
    return draft(load_case(SAMPLE), FRAMEWORK)


@pytest.mark.parametrize("format", FORMATS)
def test_the_record_points_at_each_sentence_of_the_file(tmp_path: Path, drafted: Draft, format: str) -> None:
    path = tmp_path / f"letter.{format}"
    write(drafted, path, FRAMEWORK, drafted_by="A. Person")
    record = json.loads(record_path(path).read_text(encoding="utf-8"))
    assert record["sha256"]["letter"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert record["drafted_by"] == "A. Person"
    text = read_letter(path)
    said = [
        (" ".join(text[sentence["start"] : sentence["end"]].split()), sentence)
        for block in record["blocks"]
        for sentence in block["sentences"]
    ]
    assert [words for words, _ in said] == [sentence.text for sentence in drafted.sentences]
    assert {block["role"] for block in record["blocks"] if block["sentences"]} == {"narrative"}
    for (_, sentence), meant in zip(said, drafted.sentences, strict=True):
        assert len(sentence["claims"]) == len(meant.claims)
        assert sentence["evidence"] == list(meant.evidence)
        assert sentence["phrase"]


def test_the_record_tells_the_versions_that_it_was_written_with(tmp_path: Path, drafted: Draft) -> None:
    write(drafted, tmp_path / "letter.md", FRAMEWORK)
    record = json.loads(record_path(tmp_path / "letter.md").read_text(encoding="utf-8"))
    assert record["scheme"] == "ofsted-2009"
    assert record["versions"]["scheme"] == FRAMEWORK.scheme.version
    assert record["versions"]["bank"] == load_bank(FRAMEWORK.folder).version
    standard = load_standard(FRAMEWORK)
    assert record["versions"]["template"] == standard.version
    for block, version in record["versions"]["standard"].items():
        assert standard.wording(block, version) is not None
    used = {id for sentence in drafted.sentences for id in sentence.phrase}
    assert record["phrases"] == dict.fromkeys(sorted(used), "scheme")


def test_the_record_names_what_stands_outside_the_claims(tmp_path: Path, drafted: Draft) -> None:
    write(drafted, tmp_path / "letter.md", FRAMEWORK)
    record = json.loads(record_path(tmp_path / "letter.md").read_text(encoding="utf-8"))
    outside = [s["outside"] for block in record["blocks"] for s in block["sentences"] if s["outside"]]
    assert "recorded" in outside


def test_a_letter_is_written_over_as_long_as_nobody_changed_it(tmp_path: Path, drafted: Draft) -> None:
    path = tmp_path / "letter.md"
    write(drafted, path, FRAMEWORK)
    write(drafted, path, FRAMEWORK)
    path.write_text(path.read_text(encoding="utf-8") + "And more.\n", encoding="utf-8")
    with pytest.raises(LetterError, match="changed by hand"):
        write(drafted, path, FRAMEWORK)
    assert path.read_text(encoding="utf-8").endswith("And more.\n")
    write(drafted, path, FRAMEWORK, force=True)
    assert path.read_text(encoding="utf-8") == drafted.text


@pytest.mark.parametrize("record", [None, b"", b"{}", b"[1]", b'{"sha256": 3}', b"\xff"])
def test_a_file_without_a_record_is_somebody_elses(
    tmp_path: Path, drafted: Draft, record: bytes | None
) -> None:
    path = tmp_path / "letter.md"
    path.write_bytes(b"")
    if record is not None:
        record_path(path).write_bytes(record)
    with pytest.raises(LetterError, match="--force"):
        write(drafted, path, FRAMEWORK)
    assert path.read_bytes() == b""


def test_formats_that_arent_written_are_refused(tmp_path: Path, drafted: Draft) -> None:
    with pytest.raises(LetterError, match=r"\.md, \.txt, \.json"):
        write(drafted, tmp_path / "letter.rtf", FRAMEWORK)
    with pytest.raises(InkspectorError):
        write(drafted, tmp_path / "none" / "letter.md", FRAMEWORK)
