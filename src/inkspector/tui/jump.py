"""Jump mode: a letter on everything that can have the focus; typing it goes there."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Label

_KEYS = "asdfghjklqwertyuiopzxcvbnm1234567890"


class Jump(ModalScreen[Widget | None]):
    """Laid over a screen; any other key leaves it."""

    DEFAULT_CSS = """
    Jump { background: $background 30%; }
    Jump Label { position: absolute; width: 3; height: 1; content-align: center middle;
                 background: $accent; color: $background; text-style: bold; }
    """

    def __init__(self, targets: list[Widget]) -> None:
        super().__init__()
        self.targets = dict(zip(_KEYS, targets, strict=False))

    def compose(self) -> ComposeResult:
        for key, widget in self.targets.items():
            label = Label(key)
            x, y = widget.region.offset
            label.styles.offset = (max(x - 1, 0), y)
            yield label

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.dismiss(self.targets.get(event.character or ""))


def targets(screen: Widget) -> list[Widget]:
    """What on a screen can have the focus and is in sight, from the top."""
    seen = [
        widget
        for widget in screen.query("*")
        if widget.focusable and widget.is_on_screen and screen.region.overlaps(widget.region)
    ]
    return sorted(seen, key=lambda widget: (widget.region.y, widget.region.x))
