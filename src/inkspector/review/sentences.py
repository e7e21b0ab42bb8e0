"""The sentences of a letter under review."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.checks import Report
from inkspector.letter.model import Field
from inkspector.letter.sentences import sentences


def sentences_of(report: Report) -> Iterator[Field]:
    """With their places; white space as one space."""
    letter = report.document.letter
    for block in letter.blocks:
        for one in sentences(letter.words(block), block.start):
            yield Field(" ".join(one.text.split()), one.start, one.end)
