"""From a letter's text, drafted or anybody's, to the letter as a document has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Literal

from inkspector.documents.formatted import Formatted, Heading, Items, Lines, Paragraph, Part, Run, Runs, Table
from inkspector.letter import Letter, Role, load_standard, parse_letter
from inkspector.letter.dates import days
from inkspector.letter.pieces import Line, Piece, pieces
from inkspector.letter.recognise import is_signature
from inkspector.scheme import Framework

Style = Literal["strong", "emphasis"]
Styled = tuple[int, int, Style]
"""Start, end and style of words that stand out in a text without marks for it."""

STARS = re.compile(r"\*\*(\S(?:[^*\n]*\S)?)\*\*|\*(\S(?:[^*\n]*\S)?)\*")
_BY_LINES: frozenset[Role] = frozenset(("addressee", "signature"))


def formatted(text: str, framework: Framework, styled: Sequence[Styled] = ()) -> Formatted:
    """The letter in `text`, Markdown or plain; what stands out is marked by stars, or given in `styled`."""
    letter = parse_letter(text, framework)
    standard = load_standard(framework)
    cut = _Cut(letter, tuple(styled), standard.scale_headings, standard.box)
    parts = tuple(cut.parts())
    heading = next((_words(part.runs) for part in parts if isinstance(part, Heading)), "Letter")
    authority = letter.authority.text if letter.authority else ""
    day = next(days(letter.date.text), None) if letter.date else None
    return Formatted(
        title=f"{heading}: {authority}" if authority else heading,
        subject=framework.scheme.name,
        date=day.date if day else None,
        parts=parts,
    )


@dataclass(frozen=True)
class _Cut:
    letter: Letter
    styled: tuple[Styled, ...]
    scale_headings: tuple[str, ...]
    box: str
    roles: dict[int, Role] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.roles.update((block.start, block.role) for block in self.letter.blocks)

    def parts(self) -> Iterator[Part]:
        headings = 0
        for (kind, role), group in groupby(
            _closed(list(self._pieces())), key=lambda pair: (_kind(pair), pair[1])
        ):
            found = [piece for piece, _ in group]
            if kind == "lines":
                yield Lines(tuple(_bare(line.words) for piece in found for line in piece.lines), role)
            elif kind == "row":
                yield self._table(found, role)
            elif kind == "item":
                yield Items(tuple(self._runs(piece.lines) for piece in found), role)
            elif kind == "heading":
                for piece in found:
                    yield Heading(min(headings, 1) + 1, self._runs(piece.lines))
                    headings += 1
            else:
                yield from (Paragraph(self._runs(piece.lines), role) for piece in found)

    def _pieces(self) -> Iterator[tuple[Piece, Role]]:
        """Each piece with its role: a table's head has that of its rows, and a piece whose lines have roles
        of their own is cut into these.
        """
        cut = [piece for piece in pieces(self.letter.text) if piece.kind != "rule"]
        for piece, following in zip(cut, (*cut[1:], None), strict=True):
            if piece.kind == "row" and following and self.roles.get(following.start) == "scale":
                yield piece, "scale"
                continue
            roles = [self.roles.get(line.start) for line in piece.lines]
            if piece.kind == "paragraph" and len(piece.lines) > 1 and all(roles):
                for line, role in zip(piece.lines, roles, strict=True):
                    yield Piece("paragraph", (line,)), role or "other"
            else:
                yield piece, roles[0] or "other"

    def _table(self, rows: Sequence[Piece], role: Role) -> Table:
        cells = tuple(cells for row in rows if (cells := tuple(cell.text for cell in row.cells())))
        width = max(map(len, cells), default=0)
        cells = tuple((*row, *[""] * (width - len(row))) for row in cells)
        if role == "scale":
            cells = cells if cells[0][0].isdecimal() else cells[1:]
            head = self.scale_headings if len(self.scale_headings) == width else ()
            return Table(head, cells, role, "The scale of ratings")
        if role == "rating_box":
            return Table((), cells, role, self.box)
        head, *rest = cells
        return Table(head, tuple(rest), role, "Table") if rest else Table((), cells, role, "Table")

    def _runs(self, lines: Iterable[Line]) -> Runs:
        """The words of these lines on one, cut where their style changes."""
        runs: list[Run] = []
        for i, line in enumerate(lines):
            if i:
                runs.append(Run(" "))
            runs += self._line(line)
        return _joined(runs)

    def _line(self, line: Line) -> Iterator[Run]:
        within = [(max(a, line.start), min(b, line.end), style) for a, b, style in self.styled]
        within = [(a, b, style) for a, b, style in within if a < b]
        if not within:
            yield from _starred(line.words)
            return
        edges = sorted({line.start, line.end, *(edge for a, b, _ in within for edge in (a, b))})
        for start, end in pairwise(edges):
            styles = {style for a, b, style in within if a <= start and end <= b}
            words = line.words[start - line.start : end - line.start]
            yield Run(words, strong="strong" in styles, emphasis="emphasis" in styles)


def _closed(cut: list[tuple[Piece, Role]]) -> Iterator[tuple[Piece, Role]]:
    """With what closes a letter of another kind as its signature; a title at the end heads nothing."""
    end = len(cut)
    while end and cut[end - 1][1] in ("heading", "narrative") and is_signature(cut[end - 1][0]):
        end -= 1
    yield from cut[:end]
    yield from ((piece, "signature") for piece, _ in cut[end:])


def _kind(pair: tuple[Piece, Role]) -> str:
    piece, role = pair
    if role in _BY_LINES and piece.kind == "paragraph":
        return "lines"
    return "heading" if role == "heading" else piece.kind


def _starred(words: str) -> Iterator[Run]:
    at = 0
    for found in STARS.finditer(words):
        if found.start() > at:
            yield Run(words[at : found.start()])
        yield Run(found[1], strong=True) if found[1] else Run(found[2], emphasis=True)
        at = found.end()
    if at < len(words):
        yield Run(words[at:])


def _joined(runs: Iterable[Run]) -> Runs:
    """Neighbours of one style as one run."""
    return tuple(
        Run("".join(run.text for run in same), strong, emphasis)
        for (strong, emphasis), same in groupby(runs, key=lambda run: (run.strong, run.emphasis))
    )


def _bare(words: str) -> str:
    return _words(tuple(_starred(words)))


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
