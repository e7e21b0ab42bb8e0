"""One line asked for: a reason, a comment, a note."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class Ask(ModalScreen[str]):
    """Asks, and gives the line; an empty one where it was left."""

    BINDINGS = [Binding("escape", "leave", "Leave", id="leave_asking")]
    DEFAULT_CSS = """
    Ask { align: center middle; }
    Ask Vertical { width: 76; max-width: 95%; height: auto; padding: 1 2; }
    Ask Vertical { background: $panel; border: solid $primary; }
    Ask Input { margin-top: 1; }
    Ask #below { color: $text-muted; margin-top: 1; }
    """

    def __init__(self, question: str, about: str = "", below: str = "Enter takes it, Escape leaves") -> None:
        super().__init__()
        self.question, self.about, self.below = question, about, below

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self.question, markup=False)
            if self.about:
                yield Static(self.about, markup=False)
            yield Input(compact=True)
            yield Static(self.below, id="below", markup=False)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def action_leave(self) -> None:
        self.dismiss("")
