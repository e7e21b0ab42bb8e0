"""A checked letter as it is laid out: each stretch of it with its sentence and the findings on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from inkspector.checks import Finding, Report
from inkspector.claims.claim import Span
from inkspector.documents.formatting import STARS
from inkspector.letter import Role
from inkspector.letter.pieces import Line, Piece, pieces

Kind = Literal["heading", "paragraph", "item", "line", "row"]


@dataclass(frozen=True, slots=True)
class Bit:
    """Words with one set of marks."""

    text: str
    findings: tuple[int, ...] = ()
    """Indices of the report's findings on them."""
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, or what stands between sentences, in which case `note` is None."""

    note: int | None
    """Index of the place in `Placed.places`."""
    bits: tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A block of the letter: its cells, one of all that isn't a row."""

    kind: Kind
    cells: tuple[tuple[Said, ...], ...]


class Placed:
    """The letter of a report, cut for a page that shows notes beside its sentences."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._edges = sorted({edge for span in self._spans() for edge in span})

    def _spans(self) -> Iterator[Span]:
        yield from self.places
        yield from ((one.start, one.end) for one in self.report.findings)
        yield from ((one.start, one.end) for one in self.report.unread)

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """Sentences, and words outside of them on which something was found; in order, none over another."""
        document = self.report.document
        found: list[Span] = []
        others = [document.sentence(one.start) for one in self.report.findings]
        for start, end in sorted({*document.reading.sentences, *others}):
            if start < end and (not found or start >= found[-1][1]):
                found.append((start, end))
        return tuple(found)

    def place(self, at: int) -> int | None:
        """Index of the place in which an offset lies."""
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 and at < self.places[index][1] else None

    @property
    def unplaced(self) -> tuple[Finding, ...]:
        """Findings that no words of the letter show."""
        return tuple(one for one in self.report.findings if self.place(one.start) is None)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.places]

    def blocks(self) -> Iterator[Laid]:
        """The letter's blocks, in order."""
        letter = self.report.document.letter
        roles: dict[int, Role] = {block.start: block.role for block in letter.blocks}
        for piece in pieces(letter.text):
            role = roles.get(piece.lines[0].start, "other")
            if piece.kind == "row":
                yield Laid("row", tuple(self._said([Line(c.start, c.end, c.text)]) for c in piece.cells()))
            elif role in ("addressee", "signature"):
                yield from (Laid("line", (self._said([line]),)) for line in piece.lines)
            elif piece.kind != "rule":
                yield Laid(_kind(piece, role), (self._said(piece.lines),))

    def _said(self, lines: Iterable[Line]) -> tuple[Said, ...]:
        """The words of these lines on one, by sentence."""
        found: list[tuple[int | None, list[Bit]]] = []
        for line in lines:
            for start, end in self._cut(line):
                place = self.place(start)
                if not found or found[-1][0] != place:
                    found.append((place, []))
                found[-1][1].append(self._bit(start, end))
            found[-1][1].append(Bit(" "))
        return tuple(Said(place, tuple(bits)) for place, bits in found)

    def _cut(self, line: Line) -> Iterator[Span]:
        """The line in stretches of one kind, without the stars that mark emphasis."""
        at = line.start
        for start, end in (*_stars(line), (line.end, line.end)):
            edges = [edge for edge in self._edges[bisect_right(self._edges, at) :] if edge < start]
            points = [at, *edges, start]
            yield from ((a, b) for a, b in pairwise(points) if a < b)
            at = end

    def _bit(self, start: int, end: int) -> Bit:
        report = self.report
        return Bit(
            report.document.text[start:end],
            tuple(i for i, one in enumerate(report.findings) if one.start <= start and end <= one.end),
            any(one.start <= start and end <= one.end for one in report.unread),
        )


def _kind(piece: Piece, role: Role) -> Kind:
    if role == "heading" or piece.kind == "heading":
        return "heading"
    return "item" if piece.kind == "item" else "paragraph"


def _stars(line: Line) -> Sequence[Span]:
    found: list[Span] = []
    for one in STARS.finditer(line.words):
        group = 1 if one[1] else 2
        found += [(one.start(), one.start(group)), (one.end(group), one.end())]
    return [(line.start + a, line.start + b) for a, b in found]
