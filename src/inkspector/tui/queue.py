"""The reviewer's queue: the letters of a folder, what is due first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Static
from textual.worker import get_current_worker

if TYPE_CHECKING:
    from inkspector.review.queue import Queued

COLUMNS = ("Due", "Authority", "State", "Errors", "Left", "Last read by", "Letter")


class Queue(Screen[None]):
    """Letters to be reviewed."""

    HELP = """# The queue

Every letter of the folder, by the day on which it is due. *Errors* are findings that nobody has decided,
*left* is all that keeps the letter from being signed off. `Enter` opens one.
"""
    BINDINGS = [
        Binding("enter", "open", "Open", id="open_letter", priority=True),
        Binding("escape", "app.quit", "Leave", id="leave_queue"),
    ]
    DEFAULT_CSS = """
    Queue #where { height: 1; padding: 0 1; background: $panel; }
    Queue DataTable { height: 1fr; margin: 1 1 0 1; }
    """

    class Chosen(Message):
        """A letter is to be reviewed."""

        def __init__(self, letter: Path) -> None:
            super().__init__()
            self.letter = letter

    def __init__(self, folder: Path, letters: Callable[[], Iterator[tuple[Path, Queued | str]]]) -> None:
        super().__init__()
        self.folder, self.letters = folder, letters
        self.found: dict[Path, Queued | str] = {}

    def compose(self) -> ComposeResult:
        yield Static(f"Review · letters in {self.folder}", id="where", markup=False)
        yield DataTable(cursor_type="row", cell_padding=1)
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        for name in COLUMNS:
            table.add_column(name, key=name)
        table.focus()

    def on_screen_resume(self) -> None:
        self._look()

    def action_open(self) -> None:
        """Open the letter under the cursor."""
        table = self.query_one(DataTable)
        if table.row_count:
            key = table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
            self.post_message(self.Chosen(Path(key or "")))

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        worker = get_current_worker()
        for letter, told in self.letters():
            if worker.is_cancelled:
                return
            self.found[letter] = told
            self.app.call_from_thread(self._fill)

    def _fill(self) -> None:
        from inkspector.review.queue import Queued, in_order

        table = self.query_one(DataTable)
        cursor = table.cursor_coordinate
        table.clear()
        paths = {id(told): path for path, told in self.found.items()}
        for one in in_order(told for told in self.found.values() if isinstance(told, Queued)):
            read = f"{one.read_by}, {one.read_when.replace('T', ' ')}" if one.read_by else ""
            due = one.due.isoformat() if one.due else ""
            letter = paths[id(one)]
            row = (due, one.authority, one.state, str(one.errors), str(one.left), read, letter.name)
            table.add_row(*row, key=str(letter))
        for letter, told in self.found.items():
            if isinstance(told, str):
                table.add_row("", "", told, "", "", "", letter.name, key=str(letter))
        table.move_cursor(row=min(cursor.row, table.row_count - 1))
