"""The keys of a screen at its foot."""

from __future__ import annotations

from textual.widgets import Footer


class Foot(Footer):
    """Close together and without the palette's own, so that Quit and Help are seen at 80 columns too."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)
