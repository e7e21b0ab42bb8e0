"""What a piece of layout is: a heading of the scheme, a row of its scale, the rating box, standard text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from inkspector.letter.dates import days
from inkspector.letter.model import Field, RatingBox, ScaleRow
from inkspector.letter.pieces import Piece, is_title
from inkspector.letter.sentences import fingerprint, plain, sentences
from inkspector.letter.standard import StandardText

if TYPE_CHECKING:
    from inkspector.scheme import Framework

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_FIGURE = re.compile(r"\((\d{1,3})\)|\b(\d{1,3})\b")
_SECTION = re.compile(r"\bsection \d{1,4} of the\b", re.IGNORECASE)
_CLOSING = re.compile(r"Yours (?:sincerely|faithfully|truly)\b|Kind regards\b", re.IGNORECASE)


@dataclass(frozen=True)
class Recogniser:
    """Knows the standing parts of a scheme's letter."""

    framework: Framework
    standard: StandardText

    def is_heading(self, piece: Piece) -> bool:
        if piece.kind == "row" or len(piece.words) > 200:
            return False
        return _of_any_year(piece.words) in self._headings

    @cached_property
    def _headings(self) -> frozenset[str]:
        return frozenset(map(_of_any_year, self.standard.headings))

    def is_annex(self, piece: Piece) -> bool:
        """The heading of the profile behind the letter."""
        annex = plain(self.standard.annex)
        return bool(annex) and len(piece.words) <= 200 and plain(piece.words) == annex

    def box(self, piece: Piece) -> RatingBox | None:
        """The row that states the rating, or the same on a line with a colon."""
        if len(piece.words) > 300 or len(piece.lines) != 1:
            return None
        label = plain(self.standard.box)
        if piece.kind == "row":
            cells = piece.cells()
            named = len(cells) > 1 and plain(cells[0].text).startswith(label)
            levels = {level.label.casefold() for level in self.framework.scheme.scale}
            told = len(cells) > 1 and not cells[0].text.isdecimal() and _bare_label(cells[1].text) in levels
            return _rating_box(piece, cells[1]) if named or told else None
        head, colon, tail = piece.words.partition(":")
        if not colon or plain(head) != label or not tail.strip("*_ "):
            return None
        words = tail.strip("*_ ")
        start = piece.start + len(head) + 1 + tail.index(words)
        return _rating_box(piece, Field(words, start, start + len(words)))

    def scale_row(self, piece: Piece) -> ScaleRow | None:
        cells = piece.cells() if piece.kind == "row" and len(piece.words) <= 1000 else ()
        if len(cells) < 2 or not (cells[0].text.isdecimal() and len(cells[0].text) < 4):
            return None
        return ScaleRow(cells[0], cells[1], cells[2] if len(cells) > 2 else None)

    def is_statutory(self, piece: Piece) -> bool:
        words = piece.words
        if piece.kind in ("row", "rule") or len(words) < 40:
            return False
        if self.standard_id(piece, ()) == "statutory":
            return True
        act = self.framework.scheme.legal.act
        return bool(_SECTION.search(words)) and act.split(" Act")[0] in words

    def standard_id(self, piece: Piece, names: Sequence[str], *, every_sentence: bool = False) -> str | None:
        """The block of approved text that most of the sentences come from (all of them, if asked)."""
        if len(piece.words) > 5000:
            return None
        year = self.framework.scheme.year
        approved = self.standard.approved
        ids = [approved.get(fingerprint(s.text, year, names)) for s in sentences(piece.words)]
        known = [found for found in ids if found is not None]
        if not known or (every_sentence and len(known) < len(ids)):
            return None
        return max(known, key=lambda found: (known.count(found), -known.index(found)))


def _of_any_year(heading: str) -> str:
    return _YEAR.sub("{year}", plain(heading))


def _rating_box(piece: Piece, cell: Field) -> RatingBox:
    found = _FIGURE.search(cell.text)
    if found is None:
        return RatingBox(piece.start, piece.end, cell, None)
    group = 1 if found[1] else 2
    number = Field(found[group], cell.start + found.start(group), cell.start + found.end(group))
    words = cell.text[: found.start()].rstrip(" (:*_") or cell.text[found.end() :].strip(" ):*_")
    start = cell.start + cell.text.index(words)
    return RatingBox(piece.start, piece.end, Field(words, start, start + len(words)), number)


def _bare_label(words: str) -> str:
    found = _FIGURE.search(words)
    return (words[: found.start()] if found else words).strip(" (*_").casefold()


def is_salutation(piece: Piece) -> bool:
    return piece.kind == "paragraph" and piece.words.startswith("Dear ") and len(piece.words) <= 100


def is_date(words: str) -> bool:
    return len(words) <= 60 and any(True for _ in days(words))


def is_heading_line(piece: Piece) -> bool:
    """One line that reads like a title."""
    return piece.kind == "paragraph" and len(piece.lines) == 1 and is_title(piece.words)


def is_signature(piece: Piece) -> bool:
    if piece.kind != "paragraph" or len(piece.words) > 200:
        return False
    if "signature" in piece.words.casefold() or _CLOSING.match(piece.words):
        return True
    return all(is_title(line.words) for line in piece.lines)


def names_somebody(words: str) -> bool:
    return not _CLOSING.match(words) and "signature" not in words.casefold()
