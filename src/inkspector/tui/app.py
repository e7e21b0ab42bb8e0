"""The app: opens a folder or a case, and goes from screen to screen."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from inkspector.tui.config import load_config
from inkspector.tui.home import Home
from inkspector.tui.themes import DARK, THEMES

if TYPE_CHECKING:
    from inkspector.tui.session import Session

PLACES = {
    "walk": "inkspector.tui.walk:Walk",
}
"""The screens of an open case by name, each a class made of the session; imported when first gone to."""


class Inkspector(App[None]):
    """One folder of cases, and the one that is open."""

    TITLE = "Inkspector"
    BINDINGS = [
        Binding("f1", "help", "Help", id="help"),
        Binding("ctrl+q", "quit", "Quit", id="quit", priority=True),
    ]

    def __init__(self, folder: Path, case: Path | None = None) -> None:
        super().__init__()
        self.folder, self.case = folder, case
        self.session: Session | None = None

    def get_default_screen(self) -> Screen[None]:
        return Home(self.folder)

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        config = load_config()
        self.theme = config.theme if config.theme in self.available_themes else DARK.name
        self.set_keymap(dict(config.keys))
        if config.problem:
            self.notify(config.problem, severity="warning")
        if self.case is not None:
            self.open_case(self.case)

    def on_home_chosen(self, event: Home.Chosen) -> None:
        self.open_case(event.path)

    @work(thread=True, exclusive=True, group="open")
    def open_case(self, path: Path) -> None:
        """Open a case for work, in a worker, and show its walk."""
        from inkspector.errors import InkspectorError
        from inkspector.tui.session import Session

        try:
            session = Session(path)
        except InkspectorError as wrong:
            told = "\n".join(map(str, wrong.problems[:5]))
            self.call_from_thread(self.notify, told, title=path.name, severity="error", timeout=15)
            return
        self.call_from_thread(self._opened, session)

    def _opened(self, session: Session) -> None:
        self.session = session
        self.action_place("walk")

    def action_place(self, name: str) -> None:
        """Go to a screen of the open case by name, or home."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if name == "home" or self.session is None:
            return
        module, _, attribute = PLACES[name].partition(":")
        self.push_screen(getattr(import_module(module), attribute)(self.session))

    def action_help(self) -> None:
        """Show or hide the help for what has the focus."""
        if self.screen.query("HelpPanel"):
            self.action_hide_help_panel()
        else:
            self.action_show_help_panel()


def run(folder: Path, case: Path | None = None) -> None:
    """Run the app until it is left."""
    Inkspector(folder, case).run()
