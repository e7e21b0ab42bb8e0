"""A review's page as one HTML file: nothing fetched; for the eye, without colour, aloud and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from inkspector.review.page import Page, Table

STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: .3rem .5rem; text-align: left; vertical-align: top; }
td { overflow-wrap: break-word; }
th { font-weight: bold; }
@media print { body { max-width: none; margin: 0; font-size: 9pt; } tr { break-inside: avoid; } }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
"""


def as_html(page: Page) -> str:
    """The page, whole."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(page.title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{escape(page.title)}</h1>\n<dl>"
    yield from (f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in page.facts)
    yield "</dl>"
    for number, table in enumerate(page.tables, 1):
        yield from _table(table, f"t{number}")
    yield "</main>\n</body>\n</html>"


def _table(table: Table, id: str) -> Iterator[str]:
    yield f'<section aria-labelledby="{id}">\n<h2 id="{id}">{escape(table.heading)} ({len(table.rows)})</h2>'
    yield f'<div class="wide" role="region" aria-labelledby="{id}" tabindex="0">'
    yield f'<table aria-labelledby="{id}">'
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in table.rows:
        yield "<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody>\n</table>\n</div>\n</section>"


def _cell(words: str) -> str:
    """With places where the path of evidence may be broken."""
    return escape(words).replace("/", "/<wbr>")
