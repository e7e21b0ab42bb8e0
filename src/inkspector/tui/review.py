"""The reviewer's desk: a letter with all that is to be decided, and the evidence for where the cursor is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static

from inkspector.tui.beside import Beside
from inkspector.tui.evidence import Evidence
from inkspector.tui.foot import Foot
from inkspector.tui.letter_view import LetterView, Mark
from inkspector.tui.pick import Prompt
from inkspector.tui.sentence_pane import LETTERS
from inkspector.tui.titlebar import at_both_ends

if TYPE_CHECKING:
    from inkspector.errors import InkspectorError
    from inkspector.review.changed import Changed
    from inkspector.review.record import Do
    from inkspector.review.standing import Stand
    from inkspector.store.reviewing import Desk

_BY_STATE = {"lapsed": "~", "tick": "✓", "accept": "→", "dismiss": "–"}


class Review(Screen[None]):
    """One letter, point by point."""

    HELP = """# The reviewer's desk

At the left the letter. In its margin a sign for each point that begins in the row:

- `E` `W` `i` a finding: error, warning, information; `→` accepted, `–` dismissed
- `·` a claim to be verified, `✓` ticked; `?` a clause that wasn't read
- `~` decided once, and the words, the evidence or the rule changed since
- `│` at the far left: changed since you last read the letter

`n` `p` go to what is still open, `↓` `↑` to every point. `t` ticks a claim, `T` all claims of the
paragraph that the evidence bears out. `a` accepts a finding, `d` dismisses it with a reason. `c`
comments. `u` takes your last decision back. `b` hands the letter back, `S` signs it off. Each decision is
in its file at once.
"""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS = [
        Binding("n", "open(1)", "Next", id="next_open"),
        Binding("p", "open(-1)", "Previous", id="previous_open", show=False),
        Binding("down,j", "step(1)", "Next", show=False, id="next_point"),
        Binding("up,k", "step(-1)", "Previous", show=False, id="previous_point"),
        Binding("t", "decide('tick')", "Tick", id="tick"),
        Binding("T", "tick_paragraph", "Tick all", show=False, id="tick_paragraph"),
        Binding("a", "decide('accept')", "Accept", id="accept"),
        Binding("d", "decide('dismiss')", "Dismiss", id="dismiss"),
        Binding("c", "decide('comment')", "Comment", id="comment"),
        Binding("u", "undo", "Undo", id="undo_decision"),
        Binding("l", "lists", "List", id="lists"),
        Binding("b", "hand_back", "Return", id="hand_back"),
        Binding("S", "sign", "Sign", id="sign"),
        Binding("r", "look_again", "Read again", show=False, id="look_again"),
        Binding("escape", "leave", "Leave", show=False, id="leave_desk"),
    ]
    DEFAULT_CSS = """
    Review #bar { dock: top; height: 1; background: $panel; padding: 0 1; }
    Review #panes { height: 1fr; }
    Review LetterView { width: 1fr; }
    Review Evidence { width: 44; }
    Review.-narrow #panes { layout: vertical; }
    Review.-narrow LetterView { width: 1fr; height: 1fr; }
    Review.-narrow Evidence { width: 1fr; height: 8; }
    Review.-narrow Beside { display: none; }
    Review.-narrow.-lists Beside { display: block; height: 8; }
    Review.-narrow.-lists Evidence { display: none; }
    """

    def __init__(self, make: Callable[[], Desk], by: str) -> None:
        super().__init__()
        self.make, self.by = make, by
        self.desk: Desk | None = None
        self.at = 0
        self._changed: Changed | None = None
        self._worked = False

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
        self.set_interval(1.0, self._watch)

    @property
    def stand(self) -> Stand | None:
        """The point under the cursor."""
        return self.desk.stands[self.at] if self.desk and self.desk.stands else None

    @work(thread=True, exclusive=True)
    def _load(self) -> None:
        """Read and check the letter behind the first paint."""
        from inkspector.errors import InkspectorError

        try:
            desk = self.make()
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
        self._changed = changed_since(desk.report, seen) if seen else None
        self.at = next((i for i, one in enumerate(desk.stands) if one.waiting), 0)
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for what can't be decided here are greyed."""
        if action == "decide" and self.stand is not None:
            from inkspector.review.deciding import FITTING

            return True if parameters[0] in FITTING[self.stand.point.kind] else None
        return True

    def action_open(self, by: int) -> None:
        """Go to the next point that waits for a decision, round the end if need be."""
        if self.desk is None:
            return
        count = len(self.desk.stands)
        order = [(self.at + by * i) % count for i in range(1, count + 1)] if count else []
        wanted = next((i for i in order if self.desk.stands[i].waiting), None)
        if wanted is None:
            self.notify(_all_decided(self.desk))
        else:
            self.at = wanted
            self._show()

    def action_step(self, by: int) -> None:
        """Go to the next point, whatever became of it."""
        if self.desk is not None and self.desk.stands:
            self.at = min(max(self.at + by, 0), len(self.desk.stands) - 1)
            self._show()

    def on_letter_view_picked(self, event: LetterView.Picked) -> None:
        self._go_to(event.at)

    def on_beside_went(self, event: Beside.Went) -> None:
        self._go_to(event.at)
        self.query_one(LetterView).focus()

    def _go_to(self, place: int) -> None:
        """Go to the point at a place of the letter, or the next one after it."""
        if self.desk is None or not self.desk.stands:
            return
        points = [one.point for one in self.desk.stands]
        inside = [i for i, point in enumerate(points) if point.start <= place < point.end]
        after = [i for i, point in enumerate(points) if point.start >= place]
        self.at = (inside or after or [len(points) - 1])[0]
        self._show()

    @work
    async def action_decide(self, do: Do) -> None:
        """Decide on the point under the cursor, and go on to the next open one."""
        if self.stand is None or self.desk is None:
            return
        text = ""
        if do in ("dismiss", "comment"):
            asked = "Why is this finding dismissed?" if do == "dismiss" else "What is there to say?"
            quote = f"“{' '.join(self.stand.point.quote.split())}”"
            text = await self._typed(asked, quote)
            if not text.strip():
                return
        point = self.stand.point
        desk = self.desk
        if self._did(lambda: desk.decide(do, [point.id], self.by, _now(), text)) and do != "comment":
            self._onward()

    def action_tick_paragraph(self) -> None:
        """Tick all claims of the paragraph that the evidence bears out."""
        if self.stand is None or self.desk is None:
            return
        desk, text = self.desk, self.desk.report.document.text
        at = self.stand.point.start
        start, end = text.rfind("\n\n", 0, at) + 1, text.find("\n\n", at)
        end = len(text) if end < 0 else end
        ids = [
            one.point.id
            for one in desk.stands
            if one.point.verdict == "supported" and not one.settled and start <= one.point.start < end
        ]
        if not ids:
            self.notify("No claim of this paragraph is borne out and still to tick.")
        elif self._did(lambda: desk.decide("tick", ids, self.by, _now())):
            self.notify(f"{len(ids)} ticked; u takes them back one by one.")
            self._onward()

    def action_undo(self) -> None:
        """Take back my last decision."""
        if self.desk is not None:
            desk = self.desk
            self._did(desk.undo)

    def action_lists(self) -> None:
        """Show the lists, and go through them."""
        self.set_class(True, "-lists")
        self.query_one(Beside).action_next_list()

    @work
    async def action_hand_back(self) -> None:
        """Give the letter back to whoever drafted it."""
        if self.desk is None:
            return
        desk = self.desk
        note = await self._typed("What is to be done before it comes back?", self._title())
        if note and self._did(lambda: desk.hand_back(self.by, _now(), note)):
            self._read()
            self.notify("Handed back. The drafter finds your note in the record.")

    @work
    async def action_sign(self) -> None:
        """Sign the letter off, if nothing stands in the way."""
        from inkspector.review.signing import in_the_way

        if self.desk is None:
            return
        desk = self.desk
        ways = in_the_way(desk.stands, desk.remarks)
        if ways:
            self.notify(f"Not yet: {', '.join(ways)}. n goes to the next.", severity="warning")
            return
        dismissed = sum(one.state == "dismiss" for one in desk.stands)
        about = f"{self._title()}\n{dismissed} findings are dismissed with a reason, all claims ticked."
        name = await self._typed(f"Type your name to sign: {self.by}", about)
        if name and name.split() != self.by.split():
            self.notify("That isn't your name; nothing is signed.", severity="warning")
        elif name and self._did(lambda: desk.sign(self.by, _now())):
            self._read()
            self.notify("Signed off.")

    def action_look_again(self) -> None:
        """Read letter and case again."""
        if self.desk is not None:
            desk = self.desk
            self.make = lambda: _again(desk)
            self._load()

    def action_leave(self) -> None:
        """First from the lists to the letter, then away."""
        if self.has_class("-lists") or not self.query_one(LetterView).has_focus:
            self.set_class(False, "-lists")
            self.query_one(LetterView).focus()
            return
        if self._worked or (self.desk and self.at == len(self.desk.stands) - 1):
            self._read()
        if len(self.app.screen_stack) > 2:
            self.app.pop_screen()
        else:
            self.app.exit()

    async def _typed(self, asked: str, about: str) -> str:
        """A line that somebody types; empty where they leave it."""
        line: str | None = await self.app.push_screen_wait(Prompt(asked, told=about))
        return line or ""

    def _read(self) -> None:
        """This is now my last reading of the letter."""
        if self.desk is not None:
            desk = self.desk
            self._did(lambda: desk.read_through(self.by, _now()))

    def _did(self, decide: Callable[[], object]) -> bool:
        """Decide, show what came of it, and whether it went well."""
        from inkspector.errors import InkspectorError

        try:
            decide()
        except InkspectorError as wrong:
            self.notify(wrong.problems[0].told, severity="error")
            return False
        self._worked = True
        self._show()
        return True

    def _onward(self) -> None:
        assert self.desk is not None
        self.action_open(1)

    def _watch(self) -> None:
        """Tell when letter or case changed underneath."""
        if self.desk is not None and self.desk.changed_on_disk():
            told = "The letter or its case changed on disk: r reads it again"
            self.query_one("#bar", Static).update(Text(told, "bold"))

    def _title(self) -> str:
        return str(self.desk.letter.name) if self.desk else ""

    def _show(self) -> None:
        if self.desk is None:
            return
        desk, report = self.desk, self.desk.report
        here = self.stand
        bars = (*self._changed.words, *self._changed.facts) if self._changed else ()
        self.query_one(LetterView).show(
            report.document.text,
            map(_mark, desk.stands),
            bars,
            (here.point.start, here.point.end) if here else None,
        )
        self.query_one(Beside).show(desk.stands, report, self._changed)
        self.query_one("#bar", Static).update(self._bar(desk))
        self.refresh_bindings()
        if here is None:
            self.query_one(Evidence).say("There is nothing to decide in this letter.")
            return
        alike = [i for i, one in enumerate(desk.stands) if one.point.kind == here.point.kind]
        self.query_one(Evidence).show(here, alike.index(self.at) + 1, len(alike), report)

    def _bar(self, desk: Desk) -> RenderableType:
        from inkspector.review.page import state_of

        case = desk.report.document.case
        named = case.authority.called if case else desk.letter.name
        who = f"drafted by {desk.drafted_by} · you: {self.by}" if desk.drafted_by else f"you: {self.by}"
        counted = [one for one in desk.stands if one.point.severity != "info"]
        left = sum(not one.settled for one in counted)
        lapsed = sum(one.state == "lapsed" for one in counted)
        told = f"{len(counted) - left} of {len(counted)} settled" + (f" · {lapsed} lapsed" if lapsed else "")
        if desk.review.signed is not None:
            told = state_of(desk.report, desk.review, desk.stands)
        return at_both_ends(
            Text.assemble(("Review · ", ""), (named, "bold"), f" · {who}"), Text(told, "bold")
        )


def _mark(stand: Stand) -> Mark:
    point = stand.point
    if point.kind == "finding":
        sign = _BY_STATE.get(stand.state) or LETTERS[point.severity or "info"]
        kind = "done" if stand.settled else str(point.severity)
    else:
        sign = _BY_STATE.get(stand.state) or ("·" if point.kind == "claim" else "?")
        kind = "done" if stand.settled else "info" if point.kind == "unread" else "claim"
    return Mark(point.start, point.end, kind, sign)


def _all_decided(desk: Desk) -> str:
    accepted = sum(one.state == "accept" for one in desk.stands)
    if accepted:
        return f"All is decided. {accepted} accepted findings are to be mended: b hands the letter back."
    return "All is decided: S signs the letter off."


def _again(desk: Desk) -> Desk:
    desk.look_again()
    return desk


def _now() -> str:
    return datetime.now().isoformat(timespec="minutes")
