"""The user's own theme and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.driving import drive, walk_of


@pytest.fixture
def config(folder: Path) -> Path:
    """Where the user's settings stand."""
    file = folder.parent / "config" / "inkspector" / "config.yaml"
    file.parent.mkdir(parents=True)
    return file


def test_own_keys_take_the_place_of_ours(westminster: Path, config: Path) -> None:
    config.write_text("theme: ink-contrast\nkeys: {next: f7, back: f6}\n")

    async def steps(pilot: Pilot[None]) -> None:
        assert pilot.app.theme == "ink-contrast"
        await pilot.press("f7", "f7", "f6")
        assert walk_of(pilot).at == 1

    drive(steps, westminster.parent, westminster)


def test_settings_that_cant_be_read_are_told(westminster: Path, config: Path) -> None:
    config.write_text("keys: {next: [\n")

    async def steps(pilot: Pilot[None]) -> None:
        (told,) = pilot.app._notifications
        assert "config.yaml:1" in told.message or "config.yaml:2" in told.message

    drive(steps, westminster.parent)
