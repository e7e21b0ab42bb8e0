"""A folder with a case of its own, and the app run without a terminal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and a configuration folder that nobody else uses."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    cases = tmp_path / "cases"
    cases.mkdir()
    return cases


@pytest.fixture
def westminster(folder: Path) -> Path:
    """A copy of the sample."""
    name = "westminster-2009.case.yaml"
    return Path(shutil.copy(SAMPLES / "westminster-2009" / name, folder / name))
