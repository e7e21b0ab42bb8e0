"""The table of indicators: filled in with keys alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from inkspector.case import load_case
from inkspector.interview import value_at
from inkspector.tui.grid import Grid
from tests.tui.conftest import SAMPLES
from tests.tui.driving import drive, settle, shown, type_in, until, walk_of

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture
def fenmarch(folder: Path) -> Path:
    """The sample with the most indicators."""
    name = "fenmarch-2009.case.yaml"
    return Path(shutil.copy(SAMPLES / "fenmarch-2009" / name, folder / name))


async def table(pilot: Pilot[None]) -> Grid:
    """The table, with the cursor in its first cell."""
    walk = walk_of(pilot)
    await walk.go(next(i for i, topic in enumerate(walk.session.topics) if topic.id == "singles"))
    await settle(pilot)
    await pilot.press("tab")
    return walk.query_one(Grid)


def singles(pilot: Pilot[None]) -> list[dict[str, object]]:
    """What the case has by now."""
    return list(value_at(walk_of(pilot).session.sitting.data, ("indicators", "single")))


@SIZES
def test_a_row_is_filled_in_and_understood(fenmarch: Path, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        grid = await table(pilot)
        before = len(singles(pilot))
        grid.go_to(before, 0)
        await pilot.press(*"82", "tab", "tab", "tab", "tab", "n", "enter")
        await until(pilot, lambda: len(singles(pilot)) == before + 1)
        assert singles(pilot)[-1] == {"id": "ni_082", "reading": "narrower", "comparators": ["national"]}
        assert "NI 82" in shown(pilot)
        assert grid.at_end

    drive(steps, fenmarch.parent, fenmarch, size)
    assert load_case(fenmarch).indicators.of("ni_082") is not None


@SIZES
def test_a_cell_is_mended_where_it_stands_and_undone(fenmarch: Path, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        before = singles(pilot)
        await table(pilot)
        await pilot.press("down", "right", "right", *"60.0", "down")
        await until(pilot, lambda: str(singles(pilot)[1]["value"]) == "60.0")
        assert "60.0" in shown(pilot)
        while singles(pilot) != before:
            await pilot.press("ctrl+z")
            await settle(pilot)
        assert "60.0" not in shown(pilot)

    drive(steps, fenmarch.parent, fenmarch, size)


def test_the_cursor_of_the_terminal_is_in_the_cell(fenmarch: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        grid = await table(pilot)
        for keys in (("down",), ("right", "right"), ("end", "5"), ("enter",)):
            await pilot.press(*keys)
            await settle(pilot)
            assert pilot.app.cursor_position == grid.cell.cursor_screen_offset
            assert grid.cell.region.contains_point(grid.cell.cursor_screen_offset)

    drive(steps, fenmarch.parent, fenmarch)


def test_a_fault_is_told_at_its_cell_and_the_other_rows_are_taken(fenmarch: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        grid = await table(pilot)
        before = len(singles(pilot))
        grid.go_to(before, 0)
        await pilot.press(*"999", "tab", "tab", "5", "enter")
        await pilot.press(*"81", "tab", "tab", "tab", "tab", "n", "up", "left")
        await until(pilot, lambda: len(singles(pilot)) == before + 1)
        assert singles(pilot)[-1]["id"] == "ni_081"
        assert "NI: `999` is no indicator" in shown(pilot)
        assert "999" in grid.typed

    drive(steps, fenmarch.parent, fenmarch)


def test_a_row_is_deleted_and_comes_back(fenmarch: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await table(pilot)
        before = singles(pilot)
        await pilot.press("down", "f8")
        await until(pilot, lambda: len(singles(pilot)) == len(before) - 1)
        assert [one["id"] for one in singles(pilot)] == [one["id"] for i, one in enumerate(before) if i != 1]
        await pilot.press("ctrl+z")
        assert singles(pilot) == before

    drive(steps, fenmarch.parent, fenmarch)


def test_rows_are_pasted_where_their_number_stands(fenmarch: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await table(pilot)
        before = len(singles(pilot))
        await type_in(pilot, "NI 73\t2009\t79.0\nNI 82\t2009\t\t\tn\n")
        await until(pilot, lambda: len(singles(pilot)) == before + 1)
        changed = next(one for one in singles(pilot) if one["id"] == "ni_073")
        assert (str(changed["value"]), str(changed["target"])) == ("79.0", "76.0")

    drive(steps, fenmarch.parent, fenmarch)


def test_a_block_with_headings_is_shown_first(fenmarch: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await table(pilot)
        await type_in(pilot, "Indicator\tEngland\tValue\nNI 73\t72.0\t79.0\n")
        await until(pilot, lambda: "A table from a spreadsheet" in shown(pilot))
        assert "1 changed" in shown(pilot)

    drive(steps, fenmarch.parent, fenmarch)
