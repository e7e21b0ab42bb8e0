"""Every screen, small and large, dark and light."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import DataTable

from inkspector.tui.grid import Grid
from inkspector.tui.lines import Lines
from tests.tui.conftest import SAMPLES
from tests.tui.driving import drive, settle, type_in, until, walk_of
from tests.tui.snapshots import SIZES, pictured

TABLE = "Line\tOutstanding\tGood\tSatisfactory\tInadequate\nColleges\t0\t1\t1\t1\nCastles\t1\t1\t1\t1\n"


async def press(pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await settle(pilot)


@SIZES
def test_home(folder: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)

    async def empty(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: pilot.app.screen.has_class("-empty"))
        await pictured(pilot, "home-empty")

    async def full(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: pilot.app.screen.query_one(DataTable).row_count == 2)
        await pictured(pilot, "home")

    drive(empty, Path("cases"), size=size)
    for sample in ("westminster-2009", "eastmere-2009"):
        file = Path(shutil.copy(SAMPLES / sample / f"{sample}.case.yaml", folder))
        os.utime(file, (1_260_000_000, 1_260_000_000))
    drive(full, Path("cases"), size=size)


@SIZES
def test_an_open_case(westminster: Path, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        walk = walk_of(pilot)
        await walk.go(
            next(i for i, topic in enumerate(walk.session.topics) if topic.id == "secondary_schools")
        )
        await settle(pilot)
        await pictured(pilot, "walk")
        await press(pilot, "f2")
        walk.query_one(Lines).scroll_to(y=0, animate=False)  # how far it had scrolled hangs on timing
        await pictured(pilot, "walk-lines")
        await press(pilot, "ctrl+g")
        await pictured(pilot, "go-to")
        await press(pilot, "escape")
        await type_in(pilot, TABLE)
        await settle(pilot)
        await pictured(pilot, "paste")
        await press(pilot, "escape")
        await press(pilot, "ctrl+r")
        await pictured(pilot, "rating")
        await press(pilot, "ctrl+u")
        await pictured(pilot, "judgement")

    drive(steps, westminster.parent, westminster, size)


@SIZES
def test_a_table_of_indicators(folder: Path, size: tuple[int, int]) -> None:
    case = Path(shutil.copy(SAMPLES / "fenmarch-2009" / "fenmarch-2009.case.yaml", folder))

    async def steps(pilot: Pilot[None]) -> None:
        walk = walk_of(pilot)
        await walk.go(next(i for i, topic in enumerate(walk.session.topics) if topic.id == "singles"))
        await press(pilot, "tab")
        grid = walk.query_one(Grid)
        grid.rows[2] = (*grid.rows[2][:4], "sideways", *grid.rows[2][5:])
        grid.go_to(2, 4)
        await pictured(pilot, "indicators")

    drive(steps, folder, case, size)
