"""Rewrites: elaborate syntax brought to the plain order that the rest of the reader understands.

A rewrite moves and repeats the words of a sentence, each with its place in the text, and puts small words
between them; clauses, scopes and frames then read it as if it had been written so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from inkspector.reading.chunks import Chunk
from inkspector.reading.rewrites.asides import ASIDES
from inkspector.reading.rewrites.compared import COMPARED
from inkspector.reading.rewrites.exceptions import EXCEPTIONS
from inkspector.reading.rewrites.judged import JUDGED
from inkspector.reading.rewrites.order import ORDER
from inkspector.reading.rewrites.pattern import Rewrite, Tagged
from inkspector.reading.rewrites.praise import PRAISE
from inkspector.reading.rewrites.trends import TRENDS
from inkspector.reading.rewrites.wholes import WHOLES
from inkspector.reading.tokens import Word

REWRITES: tuple[Rewrite, ...] = (*EXCEPTIONS, *COMPARED, *ORDER, *ASIDES, *WHOLES, *JUDGED, *TRENDS, *PRAISE)
"""In the order in which they are tried."""


def plain(
    words: tuple[Word, ...], chunks: list[Chunk], chunked: Callable[[Sequence[str]], list[Chunk]]
) -> tuple[tuple[Word, ...], list[Chunk]]:
    """The words of a sentence in plain order with their chunks; as they stand where no rewrite fits."""
    held = _held(words, chunks)
    tagged: Tagged | None = None
    for rule in REWRITES:
        if not rule.may_fit(held):
            continue
        tagged = tagged or Tagged.of(chunks, [word.text for word in words])
        written = _rewritten(rule, words, tagged)
        if written is not None:
            words, tagged = written, None
            chunks = chunked([word.text for word in written])
            held = _held(words, chunks)
    return words, chunks


def _held(words: Sequence[Word], chunks: Sequence[Chunk]) -> frozenset[str]:
    """The words of a sentence, and in capitals the kinds of its chunks."""
    kinds = {chunk.kind for chunk in chunks}
    return frozenset((*(word.text for word in words), *map(str.upper, kinds)))


def _rewritten(rule: Rewrite, words: tuple[Word, ...], tagged: Tagged) -> tuple[Word, ...] | None:
    written: list[Word] = []
    done = 0
    for found in rule.compiled.finditer(tagged.text):
        written += (words[i] for i in tagged.within(done, found.start()))
        anchor = next((words[i] for i in tagged.within(found.start(), found.end())), None)
        if anchor is None:
            continue
        for slot, text in rule.parts:
            if slot is None:
                written.append(Word(text, anchor.start, anchor.end, False))
            elif found.group(slot) is not None:
                held = [words[i] for i in tagged.within(*found.span(slot))]
                written += held
                anchor = held[-1] if held else anchor
        done = found.end()
    if not done:
        return None
    return (*written, *(words[i] for i in tagged.within(done, len(tagged.text))))
