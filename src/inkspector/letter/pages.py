"""What a page adds to a letter: page numbers, footers, form feeds. They are no words of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inkspector.letter.pieces import left_room

_NUMBER = re.compile(r"(?:Page )?\d{1,3}(?: of \d{1,3})?|- ?\d{1,3} ?-", re.IGNORECASE)
_NUMBER_ALONE = re.compile(rf"^[^\S\n]*(?:{_NUMBER.pattern})[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
_DAYS_AND_NUMBER = re.compile(
    r"\b\d{1,2}(?: [A-Z][a-z]{2,8})?(?: \d{4})? to \d{1,2} [A-Z][a-z]{2,8} \d{4} \d{1,2}(?= )"
)
"""The footer of a report in text that lost its lines: the days of the inspection, then the page."""
_STOPS = (".", "!", "?", ":")
_GO_ON = frozenset(
    "a an and as at by for from in is of on or than that the their this to was were with".split()
)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    words: str
    feeds: bool

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def is_number(self) -> bool:
        return bool(_NUMBER.fullmatch(self.words))


def without_pages(text: str) -> str:
    """The text with what belongs to pages blanked, every offset as before; sentences go on over a break."""
    text = _DAYS_AND_NUMBER.sub(lambda found: " " * len(found.group()), text)
    if "\f" not in text and not _NUMBER_ALONE.search(text):
        return text
    kept, at = [], 0
    for start, end in _breaks(_lines(text), left_room(text)):
        kept += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*kept, text[at:]])


def _lines(text: str) -> list[_Line]:
    found, start = [], 0
    for raw in text.split("\n"):
        words = raw.strip()
        found.append(_Line(start + len(raw) - len(raw.lstrip()), words, "\f" in raw))
        start += len(raw) + 1
    return found


def _breaks(lines: Sequence[_Line], room: float) -> Iterator[tuple[int, int]]:
    """Where pages end: the gap in a sentence that goes on, else the number alone.

    A gap after a line that left no `room` for the next word, and in a small letter, is one in a sentence too.
    """
    told = [i for i, line in enumerate(lines) if line.words and not line.is_number]
    for before, after in pairwise(told):
        first, second, between = lines[before], lines[after], lines[before + 1 : after]
        numbers = [one for one in between if one.is_number]
        goes_on = _goes_on(first.words, second.words)
        feeds = any(one.feeds for one in (*between, second))
        gap = not numbers and bool(between) and second.words[0].islower()
        full = gap and 0 < room < len(first.words) + 1 + len(second.words.split(" ", 1)[0])
        if goes_on and (feeds or len(numbers) == 1 or full):
            yield first.end + 1, second.start
        elif feeds:
            yield from ((one.start, one.end) for one in numbers)


def _goes_on(before: str, after: str) -> bool:
    """A sentence is left open by one line and taken up by the other."""
    if not before or before.endswith(_STOPS):
        return False
    return after[0].islower() or before.rpartition(" ")[2].lower() in _GO_ON
