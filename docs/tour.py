"""Pictures of the screens of the app: `python docs/tour.py` walks through a sample and writes docs/tour."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import tempfile
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from inkspector.tui.app import Inkspector
from inkspector.tui.walk import Walk

ROOT = Path(__file__).resolve().parents[1]
TOUR = ROOT / "docs" / "tour"
SAMPLE = "eastmere-2009"
TABLE = (
    "Line\tOutstanding\tGood\tSatisfactory\tInadequate\nPrimary schools\t8\t36\t20\t0\nColleges\t0\t1\t1\t0\n"
)
WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.S)
"""Rich names fonts on the web; the picture has to do without the network."""
UNIQUE = re.compile(r"terminal-\d+-")


async def rest(pilot: Pilot[None]) -> None:
    """Until nothing moves any more."""
    for _ in range(8):
        await pilot.pause(0.2)


def keep(pilot: Pilot[None], name: str) -> None:
    """The screen as docs/tour/NAME.svg."""
    picture = WEB_FONT.sub("", UNIQUE.sub("terminal-", pilot.app.export_screenshot()))
    (TOUR / f"{name}.svg").write_text(picture + "\n", encoding="utf-8")


async def walk_through(folder: Path, case: Path) -> None:
    """Home, the walk, a sentence said, a table, the rating, small and light."""
    app = Inkspector(folder, case)
    app.animation_level = "none"
    async with app.run_test(size=(120, 36)) as pilot:
        await rest(pilot)
        walk = app.screen
        assert isinstance(walk, Walk)
        at = {topic.id: i for i, topic in enumerate(walk.session.topics)}
        await walk.go(at["secondary_schools"])
        app.post_message(events.Paste("three of the eight are good, the rest satisfactory"))
        await rest(pilot)
        keep(pilot, "walk")
        await pilot.press("enter")
        app.post_message(events.Paste(TABLE))
        await rest(pilot)
        keep(pilot, "table")
        await pilot.press("escape")
        await pilot.resize_terminal(140, 40)
        await pilot.press("ctrl+r")
        await rest(pilot)
        keep(pilot, "rating")
        app.theme = "ink-light"
        await pilot.resize_terminal(80, 24)
        app.ask_about("childminding")
        await rest(pilot)
        keep(pilot, "small")
        app.action_place("home")
        await pilot.resize_terminal(110, 20)
        await rest(pilot)
        keep(pilot, "home")
        app.close_case()


def main() -> None:
    """Copy the samples to a folder of their own, and walk."""
    TOUR.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        os.environ |= {
            "XDG_CONFIG_HOME": made,
            "XDG_STATE_HOME": made,
            "COLORTERM": "truecolor",
            "TERM": "xterm",
        }
        os.environ.pop("NO_COLOR", None)
        os.chdir(made)
        folder = Path("cases")
        folder.mkdir()
        for file in sorted((ROOT / "samples").glob("*/*.case.yaml")):
            shutil.copy(file, folder)
            os.utime(folder / file.name, (1_260_000_000, 1_260_000_000))
        asyncio.run(walk_through(folder, folder / f"{SAMPLE}.case.yaml"))


if __name__ == "__main__":
    main()
