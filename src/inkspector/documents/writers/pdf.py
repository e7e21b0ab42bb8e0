"""PDF/UA-1 from the scheme's `letter.typ`: tagged, with Typst's own fonts and nothing of the machine's."""

from __future__ import annotations

import json
from datetime import UTC
from functools import lru_cache
from pathlib import Path

import typst

from inkspector.documents.formatted import Formatted
from inkspector.errors import PhraseError


def pdf(letter: Formatted, templates: Path) -> bytes:
    """The letter as a PDF, with its annex. Raises PhraseError where the template can't be used."""
    file = templates / "letter.typ"
    data = json.dumps(letter.to_json(), ensure_ascii=False)
    at = letter.made.replace(tzinfo=UTC)
    try:
        made = _compiler(file).compile(sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=at)
    except (typst.TypstError, RuntimeError, OSError) as why:
        told = f"this template can't be used ({' '.join(str(why).split())})"
        raise PhraseError.of(told, "mend it", file=str(file)) from None
    if not isinstance(made, bytes):
        raise PhraseError.of("this template makes no PDF", "mend it", file=str(file))
    return made


@lru_cache(maxsize=4)
def _compiler(file: Path) -> typst.Compiler:
    """One for all letters of a template: it keeps its fonts, and is the slow part of a compilation."""
    return typst.Compiler(str(file), root=str(file.parent), ignore_system_fonts=True)
