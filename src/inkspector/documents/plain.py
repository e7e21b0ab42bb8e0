"""A letter's Markdown as plain text, wrapped as a typist would."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

WIDTH = 72
_EMPHASIS = re.compile(r"\*{1,2}(\S(?:[^*\n]*\S)?)\*{1,2}")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*$")


def plain_text(markdown: str) -> str:
    """Headings underlined, tables in columns (a pair by itself with a colon), emphasis without its stars,
    paragraphs of 72 columns. The rows of a table aren't broken.
    """
    blocks = (block for block in re.split(r"\n{2,}", markdown.strip()) if block.strip())
    return "\n\n".join("\n".join(_block(block.split("\n"))) for block in blocks) + "\n"


def _block(lines: Sequence[str]) -> Iterator[str]:
    if lines[0].startswith("#"):
        heading = _bare(lines[0].lstrip("# "))
        yield from (heading, "-" * len(heading))
    elif lines[0].startswith("|"):
        yield from _table([line for line in lines if not _RULE.match(line)])
    else:
        held: list[str] = []
        for line in lines:
            held.append(line.strip())
            if line.endswith("  "):
                yield from _wrapped(held)
                held = []
        yield from _wrapped(held)


def _wrapped(lines: Sequence[str]) -> list[str]:
    return textwrap.wrap(_bare(" ".join(lines)), WIDTH, break_long_words=False, break_on_hyphens=False)


def _table(rows: Sequence[str]) -> Iterator[str]:
    cells = [[_bare(cell.strip()) for cell in row.strip().strip("|").split("|")] for row in rows]
    cells = [row for row in cells if any(row)]
    if len(cells) == 1 and len(cells[0]) == 2:
        yield ": ".join(cells[0])
        return
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=False)]
    for row in cells:
        padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "   ".join(padded).rstrip()


def _bare(text: str) -> str:
    return _EMPHASIS.sub(r"\1", text)
