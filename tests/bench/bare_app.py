"""A bare Textual app of ten widgets, to set the terminal app beside: `python bare_app.py TEXT`."""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Input, Static, TextArea


class Bare(App[None]):
    """A line, a few fields, and a text."""

    CSS = "Input { border: none; height: 1; } TextArea { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("Bare")
        for number in range(6):
            yield Input(id=f"field-{number}")
        yield TextArea(Path(sys.argv[1]).read_text(encoding="utf-8"), soft_wrap=True)
        yield Footer()


if __name__ == "__main__":
    Bare().run()
