"""What the screens of an open case have in common: changes taken, taken back, saved, and looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding
from textual.screen import Screen
from textual.timer import Timer

if TYPE_CHECKING:
    from inkspector.interview import Data
    from inkspector.tui.session import Seen, Session

SAVE_AFTER = 2.0
"""Seconds after a change until the file is saved; the journal has it at once."""
LOOK_EVERY = 1.0
"""Seconds between looks whether somebody else changed the file."""


class CaseScreen(Screen[None]):
    """A screen on the open case. `seen` is what the case came to when it was last rated and drafted."""

    BINDINGS = [
        Binding("ctrl+z", "undo", "Undo", id="undo", priority=True),
        Binding("ctrl+y", "redo", "Redo", id="redo", show=False, priority=True),
        Binding("ctrl+r", "app.place('rating')", "Rating", id="rating"),
        Binding("ctrl+l", "app.place('letter')", "Letter", id="letter"),
        Binding("escape", "app.place('home')", "Cases", id="home"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.seen: Seen | None = None
        self.before: frozenset[str] = frozenset()
        """The sentences of the letter before the last change."""
        self._save: Timer | None = None
        self._asked = False

    def on_screen_resume(self) -> None:
        self._watch = self.set_interval(LOOK_EVERY, self._look_at_disk)

    def on_screen_suspend(self) -> None:
        self._watch.stop()
        self.session_saved()

    def looked(self, seen: Seen) -> None:
        """The case was rated and drafted anew."""

    def refill(self) -> None:
        """The case was changed otherwise than by typing here."""

    def taken(self, data: Data, label: str) -> str:
        """Make these the case's data; why not, where that can't be."""
        from inkspector.errors import InkspectorError

        if data is self.session.sitting.data:
            return ""
        try:
            self.session.take(data, label)
        except InkspectorError as wrong:
            return wrong.problems[0].told
        self.look()
        self._save_soon()
        return ""

    def change(self, data: Data, label: str) -> None:
        """Make these the case's data, from elsewhere than the fields."""
        problem = self.taken(data, label)
        if problem:
            self.notify(problem, severity="error")
        else:
            self.notify(label)
            self.refill()

    def action_undo(self) -> None:
        """Take back the last change of the case."""
        self._stepped(self.session.undo(), "Taken back", "Nothing to take back")

    def action_redo(self) -> None:
        """Make again what was taken back."""
        self._stepped(self.session.redo(), "Made again", "Nothing to make again")

    def session_saved(self) -> None:
        """Save the case if anything is new; what stands in the way is told."""
        from inkspector.errors import InkspectorError
        from inkspector.store.opened import ChangedUnderneath

        if self._save is not None:
            self._save.stop()
            self._save = None
        try:
            self.session.save()
        except ChangedUnderneath:
            self._look_at_disk()
        except InkspectorError as wrong:
            self.notify(f"Not saved, but kept in the journal: {wrong.problems[0].what}", severity="error")

    @work(thread=True, exclusive=True, group="look")
    def look(self) -> None:
        """Rate and draft behind the typing."""
        seen = self.session.see()
        self.app.call_from_thread(self._looked, seen)

    def _looked(self, seen: Seen) -> None:
        if seen.sitting is not self.session.sitting or not self.is_attached:
            return
        if self.seen is not None and self.seen.draft is not None:
            self.before = frozenset(sentence.text for sentence in self.seen.draft.sentences)
        self.seen = seen
        self.looked(seen)

    def _stepped(self, label: str | None, done: str, nothing: str) -> None:
        if label is None:
            self.notify(nothing)
            return
        self.notify(f"{done}: {label}" if label else done)
        self.refill()
        self.look()
        self._save_soon()

    def _save_soon(self) -> None:
        if self._save is not None:
            self._save.stop()
        self._save = self.set_timer(SAVE_AFTER, self.session_saved)

    def _look_at_disk(self) -> None:
        self.session.opened.keep()
        if (
            not self._asked
            and self.session.opened.read_only is None
            and self.session.opened.changed_on_disk()
        ):
            self._asked = True
            self._changed_underneath()

    @work
    async def _changed_underneath(self) -> None:
        from inkspector.tui.underneath import bring_together

        try:
            await bring_together(self)
        finally:
            self._asked = False
