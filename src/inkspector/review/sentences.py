"""The sentences of a letter under review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from inkspector.checks import Report
from inkspector.letter.model import Field
from inkspector.letter.sentences import sentences

_ALIKE = 0.5
"""How much of a sentence has to be left for another one to be called its new wording."""


def sentences_of(report: Report) -> Iterator[Field]:
    """With their places; white space as one space."""
    letter = report.document.letter
    for block in letter.blocks:
        for one in sentences(letter.words(block), block.start):
            yield Field(" ".join(one.text.split()), one.start, one.end)


def nearest(sentence: str, others: Sequence[str]) -> str | None:
    """The one of the others that is this sentence, or another wording of it."""
    if sentence in others:
        return sentence
    alike = [(SequenceMatcher(None, sentence.split(), one.split()).ratio(), one) for one in others]
    ratio, found = max(alike, default=(0.0, ""), key=lambda pair: pair[0])
    return found if ratio >= _ALIKE else None
