"""Figures from a spreadsheet file: its rows as texts. Nothing is computed, and no macro runs."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

from inkspector.errors import InkspectorError

ENDINGS = (".csv", ".tsv", ".xlsx", ".ods")
_MOST_BYTES = 50_000_000
"""Unpacked; a workbook of figures has far less."""
_MOST_ROWS = 5_000


def read_rows(path: Path, sheet: str | None = None) -> list[list[str]]:
    """The rows of a .csv, .tsv, .xlsx or .ods file, of the first sheet if none is named.

    Whole numbers come without a decimal point. Raises InkspectorError where the file can't be used.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise _unusable(
            path, f"`{ending}` isn't a kind of spreadsheet that is read", f"use {', '.join(ENDINGS)}"
        )
    if not path.is_file():
        raise _unusable(path, "there is no such file", "check its name")
    if ending in (".csv", ".tsv"):
        return _separated(path)
    _refuse_bombs(path)
    return _workbook(path, sheet)


def _separated(path: Path) -> list[list[str]]:
    from inkspector.places.textfile import read_text

    text = read_text(path, InkspectorError)
    head = text.splitlines()[0] if text else ""
    delimiter = max(("\t", ";", ","), key=head.count)
    try:
        rows = csv.reader(io.StringIO(text), delimiter=delimiter)
        return [[cell.strip() for cell in row] for row, _ in zip(rows, range(_MOST_ROWS), strict=False)]
    except csv.Error as why:
        raise _unusable(path, f"this isn't a table ({why})", "export it again") from None


def _workbook(path: Path, sheet: str | None) -> list[list[str]]:
    import python_calamine

    try:
        with python_calamine.load_workbook(path) as book:
            names = book.sheet_names
            if sheet is not None and sheet not in names:
                raise _unusable(path, f"there is no sheet `{sheet}`", f"it has {', '.join(names)}")
            if not names:
                raise _unusable(path, "this workbook has no sheets", "export it again")
            rows = book.get_sheet_by_name(sheet or names[0]).iter_rows()
            return [[_text(cell) for cell in row] for row, _ in zip(rows, range(_MOST_ROWS), strict=False)]
    except (python_calamine.CalamineError, OSError, ValueError) as why:
        raise _unusable(path, f"this workbook can't be read ({why})", "export it again, or as .csv") from None


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, float):
        return f"{cell:.6g}"
    if isinstance(cell, (date, datetime, time, timedelta)):
        return str(cell)
    return "" if cell is None else str(cell).strip()


def _refuse_bombs(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, OSError):
        raise _unusable(path, "this isn't a workbook", "export it again, or as .csv") from None
    if size > _MOST_BYTES:
        raise _unusable(path, "this workbook is too large", "keep only the sheet with the figures")


def _unusable(path: Path, what: str, mend: str) -> InkspectorError:
    return InkspectorError.of(what, mend, file=str(path))
