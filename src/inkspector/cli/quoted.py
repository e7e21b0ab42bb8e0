"""A sentence of a letter on a screen, with some of its words underlined."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from inkspector.claims.claim import Span

LONGEST = 600
"""A longer stretch is cut round the words that are meant."""
_BEFORE = 160


def quoted(text: str, sentence: Span, meant: Span, mark: str, style: str, width: int) -> Iterator[Text]:
    """The rows of the sentence wrapped to `width`, each with a row of marks under the words meant.

    Line breaks and runs of white space of the letter are shown as one space.
    """
    start, end = _shortened(sentence, meant)
    row: list[int] = []
    for word in _words(text, start, end):
        if row and len(row) + 1 + len(word) > width:
            yield from _row(text, row, meant, mark, style)
            row = []
        row += [word[0] - 1, *word] if row else word
        while len(row) > width:
            yield from _row(text, row[:width], meant, mark, style)
            row = row[width:]
    if row:
        yield from _row(text, row, meant, mark, style)


def _shortened(sentence: Span, meant: Span) -> Span:
    start, end = sentence
    if end - start <= LONGEST:
        return start, end
    start = max(start, meant[0] - _BEFORE)
    return start, min(end, start + LONGEST)


def _words(text: str, start: int, end: int) -> Iterator[list[int]]:
    """The words as the offsets of their signs."""
    word: list[int] = []
    for i in range(start, end):
        if not text[i].isspace():
            word.append(i)
        elif word:
            yield word
            word = []
    if word:
        yield word


def _row(text: str, row: list[int], meant: Span, mark: str, style: str) -> Iterator[Text]:
    shown = "".join(text[i] if text[i].isprintable() and not text[i].isspace() else " " for i in row)
    under = "".join(mark if meant[0] <= i < meant[1] else " " for i in row)
    words = Text(shown)
    for at, sign in enumerate(under):
        if sign != " ":
            words.stylize(style, at, at + 1)
    yield words
    if under.strip():
        yield Text(under.rstrip(), style)
