"""A table copied from a spreadsheet: what is new, changed, not recognised; then taken over at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from inkspector.tui.foot import Foot

if TYPE_CHECKING:
    from inkspector.interview.table import Preview
    from inkspector.tui.session import Session

_MARKS = {
    "new": ("+", "green"),
    "changed": ("~", "yellow"),
    "same": ("=", "dim"),
    "not recognised": ("?", "bold red"),
}


class Paste(ModalScreen[Mapping[str, Any] | None]):
    """Gives the case's data with the table in it, None where it was left."""

    HELP = """# A table

A block copied from a spreadsheet: a line and a count for each grade, with or without the total; or
indicators. A heading row may name the columns in any order.

`+` new, `~` changed, `=` the same, `?` not recognised and left out. `^s` takes it over, `^z` takes it back.
"""
    BINDINGS = [
        Binding("ctrl+s", "take", "Take over", id="paste_take", priority=True),
        Binding("escape", "dismiss", "Leave", id="paste_leave"),
    ]
    DEFAULT_CSS = """
    Paste { align: center middle; }
    Paste > Vertical { width: 96%; max-width: 110; height: 90%; background: $panel; padding: 1 2; }
    Paste TextArea { height: 8; border: none; background: $surface; }
    Paste #rows { height: auto; }
    Paste VerticalScroll { height: 1fr; margin-top: 1; }
    Paste #title { text-style: bold; }
    """

    def __init__(self, session: Session, text: str) -> None:
        super().__init__()
        self.session, self.text = session, text
        self.preview: Preview | None = None

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static("A table from a spreadsheet", id="title")
            yield TextArea(self.text, tab_behavior="focus", placeholder="paste it here", compact=True)
            yield Static(id="counted")
            with VerticalScroll(can_focus=False):
                yield Static(id="rows")
        yield Foot()

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()
        self._look()

    def on_text_area_changed(self) -> None:
        self._look()

    def action_take(self) -> None:
        """Take over all that was recognised."""
        if self.preview is not None and self.preview.data is not self.session.sitting.data:
            self.dismiss(self.preview.data)
        else:
            self.notify("Nothing here is new.")

    def _look(self) -> None:
        from inkspector.interview.table import preview, says, split

        self.preview = preview(self.session.sitting, split(self.query_one(TextArea).text))
        self.query_one("#counted", Static).update(
            Text(", ".join(says(self.preview)) or "No rows yet.", "bold")
        )
        table = Table.grid(padding=(0, 1, 0, 0))
        for seen in self.preview.rows:
            sign, style = _MARKS[seen.what]
            name = seen.topic.name if seen.topic else " ".join(seen.row)[:40]
            table.add_row(Text(sign, style), Text(name), Text(seen.told, style))
        self.query_one("#rows", Static).update(table)
