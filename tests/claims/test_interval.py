"""Intervals of shares, against sampled shares."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.claims import Interval
from inkspector.claims.interval import whole_per_cent

shares = st.fractions(min_value=0, max_value=100, max_denominator=60)
ends = st.one_of(st.none(), shares)
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())


@given(intervals, intervals, shares)
def test_the_meet_holds_what_both_hold(a: Interval, b: Interval, share: Fraction) -> None:
    assert (share in (a & b)) == (share in a and share in b)


@given(intervals, intervals, shares)
def test_what_lies_within_holds_no_more(a: Interval, b: Interval, share: Fraction) -> None:
    if a.within(b) and share in a:
        assert share in b


@given(intervals, shares)
def test_an_empty_interval_holds_nothing(interval: Interval, share: Fraction) -> None:
    assert not (interval.empty and share in interval)


@given(st.integers(0, 100), st.integers(0, 200))
def test_a_printed_figure_holds_every_share_that_rounds_to_it(figure: int, whole: int) -> None:
    for part in range(whole + 1):
        if whole:
            inside = Fraction(100 * part, whole) in Interval.rounded(figure)
            assert inside == (whole_per_cent(part, whole) == figure)


@pytest.mark.parametrize("ends", [{"ge": 64.5, "lt": 79.5}, {"gt": 0}, {"le": 20}, {"ge": 0, "le": 0}, {}])
def test_json_comes_back(ends: dict[str, float]) -> None:
    assert Interval.from_json(ends).to_json() == ends
