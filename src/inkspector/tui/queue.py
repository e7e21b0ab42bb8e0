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
from textual.widgets import Static
from textual.worker import get_current_worker

from inkspector.tui.foot import Foot
from inkspector.tui.tables import Column, Files

if TYPE_CHECKING:
    from inkspector.review.queue import Queued

COLUMNS = (
    Column("Due"),
    Column("Authority", keeps="end"),
    Column("State", keeps="beginning"),
    Column("Errors"),
    Column("Left"),
    Column("Read by", keeps="beginning"),
    Column("Letter", keeps="end"),
)


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
        yield Static(f"Review · letters in {self.folder.resolve().name}", id="where", markup=False)
        yield Files(COLUMNS)
        yield Foot()

    def on_mount(self) -> None:
        self.query_one(Files).focus()

    def on_screen_resume(self) -> None:
        self._look()

    def action_open(self) -> None:
        """Open the letter under the cursor."""
        key = self.query_one(Files).chosen
        if key is not None:
            self.post_message(self.Chosen(Path(key)))

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

        paths = {id(told): path for path, told in self.found.items()}
        rows: list[tuple[str, tuple[str, ...]]] = []
        for one in in_order(told for told in self.found.values() if isinstance(told, Queued)):
            read = f"{one.read_by}, {one.read_when.replace('T', ' ')}" if one.read_by else ""
            due = one.due.isoformat() if one.due else ""
            letter = paths[id(one)]
            cells = (due, one.authority, one.state, str(one.errors), str(one.left), read, letter.name)
            rows.append((str(letter), cells))
        for letter, told in self.found.items():
            if isinstance(told, str):
                what = told.removeprefix(f"{letter}: ")
                rows.append((str(letter), ("", "", what, "", "", "", letter.name)))
        self.query_one(Files).show(rows)
