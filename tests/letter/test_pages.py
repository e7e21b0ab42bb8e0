"""Page numbers, footers and form feeds are no words of the letter, and a sentence goes on over them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.letter.pages import without_pages

BREAKS = {
    "a number between blank lines": "\n\n2\n\n",
    "a form feed": "\n\f",
    "a number and a form feed": "\n\n3\n\n\f",
    "a counted page": "\nPage 2 of 4\n",
    "dashes": "\n- 2 -\n",
}


@pytest.mark.parametrize("between", BREAKS.values(), ids=BREAKS)
def test_a_sentence_goes_on_over_a_break(between: str) -> None:
    text = f"Only three of the{between}eight schools have a garden."
    assert without_pages(text).split() == "Only three of the eight schools have a garden.".split()
    assert "\n\n" not in without_pages(text)


def test_a_paragraph_that_ends_with_its_page_stays_one() -> None:
    text = "The first ends here.\n\n2\n\n\fthe second begins."
    assert without_pages(text) == "The first ends here.\n\n \n\n\fthe second begins."


def test_a_sentence_goes_on_over_a_blank_line_that_a_page_of_full_lines_has() -> None:
    full = (
        "most of the schools here are good and most of what\nthey teach is well taught, so that all\n" * 30
    )[:-1]
    text = f"{full} of them go on\n\nwith it.\n\f"
    assert "of them go on\n with it." in without_pages(text)
    short = f"{full}\nthe schools\n\nthe homes.\n\f"
    assert without_pages(short) == short


def test_the_footer_of_a_report_is_blanked_in_text_without_lines() -> None:
    text = "Plans reflect what   17 to 21 May 2010 5 children say, and 17 to 21 May 2010 was the week."
    assert " ".join(without_pages(text).split()) == (
        "Plans reflect what children say, and 17 to 21 May 2010 was the week."
    )


def test_a_number_on_a_line_of_its_own_is_kept_where_no_page_ends() -> None:
    text = "Children's services rating\n3\nPerforms well\n"
    assert without_pages(text) == text


@given(st.text(alphabet="a2. \n\f-of", max_size=60))
def test_every_offset_stays(text: str) -> None:
    blanked = without_pages(text)
    assert len(blanked) == len(text)
    assert all(now in (then, " ") for now, then in zip(blanked, text, strict=True))
    assert [sign for sign in blanked if sign in "a."] == [sign for sign in text if sign in "a."]
