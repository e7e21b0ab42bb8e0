"""The formats that a letter is written in, and one letter in each of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from inkspector.documents.formatted import Formatted
from inkspector.documents.plain import plain_text
from inkspector.documents.writers.markdown import markdown
from inkspector.errors import LetterError

Format = Literal["md", "txt", "json", "docx", "odt", "pdf", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)
DRAWN: tuple[Format, ...] = ("pdf", "html")
"""Those that draw the profile behind a letter."""


def format_of(path: Path | str) -> Format:
    """By the file's ending. Raises LetterError for one that isn't written."""
    ending = Path(path).suffix.lower().removeprefix(".")
    if ending in FORMATS:
        return ending
    mend = f"end its name in {', '.join('.' + known for known in FORMATS)}"
    raise LetterError.of("a letter can't be written in this format", mend, file=str(path))


def written(letter: Formatted, format: Format, templates: Path) -> bytes:
    """The letter as a file of this format; the same letter as the same bytes.

    Raises PhraseError where the scheme's template for it can't be used. Libraries are imported where needed.
    """
    if format == "docx":
        from inkspector.documents.writers.word import word

        return word(letter, templates)
    if format == "odt":
        from inkspector.documents.writers.odt import odt

        return odt(letter, templates)
    if format == "pdf":
        from inkspector.documents.writers.pdf import pdf

        return pdf(letter, templates)
    if format == "html":
        from inkspector.documents.writers.html import html

        return html(letter, templates)
    text = markdown(letter)
    if format == "json":
        text = as_json({"schema": 1, "text": text})
    return (plain_text(text) if format == "txt" else text).encode("utf-8")


def as_json(document: Mapping[str, Any]) -> str:
    """A document of ours, a value a line."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
