"""Small workbooks, written by others than those who read them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

Cell = str | int | float
Sheets = Mapping[str, Sequence[Sequence[Cell]]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write_xlsx(path: Path, sheets: Sheets) -> Path:
    """The least that is a workbook."""
    numbers = range(1, len(sheets) + 1)
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{_RELATIONS}"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            + "".join(
                f'<Override PartName="/xl/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
                for n in numbers
            )
            + "</Types>",
        )
        parts.writestr("_rels/.rels", _relations({"rId1": ("officeDocument", "xl/workbook.xml")}))
        parts.writestr(
            "xl/_rels/workbook.xml.rels",
            _relations({f"rId{n}": ("worksheet", f"sheet{n}.xml") for n in numbers}),
        )
        named = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>'
            for n, name in zip(numbers, sheets, strict=True)
        )
        parts.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{named}</sheets></workbook>',
        )
        for n, rows in zip(numbers, sheets.values(), strict=True):
            data = "".join(_row(i, row) for i, row in enumerate(rows, 1))
            parts.writestr(
                f"xl/sheet{n}.xml", f'<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData></worksheet>'
            )
    return path


def write_ods(path: Path, sheets: Sheets) -> Path:
    """By odfdo."""
    from odfdo import Document, Row, Table

    book = Document("spreadsheet")
    book.body.clear()
    for name, rows in sheets.items():
        table = Table(name)
        for cells in rows:
            row = Row()
            row.set_values(list(cells))
            table.append_row(row)
        book.body.append(table)
    book.save(path)
    return path


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    held = "".join(
        f'<Relationship Id="{id}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for id, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{held}</Relationships>'


def _row(number: int, cells: Sequence[Cell]) -> str:
    written = "".join(
        f'<c r="{chr(65 + i)}{number}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        if isinstance(cell, str)
        else f'<c r="{chr(65 + i)}{number}"><v>{cell}</v></c>'
        for i, cell in enumerate(cells)
    )
    return f'<row r="{number}">{written}</row>'
