"""Tables of files in little room."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from inkspector.tui.tables import Keeps, cut, fitted

COLUMNS = st.lists(st.tuples(st.integers(0, 60), st.booleans()), min_size=1, max_size=8)


@settings(max_examples=50)
@given(COLUMNS, st.integers(0, 200))
def test_columns_that_must_stay_whole_do_and_the_others_give_no_more_than_is_needed(
    columns: list[tuple[int, bool]], room: int
) -> None:
    natural, gives = [width for width, _ in columns], [may for _, may in columns]
    widths = fitted(natural, gives, room)
    assert all(now == was for now, was, may in zip(widths, natural, gives, strict=True) if not may)
    assert all(min(was, 8) <= now <= was for now, was in zip(widths, natural, strict=True))
    if sum(natural) >= room and sum(widths) != room:
        assert all(now <= 8 or not may for now, may in zip(widths, gives, strict=True))


@pytest.mark.parametrize(
    ("keeps", "shown"),
    [("beginning", "London Bo…"), ("end", "…stminster"), ("all", "London Borough of Westminster")],
)
def test_what_tells_names_apart_stays(keeps: Keeps, shown: str) -> None:
    assert cut("London Borough of Westminster", 10, keeps) == shown
    assert cut("Leeds", 10, keeps) == "Leeds"


@settings(max_examples=50)
@given(st.text("aé 学…", max_size=12), st.integers(1, 12))
def test_a_cut_text_has_room(text: str, width: int) -> None:
    assert cell_len(cut(text, width, "end")) <= max(width, 1)
