"""Find and replace, in one line below the letter."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class Find(Horizontal):
    """Enter in the first field goes to the next place, in the second it replaces and goes on."""

    HELP = """# Find and replace

`Enter` in the first field goes to the next place that holds the words, in the second it replaces them
there and goes on. `F2` replaces them everywhere. `Escape` closes the line. Capitals count where you type
any.
"""
    BINDINGS = [
        Binding("f2", "everywhere", "Replace all", id="replace_all"),
        Binding("escape", "close", "Close", id="close_find"),
    ]
    DEFAULT_CSS = """
    Find { height: 1; background: $panel; display: none; }
    Find.-shown { display: block; }
    Find Label { padding: 0 1; }
    Find Input { width: 1fr; border: none; height: 1; }
    """

    class Wanted(Message):
        """The next place with these words; replaced first where `by` isn't None, everywhere if `all`."""

        def __init__(self, words: str, by: str | None = None, *, all: bool = False) -> None:
            super().__init__()
            self.words, self.by, self.all = words, by, all

    class Closed(Message):
        """Back to the letter."""

    def compose(self) -> ComposeResult:
        yield Label("Find")
        yield Input(id="words", compact=True)
        yield Label("replace by")
        yield Input(id="by", compact=True)

    def open(self) -> None:
        """Show the line, with the cursor in it."""
        self.add_class("-shown")
        self.query_one("#words", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        words = self.query_one("#words", Input).value
        by = event.value if event.input.id == "by" else None
        if words:
            self.post_message(self.Wanted(words, by))

    def action_everywhere(self) -> None:
        words, by = self.query_one("#words", Input).value, self.query_one("#by", Input).value
        if words:
            self.post_message(self.Wanted(words, by, all=True))

    def action_close(self) -> None:
        self.remove_class("-shown")
        self.post_message(self.Closed())


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand; small letters match capitals too."""
    within = text if words != words.lower() else text.lower()
    if len(within) != len(text):  # a capital that is two small letters
        within = text
    found, at = [], within.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = within.find(words, at + len(words))
    return found
