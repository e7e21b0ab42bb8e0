"""A list to choose from, filtered as one types; and a line to type."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

_CSS = """
    align: center middle;
    & > Vertical { width: 72; max-width: 96%; height: auto; max-height: 90%; padding: 1 2; }
    & > Vertical { background: $panel; }
    & #title { text-style: bold; }
    & #told { height: auto; margin-bottom: 1; }
    & Input { height: 1; border: none; padding: 0 1; background: $surface; }
    & Input:focus { border: none; }
    & OptionList { height: auto; max-height: 16; border: none; margin-top: 1; padding: 0; }
    & OptionList { background: $panel; }
"""


class Pick(ModalScreen[str | None]):
    """Choose one of several by its id; Escape chooses none."""

    BINDINGS = [
        Binding("escape", "dismiss", "Leave", id="pick_leave"),
        Binding("enter", "take", "Take", id="pick_take", priority=True),
        Binding("down", "move(1)", "Down", show=False, priority=True),
        Binding("up", "move(-1)", "Up", show=False, priority=True),
    ]
    DEFAULT_CSS = f"Pick {{ {_CSS} }}"

    def __init__(self, title: str, items: Sequence[tuple[str, str]], told: str = "") -> None:
        super().__init__()
        self.heading, self.items, self.told = title, items, told

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self.heading, id="title")
            if self.told:
                yield Static(Text(self.told), id="told")
            yield Input(placeholder="type to filter", compact=True)
            yield OptionList(*(Option(label, id=id) for id, label in self.items))

    def on_mount(self) -> None:
        self.query_one(OptionList).can_focus = False
        self.query_one(OptionList).highlighted = 0
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        phrase = event.value.lower().strip()
        fitting = [one for one in self.items if all(word in one[1].lower() for word in phrase.split())]
        fitting.sort(key=lambda one: phrase not in one[1].lower())  # what has the words together comes first
        shown = self.query_one(OptionList)
        shown.clear_options()
        shown.add_options(Option(label, id=id) for id, label in fitting)
        shown.highlighted = 0 if shown.option_count else None

    def action_move(self, by: int) -> None:
        shown = self.query_one(OptionList)
        if by > 0:
            shown.action_cursor_down()
        else:
            shown.action_cursor_up()

    def action_take(self) -> None:
        chosen = self.query_one(OptionList).highlighted_option
        if chosen is not None:
            self.dismiss(chosen.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)


class Prompt(ModalScreen[str | None]):
    """Type one line; Escape gives none."""

    BINDINGS = [Binding("escape", "dismiss", "Leave", id="prompt_leave")]
    DEFAULT_CSS = f"Prompt {{ {_CSS} }}"

    def __init__(self, title: str, value: str = "", placeholder: str = "", told: str = "") -> None:
        super().__init__()
        self.heading, self.value, self.placeholder, self.told = title, value, placeholder, told

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self.heading, id="title")
            if self.told:
                yield Static(Text(self.told), id="told")
            yield Input(self.value, placeholder=self.placeholder, compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip() or None)
