"""Screens compared with pictures that were looked at; UPDATE_SNAPSHOTS=1 makes them anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

from textual.pilot import Pilot

KEPT = Path(__file__).parent / "pictures"
_ONCE = re.compile(r"terminal-\d+-")
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.S)


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
