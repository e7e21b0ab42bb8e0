import os
import stat
from pathlib import Path

import pytest

from inkspector.errors import InkspectorError
from inkspector.store.files import sha256, write_whole


def refusal(path: Path | str) -> str:
    with pytest.raises(InkspectorError) as caught:
        write_whole(path, b"new")
    (only,) = caught.value.problems
    assert only.file == str(path)
    assert only.mend
    return only.what


def test_writes_a_new_file_with_the_mode_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "f", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "f").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o640


def test_replaces_and_keeps_the_mode(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    (tmp_path / "f").chmod(0o604)
    write_whole(tmp_path / "f", b"new")
    assert (tmp_path / "f").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o604
    assert os.listdir(tmp_path) == ["f"]


def test_writes_the_target_of_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_writes_by_a_bare_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_whole("f", b"new")
    assert (tmp_path / "f").read_bytes() == b"new"


def test_failure_leaves_what_was_there_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left" in refusal(tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["f"]


def test_no_folder(tmp_path: Path) -> None:
    assert "no such folder" in refusal(tmp_path / "none" / "f")


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    assert "no such folder" in refusal(tmp_path / "f" / "g")


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    assert "a folder" in refusal(tmp_path)


def test_name_that_no_file_can_have() -> None:
    assert "can't be written" in refusal("a\0b")


def test_folder_without_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("this user may write everywhere")
    assert "may not write" in refusal(tmp_path / "f")


def test_sha256_is_the_well_known_one() -> None:
    assert sha256(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
