"""The panel's professional judgement: where to, why, by whom, when; never without its rationale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from inkspector.tui.foot import Foot
from inkspector.tui.form import Form, told

if TYPE_CHECKING:
    from inkspector.tui.session import Session


class JudgementForm(ModalScreen[Mapping[str, Any] | None]):
    """Gives the case's data with the judgement in it, None where it was left."""

    HELP = """# Professional judgement

It moves the rating by one step at most, and stands with all four of its parts or not at all. The letter names
it. A limit comes after it and can't be overridden. With every field empty it is taken away.
"""
    BINDINGS = [
        Binding("ctrl+s", "take", "Take", id="judgement_take", priority=True),
        Binding("escape", "dismiss", "Leave", id="judgement_leave"),
    ]
    DEFAULT_CSS = """
    JudgementForm { align: center middle; }
    JudgementForm > Vertical { width: 84; max-width: 96%; height: auto; background: $panel; padding: 1 2; }
    JudgementForm Cell, JudgementForm Several { background: $surface; }
    JudgementForm #title { text-style: bold; margin-bottom: 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        from inkspector.interview import panel

        with Vertical():
            yield Static("Professional judgement of the panel", id="title")
            yield Form(panel.question(), panel.texts(self.session.sitting), lambda: self.session.sitting)
            yield Static(id="told")
        yield Foot()

    def on_mount(self) -> None:
        self.query_one(Form).focus_field()

    def action_take(self) -> None:
        """Take it if all of it is there."""
        from inkspector.interview import NotTaken, panel

        try:
            self.dismiss(panel.answer(self.session.sitting, self.query_one(Form).values()))
        except NotTaken as wrong:
            self.query_one("#told", Static).update(told(f"{wrong.what}; {wrong.mend}"))
            self.query_one(Form).focus_field(wrong.field)
