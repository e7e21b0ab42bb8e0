"""Markdown as plain text: wrapped, tables in columns, nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

from inkspector.case import load_case
from inkspector.documents.plain import WIDTH, plain_text
from inkspector.drafting import draft
from inkspector.letter import parse_letter
from inkspector.scheme import load_scheme

SAMPLE = Path(__file__).parents[2] / "samples/westminster-2009/westminster-2009.case.yaml"
FRAMEWORK = load_scheme("ofsted-2009")


def test_paragraphs_are_wrapped_and_headings_underlined() -> None:
    text = plain_text("## A heading\n\n" + "word " * 40 + "\n\nOne  \nTwo\n")
    assert text.startswith("A heading\n---------\n\nword word")
    assert text.endswith("\n\nOne\nTwo\n")
    assert max(map(len, text.splitlines())) <= WIDTH


def test_tables_stand_in_columns_without_their_marks() -> None:
    text = plain_text("| | |\n|---|---|\n| 4 | Performs well |\n| 13 | Performs |\n")
    assert text == "4    Performs well\n13   Performs\n"
    assert plain_text("| The rating | Performs well (3) |\n|---|---|\n") == "The rating: Performs well (3)\n"


def test_emphasis_loses_its_stars_and_nothing_else() -> None:
    assert plain_text("the *Every Child Matters* outcomes, 2 * 3 * 4") == (
        "the Every Child Matters outcomes, 2 * 3 * 4\n"
    )


def test_a_letter_as_text_has_the_same_words_and_the_same_parts() -> None:
    drafted = draft(load_case(SAMPLE), FRAMEWORK)
    text = plain_text(drafted.text)

    def narrative(letter: str) -> str:
        parsed = parse_letter(letter, FRAMEWORK)
        return " ".join(" ".join(parsed.words(block).split()) for block in parsed.narrative)

    assert narrative(text) == narrative(drafted.text)
    rows = [block.role for block in parse_letter(text, FRAMEWORK).blocks]
    assert rows == [block.role for block in drafted.blocks]
    assert not re.search(r"[|#]", text)
