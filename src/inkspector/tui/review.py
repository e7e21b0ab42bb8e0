"""The reviewer's desk: deciding on all that is to be decided in a letter, and letting it go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from textual import work
from textual.binding import Binding

from inkspector.tui.desk import DeskScreen
from inkspector.tui.letter_view import LetterView
from inkspector.tui.pick import Prompt

if TYPE_CHECKING:
    from inkspector.review.standing import Stand
    from inkspector.review.stops import Stop
    from inkspector.store.reviewing import Desk

Do = Literal["tick", "accept", "dismiss", "comment", "open"]
_DECIDING = frozenset(("decide", "tick_paragraph", "dismiss_kind", "undo", "redo", "hand_back", "sign"))


class Review(DeskScreen):
    """One letter, point by point."""

    HELP = """Signs in the margin:

- `E` `W` `i` a finding; `→` accepted, `–` dismissed
- `·` a claim that the evidence bears out, `!` one that it doesn't, `?` a clause not read; `✓` ticked
- `R` a remark of the authority; `→` accepted, `–` refused; `»` a sentence that it touches
- `~` decided once, and the words, the evidence or the rule changed since
- `│` changed since you last read the letter

`n` `p` next and previous to decide, `f` next finding, `↓` `↑` every point; `Space` more of the evidence.
`t` ticks a claim, `T` all of the paragraph that the evidence bears out. `a` accepts a finding or a remark,
`d` dismisses or refuses it with a reason, `D` dismisses all open findings of its rule. `c` comments, `o`
opens again what was decided. `u` takes your last step back, `U` makes it again. `w` what changed since you
last read the letter, `l` the lists. `b` hands the letter back, `S` signs it off. Each decision is in its
file at once.
"""
    BINDINGS = [
        Binding("t", "decide('tick')", "Tick", id="tick"),
        Binding("T", "tick_paragraph", "Tick all", show=False, id="tick_paragraph"),
        Binding("a", "decide('accept')", "Accept", id="accept"),
        Binding("d", "decide('dismiss')", "Dismiss", id="dismiss"),
        Binding("D", "dismiss_kind", "Dismiss all of a kind", show=False, id="dismiss_kind"),
        Binding("c", "decide('comment')", "Comment", id="comment"),
        Binding("o", "decide('open')", "Open again", show=False, id="open_again"),
        Binding("u", "undo", "Undo", id="undo_decision"),
        Binding("U", "redo", "Redo", show=False, id="redo_decision"),
        Binding("b", "hand_back", "Return", id="hand_back"),
        Binding("S", "sign", "Sign", id="sign"),
        Binding("escape", "leave", "Leave", show=False, id="leave_desk"),
    ]

    def __init__(self, make: Callable[[], Desk], by: str) -> None:
        super().__init__(make, by)
        self._worked = False

    def on_unmount(self) -> None:
        self._note_reading()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for what can't be decided here are greyed."""
        if action in _DECIDING and self.desk is not None and self.desk.read_only is not None:
            return None
        if action == "decide" and self.stop is not None:
            return True if parameters[0] in _fitting(self.stop) else None
        if action == "dismiss_kind":
            return True if self._kind() else None
        return True

    @work
    async def action_decide(self, do: Do) -> None:
        """Decide on the stop under the cursor, and go on to the next open one."""
        from inkspector.review.answering import Answered

        if self.stop is None or self.desk is None:
            return
        desk, stop = self.desk, self.stop
        text = ""
        if do in ("dismiss", "comment"):
            text = await self._typed(*_asked(do, stop))
            if not text:
                return
        if isinstance(stop, Answered):
            answer: Literal["accept", "refuse", "open"] = (
                "refuse" if do == "dismiss" else "accept" if do == "accept" else "open"
            )
            done = self._did(lambda: desk.answer(answer, stop.number, self.by, _now(), text))
        else:
            done = self._did(lambda: desk.decide(do, [stop.id], self.by, _now(), text))
        if done and do not in ("comment", "open"):
            self._onward()

    def action_tick_paragraph(self) -> None:
        """Tick all claims of the paragraph that the evidence bears out."""
        if self.stop is None or self.desk is None:
            return
        desk, text = self.desk, self.desk.report.document.text
        at = self.stop.span[0]
        start, end = text.rfind("\n\n", 0, at) + 1, text.find("\n\n", at)
        end = len(text) if end < 0 else end
        ids = [
            one.id
            for one in desk.stands
            if one.point.verdict == "supported" and not one.settled and start <= one.point.start < end
        ]
        if not ids:
            self.notify("No claim of this paragraph is borne out and still to tick.")
        elif self._did(lambda: desk.decide("tick", ids, self.by, _now())):
            self.notify(f"{len(ids)} ticked; u takes them back.", timeout=3)
            self._onward()

    @work
    async def action_dismiss_kind(self) -> None:
        """Dismiss all open findings of the rule under the cursor, with one reason."""
        kind = self._kind()
        if self.desk is None or not kind:
            return
        desk, rule = self.desk, kind[0].point.rule
        quotes = "\n".join(f"“{' '.join(one.point.quote.split())[:60]}”" for one in kind[:8])
        more = f"\nand {len(kind) - 8} more" if len(kind) > 8 else ""
        many = f"are all {len(kind)} open findings" if len(kind) > 1 else "is the one open finding"
        asked = f"Why {many} of {rule} dismissed?"
        reason = await self._typed(asked, quotes + more)
        if reason and self._did(lambda: desk.decide("dismiss", [rule], self.by, _now(), reason)):
            self.notify(f"{len(kind)} dismissed; u takes them back.", timeout=3)
            self._onward()

    def action_undo(self) -> None:
        """Take back my last step, and go to where it was."""
        if self.desk is not None:
            self._move(self.desk.undo, "There is nothing of yours to take back.")

    def action_redo(self) -> None:
        """Make again what I took back last."""
        if self.desk is not None:
            self._move(self.desk.redo, "There is nothing to make again.")

    @work
    async def action_hand_back(self) -> None:
        """Give the letter back to whoever drafted it."""
        if self.desk is None:
            return
        desk = self.desk
        note = await self._typed("What is to be done before it comes back?", desk.letter.name)
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
        name = await self._typed(f"Type your name to sign: {self.by}", "\n".join(_goes_out(desk)))
        if name and name.split() != self.by.split():
            self.notify("That isn't your name; nothing is signed.", severity="warning")
        elif name and self._did(lambda: desk.sign(self.by, _now())):
            self._read()
            self.notify("Signed off.")

    def action_leave(self) -> None:
        """First from the lists to the letter, then away."""
        if self.has_class("-lists") or not self.query_one(LetterView).has_focus:
            self.leave_lists()
            return
        self._note_reading()
        if len(self.app.screen_stack) > 2:
            self.app.pop_screen()
        else:
            self.app.exit()

    def _kind(self) -> list[Stand]:
        """The open findings of the rule under the cursor."""
        from inkspector.review.standing import Stand

        if self.desk is None or not isinstance(self.stop, Stand) or self.stop.point.kind != "finding":
            return []
        rule = self.stop.point.rule
        return [one for one in self.desk.stands if one.point.rule == rule and one.state in ("open", "lapsed")]

    def _move(self, move: Callable[[], bool], otherwise: str) -> None:
        if self.desk is None:
            return
        moved: list[bool] = []
        before = [one.state for one in self.desk.stops]
        if not self._did(lambda: moved.append(move())):
            return
        if moved == [False]:
            self.notify(otherwise)
        changed = (i for i, one in enumerate(self.desk.stops) if one.state != before[i])
        self.at = next(changed, self.at)
        self.show_desk()

    async def _typed(self, asked: str, about: str) -> str:
        """A line that somebody types; empty where they leave it."""
        line: str | None = await self.app.push_screen_wait(Prompt(asked, told=about))
        return line or ""

    def _note_reading(self) -> None:
        """A reading counts when something was decided, or the last stop reached."""
        if self.desk is not None and (self._worked or self.at == len(self.desk.stops) - 1):
            self._read()

    def _read(self) -> None:
        """This is now my last reading of the letter."""
        from inkspector.errors import InkspectorError

        if self.desk is None or self.desk.read_only is not None:
            return
        try:
            self.desk.read_through(self.by, _now())
        except InkspectorError as wrong:
            self.notify(wrong.problems[0].told, severity="error")
        self._worked = False

    def _did(self, decide: Callable[[], object]) -> bool:
        """Decide, show what came of it, and whether it went well."""
        from inkspector.errors import InkspectorError

        try:
            decide()
        except InkspectorError as wrong:
            self.notify(wrong.problems[0].told, severity="error")
            return False
        self._worked = True
        self.show_desk()
        return True

    def _onward(self) -> None:
        """To the next open stop, if this one is settled; in a list one stays."""
        if self.query_one(LetterView).has_focus and not (self.stop and self.stop.waiting):
            self.action_open(1)


def _fitting(stop: Stop) -> tuple[str, ...]:
    from inkspector.review.answering import Answered
    from inkspector.review.deciding import FITTING

    if isinstance(stop, Answered):
        return ("accept", "dismiss", "open")
    return FITTING[stop.point.kind]


def _asked(do: Do, stop: Stop) -> tuple[str, str]:
    """What is asked before a decision, and about what."""
    from inkspector.review.answering import Answered
    from inkspector.review.wording import said

    if isinstance(stop, Answered):
        return "Why isn't this accepted? The authority reads it.", said(stop.remark)
    asked = "Why is this finding dismissed?" if do == "dismiss" else "What is there to say?"
    return asked, f"“{' '.join(stop.point.quote.split())}”"


def _goes_out(desk: Desk) -> list[str]:
    """What the letter is let go with."""
    from inkspector.review.lists import without_a_sentence

    dismissed = sum(one.state == "dismiss" for one in desk.stands)
    refused = sum(one.state == "refused" for one in desk.remarks)
    idle = sum(one.idle for one in desk.remarks)
    told = [desk.letter.name, f"Findings dismissed with a reason: {dismissed}. All claims are ticked."]
    if refused:
        told.append(f"Remarks of the authority refused with a reason: {refused}.")
    if idle:
        told.append(f"Remarks accepted for which the letter reads as before: {idle}.")
    unsaid = len(without_a_sentence(desk.report))
    if unsaid:
        told.append(f"Evidence of the case that no sentence speaks of: {unsaid}; l lists it.")
    return told


def _now() -> str:
    return datetime.now().isoformat(timespec="minutes")
