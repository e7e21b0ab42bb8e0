"""A letter as files to send: drafts with a mark and their embargo, what is published without any."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Literal

from inkspector.documents.formats import Format, written
from inkspector.documents.formatted import Formatted, Paragraph, Run
from inkspector.documents.formatting import formatted
from inkspector.scheme import Framework

Form = Literal["draft", "publish"]
"""`draft` carries a mark and the embargo; `publish` carries neither."""


def export(
    text: str,
    framework: Framework,
    name: str,
    formats: Iterable[Format],
    form: Form,
    embargo: datetime | None = None,
) -> dict[str, bytes]:
    """The files by name, such as `leeds.draft.embargo-2009-12-09.docx`. The same letter gives the same bytes.

    Raises PhraseError where the scheme's template for a format can't be used.
    """
    letter = formatted(text, framework)
    if form == "draft":
        letter = as_draft(letter, embargo)
        name = f"{name}.draft{f'.embargo-{embargo:%Y-%m-%d}' if embargo else ''}"
    return {f"{name}.{format}": written(letter, format, framework.templates) for format in formats}


def as_draft(letter: Formatted, embargo: datetime | None) -> Formatted:
    """The letter with its mark as the first thing that one reads, and in its title."""
    until = f" Embargoed until {embargo.day} {embargo:%B %Y, %H:%M}." if embargo else ""
    mark = Paragraph((Run(f"DRAFT. Not for publication.{until}", strong=True),), "other")
    return replace(letter, title=f"DRAFT: {letter.title}", parts=(mark, *letter.parts))
