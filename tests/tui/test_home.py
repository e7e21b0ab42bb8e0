"""The folder's cases: the samples taken over, and this year's case from last year's."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from inkspector.case import load_case
from inkspector.interview import is_old
from inkspector.store.beginning import samples
from tests.tui.driving import drive, settle, shown, until, walk_of


def test_an_empty_folder_takes_over_the_samples(folder: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert "No cases here yet" in shown(pilot)
        await pilot.press("ctrl+s", "enter")
        await settle(pilot)
        await until(pilot, lambda: "Westminster" in shown(pilot) and "Eastmere" in shown(pilot))

    drive(steps, folder)
    held = {path.name: path.read_bytes() for path in folder.glob("*.case.yaml")}
    assert held == {path.name: path.read_bytes() for path in samples()}


def test_this_years_case_begins_with_last_years_figures_marked_old(folder: Path, westminster: Path) -> None:
    before = westminster.read_bytes()

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+y")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        walk = walk_of(pilot)
        at = next(i for i, one in enumerate(walk.session.topics) if one.id == "primary_schools")
        await walk.go(at)
        assert is_old(walk.session.sitting, walk.topic)
        await pilot.press("ctrl+k")
        await settle(pilot)
        assert not is_old(walk.session.sitting, walk.topic)

    drive(steps, folder)
    assert westminster.read_bytes() == before
    made = next(path for path in folder.glob("*.case.yaml") if path != westminster)
    settings = load_case(made).settings
    assert settings["primary_schools"].source is None
    assert settings["special_schools"].source == "last_year"
