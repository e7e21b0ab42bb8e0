from pathlib import Path

import pytest

from inkspector.store.session import remember, remembered


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_where_one_was_is_remembered_for_each_file(tmp_path: Path) -> None:
    remember(tmp_path / "a.case.yaml", {"line": "colleges", "pane": 2})
    assert remembered(tmp_path / "a.case.yaml") == {"line": "colleges", "pane": 2}
    assert remembered(tmp_path / "b.case.yaml") == {}


def test_by_whatever_name_the_file_goes(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("a.case.yaml")
    remember(tmp_path / "link", {"line": "colleges"})
    assert remembered(tmp_path / "a.case.yaml") == {"line": "colleges"}


def test_what_cannot_be_kept_or_read_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    remember(tmp_path / "a.case.yaml", {"line": "colleges"})
    assert remembered(tmp_path / "a.case.yaml") == {}
