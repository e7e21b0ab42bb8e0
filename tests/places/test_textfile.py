import os
from pathlib import Path

import pytest

from inkspector.errors import LetterError, Problem
from inkspector.places.textfile import MOST_BYTES, read_text


def problem(path: Path | str) -> Problem:
    with pytest.raises(LetterError) as caught:
        read_text(path, LetterError)
    (only,) = caught.value.problems
    return only


def test_text_comes_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes("é\r\n".encode())
    assert read_text(tmp_path / "f", LetterError) == "é\r\n"


def test_bad_byte_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes("\ufeffone\r\ntwo é ".encode() + b"\xff\n")
    told = problem(tmp_path / "f")
    assert (told.line, told.column) == (2, 7)
    assert "0xFF" in told.what


def test_missing_file(tmp_path: Path) -> None:
    assert "no such file" in problem(tmp_path / "f").what


def test_folder(tmp_path: Path) -> None:
    assert "folder" in problem(tmp_path).what


def test_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a")
    (tmp_path / "f").chmod(0)
    if os.access(tmp_path / "f", os.R_OK):
        pytest.skip("this user may read everything")
    assert "may not read" in problem(tmp_path / "f").what


def test_folder_on_the_way_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a")
    assert "can't be read" in problem(tmp_path / "f" / "g").what


def test_name_that_no_file_can_have() -> None:
    assert "can't be read" in problem("a\0b").what


def test_too_large(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"a" * (MOST_BYTES + 1))
    assert "larger than 2 MB" in problem(tmp_path / "f").what


def test_device_without_end() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    assert "larger than 2 MB" in problem("/dev/zero").what
