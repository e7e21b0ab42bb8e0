"""Rows of a PDF's tables: lines side by side, and lines that go on in one of their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from inkspector.documents.readers.pdf_lines import GAP, Line

Cell = list[tuple[int, str]]
"""Words of a cell in order, each with the character of the page where they begin."""


@dataclass
class Row:
    """A row under way, known by its first line."""

    lines: list[Line] = field(default_factory=list)

    @property
    def columns(self) -> list[float]:
        """The left edges of its cells."""
        found: list[float] = []
        for left in sorted(left for line in self.lines for left in line.columns):
            if not found or left - found[-1] > self._near:
                found.append(left)
        return found

    @property
    def _near(self) -> float:
        return self.lines[0].size / 4

    def takes(self, line: Line, close: float) -> bool:
        """Whether a line is of this row: beside its first line, or not farther than `close` below a cell."""
        first = self.lines[0]
        if line.page != first.page:
            return False
        if _level(first, line):
            return line.left > max(self.columns) + self._near
        if len(line.cells) == 1 and abs(line.left - first.left) <= self._near:
            return False
        return all(self._under(left, line.base, close) for left in line.columns)

    def _under(self, left: float, base: float, close: float) -> bool:
        """Some cell begins at this edge and ended shortly above."""
        return any(
            0 < line.base - base <= close and abs(column - left) <= self._near
            for line in self.lines
            for column in line.columns
        )

    def cells(self) -> Iterator[Cell]:
        """Its cells from left to right."""
        for column in self.columns:
            yield [
                cell
                for line in self.lines
                for left, cell in zip(line.columns, line.cells, strict=True)
                if abs(left - column) <= self._near
            ]


def side_by_side(lines: Sequence[Line]) -> list[Line]:
    """Lines that follow one another on one level, with room between them, as one line of cells."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before and _level(before, line) and line.left - before.right > GAP * before.size:
            cells, columns = (*before.cells, *line.cells), (*before.columns, *line.columns)
            found[-1] = replace(before, cells=cells, columns=columns, right=line.right, broken=line.broken)
        else:
            found.append(line)
    return found


def _level(one: Line, other: Line) -> bool:
    return one.page == other.page and abs(one.base - other.base) < 0.3 * one.size
