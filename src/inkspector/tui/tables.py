"""A table of files that are still being looked at: made anew with each that is known, as wide as its room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import DataTable

Keeps = Literal["all", "beginning", "end"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name, and which part of a text stays where there isn't room for all of it."""

    name: str
    keeps: Keeps = "all"


class Files(DataTable[Text]):
    """A row for each file.

    The top stays the top, whichever file was looked at first. Columns are made as wide as what they hold,
    the longest that may be cut as wide as there is room: the table's own widening waits for a moment without
    messages, which a busy machine may not have.
    """

    DEFAULT_CSS = """
    Files, Files:focus { background: $background; background-tint: $foreground 0%; }
    """

    def __init__(self, files: Sequence[Column]) -> None:
        super().__init__(cursor_type="row", cell_padding=1)
        self._files, self._told = files, list[tuple[str, Sequence[str]]]()

    def show(self, rows: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Show these rows, each with its key, and stay on the row that one has moved to."""
        self._told = list(rows)
        self._fill()

    def on_resize(self) -> None:
        self._fill()

    @property
    def chosen(self) -> str | None:
        """The key of the row under the cursor."""
        if not self.row_count:
            return None
        return self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value

    def _fill(self) -> None:
        kept = self.chosen if self.cursor_row else None
        widths = self._widths()
        self.clear(columns=True)
        for one, width in zip(self._files, widths, strict=True):
            self.add_column(one.name, key=one.name, width=width)
        for key, cells in self._told:
            row = zip(self._files, cells, widths, strict=True)
            self.add_row(*(Text(cut(cell, width, one.keeps)) for one, cell, width in row), key=key)
        if kept is not None and kept in self.rows:
            self.move_cursor(row=self.get_row_index(kept))

    def _widths(self) -> list[int]:
        rows = [[one.name for one in self._files], *(cells for _, cells in self._told)]
        natural = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
        if not self.size.width:  # nobody sees it yet
            return natural
        bar = 2 if len(rows) > self.size.height else 0
        room = self.size.width - 2 * self.cell_padding * len(natural) - bar
        return fitted(natural, [one.keeps != "all" for one in self._files], room)


def fitted(natural: Sequence[int], gives: Sequence[bool], room: int) -> list[int]:
    """Widths of columns for so much room: of those that may be cut the widest give way first, down to 8."""
    widths = list(natural)
    while sum(widths) > room:
        widest = max((i for i, may in enumerate(gives) if may), key=lambda i: widths[i], default=None)
        if widest is None or widths[widest] <= 8:
            break
        widths[widest] -= 1
    return widths


def cut(text: str, width: int, keeps: Keeps) -> str:
    """At most so many cells of a text, with a sign where something is left out."""
    if keeps == "all" or cell_len(text) <= width:
        return text
    while cell_len(text) > width - 1:
        text = text[1:] if keeps == "end" else text[:-1]
    return f"…{text.lstrip()}" if keeps == "end" else f"{text.rstrip()}…"
