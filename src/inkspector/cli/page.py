"""A page on the terminal: no wider than is read with ease, coloured there and plain in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console, RenderableType

WIDTH = 80
_PLAIN_SIGNS = str.maketrans("█▓░·▲▬▼●○→–“”…", '#=-.^~v*o>-"".')
"""For terminals that know no others."""


def print_parts(parts: Iterable[RenderableType], most: int = WIDTH) -> None:
    """Print parts of a page of at most `most` columns; plain under NO_COLOR, too."""
    console = _console(most)
    with console.capture() as page:
        for part in parts:
            console.print(part)
    for line in page.get().splitlines():
        print(_printable(line.rstrip(), sys.stdout.encoding or "utf-8"))


def columns(most: int = WIDTH) -> int:
    """How wide the page is."""
    return _console(most).width


def _console(most: int) -> Console:
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, most)
    return console


def _printable(line: str, encoding: str) -> str:
    """The line as a terminal of this encoding can show it."""
    if encoding.lower().startswith("utf"):
        return line
    return line.translate(_PLAIN_SIGNS).encode(encoding, "replace").decode(encoding)
