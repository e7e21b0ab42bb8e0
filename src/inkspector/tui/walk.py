"""The walk: the lines at the left, one question in the middle, what the letter says of it at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Footer, Static, Tab, Tabs

from inkspector.tui.form import Form, told
from inkspector.tui.lines import Lines
from inkspector.tui.live import Live
from inkspector.tui.titlebar import TitleBar

if TYPE_CHECKING:
    from inkspector.interview import Topic
    from inkspector.tui.session import Seen, Session

PAUSE = 0.25
"""Seconds without a key after which an answer is taken."""


class Walk(Screen[None]):
    """One topic at a time. An answer is taken when the keys rest, and when one goes on."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS = [
        Binding("enter", "next", "Next", id="next", priority=True),
        Binding("pagedown", "next", "Next", id="next_page", show=False, priority=True),
        Binding("pageup", "back", "Back", id="back", priority=True),
        Binding("ctrl+g", "go_to", "Go to", id="go_to"),
        Binding("ctrl+r", "app.place('rating')", "Rating", id="rating"),
        Binding("ctrl+l", "app.place('letter')", "Letter", id="letter"),
        Binding("f2", "pane('lines')", "Lines", id="lines", show=False),
        Binding("f3", "pane('question')", "Question", id="question", show=False),
        Binding("f4", "pane('letter')", "What it says", id="says", show=False),
        Binding("escape", "app.place('home')", "Cases", id="home"),
    ]
    DEFAULT_CSS = """
    Walk #panes { height: 1fr; }
    Walk #form { height: auto; }
    Walk Lines, Walk VerticalScroll { scrollbar-size-vertical: 1; }
    Walk #lines-pane { width: 30; background: $surface; }
    Walk #question-pane { width: 1fr; min-width: 50; padding: 0 1; }
    Walk #letter-pane { width: 36; background: $surface; }
    Walk #ask { text-style: bold; margin-bottom: 1; }
    Walk #heading { color: $text-muted; }
    Walk #more { color: $text-muted; margin-top: 1; }
    Walk #told { margin-top: 1; min-height: 1; }
    Walk Tabs { display: none; }
    Walk.-narrow Tabs { display: block; }
    Walk.-narrow .pane { display: none; width: 1fr; }
    Walk.-narrow .pane.-shown { display: block; }
    """

    def __init__(self, session: Session, topic: str | None = None) -> None:
        super().__init__()
        self.session = session
        self.at = next((i for i, one in enumerate(session.topics) if one.id == topic), 0)
        self.seen: Seen | None = None
        self._pause: Timer | None = None
        self._before: frozenset[str] = frozenset()

    @property
    def topic(self) -> Topic:
        """The topic asked about."""
        return self.session.topics[self.at]

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Tabs(Tab("Lines", id="lines"), Tab("Question", id="question"), Tab("Letter", id="letter"))
        with Horizontal(id="panes"):
            with Vertical(id="lines-pane", classes="pane"):
                yield Lines()
            with VerticalScroll(id="question-pane", classes="pane -shown", can_focus=False):
                yield Static(id="heading")
                yield Static(id="ask")
                yield Vertical(id="form")
                yield Static(id="told")
                yield Static(id="more")
            with Vertical(id="letter-pane", classes="pane"):
                yield Live()
        yield Footer()

    async def on_mount(self) -> None:
        self.query_one(Tabs).active = "question"
        self.query_one(Tabs).can_focus = False
        await self._ask()
        self._look()

    async def action_next(self) -> None:
        """Take the answer and go on."""
        await self._go(min(self.at + 1, len(self.session.topics) - 1))

    async def action_back(self) -> None:
        """Take the answer and go back; nothing is blanked by that."""
        await self._go(max(self.at - 1, 0))

    def action_pane(self, name: str) -> None:
        """Show one of the three panes, and put the cursor there."""
        self.query_one(Tabs).active = name
        if name == "question":
            self.query_one(Form).focus_field()
        else:
            self.query_one("Lines" if name == "lines" else "Live").focus()

    def on_tabs_tab_activated(self, event: Tabs.TabActivated) -> None:
        shown = {"lines": "lines-pane", "question": "question-pane", "letter": "live-pane"}[
            event.tab.id or ""
        ]
        for pane in self.query(".pane"):
            pane.set_class(pane.id == shown, "-shown")

    async def on_lines_went(self, event: Lines.Went) -> None:
        await self._go(self._index(event.topic), focus=False)

    async def on_option_list_option_selected(self, event: Lines.OptionSelected) -> None:
        await self._go(self._index(event.option_id or ""))

    def on_form_changed(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._take)

    def _index(self, topic: str) -> int:
        return next(i for i, one in enumerate(self.session.topics) if one.id == topic)

    async def _go(self, at: int, focus: bool = True) -> None:
        self._take()
        if at != self.at:
            self.at = at
            await self._ask(focus)
            self._show()
        elif focus:
            self.action_pane("question")

    async def _ask(self, focus: bool = True) -> None:
        """Put the topic's question into the middle."""
        from inkspector.interview import question, texts

        sitting = self.session.sitting
        asked = question(sitting, self.topic)
        number = f"{self.at + 1} of {len(self.session.topics)}"
        self.query_one("#heading", Static).update(f"{self.topic.section} · {self.topic.name} · {number}")
        self.query_one("#ask", Static).update(asked.ask)
        self.query_one("#more", Static).update(asked.more)
        self.query_one("#told", Static).update("")
        holder = self.query_one("#form", Vertical)
        with self.app.batch_update():
            await holder.remove_children()
            await holder.mount(Form(asked, texts(sitting, self.topic)))
        if focus:
            self.action_pane("question")

    def _take(self) -> None:
        """Take what the fields hold; what isn't understood or contradicts itself is told and stays typed."""
        from inkspector.errors import CaseError
        from inkspector.interview import NotTaken, answer

        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        problem = ""
        try:
            data = answer(self.session.sitting, self.topic, self.query_one(Form).values())
            if data is not self.session.sitting.data:
                self.session.take(data, self.topic.name)
                self._look()
        except NotTaken as wrong:
            problem = f"{wrong.what}; {wrong.mend}"
        except CaseError as wrong:
            problem = f"{wrong.problems[0].what}; {wrong.problems[0].mend}"
        self.query_one("#told", Static).update(told(problem))

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        """Rate and draft behind the typing."""
        seen = self.session.see()
        self.app.call_from_thread(self._looked, seen)

    def _looked(self, seen: Seen) -> None:
        if seen.sitting is not self.session.sitting:
            return
        if self.seen is not None and self.seen.draft is not None:
            self._before = frozenset(sentence.text for sentence in self.seen.draft.sentences)
        self.seen = seen
        self._show()

    def _show(self) -> None:
        if self.seen is None:
            return
        from inkspector.interview.live import paragraph

        seen = self.seen
        self.query_one(TitleBar).show(seen)
        self.query_one(Lines).show(seen.standings, self.topic.id)
        told_now = paragraph(seen.draft, seen.sitting, self.topic, self._before) if seen.draft else ()
        self.query_one(Live).show(seen, told_now, "Nothing of this stands in the letter yet.")
