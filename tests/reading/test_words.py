"""Grades, dates and sentences as words."""

from __future__ import annotations

import pytest

from inkspector.claims import Period
from inkspector.reading.dates import read_period
from inkspector.reading.grades import GradeSet
from inkspector.reading.tokens import Tokeniser, sentences

SETTINGS = ("outstanding", "good", "satisfactory", "inadequate")
REVIEWS = ("outstanding", "good", "adequate", "inadequate")


@pytest.mark.parametrize(
    ("bound", "grade", "scale", "meant"),
    [
        ("at_least", "good", SETTINGS, ("outstanding", "good")),
        ("at_most", "satisfactory", SETTINGS, ("satisfactory", "inadequate")),
        ("below", "good", REVIEWS, ("adequate", "inadequate")),
        ("above", "satisfactory", SETTINGS, ("outstanding", "good")),
        (None, "inadequate", REVIEWS, ("inadequate",)),
    ],
)
def test_a_bound_takes_in_the_grades_on_its_side(
    bound: str | None, grade: str, scale: tuple[str, ...], meant: tuple[str, ...]
) -> None:
    assert GradeSet((grade,), bound).on(scale) == meant


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("in 2007", Period("2007", "2007")),
        ("in june 2009", Period("2009-06", "2009-06")),
        ("since september 2008", Period("2008-09", None)),
        ("between 1 april 2007 and 15 july 2009", Period("2007-04-01", "2009-07-15")),
        ("from 15 july 2009 to 1 april 2007", Period("2009-07-15", "2007-04-01")),
        ("by 2011", Period(None, "2011")),
        ("between april and june 2009", Period("2009-04", "2009-06")),
    ],
)
def test_period_is_read_as_said(words: str, period: Period) -> None:
    found = read_period(words.split(), 0)
    assert found == (period, len(words.split()))


@pytest.mark.parametrize("words", ["last year", "in may", "by 30", "in 20", "of 350 pupils"])
def test_what_names_no_date_is_no_period(words: str) -> None:
    assert read_period(words.split(), 0) is None


def test_sentences_end_at_stops_and_not_at_abbreviations() -> None:
    text = "School No. 5 is good. Mr. O'Connor wrote: 'All is well.' It was so in 2009.  Was it? Yes"
    assert [text[slice(*span)] for span in sentences(text, 0, len(text))] == [
        "School No. 5 is good.",
        "Mr. O'Connor wrote: 'All is well.'",
        "It was so in 2009.",
        "Was it?",
        "Yes",
    ]


def test_hyphens_and_curly_apostrophes_make_no_difference() -> None:
    tokeniser = Tokeniser()
    assert tokeniser.phrase("children’s well-being") == tokeniser.phrase("children's well being")
    assert tokeniser.phrase("post-16") == ("post", "16")
