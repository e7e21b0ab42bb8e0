"""Dates as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.interview.written_dates import as_date, with_dates
from inkspector.letter.dates import say_day


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("9 December 2009", "2009-12-09"),
        ("1st sept 2009", "2009-09-01"),
        ("July 2009", "2009-07"),
        ("9/12/2009", "2009-12-09"),
        ("09.12.2009", "2009-12-09"),
        ("12/2009", "2009-12"),
        ("9 December 2009, 9:30", "2009-12-09T09:30"),
        ("2009-12-09", "2009-12-09"),
        ("2009", "2009"),
        ("next week", "next week"),
        ("31 Smarch 2009", "31 Smarch 2009"),
    ],
)
def test_a_date_is_taken_however_it_is_written(typed: str, held: str) -> None:
    assert as_date(typed) == held


def test_a_note_stays_as_it_was_typed() -> None:
    said = {"note": "9 December 2009", "date": "9 December 2009"}
    assert with_dates(said) == {"note": "9 December 2009", "date": "2009-12-09"}


@given(st.integers(0, 20_000))
def test_each_day_as_letters_write_it_is_that_day(n: int) -> None:
    day = date(1980, 1, 1) + timedelta(n)
    assert as_date(say_day(day)) == day.isoformat()
