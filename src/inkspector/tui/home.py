"""Home: the cases of a folder, how far each has come, and what can be begun."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from inkspector.filenames import CASE, stem
from inkspector.tui.foot import Foot
from inkspector.tui.pick import Pick, Prompt
from inkspector.tui.summary import COLUMNS, Summary, cases_in, open_findings, summarise
from inkspector.tui.tables import Files

SCHEME = "ofsted-2009"
_EMPTY = """\
No cases here yet.

^n  begin a case: you are asked for its evidence, question by question
^s  take over the samples: five cases to look at and to try things on
"""


class Home(Screen[None]):
    """The cases of one folder."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    HELP = """# Cases

The cases of this folder. Type to filter, `↑` `↓` to choose, `Enter` to open.

- `^n` begins a case, `^d` copies the chosen one
- `^y` begins this year's case from the chosen one: its figures are marked old until you confirm them
- `^t` takes the figures of a spreadsheet into the chosen case
- `^s` takes over the samples

*Open* counts what the last check of its letter found and nobody has settled.
"""
    BINDINGS = [
        Binding("enter", "open", "Open", id="open", priority=True),
        Binding("ctrl+n", "new", "New", id="new", priority=True),
        Binding("ctrl+d", "duplicate", "Copy", id="duplicate", priority=True),
        Binding("ctrl+y", "last_year", "From last year", id="last_year", priority=True),
        Binding("ctrl+t", "import_table", "Import", id="import", priority=True),
        Binding("ctrl+s", "samples", "Samples", id="samples", priority=True),
        Binding("ctrl+q", "app.quit", "Quit", id="quit", priority=True),
        Binding("down", "move(1)", "Down", show=False, priority=True),
        Binding("up", "move(-1)", "Up", show=False, priority=True),
        Binding("escape", "clear", "Clear", show=False),
    ]
    DEFAULT_CSS = """
    Home #where { height: 1; padding: 0 1; background: $panel; }
    Home #filter { height: 1; border: none; padding: 0 1; margin: 1 1 0 1; background: $surface; }
    Home #filter:focus { border: none; }
    Home DataTable { height: 1fr; margin: 1 1 0 1; }
    Home #empty { margin: 1 2; height: 1fr; display: none; }
    Home.-empty DataTable { display: none; }
    Home.-empty #empty { display: block; }
    """

    class Chosen(Message):
        """A case is to be opened."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    class Imported(Message):
        """The figures of a spreadsheet are to go into a case."""

        def __init__(self, path: Path, table: Path) -> None:
            super().__init__()
            self.path, self.table = path, table

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.summaries: dict[str, Summary] = {}

    def compose(self) -> ComposeResult:
        where = Text(f"Inkspector · cases in {self.folder}", no_wrap=True, overflow="ellipsis")
        yield Static(where, id="where")
        yield Input(placeholder="type to filter", id="filter", compact=True)
        table = Files(COLUMNS)
        table.can_focus = False
        yield table
        yield Static(Text(_EMPTY), id="empty")
        yield Foot()

    def on_mount(self) -> None:
        self.query_one("#filter").focus()

    def on_screen_resume(self) -> None:
        self._list()

    @property
    def chosen(self) -> Path | None:
        """The case under the cursor."""
        key = self.query_one(Files).chosen
        return None if key is None else Path(key)

    def action_move(self, by: int) -> None:
        table = self.query_one(Files)
        table.move_cursor(row=max(0, min(table.cursor_row + by, table.row_count - 1)))

    def action_clear(self) -> None:
        self.query_one("#filter", Input).value = ""

    def action_open(self) -> None:
        if self.chosen is not None:
            self.post_message(self.Chosen(self.chosen))

    @work
    async def action_new(self) -> None:
        """Begin a case, and open it."""
        from inkspector.store.beginning import begin, file_name

        name = await self.app.push_screen_wait(
            Prompt("A new case", placeholder="London Borough of Thornby", told="The authority's full name:")
        )
        if name is not None:
            file = self.folder / file_name(name)
            if self._made(lambda: begin(file, name, SCHEME)):
                self.post_message(self.Chosen(file))

    @work
    async def action_duplicate(self) -> None:
        """Copy the chosen case to another file."""
        from inkspector.store.beginning import copy

        await self._from_chosen("A copy", "-copy", copy)

    @work
    async def action_last_year(self) -> None:
        """Begin a case from the chosen one, whose figures become old."""
        from inkspector.store.beginning import from_last_year

        await self._from_chosen("This year's case, from last year's", "-next", from_last_year)

    @work
    async def action_import_table(self) -> None:
        """Open the chosen case with a table from a spreadsheet file."""
        chosen = self.chosen
        if chosen is None:
            return
        name = await self.app.push_screen_wait(
            Prompt("Take in a spreadsheet", placeholder="profile.xlsx", told=".csv, .tsv, .xlsx or .ods:")
        )
        if name is not None:
            self.post_message(self.Imported(chosen, self.folder / Path(name).expanduser()))

    @work
    async def action_samples(self) -> None:
        """Copy one sample here, or all of them."""
        from inkspector.store.beginning import copy, samples

        files = {path.name: path for path in samples()}
        items = [("all", "All of them"), *((name, name) for name in files)]
        chosen = await self.app.push_screen_wait(Pick("Samples", items, "Copied into this folder:"))
        if chosen is None:
            return
        for name in files if chosen == "all" else (chosen,):
            if not (self.folder / name).exists():
                self._made(partial(copy, files[name], self.folder / name))
        self._list()

    async def _from_chosen(self, title: str, ending: str, make: Callable[[Path, Path], None]) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        proposed = f"{stem(chosen)}{ending}"
        name = await self.app.push_screen_wait(Prompt(title, proposed, told="The name of its file:"))
        if name is not None:
            file = self.folder / f"{stem(name)}{CASE}"
            if self._made(lambda: make(chosen, file)):
                self.post_message(self.Chosen(file))

    def _made(self, make: Callable[[], object]) -> bool:
        """Whether a file could be made; why not is told."""
        from inkspector.errors import InkspectorError

        try:
            make()
        except InkspectorError as wrong:
            self.notify(str(wrong.problems[0]), severity="error")
            return False
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        self._fill()

    @work(thread=True, exclusive=True, group="list")
    def _list(self) -> None:
        worker = get_current_worker()
        found: dict[str, Summary] = {}
        for path in cases_in(self.folder):
            if worker.is_cancelled:
                return
            found[str(path)] = summarise(path)
        self.app.call_from_thread(self._listed, found)
        for key, one in found.items():  # slower, so after all else is shown
            if worker.is_cancelled:
                return
            checked = replace(one, findings=open_findings(one.path))
            if checked.findings:
                self.app.call_from_thread(self._listed, {**self.summaries, key: checked})

    def _listed(self, found: dict[str, Summary]) -> None:
        self.summaries = found
        self._fill()

    def _fill(self) -> None:
        wanted = self.query_one("#filter", Input).value.lower().split()
        shown = (
            (key, one.cells)
            for key, one in self.summaries.items()
            if all(word in " ".join((one.authority, *one.cells)).lower() for word in wanted)
        )
        self.query_one(Files).show(shown)
        self.set_class(not self.summaries, "-empty")
