"""The walk: the lines at the left, one question in the middle, what the letter says of it at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Tab, Tabs

from inkspector.tui.case_screen import CaseScreen
from inkspector.tui.foot import Foot
from inkspector.tui.form import Pasted, Several
from inkspector.tui.grid import Grid, GridCell
from inkspector.tui.lines import Lines
from inkspector.tui.live import Live
from inkspector.tui.pick import Pick
from inkspector.tui.question import QuestionPane
from inkspector.tui.titlebar import TitleBar

if TYPE_CHECKING:
    from inkspector.interview import Topic
    from inkspector.tui.session import Seen, Session

AHEAD_AFTER = 0.1
"""Seconds on a question after which the fields of the next are made."""


class Walk(CaseScreen):
    """One topic at a time. An answer is taken when the keys rest, and when one goes on."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (116, "-wide"), (140, "-widest")]
    HELP = """# The walk

One question at a time; what you know is enough, in the form that you have it.

- *say it* takes `8: 0 3 5 0`, *three of the eight are good, the rest satisfactory*, *almost 60%*,
  *none exist*, or a sentence about anything; it shows what it understood, and `Enter` takes it
- or fill in the fields: `Tab` goes from one to the next
- `Enter` or `PgDn` next question, `PgUp` back, `^g` any other; going back never blanks an answer
- paste a block copied from a spreadsheet anywhere
- `^z` takes back the last change, `^y` makes it again; all is kept as you type
"""
    BINDINGS = [
        Binding("enter", "enter", "Next", id="enter", priority=True),
        Binding("pagedown", "next", "Next", id="next", show=False, priority=True),
        Binding("pageup", "back", "Back", id="back", priority=True),
        Binding("ctrl+g", "go_to", "Go", id="go_to"),
        Binding("ctrl+s", "source", "Source", id="source"),
        Binding("ctrl+t", "paste", "Paste table", id="paste", show=False),
        Binding("ctrl+k", "confirm", "Confirm", id="confirm", priority=True),
        Binding("f2", "pane('lines')", "Lines", id="lines", show=False),
        Binding("f3", "pane('question')", "Question", id="question", show=False),
        Binding("f4", "pane('letter')", "What it says", id="says", show=False),
    ]
    DEFAULT_CSS = """
    Walk #panes { height: 1fr; }
    Walk Lines, Walk VerticalScroll { scrollbar-size-vertical: 1; }
    Walk #lines-pane { width: 30; background: $surface; }
    Walk #question-pane { width: 1fr; min-width: 50; }
    Walk #letter-pane { width: 36; background: $surface; }
    Walk Tabs { display: none; }
    Walk.-wide #ask, Walk.-widest #ask { min-height: 2; }
    Walk.-wide #more, Walk.-widest #more { min-height: 3; }
    Walk.-wide #lines-pane { width: 28; }
    Walk.-wide #letter-pane { width: 33; }
    Walk.-narrow Tabs { display: block; }
    Walk.-narrow .pane { display: none; }
    Walk.-narrow #lines-pane, Walk.-narrow #letter-pane { width: 1fr; }
    Walk.-narrow .pane.-shown { display: block; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        topic = session.remembered().get("topic")
        self.at = next((i for i, one in enumerate(session.topics) if one.id == topic), 0)
        self._shown: tuple[Seen, str | None] | None = None
        self._ahead: Timer | None = None
        self._offered: tuple[bool | None, ...] = ()
        self._not_taken: dict[str, dict[str, str]] = dict(session.remembered().get("not_taken", {}))
        """By topic, what was typed and couldn't be taken: it stands there again when one comes back."""

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
            yield QuestionPane(id="question-pane", classes="pane -shown")
            with Vertical(id="letter-pane", classes="pane"):
                yield Live()
        yield Foot()

    async def on_mount(self) -> None:
        tabs = self.query_one(Tabs)
        tabs.active, tabs.can_focus = "question", False
        await self._ask()
        self.look()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """*Confirm* fits figures of last year, *source* its field, Enter where no field takes it."""
        if action == "confirm":
            from inkspector.interview import is_old

            return is_old(self.session.sitting, self.topic)
        if action == "source":
            return self.pane.has_field("source")
        return not (action == "enter" and self._enter_is_taken())

    async def action_enter(self) -> None:
        """From a list to its question, from a question to the next."""
        if isinstance(self.focused, Lines):
            self.action_pane("question")
        else:
            await self.action_next()

    async def action_next(self) -> None:
        """Take what was said or typed, and go on."""
        told = ""
        self.take()
        if self.pane.said:
            told = self._say()
            if not told:
                return
        await self.go(min(self.at + 1, len(self.session.topics) - 1))
        self.pane.taken(told)

    async def action_back(self) -> None:
        """Take the answer and go back; nothing is blanked by that."""
        await self.go(max(self.at - 1, 0))

    def action_pane(self, name: str) -> None:
        """Show one of the three panes, and put the cursor there."""
        self.query_one(Tabs).active = name
        if name == "question":
            self.pane.focus_first()
        else:
            self.query_one("Lines" if name == "lines" else "Live").focus()

    @work
    async def action_go_to(self) -> None:
        """Choose any topic."""
        stands = self.seen.standings if self.seen else ()
        items = [(one.topic.id, f"{one.mark} {one.topic.section} · {one.topic.name}") for one in stands]
        chosen = await self.app.push_screen_wait(Pick("Go to", items))
        if chosen is not None:
            self.call_later(self.go, self._index(chosen))

    def action_source(self) -> None:
        """Put the cursor into the source, and back."""
        self.action_pane("question")
        self.pane.form.focus_field("source")

    def action_confirm(self) -> None:
        """Keep last year's figures as this year's."""
        from inkspector.interview.last_year import confirmed

        self.change(confirmed(self.session.sitting, self.topic), f"{self.topic.name} confirmed")

    def action_paste(self) -> None:
        """Type or paste a table."""
        self.post_message(Pasted(""))

    @work
    async def on_pasted(self, event: Pasted) -> None:
        from inkspector.tui.paste import Paste

        data = await self.app.push_screen_wait(Paste(self.session, event.text))
        if data is not None:
            self.change(data, "pasted table")

    def on_paste(self, event: events.Paste) -> None:
        """A block is welcome wherever the cursor is, save in a field that takes several lines itself."""
        if isinstance(self.focused, Several | GridCell):
            return
        if "\t" in event.text or "\n" in event.text.strip():
            self.post_message(Pasted(event.text))

    def on_tabs_tab_activated(self, event: Tabs.TabActivated) -> None:
        for pane in self.query(".pane"):
            pane.set_class(pane.id == f"{event.tab.id}-pane", "-shown")
        self.call_after_refresh(self.query_one(Lines).reveal)

    async def on_lines_went(self, event: Lines.Went) -> None:
        await self.go(self._index(event.topic), focus=False)

    def on_option_list_option_selected(self) -> None:
        self.action_pane("question")

    def on_question_pane_answered(self) -> None:
        self.take()

    def on_question_pane_spoke(self, event: QuestionPane.Spoke) -> None:
        """Show what would be understood; nothing is taken yet."""
        from inkspector.interview import NotTaken
        from inkspector.interview.saying import say

        if not event.text or event.text != self.pane.said:
            self.pane.understood("", "")
            return
        try:
            self.pane.understood("; ".join(say(self.session.sitting, self.topic, event.text).told), "")
        except NotTaken as wrong:
            self.pane.understood("", f"not yet understood: {wrong.mend}")

    @property
    def pane(self) -> QuestionPane:
        """The question that is asked."""
        return self.query_one(QuestionPane)

    async def go(self, at: int, focus: bool = True) -> None:
        """Take what is typed and go to another topic."""
        self.take()
        if at != self.at:
            if self.topic.id in self._not_taken:
                self.notify(
                    f"{self.topic.name}: what isn't understood stays typed there.", severity="warning"
                )
            self.at = at
            self.session.remember(topic=self.topic.id)
            await self._ask(focus)
            self.call_after_refresh(self.show)
        elif focus:
            self.action_pane("question")
        self.session_saved()

    def take(self) -> None:
        """Take what the fields hold; what isn't understood or contradicts itself is told and stays typed."""
        from inkspector.interview import NotTaken, answer

        if self.pane.topic is not self.topic:
            return
        typed = self.pane.form.values()
        try:
            data = answer(self.session.sitting, self.topic, typed)
        except NotTaken as wrong:
            self._set_aside(typed, f"{wrong.what}; {wrong.mend}")
            return
        self._set_aside(typed, self.taken(data, self.topic.name))
        self.pane.sitting = self.session.sitting

    def _set_aside(self, typed: dict[str, str], problem: str) -> None:
        """Tell why something isn't taken, and keep it beside the case; nothing where all is taken."""
        self.pane.tell(problem)
        before = dict(self._not_taken)
        self._not_taken.pop(self.topic.id, None)
        if problem:
            self._not_taken[self.topic.id] = typed
        if self._not_taken != before:
            self.session.remember(not_taken=self._not_taken)

    def refill(self) -> None:
        """Put what the case has by now into the fields."""
        self.pane.refill(self.session.sitting, self.topic)
        self._set_aside({}, "")

    def looked(self, seen: Seen) -> None:
        self.show()

    def show(self) -> None:
        """Show where the case stands beside the question."""
        if self.seen is None:
            return
        from inkspector.interview.live import paragraph

        seen, read_only = self.seen, self.session.opened.read_only
        live = self.query_one(Live)
        if self._shown != (seen, read_only):  # the same for every question: each update lays out anew
            self._shown = seen, read_only
            self.query_one(TitleBar).show(seen, read_only)
            live.show_why(seen)
        self.query_one(Lines).show(seen.standings, self.topic.id)
        told = paragraph(seen.draft, seen.sitting, self.topic, self.before) if seen.draft else ()
        live.show(told, seen.problem or "Nothing of this stands in the letter yet.")
        lined = self.topic.kind in ("settings", "agency")
        line = seen.rated.line(self.topic.subject, self.topic.aspect) if seen.rated and lined else None
        self.pane.picture(line)
        self._offer()

    def _offer(self) -> None:
        """Show the keys that fit the question; the footer is made anew by that."""
        offered = tuple(self.check_action(action, ()) for action in ("confirm", "source"))
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()

    def _say(self) -> str:
        """Take what was said; how it was understood, or nothing where that didn't go well.

        What is typed in the fields goes with it: each may need the other to make sense.
        """
        from inkspector.interview import NotTaken, answer
        from inkspector.interview.saying import say

        try:
            typed = answer(self.session.sitting, self.topic, self.pane.form.values())
            sitting = replace(self.session.sitting, data=typed)
            understood = say(sitting, self.topic, self.pane.said)
        except NotTaken as wrong:
            self.pane.understood("", f"{wrong.what}; {wrong.mend}")
            return ""
        problem = self.taken(understood.data, self.topic.name)
        self.pane.tell(problem)
        if problem:
            return ""
        told = f"taken: {self.topic.name} · {'; '.join(understood.told)}"
        self.pane.clear_said()
        self.refill()
        return told

    def _enter_is_taken(self) -> bool:
        """In a field of several lines, and in a table but for its empty row."""
        focused = self.focused
        if isinstance(focused, GridCell):
            return not self.query_one(Grid).at_end
        return isinstance(focused, Several)

    def _index(self, topic: str) -> int:
        return next(i for i, one in enumerate(self.session.topics) if one.id == topic)

    async def _ask(self, focus: bool = True) -> None:
        """Put the topic's question into the middle."""
        number = f"{self.at + 1} of {len(self.session.topics)}"
        with self.app.batch_update():
            await self.pane.show(self.session.sitting, self.topic, number)
        typed = self._not_taken.get(self.topic.id)
        if typed is not None:
            self.pane.form.fill(typed)
            self.take()
        if focus:
            self.action_pane("question")
        if self._ahead is not None:
            self._ahead.stop()
        self._ahead = self.set_timer(AHEAD_AFTER, self._make_ready)

    async def _make_ready(self) -> None:
        """Make the fields of the next question while this one is looked at."""
        following = self.session.topics[min(self.at + 1, len(self.session.topics) - 1)]
        await self.pane.make_ready(self.session.sitting, following)
