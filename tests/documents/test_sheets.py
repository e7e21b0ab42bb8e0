"""Rows of spreadsheets as texts."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.documents.sheets import read_rows
from inkspector.errors import InkspectorError
from tests.documents.books import Sheets, write_ods, write_xlsx

SHEETS: Sheets = {
    "Notes": [["of 2009"]],
    "Figures": [["Line", "Good", "% good or better"], ["Primary & infant schools", 36, 87.5]],
}
ROWS = [["Line", "Good", "% good or better"], ["Primary & infant schools", "36", "87.5"]]


@pytest.mark.parametrize(("ending", "write"), [(".xlsx", write_xlsx), (".ods", write_ods)])
def test_a_workbook_gives_the_sheet_that_is_named(
    tmp_path: Path, ending: str, write: Callable[[Path, Sheets], Path]
) -> None:
    book = write(tmp_path / f"book{ending}", SHEETS)
    assert read_rows(book, "Figures") == ROWS
    assert read_rows(book) == [["of 2009"]]
    with pytest.raises(InkspectorError, match="it has Notes, Figures"):
        read_rows(book, "2009")


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_a_text_table_is_cut_at_what_its_head_is_cut_at(tmp_path: Path, between: str) -> None:
    file = tmp_path / "table.csv"
    rows = ["Line, or service", "Good"], ["Schools", "3"]
    file.write_text("\n".join(between.join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8")
    if between != ",":
        file.write_text(file.read_text().replace(", or", " or"), encoding="utf-8")
        rows[0][0] = "Line or service"
    assert read_rows(file) == [list(row) for row in rows]


@pytest.mark.parametrize("name", ["a.xls", "none.csv", "text.xlsx", "broken.ods"])
def test_what_cant_be_read_is_told(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    if name == "text.xlsx":
        file.write_text("no workbook")
    if name == "broken.ods":
        with zipfile.ZipFile(file, "w") as parts:
            parts.writestr("content.xml", "<")
    with pytest.raises(InkspectorError) as told:
        read_rows(file)
    assert told.value.problems[0].file == str(file)
    assert told.value.problems[0].mend


def test_a_workbook_that_unpacks_without_end_isnt_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"\0" * 50_000_001)
    with pytest.raises(InkspectorError, match="too large"):
        read_rows(file)
