"""Legal facts: the Act, its section and year, the points of the scale, their words and definitions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.claims.numbers import read_number, say_number
from inkspector.letter import Field, ScaleRow
from inkspector.letter.sentences import plain, sentences
from inkspector.scheme.model import Level

_SECTION = re.compile(r"\bsection\s{1,3}(\d{1,4})\b", re.IGNORECASE)
_ACT = re.compile(r"\b((?:[A-Z]\w{1,30},?\s{1,3}(?:(?:and|of)\s{1,3})?){1,8}Act)\s{1,3}(\d{4})\b")
_POINTS = re.compile(
    r"\b(\w{1,12})[- ]points?\s{1,3}scale\b|\bscale\s{1,3}of\s{1,3}(\w{1,12})\s{1,3}points\b"
)


@check("letter.legal_fact", "error")
def legal_fact(document: Document) -> Iterable[Remark]:
    """A legal fact is told wrongly.

    ## What it does
    Compares, in every part of the letter, the section, name and year of the Act, the number of points of the
    scale and the scale's words and definitions with those of the scheme.

    ## Why it matters
    The rating is given under the Act, on that scale. These are the same in every letter.

    ## Example
    bad: |
      <heading>

      The rating is given for the purpose of section 139 of the Education and Inspections Act 2006.
    good: |
      <heading>

      The rating is given for the purpose of section 138 of the Education and Inspections Act 2006.

    ## Mend
    Take the words of the approved standard text.
    """
    for block in document.letter.blocks:
        if block.role in ("scale", "rating_box", "date", "addressee", "signature"):
            continue
        for sentence in sentences(document.letter.words(block), block.start):
            yield from wrong_facts(sentence, document, statutory=block.role == "statutory")
    yield from _scale(document)


def wrong_facts(sentence: Field, document: Document, *, statutory: bool) -> Iterator[Remark]:
    """What a sentence tells wrongly, with the right words as the suggestion."""
    legal = document.framework.scheme.legal
    acts = list(_ACT.finditer(sentence.text)) if "Act" in sentence.text else []
    ours = [act for act in acts if plain(act[1]).endswith(plain(legal.act))]
    for act in ours:
        yield from _unless(act[2] == str(legal.act_year), sentence, act, 2, str(legal.act_year))
    if not ours and acts and statutory:
        yield from _unless(False, sentence, acts[0], 1, legal.act)
    if ours or statutory:
        for section in _SECTION.finditer(sentence.text):
            yield from _unless(section[1] == str(legal.section), sentence, section, 1, str(legal.section))
    for points in _POINTS.finditer(sentence.text) if "scale" in sentence.text else ():
        group = 1 if points[1] else 2
        number = read_number([points[group].lower()], 0)
        if number is not None:
            yield from _unless(number[0] == legal.points, sentence, points, group, say_number(legal.points))


def _unless(right: bool, sentence: Field, found: re.Match[str], group: int, wanted: str) -> Iterator[Remark]:
    if not right:
        start, end = sentence.start + found.start(group), sentence.start + found.end(group)
        yield Remark(start=start, end=end, message=f"By the scheme this is {wanted}.", suggestion=wanted)


def _scale(document: Document) -> Iterator[Remark]:
    """Each row against the point of the scale that most of its cells belong to."""
    levels = document.framework.scheme.scale
    rows = document.letter.scale
    for row in rows:
        level = max(levels, key=lambda level: (len(list(_right(row, level))), level.rating))
        for cell, wanted in _cells(row, level):
            if plain(cell.text) != plain(wanted):
                message = f"The scheme's scale has “{wanted}” here."
                yield Remark(start=cell.start, end=cell.end, message=message, suggestion=wanted)
    if rows and len(rows) < len(levels):
        message = f"The scale has {say_number(len(levels))} points, and {say_number(len(rows))} stand here."
        yield Remark(start=rows[0].number.start, end=rows[-1].label.end, message=message)


def _right(row: ScaleRow, level: Level) -> Iterator[Field]:
    return (cell for cell, wanted in _cells(row, level) if plain(cell.text) == plain(wanted))


def _cells(row: ScaleRow, level: Level) -> Iterator[tuple[Field, str]]:
    yield row.number, str(level.rating)
    yield row.label, level.label
    if row.definition is not None:
        yield row.definition, level.definition
