"""Screens compared with pictures that were looked at; UPDATE_SNAPSHOTS=1 makes them anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.tui.driving import settle

THEMES = ("ink-dark", "ink-light")
SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)], ids=lambda size: f"{size[0]}x{size[1]}")
KEPT = Path(__file__).parent / "pictures"
_ONCE = re.compile(r"terminal-\d+-")
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.S)


async def pictured(pilot: Pilot[None], name: str) -> None:
    """The screen in each theme, small or large, is that in its picture."""
    for field in pilot.app.screen.query("Input, TextArea"):
        if isinstance(field, Input | TextArea):
            field.cursor_blink = False
    width, height = pilot.app.size
    for theme in THEMES:
        pilot.app.theme = theme
        await settle(pilot)
        kept = f"{name}-{width}x{height}-{theme}"
        alike, before = 0, ""
        for _ in range(200):  # until nothing moves, on a busy machine too
            if alike == 12 or looks_as(pilot, kept):
                break
            pilot.app.screen.refresh(layout=True)
            await pilot.pause(0.1)
            now = picture(pilot)
            alike, before = (alike + 1 if now == before else 0), now
        same_picture(pilot, kept)


def same_picture(pilot: Pilot[None], name: str) -> None:
    """The screen as SVG is that in `pictures/NAME.svg`, byte for byte."""
    shown = picture(pilot)
    file = KEPT / f"{name}.svg"
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        KEPT.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert file.is_file(), f"no picture {file.name}: look at it, then UPDATE_SNAPSHOTS=1"
    assert shown == file.read_text(encoding="utf-8"), (
        f"{name} looks otherwise now: UPDATE_SNAPSHOTS=1, and look"
    )


def looks_as(pilot: Pilot[None], name: str) -> bool:
    """Whether the screen is as `pictures/NAME.svg` has it; never, while pictures are made anew."""
    file = KEPT / f"{name}.svg"
    anew = os.environ.get("UPDATE_SNAPSHOTS") == "1" or not file.is_file()
    return not anew and picture(pilot) == file.read_text(encoding="utf-8")


def picture(pilot: Pilot[None]) -> str:
    """The screen as SVG, without fonts from the web."""
    return _FONTS.sub("", _ONCE.sub("terminal-", pilot.app.export_screenshot())) + "\n"
