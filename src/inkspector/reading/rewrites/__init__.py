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


def _by_cue() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for k, rule in enumerate(REWRITES):
        for word in min(rule.cue, key=len):
            found.setdefault(word, []).append(k)
    return found


_BY_CUE = _by_cue()
"""Where they stand, by the words of the smallest set of their cue."""


def plain(
    words: tuple[Word, ...],
    chunks: list[Chunk],
    chunked: Callable[[Sequence[str]], list[Chunk]],
    first: int = 0,
) -> tuple[tuple[Word, ...], list[Chunk]]:
    """The words of a sentence in plain order with their chunks; as they stand where no rewrite fits.

    `first` is the first of `REWRITES` to be tried.
    """
    held = _held(words, chunks)
    cued = {k for cue in held & _BY_CUE.keys() for k in _BY_CUE[cue] if k >= first}
    tagged: Tagged | None = None
    for k in sorted(cued):
        if not REWRITES[k].may_fit(held):
            continue
        tagged = tagged or Tagged.of(chunks, [word.text for word in words])
        written = _rewritten(REWRITES[k], words, tagged)
        if written is not None:
            return plain(written, chunked([word.text for word in written]), chunked, k + 1)
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
