"""A letter to be read: wrapped, with marks under its words, signs in the margin, and a cursor."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import Binding
from textual.events import Click, Resize
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from inkspector.claims.claim import Span

MARGIN = 6
"""Columns: a bar where something changed, up to four signs, a blank."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the letter with its sign in the margin; `kind` names its style."""

    start: int
    end: int
    kind: str
    sign: str


class LetterView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows the text; whoever mounts it tells the marks, what changed, and where the cursor is."""

    BINDINGS = [
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
        Binding("home", "scroll_home", "Top", show=False),
        Binding("end", "scroll_end", "Bottom", show=False),
    ]
    """Those that scroll by a row are left to whoever mounts it: there they go from point to point."""
    COMPONENT_CLASSES = {
        "letter--error",
        "letter--warning",
        "letter--info",
        "letter--claim",
        "letter--done",
        "letter--touched",
        "letter--here",
        "letter--margin",
    }
    DEFAULT_CSS = """
    LetterView { padding: 0 1 0 0; scrollbar-size-vertical: 1; overflow-x: hidden; }
    LetterView > .letter--error { color: $text-error; text-style: underline; }
    LetterView > .letter--warning { color: $text-warning; text-style: underline; }
    LetterView > .letter--info { text-style: underline; }
    LetterView > .letter--touched { text-style: underline; }
    LetterView > .letter--done { color: $foreground-muted; }
    LetterView > .letter--here { background: $block-cursor-background; color: $background; }
    LetterView > .letter--margin { color: $text-muted; }
    """

    class Picked(Message):
        """Somebody pointed at a place of the letter."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.marks: tuple[Mark, ...] = ()
        self.bars: tuple[Span, ...] = ()
        self.here: Span | None = None
        self._rows: list[Span] = []

    def show(self, text: str, marks: Iterable[Mark], bars: Sequence[Span], here: Span | None) -> None:
        """Show a letter, with the cursor on the words at `here`, scrolled to where they can be read."""
        moved = here != self.here
        if text != self.text:
            self.text = text
            self._wrap()
        self.marks, self.bars, self.here = tuple(marks), tuple(bars), here
        self.refresh()
        if here is not None and moved:
            self._bring_up(here)

    def on_resize(self, event: Resize) -> None:
        self._wrap()
        if self.here is not None:
            self._bring_up(self.here)

    def on_focus(self) -> None:
        self._place_cursor()

    def on_click(self, event: Click) -> None:
        at = self._row_at(event.y + self.scroll_offset.y)
        if at is not None:
            start, end = self._rows[at]
            self.post_message(self.Picked(min(start + max(event.x - MARGIN, 0), end)))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        at = self._row_at(y + self.scroll_offset.y)
        if at is None:
            return Strip.blank(width, self.rich_style)
        row = self._rows[at]
        line = Text.assemble((self._margin(row), self.get_component_rich_style("letter--margin")), end="")
        words = Text(self.text[slice(*row)].replace("\t", " "), end="")
        for mark in self.marks:
            self._stylize(words, row, (mark.start, mark.end), f"letter--{mark.kind}")
        if self.here is not None:
            self._stylize(words, row, self.here, "letter--here")
        line.append_text(words)
        segments = line.render(self.app.console)
        return Strip(Segment.apply_style(segments, self.rich_style)).adjust_cell_length(
            width, self.rich_style
        )

    def _stylize(self, words: Text, row: Span, span: Span, name: str) -> None:
        start, end = max(span[0], row[0]), min(span[1], row[1])
        if start < end:
            style: Style = self.get_component_rich_style(name, partial=True)
            words.stylize(style, start - row[0], end - row[0])

    def _margin(self, row: Span) -> str:
        bar = "│" if any(start < row[1] and row[0] < end for start, end in self.bars) else " "
        signs = "".join(mark.sign for mark in self.marks if row[0] <= mark.start < max(row[1], row[0] + 1))
        shown = signs if len(signs) <= MARGIN - 2 else f"{signs[: MARGIN - 3]}+"
        return f"{bar}{shown:>{MARGIN - 2}} "

    def _wrap(self) -> None:
        self._rows = wrapped(self.text, max(self.size.width - MARGIN - 1, 20))
        self.virtual_size = Size(self.size.width, len(self._rows))

    def _row_at(self, index: int) -> int | None:
        return index if 0 <= index < len(self._rows) else None

    def _row_of(self, at: int) -> int:
        return max(bisect_right(self._rows, (at, len(self.text) + 1)) - 1, 0)

    def _bring_up(self, span: Span) -> None:
        first, last = self._row_of(span[0]), self._row_of(max(span[1] - 1, span[0]))
        self.scroll_to_region(Region(0, first, 1, last - first + 1), center=True, animate=False, force=True)
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor on the words, for those who hear or feel the screen."""
        if self.here is None or not self.has_focus or not self._rows:
            return
        row = self._row_of(self.here[0])
        column = MARGIN + self.here[0] - self._rows[row][0]
        x, y, *_ = self.content_region
        self.app.cursor_position = Offset(x + column, y + row - self.scroll_offset.y)


def wrapped(text: str, width: int) -> list[Span]:
    """The rows of a text: broken at its line breaks, and at blanks where a row is over `width` characters."""
    rows: list[Span] = []
    begin = 0
    for line in text.split("\n"):
        start, end = begin, begin + len(line)
        while end - start > width:
            blank = text.rfind(" ", start, start + width + 1)
            cut = blank if blank > start else start + width
            rows.append((start, cut))
            start = cut + 1 if blank > start else cut
        rows.append((start, end))
        begin = end + 1
    return rows
