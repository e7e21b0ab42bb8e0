"""A letter on the reviewer's desk: read behind the first paint, watched, shown, and gone through."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static

from inkspector.tui.beside import Beside
from inkspector.tui.desk_signs import all_decided, bar_of, marks_of
from inkspector.tui.evidence import Evidence
from inkspector.tui.foot import Foot
from inkspector.tui.letter_view import LetterView

if TYPE_CHECKING:
    from inkspector.errors import InkspectorError
    from inkspector.review.changed import Changed
    from inkspector.review.stops import Stop
    from inkspector.store.reviewing import Desk


class DeskScreen(Screen[None]):
    """One letter, stop by stop; nothing is decided here."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS = [
        Binding("n", "open(1)", "Next", id="next_open"),
        Binding("p", "open(-1)", "Previous", id="previous_open", show=False),
        Binding("f", "finding", "Next finding", show=False, id="next_finding"),
        Binding("down,j", "step(1)", "Next", show=False, id="next_point"),
        Binding("up,k", "step(-1)", "Previous", show=False, id="previous_point"),
        Binding("l", "lists", "List", id="lists"),
        Binding("w", "changes", "What changed", show=False, id="what_changed"),
        Binding("space", "read_on", "Read on", show=False, id="read_on"),
        Binding("r", "look_again", "Read again", show=False, id="look_again"),
    ]
    DEFAULT_CSS = """
    DeskScreen #bar { dock: top; height: 1; background: $panel; padding: 0 1; }
    DeskScreen #panes { height: 1fr; }
    DeskScreen LetterView { width: 1fr; }
    DeskScreen Evidence { width: 44; }
    DeskScreen ToastRack { dock: top; align: right top; margin-top: 1; }
    DeskScreen HelpPanel #widget-help { max-height: 80%; }
    DeskScreen.-narrow HelpPanel { width: 100%; max-width: 100%; }
    DeskScreen.-narrow HelpPanel #widget-help { max-height: 100%; }
    DeskScreen.-narrow HelpPanel KeyPanel { display: none; }
    DeskScreen.-narrow #panes { layout: vertical; }
    DeskScreen.-narrow LetterView { width: 1fr; height: 1fr; }
    DeskScreen.-narrow Evidence { width: 1fr; height: 8; }
    DeskScreen.-narrow Beside { display: none; }
    DeskScreen.-narrow.-lists Beside { display: block; height: 8; }
    DeskScreen.-narrow.-lists Evidence { display: none; }
    """

    def __init__(self, make: Callable[[], Desk], by: str) -> None:
        super().__init__()
        self.make, self.by = make, by
        self.desk: Desk | None = None
        self.at = 0
        self.since: Changed | None = None
        """What is another than when I last read the letter; None where I never did."""

    def compose(self) -> ComposeResult:
        yield Static(id="bar")
        with Horizontal(id="panes"):
            yield LetterView()
            yield Evidence()
        yield Beside()
        yield Foot()

    def on_mount(self) -> None:
        self.query_one(LetterView).focus()
        self.query_one(Evidence).say("Reading the letter …")
        self._load()
        self.set_interval(1.0, self.watch_disk)

    def on_unmount(self) -> None:
        if self.desk is not None:
            self.desk.let_go()

    @property
    def stop(self) -> Stop | None:
        """Where the cursor is."""
        return self.desk.stops[self.at] if self.desk and self.desk.stops else None

    @work(thread=True, exclusive=True)
    def _load(self) -> None:
        from inkspector.errors import InkspectorError

        try:
            desk = self.make()
            desk.hold(self.by)
        except InkspectorError as wrong:
            self.app.call_from_thread(self._failed, wrong)
            return
        self.app.call_from_thread(self._loaded, desk)

    def _failed(self, wrong: InkspectorError) -> None:
        self.query_one(Evidence).say("\n".join(map(str, wrong.problems)))

    def _loaded(self, desk: Desk) -> None:
        from inkspector.review.changed import changed_since, last_reading

        self.desk = desk
        seen = last_reading(desk.review, self.by)
        self.since = changed_since(desk.report, seen) if seen else None
        self.at = next((i for i, one in enumerate(desk.stops) if one.waiting), 0)
        if desk.read_only is not None:
            told = (
                f"{desk.read_only[0].upper()}{desk.read_only[1:]}. You can read it; decisions are not taken."
            )
            self.notify(told, title="Read only", severity="warning", timeout=20)
        self.show_desk()

    def watch_disk(self) -> None:
        """See what others do: decide, leave the letter, change it or its case."""
        from inkspector.errors import InkspectorError

        desk = self.desk
        if desk is None:
            return
        if desk.read_only is not None and desk.hold(self.by):
            self.notify("The letter is yours now: what you decide is kept.")
            self.show_desk()
        if desk.record_changed():
            try:
                desk.look_at_record()
            except InkspectorError as wrong:
                self.notify(wrong.problems[0].told, severity="error")
            else:
                self.notify("The record was changed elsewhere; what was decided there is shown.")
            self.show_desk()
        if desk.changed_on_disk():
            told = "The letter or its case changed on disk: r reads it again"
            self.query_one("#bar", Static).update(Text(told, "bold"))

    def action_look_again(self) -> None:
        """Read letter and case again."""
        if self.desk is not None:
            desk = self.desk
            self.make = lambda: _again(desk)
        self._load()

    def action_read_on(self) -> None:
        """Show more of what stands beside the letter, from its end the beginning again."""
        beside = self.query_one(Evidence)
        if beside.scroll_y < beside.max_scroll_y:
            beside.scroll_page_down(animate=False)
        else:
            beside.scroll_home(animate=False)

    def action_open(self, by: int) -> None:
        """Go to the next stop that waits for a decision, round the end if need be."""
        if self.desk is not None and not self._go_on(by, lambda stop: stop.waiting):
            self.notify(all_decided(self.desk))

    def action_finding(self) -> None:
        """Go to the next finding that waits, past all claims."""
        if self.desk is not None and not self._go_on(1, lambda stop: stop.waiting and _is_finding(stop)):
            self.notify("No finding waits for a decision: n goes to what does.")

    def _go_on(self, by: int, wanted: Callable[[Stop], bool]) -> bool:
        """Go to the next stop that is wanted, round the end if need be, and whether there is one."""
        stops = self.desk.stops if self.desk else ()
        order = [(self.at + by * i) % len(stops) for i in range(1, len(stops) + 1)]
        found = next((i for i in order if wanted(stops[i])), None)
        if found is None:
            return False
        self.at = found
        self.leave_lists()
        self.show_desk()
        return True

    def action_step(self, by: int) -> None:
        """Go to the next stop, whatever became of it."""
        if self.desk is not None and self.desk.stops:
            self.at = min(max(self.at + by, 0), len(self.desk.stops) - 1)
            self.show_desk()

    def action_lists(self) -> None:
        """Show the lists, and go through them."""
        if self.desk is not None:
            self.set_class(True, "-lists")
            self.query_one(Beside).action_next_list()

    def action_changes(self) -> None:
        """Show what changed since I last read the letter, and go through it."""
        if self.desk is None:
            return
        if self.since is None:
            self.notify("You haven't read this letter before.")
        elif not self.since:
            when = self.since.since.when.replace("T", " ")
            self.notify(f"Nothing has changed since you read it on {when}.")
        else:
            self.set_class(True, "-lists")
            self.query_one(Beside).show_list("changed")

    def on_letter_view_picked(self, event: LetterView.Picked) -> None:
        self._go_to(event.at)

    def on_beside_shown(self, event: Beside.Shown) -> None:
        self._go_to_entry(event.entry)

    def on_beside_went(self, event: Beside.Went) -> None:
        self._go_to_entry(event.entry)
        self.leave_lists()

    def leave_lists(self) -> None:
        """Back to the letter."""
        self.set_class(False, "-lists")
        self.query_one(LetterView).focus()

    def _go_to_entry(self, entry: Beside.Entry) -> None:
        if self.desk is None:
            return
        at = next((i for i, one in enumerate(self.desk.stops) if one.id == entry.stop), None)
        if at is not None:
            self.at = at
            self.show_desk()
        elif entry.place is not None:
            self._go_to(entry.place)

    def _go_to(self, place: int) -> None:
        """Go to the stop at a place of the letter, or the next one after it."""
        if self.desk is None or not self.desk.stops:
            return
        spans = [one.span for one in self.desk.stops]
        inside = [i for i, (start, end) in enumerate(spans) if start <= place < end]
        after = [i for i, (start, _) in enumerate(spans) if start >= place]
        self.at = (inside or after or [len(spans) - 1])[0]
        self.show_desk()

    def show_desk(self) -> None:
        """Show the letter, the stop under the cursor and the lists as they are now."""
        if self.desk is None:
            return
        desk, report, here = self.desk, self.desk.report, self.stop
        bars = (*self.since.words, *self.since.facts) if self.since else ()
        self.query_one(LetterView).show(
            report.document.text, marks_of(desk, here), bars, here.span if here else None
        )
        self.query_one(Beside).show(desk, self.since)
        self.query_one("#bar", Static).update(bar_of(desk, self.by))
        self.query_one(Evidence).show(desk, here)
        self.refresh_bindings()


def _is_finding(stop: Stop) -> bool:
    from inkspector.review.standing import Stand

    return isinstance(stop, Stand) and stop.point.kind == "finding"


def _again(desk: Desk) -> Desk:
    desk.look_again()
    return desk
