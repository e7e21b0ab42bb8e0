"""A table of files that are still being looked at: made anew with each that is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import DataTable


def fill(table: DataTable[Text], columns: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Show these rows, each with its key, and stay on the row that one has moved to.

    The top stays the top, whichever file was looked at first. Columns are made as wide as what they hold:
    the table's own widening waits for a moment without messages, which a busy machine may not have.
    """
    kept = chosen(table) if table.cursor_row else None
    told = list(rows)
    table.clear(columns=True)
    for i, name in enumerate(columns):
        widest = max(cell_len(text) for text in (name, *(cells[i] for _, cells in told)))
        table.add_column(name, key=name, width=widest)
    for key, cells in told:
        table.add_row(*(Text(cell) for cell in cells), key=key)
    if kept is not None and kept in table.rows:
        table.move_cursor(row=table.get_row_index(kept))


def chosen(table: DataTable[Text]) -> str | None:
    """The key of the row under the cursor."""
    if not table.row_count:
        return None
    return table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
