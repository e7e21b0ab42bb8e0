"""The Word and ODT templates that ship are those that the script makes; a template that fails is named."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from inkspector.documents.formats import Format, written
from inkspector.documents.formatting import formatted
from inkspector.documents.guard import unpacked
from inkspector.documents.reading import source_of
from inkspector.errors import PhraseError
from tests.documents.marked import FRAMEWORK

TEMPLATES = Path(__file__).parents[2] / "templates"
sys.path.insert(0, str(TEMPLATES))
from remake_templates import odt_template, word_template  # type: ignore[import-not-found]  # noqa: E402

LETTER = formatted("Dear colleague\n\n## Rating\n\nSchools are *good* & O'Connor <agrees>.\n", FRAMEWORK)


@pytest.mark.parametrize(("name", "made"), [("letter.docx", word_template), ("letter.odt", odt_template)])
def test_they_are_up_to_date(name: str, made: object) -> None:
    held = (TEMPLATES / "ofsted-2009" / name).read_bytes()
    assert callable(made)
    assert unpacked(held, name, "").parts == unpacked(made(), name, "").parts, (
        "run `python templates/remake_templates.py`"
    )


@pytest.mark.parametrize("format", ["docx", "odt", "pdf", "html"])
def test_one_that_cant_be_used_is_named(tmp_path: Path, format: Format) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES / "ofsted-2009", folder)
    for name in (f"letter.{format}", f"letter.{format}.j2", "letter.typ"):
        if (folder / name).exists():
            (folder / name).write_bytes(b"{{ nothing.there }} #nothing")
    with pytest.raises(PhraseError) as caught:
        written(LETTER, format, folder)
    assert caught.value.problems[0].file.startswith(str(folder))


@pytest.mark.parametrize("format", ["docx", "odt", "pdf", "html"])
def test_marks_of_the_format_are_words_in_a_letter(format: Format) -> None:
    text = source_of(written(LETTER, format, FRAMEWORK.templates), f".{format}", "x").text
    assert "Schools are good & O'Connor <agrees>." in text
