"""ODT: the scheme's `letter.odt`, whose styles, footer and page a department changes in LibreOffice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from odfdo import Document, Element, Header, List, ListItem
from odfdo import Paragraph as OdtParagraph
from odfdo import Table as OdtTable

from inkspector.documents.formatted import (
    Formatted,
    Heading,
    Items,
    Lines,
    Paragraph,
    Part,
    Run,
    Runs,
    Table,
)
from inkspector.documents.packed import packed_alike
from inkspector.errors import PhraseError

_STYLES = {
    "date": "Letter_20_Date",
    "addressee": "Letter_20_Address",
    "salutation": "Letter_20_Salutation",
    "signature": "Signature",
}

_WIDTH = 16.0
"""Of a table, in centimetres."""


def odt(letter: Formatted, templates: Path) -> bytes:
    """The letter as an ODT file. Raises PhraseError where the template can't be used."""
    file = templates / "letter.odt"
    try:
        document = Document(BytesIO(file.read_bytes()))
        document.body.clear()
        for element in _elements(letter.parts):
            document.body.append(element)
        _share_out(document, letter.parts)
        _describe(document, letter)
        out = BytesIO()
        document.save(out)
    except (OSError, BadZipFile, SyntaxError, LookupError, TypeError, ValueError) as why:
        told = f"this template can't be used ({why})"
        raise PhraseError.of(told, "mend it in LibreOffice", file=str(file)) from None
    return packed_alike(out.getvalue())


def _describe(document: Document, letter: Formatted) -> None:
    meta = document.meta
    meta.title, meta.subject, meta.language = letter.title, letter.subject, "en-GB"
    meta.creation_date = meta.date = letter.made
    meta.generator = "Inkspector"


def _share_out(document: Document, parts: Iterable[Part]) -> None:
    """Styles for the columns of tables whose widths no template can know."""
    tables = (part for part in parts if isinstance(part, Table) and part.role != "rating_box")
    for share in sorted({share for table in tables for share in table.shares}):
        width = f'<style:table-column-properties style:column-width="{_WIDTH * share:.2f}cm"/>'
        style = f'<style:style style:name="{_share(share)}" style:family="table-column">{width}</style:style>'
        document.insert_style(style, automatic=True)


def _share(share: float) -> str:
    return f"Share{round(1000 * share)}"


def _elements(parts: Iterable[Part]) -> Iterator[Element]:
    held = list(parts)
    for part, following in zip(held, (*held[1:], None), strict=True):
        match part:
            case Heading():
                header = Header(part.level, style=f"Heading_20_{min(part.level, 2)}")
                yield _filled(header, part.runs)
            case Paragraph():
                closes = isinstance(following, Lines) and following.role == "signature"
                usual = "Letter_20_Closing" if closes else "Text_20_body"
                yield _paragraph(part.runs, _STYLES.get(part.role, usual))
            case Lines():
                yield _paragraph((Run("\n".join(part.lines)),), _STYLES.get(part.role, "Text_20_body"))
            case Items():
                yield _list(part.items)
            case Table():
                yield _table(part)


def _list(items: Sequence[Runs]) -> Element:
    made = List()
    for item in items:
        entry = ListItem()
        entry.append(_paragraph(item, "Text_20_body"))
        made.append(entry)
    return made


def _paragraph(runs: Runs, style: str) -> Element:
    return _filled(OdtParagraph(style=style), runs)


def _filled(element: OdtParagraph | Header, runs: Runs) -> Element:
    """The words of `runs`; emphasis as a span of its style."""
    for run in runs:
        if run.strong or run.emphasis:
            span = Element.from_tag("text:span")
            span.set_attribute("text:style-name", "Strong_20_Emphasis" if run.strong else "Emphasis")
            span.text = run.text
            element.append(span)
        else:
            element.append_plain_text(run.text)
    return element


def _table(table: Table) -> Element:
    made = OdtTable(table.caption)
    made.clear()
    made.set_attribute("table:name", table.caption)
    made.set_attribute("table:style-name", "Kept" if table.role == "rating_box" else "Ruled")
    width = len(table.rows[0])
    for at in range(width):
        column = Element.from_tag("table:table-column")
        if table.role == "scale" and width == 3:
            column.set_attribute("table:style-name", f"Scale{at + 1}")
        elif table.role != "rating_box":
            column.set_attribute("table:style-name", _share(table.shares[at]))
        made.append(column)
    if table.head:
        heads = Element.from_tag("table:table-header-rows")
        heads.append(_row(table.head, heads=width))
        made.append(heads)
    for row in table.rows:
        made.append(_row(row, heads=0 if table.head else 1))
    return made


def _row(cells: Sequence[str], heads: int) -> Element:
    """A row whose first `heads` cells name what stands by them."""
    row = Element.from_tag("table:table-row")
    for at, words in enumerate(cells):
        cell = Element.from_tag("table:table-cell")
        cell.set_attribute("office:value-type", "string")
        cell.set_attribute("table:style-name", "HeadCell" if at < heads else "Cell")
        style = "Table_20_Heading" if at < heads else "Table_20_Contents"
        cell.append(_paragraph((Run(words),), style))
        row.append(cell)
    return row
