"""The lines of the profile by phase, each with its mark and band."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from textual.binding import Binding
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from inkspector.interview import Standing

_STYLES = {"done": "green", "partly": "yellow", "empty": "dim", "attention": "bold red"}


class Lines(OptionList):
    """Every topic of the walk under its heading; moving the cursor goes to a topic."""

    HELP = """# The lines

Each line of the profile and all else that a case can hold.

- `●` done, `◐` partly known, `○` nothing known, `!` needs attention
- the figure is the band, 4 (best) to 1; `▲ ▬ ▼` above, in line with, below England

`↑` `↓` move, `Enter` goes to its question.
"""
    BINDINGS = [Binding("right,l", "select", "Question", show=False)]
    DEFAULT_CSS = """
    Lines, Lines:focus { border: none; padding: 0; height: 1fr; background: $surface; }
    """

    class Went(Message):
        """The cursor is on another topic."""

        def __init__(self, topic: str) -> None:
            super().__init__()
            self.topic = topic

    _shown: tuple[Standing, ...] = ()

    def show(self, standings: tuple[Standing, ...], current: str) -> None:
        """Show where all topics stand, with the cursor on the current one."""
        if self._shown:
            for one, before in zip(standings, self._shown, strict=True):
                if one != before:
                    self.replace_option_prompt(one.topic.id, _row(one))
        else:
            for section, members in groupby(standings, key=lambda one: one.topic.section):
                self.add_option(Option(Text(section.upper(), "bold"), disabled=True))
                self.add_options([Option(_row(one), id=one.topic.id) for one in members])
        self._shown = standings
        self.move_to(current)

    def move_to(self, topic: str) -> None:
        """Put the cursor on a topic."""
        if self.option_count:
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = self.get_option_index(topic)

    def reveal(self) -> None:
        """Scroll to the cursor, which may have moved while the list wasn't in sight."""
        self.scroll_home(animate=False)
        self.scroll_to_highlight()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_id and self.has_focus:
            self.post_message(self.Went(event.option_id))


def _row(one: Standing) -> Table:
    row = Table.grid(expand=True, padding=(0, 1, 0, 0))
    row.add_column(width=1)
    row.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    row.add_column(width=1)
    row.add_column(width=1)
    band = "–" if one.band is None else str(one.band)
    style = "dim" if one.state == "empty" else ""
    row.add_row(
        Text(one.mark, _STYLES[one.state]),
        Text(one.topic.name, style),
        Text(band if one.topic.kind == "settings" else "", style),
        Text(one.beside, style),
    )
    return row
