"""Whole numbers as words, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.claims.numbers import read_number, say_number
from inkspector.claims.quantity import tokens


@given(st.integers(min_value=0, max_value=99_999))
def test_what_is_said_is_read(value: int) -> None:
    words = tokens(say_number(value))
    assert read_number(words, 0) == (value, len(words))


@pytest.mark.parametrize(
    ("text", "value"),
    [("seven", 7), ("twenty-three", 23), ("ninety nine", 99), ("1,204", 1204), ("a hundred and twelve", 112)],
)
def test_number_is_read(text: str, value: int) -> None:
    words = tokens(text)
    assert read_number(words, 0) == (value, len(words))


@pytest.mark.parametrize("text", ["", "many", "-", "3.5", "12,3", "hundred", "½", "4th"])
def test_what_is_no_whole_number_is_not_read(text: str) -> None:
    assert read_number(text.split(), 0) is None
