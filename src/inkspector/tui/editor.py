"""The letter as one types it: findings underlined in place, moving with their words until the next check."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rich.text import Text
from textual.widgets import TextArea

from inkspector.claims.claim import Span
from inkspector.store.history import change_between


@dataclass(frozen=True, slots=True)
class Underline:
    """A stretch of the text in code points, with the severity of what is wrong with it."""

    start: int
    end: int
    severity: str


class LetterEditor(TextArea):
    """The text of a letter; newlines are `\\n`, so that an offset is a code point of the letter."""

    HELP = """# The letter

Type as in any editor. Findings are underlined while you type: their list stands beside it, with what
would be true.

`^n` `^b` go to the next finding and back, `F5` takes its suggestion, `F6` other true words for the
sentence, `F7` pins the sentence, `F8` drafts anew and keeps what you changed. `^f` finds and replaces,
`F4` opens your own editor, `^z` `^y` take back and make again, `F10` exports.
"""
    COMPONENT_CLASSES = {"editor--error", "editor--warning", "editor--info"}
    DEFAULT_CSS = """
    LetterEditor, LetterEditor:focus { border: none; padding: 0 1; background: $background; }
    LetterEditor > .editor--error { color: $text-error; text-style: underline; }
    LetterEditor > .editor--warning { color: $text-warning; text-style: underline; }
    LetterEditor > .editor--info { text-style: underline; }
    """

    def __init__(self, text: str, *, read_only: bool) -> None:
        super().__init__(
            text, soft_wrap=True, show_line_numbers=False, read_only=read_only, tab_behavior="focus"
        )
        self.cursor_blink = False  # what stands still is easier to read, and to follow by braille
        self.underlines: tuple[Underline, ...] = ()
        self._known = text
        self._starts = _line_starts(text)

    def underline(self, underlines: Iterable[Underline]) -> None:
        """Show these and no others."""
        self.underlines = tuple(underlines)
        self.notify_style_update()
        self.refresh()

    def moved(self) -> None:
        """The text was changed, by whatever means: let the underlines move with their words."""
        new = self.text
        change = change_between(self._known, new)
        self.underlines = tuple(shifted(self.underlines, change.at, len(change.old), len(change.new)))
        self._known, self._starts = new, _line_starts(new)

    def get_line(self, line_index: int) -> Text:
        line = super().get_line(line_index)
        if line_index < len(self._starts):
            start = self._starts[line_index]
            for one in self.underlines:
                if one.start < start + len(line) and start < one.end:
                    style = self.get_component_rich_style(f"editor--{one.severity}", partial=True)
                    line.stylize(style, max(one.start - start, 0), max(one.end - start, 0))
        return line

    @property
    def at(self) -> int:
        """The offset of the cursor."""
        return self.offset_of(self.cursor_location)

    def offset_of(self, location: tuple[int, int]) -> int:
        """The offset of a row and column."""
        row, column = location
        return self._starts[min(row, len(self._starts) - 1)] + column

    def location(self, at: int) -> tuple[int, int]:
        """Row and column of an offset."""
        row = bisect_right(self._starts, at) - 1
        return row, at - self._starts[row]

    def go_to(self, at: int) -> None:
        """Put the cursor at an offset, where it can be seen."""
        self.move_cursor(self.location(at), center=True)

    def put(self, span: Span, words: str) -> None:
        """Replace a stretch, as one step."""
        self.history.checkpoint()
        self.replace(words, self.location(span[0]), self.location(span[1]), maintain_selection_offset=True)
        self.history.checkpoint()

    def become(self, text: str) -> None:
        """Turn into another text by the least change."""
        change = change_between(self.text, text)
        if change.old or change.new:
            self.put((change.at, change.at + len(change.old)), change.new)


def shifted(underlines: Iterable[Underline], at: int, old: int, new: int) -> Iterable[Underline]:
    """Underlines after `old` characters at an offset became `new`; one whose words all went is dropped."""
    end, by = at + old, new - old
    for one in underlines:
        start = one.start if one.start < at else max(one.start, end) + by
        stop = one.end if one.end <= at else max(one.end, end) + by
        if start < stop:
            yield replace(one, start=start, end=stop)


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
