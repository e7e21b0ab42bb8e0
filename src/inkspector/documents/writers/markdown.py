"""Markdown, as the drafted letters have it."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.documents.formatted import Formatted, Heading, Items, Lines, Paragraph, Part, Runs, Table


def markdown(letter: Formatted) -> str:
    """The letter as Markdown: every heading of one level, lines kept apart by two spaces."""
    return "\n\n".join(_part(part) for part in letter.parts) + "\n"


def _part(part: Part) -> str:
    match part:
        case Heading():
            return f"## {_words(part.runs)}"
        case Paragraph():
            return _words(part.runs)
        case Lines():
            return "  \n".join(part.lines)
        case Items():
            return "\n".join(f"- {_words(item)}" for item in part.items)
        case Table():
            return "\n".join(_table(part))


def _table(table: Table) -> list[str]:
    """A table needs a head: one without gives its only row, or an empty one."""
    head, rows = table.head, table.rows
    if not head:
        head, rows = (rows[0], ()) if len(rows) == 1 else (("",) * len(rows[0]), rows)
    elif table.role == "scale":
        head = ("",) * len(head)
    rule = "|" + "---|" * len(head)
    return [_row(head), rule, *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |" if any(cells) else "|" + "   |" * len(cells)


def _words(runs: Runs) -> str:
    return "".join(
        f"**{run.text}**" if run.strong else f"*{run.text}*" if run.emphasis else run.text for run in runs
    )
