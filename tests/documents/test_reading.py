"""Letters in: whatever is wrong with a file is told in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkspector.documents import read_letter
from inkspector.errors import LetterError


def test_newlines_come_out_as_one_kind(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes("\ufeffone\r\ntwo\rthree\n".encode())
    assert read_letter(path) == "one\ntwo\nthree\n"


def test_a_json_document_gives_its_text(tmp_path: Path) -> None:
    path = tmp_path / "letter.json"
    path.write_text(json.dumps({"schema": 1, "text": "Dear colleague\r\n"}), encoding="utf-8")
    assert read_letter(path) == "Dear colleague\n"


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("letter.md", b"caf\xe9", "UTF-8"),
        ("letter.md", b"x" * 2_000_001, "2 MB"),
        ("letter.json", b"{", "JSON"),
        ("letter.json", b"[]", "no letter"),
        ("letter.json", b'{"text": 3}', "no letter"),
        ("letter.json", b"[" * 100_000, "JSON"),
    ],
)
def test_what_cant_be_read_is_a_letter_error(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(LetterError, match=what):
        read_letter(path)


def test_a_folder_or_nothing_is_a_letter_error(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.md"):
        with pytest.raises(LetterError):
            read_letter(path)
