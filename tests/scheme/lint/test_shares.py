"""Rows of the proportion words that overlap or leave holes."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.scheme import Framework, load_scheme
from inkspector.scheme.lint.shares import broken_rows
from inkspector.scheme.words import Ends, Proportion

After = Callable[[str, str, str], str]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{ge: 62.5, lt: 79.5}", "`large_majority` overlaps `majority`; let the rows meet"),
        ("{ge: 64.5, le: 79.5}", "`very_large_majority` overlaps `large_majority`"),
        (
            "{gt: 64.5, lt: 79.5}",
            "there is a hole between `majority` and `large_majority`; let the rows meet",
        ),
        ("{ge: 64.5, lt: 78}", "there is a hole between `large_majority` and `very_large_majority`"),
        ("{ge: 79.5, lt: 64.5}", "`large_majority` holds no share; write the lower end first"),
        ("{ge: 64.5, gt: 64.5}", "`large_majority` has no readable interval; write `{ge: 64.5, lt: 79.5}`"),
    ],
)
def test_a_row_that_breaks_the_table(after: After, row: str, told: str) -> None:
    assert told in after("words.yaml", "share: {ge: 64.5, lt: 79.5}", f"share: {row}")


def test_rows_that_end_before_all(after: After) -> None:
    findings = after("words.yaml", "share: {ge: 96.5, le: 100}", "share: {ge: 96.5, lt: 100}")
    assert "the rows end at 100, with `almost_all`; let them end with `le: 100`" in findings


def test_rows_that_begin_after_none(after: After) -> None:
    findings = after("words.yaml", "share: {ge: 0, lt: 3.5}", "share: {gt: 0, lt: 3.5}")
    assert "there is a hole between 0 and `almost_none`" in findings


Row = tuple[int, int, bool, bool]
"""Lower and upper end, and whether each is open."""
ENDS = st.integers(0, 5).map(lambda fifth: 20 * fifth)
ROWS = st.lists(st.tuples(ENDS, ENDS, st.booleans(), st.booleans()).filter(lambda row: row[0] < row[1]))


@st.composite
def tables(draw: st.DrawFn) -> list[Row]:
    """Rows that meet from 0 to 100, in any order."""
    cuts = [0, *sorted(draw(st.sets(st.sampled_from([20, 40, 60, 80])))), 100]
    with_lower = [False, *(draw(st.booleans()) for _ in cuts[1:-1]), True]
    rows = [(low, high, with_lower[i], not with_lower[i + 1]) for i, (low, high) in enumerate(pairwise(cuts))]
    return draw(st.permutations(rows))


@given(tables())
def test_rows_that_meet_are_sound(rows: list[Row]) -> None:
    assert list(broken_rows(_with(rows))) == []


@given(ROWS)
def test_rows_are_sound_where_every_share_lies_in_just_one(rows: list[Row]) -> None:
    # Ends stand at multiples of 20, so shares there and between them stand for all.
    shares = [Fraction(10 * tenth) for tenth in range(11)]
    alone = all(sum(_holds(row, share) for row in rows) == 1 for share in shares)
    assert (list(broken_rows(_with(rows))) == []) == alone


def _holds(row: Row, share: Fraction) -> bool:
    low, high, low_open, high_open = row
    above = low < share if low_open else low <= share
    return above and (share < high if high_open else share <= high)


def _with(rows: list[Row]) -> Framework:
    """The scheme of 2009 with these rows."""
    known = load_scheme("ofsted-2009")
    proportions = tuple(
        Proportion(
            id=f"row_{i}", share=_ends(row), min_n=1, say=("",), read=(), basis="inferred", reason="a test"
        )
        for i, row in enumerate(rows)
    )
    words = known.words.model_copy(update={"proportions": proportions})
    return Framework(
        known.scheme,
        words,
        known.letter,
        known.indicators,
        known.authorities,
        known.folder,
        known.templates,
        "",
    )


def _ends(row: Row) -> Ends:
    low, high, low_open, high_open = row
    return Ends.model_validate({"gt" if low_open else "ge": low, "lt" if high_open else "le": high})
