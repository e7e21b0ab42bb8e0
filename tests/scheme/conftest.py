"""A copy of the scheme of 2009 to break in one place."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from inkspector.scheme import scheme_folder
from inkspector.scheme.loading import FILES

Break = Callable[[str, str, str], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own with the scheme of 2009, `phrasebank/ofsted-2009` of a root."""
    copy = tmp_path / "phrasebank" / "ofsted-2009"
    copy.mkdir(parents=True)
    for name in FILES:
        copyfile(scheme_folder("ofsted-2009") / name, copy / name)
    return copy


@pytest.fixture
def broken(folder: Path) -> Break:
    """Puts `new` for the one `old` in a file of the copy, and gives the folder."""

    def put(name: str, old: str, new: str) -> Path:
        text = (folder / name).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        (folder / name).write_text(text.replace(old, new), "utf-8")
        return folder

    return put
