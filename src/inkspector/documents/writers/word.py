"""Word: the scheme's `letter.docx`, filled in. A department restyles that file in Word."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate, RichText
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from inkspector.documents.formatted import (
    Formatted,
    Heading,
    Items,
    Lines,
    Paragraph,
    Runs,
    Table,
)
from inkspector.documents.packed import packed_alike
from inkspector.errors import PhraseError

_UNUSABLE = (TemplateError, PackageNotFoundError, BadZipFile, SyntaxError, LookupError, TypeError, ValueError)
"""What Jinja, the zip, its XML and python-docx raise of a template that isn't one."""


def word(letter: Formatted, templates: Path) -> bytes:
    """The letter as a Word file. Raises PhraseError where the template can't be used."""
    file = templates / "letter.docx"
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    try:
        template = DocxTemplate(file)
        template.render({"parts": list(parts_of(letter))}, environment, autoescape=True)
        _describe(template.docx, letter)
        _share_out(template.docx, letter)
        _keep_signature(template.docx)
        out = BytesIO()
        template.save(out)
    except _UNUSABLE as why:
        told = f"this template can't be used ({why})"
        raise PhraseError.of(told, "mend it in Word", file=str(file)) from None
    return packed_alike(out.getvalue())


def _describe(document: Any, letter: Formatted) -> None:
    properties = document.core_properties
    properties.title, properties.subject, properties.language = letter.title, letter.subject, "en-GB"
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.revision = 1
    properties.created = properties.modified = letter.made


def _share_out(document: Any, letter: Formatted) -> None:
    """The width of each column by its words: a template can't know how many columns a table has."""
    tables = {_caption(table): table for table in document.tables}
    for part in letter.parts:
        if not isinstance(part, Table) or _table(part) != "table" or part.caption not in tables:
            continue
        table = tables[part.caption]
        columns = list(table.columns)
        if len(columns) != len(part.shares):
            continue
        section = document.sections[0]
        width = section.page_width - section.left_margin - section.right_margin
        for column, share in zip(columns, part.shares, strict=True):
            column.width = int(width * share)
        for row in table.rows:
            for cell, share in zip(row.cells, part.shares, strict=True):
                cell.width = int(width * share)


def _caption(table: Any) -> str:
    told = table._tbl.tblPr.find(qn("w:tblCaption"))
    return "" if told is None else str(told.get(qn("w:val")))


def _keep_signature(document: Any) -> None:
    """The last paragraph goes with the signature: no signature stands alone on a page."""
    for before, after in pairwise(document.paragraphs):
        if after.style.name == "Signature":
            before.paragraph_format.keep_with_next = before.paragraph_format.keep_together = True


def parts_of(letter: Formatted) -> Iterator[dict[str, Any]]:
    """What the template sees: each part of the letter by the kind that it asks for."""
    for part in letter.parts:
        match part:
            case Heading():
                yield {"kind": f"heading {min(part.level, 2)}", "text": _rich(part.runs)}
            case Paragraph():
                kind = part.role if part.role in ("date", "salutation") else "paragraph"
                yield {"kind": kind, "text": _rich(part.runs)}
            case Lines():
                yield {"kind": part.role, "text": RichText("\n".join(part.lines))}
            case Items():
                yield {"kind": "items", "entries": [_rich(item) for item in part.items]}
            case Table():
                yield {
                    "kind": _table(part),
                    "head": part.head,
                    "rows": part.rows,
                    "caption": part.caption,
                }


def _table(table: Table) -> str:
    width = len(table.rows[0])
    if table.role == "scale" and table.head and width == 3:
        return "scale"
    return "rating" if table.role == "rating_box" and len(table.rows) == 1 and width == 2 else "table"


def _rich(runs: Runs) -> RichText:
    text = RichText()
    for run in runs:
        text.add(run.text, style="Strong" if run.strong else "Emphasis" if run.emphasis else None)
    return text
