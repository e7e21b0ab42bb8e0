"""The app: opens a folder or a case, and goes from screen to screen."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from inkspector.tui.config import load_config
from inkspector.tui.form import Pasted
from inkspector.tui.home import Home
from inkspector.tui.jump import Jump, targets
from inkspector.tui.pick import Pick
from inkspector.tui.themes import DARK, THEMES

if TYPE_CHECKING:
    from inkspector.tui.session import Session

PLACES = {
    "walk": ("The walk", "inkspector.tui.walk:Walk"),
    "letter": ("The letter", "inkspector.tui.letter:LetterScreen"),
    "rating": ("Rating", "inkspector.tui.rating:RatingScreen"),
}
"""The screens of an open case: what each is called, and its class, made of the session when gone to."""


class Inkspector(App[None]):
    """One folder of cases, and the one that is open."""

    TITLE = "Inkspector"
    BINDINGS = [
        Binding("f1", "help", "Help", id="help", priority=True),
        Binding("ctrl+o", "jump", "Jump", id="jump", priority=True, show=False),
        Binding("f9", "next_theme", "Theme", id="theme", show=False),
        Binding("ctrl+q", "quit", "Quit", id="quit", priority=True, show=False),
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

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        if self.session is None:
            return
        for name, (title, _) in PLACES.items():
            yield SystemCommand(title, "A screen of this case", lambda name=name: self.action_place(name))
        for topic in self.session.topics:
            told = f"{topic.section} · {topic.name}"
            yield SystemCommand(told, "A question of the walk", lambda id=topic.id: self.ask_about(id))

    def on_home_chosen(self, event: Home.Chosen) -> None:
        self.open_case(event.path)

    def on_home_imported(self, event: Home.Imported) -> None:
        self.open_case(event.path, event.table)

    @work(thread=True, exclusive=True, group="open")
    def open_case(self, path: Path, table: Path | None = None) -> None:
        """Open a case for work, in a worker, and show its walk; of a table, what it would change there."""
        from inkspector.errors import InkspectorError
        from inkspector.tui.session import Session

        text = ""
        try:
            if table is not None:
                from inkspector.documents.sheets import read_rows

                text = "\n".join("\t".join(row) for row in read_rows(table))
            session = Session(path)
        except InkspectorError as wrong:
            told = "\n".join(map(str, wrong.problems[:5]))
            self.call_from_thread(self.notify, told, title=path.name, severity="error", timeout=20)
            return
        self.call_from_thread(self._opened, session, text)

    @work
    async def _opened(self, session: Session, table: str) -> None:
        self.close_case()
        self.session = session
        opened = session.opened
        if opened.offered is not None:
            choices = [("take", "Take it back"), ("leave", "Leave it, and begin from the file")]
            told = "The last time this case was open it wasn't closed. What was typed then is all here."
            if await self.push_screen_wait(Pick("Unsaved work", choices, told)) == "leave":
                opened.leave()
            else:
                opened.take_back()
            session.resit()
        if opened.read_only is not None:
            told = f"{opened.read_only}. You can read it; changes are not taken."
            self.notify(told, title="Read only", severity="warning", timeout=20)
        self.action_place("walk")
        self._warm(session)
        if table:
            self.screen.post_message(Pasted(table))

    @work(thread=True, group="warm")
    def _warm(self, session: Session) -> None:
        """Load the reader behind the first question, so that no sentence has to wait for it.

        What is loaded by then stays: looking through it for garbage takes a sixth of a second each time.
        """
        import gc

        from inkspector.reading import read

        read("Schools are good.", session.framework)
        gc.freeze()

    def action_place(self, name: str) -> None:
        """Go to a screen of the open case by name, or home, which closes the case."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if name == "home":
            self.close_case()
        elif self.session is not None:
            module, _, attribute = PLACES[name][1].partition(":")
            self.push_screen(getattr(import_module(module), attribute)(self.session))

    def ask_about(self, topic: str) -> None:
        """Go to a question of the walk."""
        if self.session is not None:
            self.session.remember(topic=topic)
            self.action_place("walk")

    def close_case(self) -> None:
        """Save the open case and let it go."""
        from inkspector.errors import InkspectorError

        if self.session is None:
            return
        session, self.session = self.session, None
        try:
            session.save()
        except InkspectorError as wrong:
            self.notify(f"Not saved, but kept in the journal: {wrong.problems[0].what}", severity="error")
        session.opened.close()

    async def action_quit(self) -> None:
        """Save and leave."""
        self.close_case()
        self.exit()

    def action_help(self) -> None:
        """Show or hide the help for what has the focus."""
        if self.screen.query("HelpPanel"):
            self.action_hide_help_panel()
        else:
            self.action_show_help_panel()

    def action_next_theme(self) -> None:
        """Go through the themes."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]

    @work
    async def action_jump(self) -> None:
        """Put a letter on everything that can have the focus, and go where one is typed."""
        chosen = await self.push_screen_wait(Jump(targets(self.screen)))
        if chosen is not None:
            chosen.focus()


def run(folder: Path, case: Path | None = None) -> None:
    """Run the app until it is left."""
    Inkspector(folder, case).run()
