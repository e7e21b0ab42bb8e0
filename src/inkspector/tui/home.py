"""Home: the cases of a folder, how far each has come, and what can be begun."""

from __future__ import annotations

from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Input, Static
from textual.worker import get_current_worker

from inkspector.tui.summary import Summary, cases_in, summarise

COLUMNS = ("Authority", "Scheme", "Evidence", "Rating", "Last change", "File")


class Home(Screen[None]):
    """The cases of one folder."""

    HELP = """# Cases

The cases of this folder. Type to filter, `↑` `↓` to choose, `Enter` to open.
"""
    BINDINGS = [
        Binding("enter", "open", "Open", id="open", priority=True),
        Binding("down", "down", "Down", show=False, priority=True),
        Binding("up", "up", "Up", show=False, priority=True),
        Binding("escape", "clear", "Clear", show=False),
    ]
    DEFAULT_CSS = """
    Home #where { height: 1; padding: 0 1; background: $panel; }
    Home #filter { height: 1; border: none; padding: 0 1; margin: 1 1 0 1; background: $panel; }
    Home #filter:focus { border: none; }
    Home DataTable { height: 1fr; margin: 1 1 0 1; }
    Home #empty { margin: 1 2; height: auto; }
    """

    class Chosen(Message):
        """A case is to be opened."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.summaries: dict[str, Summary] = {}

    def compose(self) -> ComposeResult:
        yield Static(f"Inkspector · cases in {self.folder}", id="where")
        yield Input(placeholder="type to filter", id="filter", compact=True)
        table: DataTable[str] = DataTable(cursor_type="row", zebra_stripes=False, cell_padding=1)
        table.can_focus = False
        yield table
        yield Static(id="empty")
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        for name in COLUMNS:
            table.add_column(name, key=name)
        self.query_one("#filter").focus()

    def on_screen_resume(self) -> None:
        self._list()

    def action_down(self) -> None:
        self.query_one(DataTable).action_cursor_down()

    def action_up(self) -> None:
        self.query_one(DataTable).action_cursor_up()

    def action_clear(self) -> None:
        self.query_one("#filter", Input).value = ""

    def action_open(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.post_message(self.Chosen(chosen))

    @property
    def chosen(self) -> Path | None:
        """The case under the cursor."""
        table = self.query_one(DataTable)
        if not table.row_count:
            return None
        return Path(table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value or "")

    def on_input_changed(self) -> None:
        self._fill()

    @work(thread=True, exclusive=True)
    def _list(self) -> None:
        worker = get_current_worker()
        for path in cases_in(self.folder):
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._add, summarise(path))
        self.app.call_from_thread(self._fill)

    def _add(self, summary: Summary) -> None:
        self.summaries[str(summary.path)] = summary

    def _fill(self) -> None:
        table = self.query_one(DataTable)
        wanted = self.query_one("#filter", Input).value.lower().split()
        kept = self.chosen
        table.clear()
        for key, one in self.summaries.items():
            row = one.cells
            if all(word in " ".join(row).lower() for word in wanted):
                table.add_row(*row, key=key)
        if kept is not None and str(kept) in table.rows:
            table.move_cursor(row=table.get_row_index(str(kept)))
        self.query_one("#empty", Static).update("" if self.summaries else "No cases here yet.")
