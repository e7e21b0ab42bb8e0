"""Indicators one by one: what a cell holds, what a row makes of the case, what is wrong where."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case.indicators import Reading
from inkspector.errors import Mended
from inkspector.interview import Sitting, Topic, answer, texts, value_at
from inkspector.interview.cell import read_beside, read_reading, read_value, said
from inkspector.interview.singles import filled, look, pasted

Sat = Callable[[str], Sitting]
TopicOf = Callable[[str], Topic]

SINGLES = ("indicators", "single")


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("a", "higher"),
        ("i", "in_line"),
        ("b", "lower"),
        ("+", "better"),
        ("-", "worse"),
        ("n", "narrower"),
        ("w", "wider"),
        ("ai", "higher_or_in_line"),
        ("wi", "wider_or_in_line"),
        ("Above", "higher"),
        ("nar", "narrower"),
        ("better or in line", "better_or_in_line"),
    ],
)
def test_a_letter_is_a_reading(typed: str, reading: str) -> None:
    assert read_reading(typed) == reading


def test_every_reading_is_read_as_it_is_shown() -> None:
    assert [read_reading(said(one)) for one in get_args(Reading)] == list(get_args(Reading))


@pytest.mark.parametrize("typed", ["x", "h", "sideways", "aa", "a b"])
def test_other_words_are_no_reading(typed: str) -> None:
    with pytest.raises(Mended) as told:
        read_reading(typed)
    assert told.value.mend


def test_a_figure_may_not_be_comparable() -> None:
    beside = read_beside("71.0 nc")
    assert (str(beside.figure), beside.comparable) == ("71.0", False)


def test_a_value_may_have_a_state_or_be_one() -> None:
    assert read_value("not ret") == (None, "not_returned")
    assert tuple(map(str, read_value("74.0 prov"))) == ("74.0", "provisional")
    with pytest.raises(Mended):
        read_value("74.0 not returned")


def test_a_row_says_how_it_stands(sat: Sat) -> None:
    [row] = look(sat(""), [filled(["112", "2008", "28.0", "", "40.0", "28.0"])])
    assert row.signs == {"national": "▼", "similar_areas": "▬"}
    assert row.name == "Under-18 conception rate"


def test_one_word_holds_for_the_whole_row(sat: Sat) -> None:
    [row] = look(sat(""), [filled(["81", "", "", "", "n", "w"])])
    assert set(row.faults) == {"similar_areas"}
    assert row.single is None


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (["999", "", "1"], "id"),
        (["", "", "1"], "id"),
        (["73", "", "many"], "value"),
        (["73", "", "70", "", "", "sideways"], "similar_areas"),
        (["73"], "value"),
        (["73", "2009", "not returned", "", "a"], "value"),
    ],
)
def test_what_is_wrong_is_told_at_its_cell(sat: Sat, cells: list[str], column: str) -> None:
    [row] = look(sat(""), [filled(cells)])
    assert set(row.faults) == {column}
    assert row.faults[column].mend


def test_an_indicator_stands_in_one_row(sat: Sat) -> None:
    rows = look(sat(""), [filled(["73", "", "70"]), filled(["NI 73", "", "71"])])
    assert [set(row.faults) for row in rows] == [set(), {"id"}]


def test_what_no_cell_shows_is_kept(sat: Sat, topic: TopicOf) -> None:
    block = "{id: ni_073, value: 74.0, previous: 71.0, comparable: true, national: 72.0, note: checked}"
    sitting = sat(f"indicators:\n  single:\n    - {block}\n")
    table = texts(sitting, topic("singles"))["table"].replace("74.0", "75.0")
    [single] = value_at(answer(sitting, topic("singles"), {"table": table}), SINGLES)
    assert (str(single["value"]), single["note"], single["comparable"]) == ("75.0", "checked", True)


def test_a_block_fills_the_cells_from_where_it_is_pasted() -> None:
    rows = [filled(["NI 73", "", "74"]), filled(["NI 81"])]
    assert pasted(rows, [["2009", "75"], ["2009", "8"]], 0, 1)[1] == filled(["NI 81", "2009", "8"])
    by_number = pasted(rows, [["81", "2009"], ["82", "2008"]], 0, 0)
    assert by_number == [rows[0], filled(["81", "2009"]), filled(["82", "2008"])]


FIGURES = st.none() | st.integers(0, 999).map(lambda tenths: f"{tenths / 10:.1f}")
READINGS = st.sampled_from(get_args(Reading))
BESIDE = ("national", "similar_areas", "target")


@settings(max_examples=60)
@given(
    number=st.sampled_from([50, 73, 81, 117]),
    figures=st.lists(FIGURES, min_size=4, max_size=4),
    reading=READINGS,
    against=st.sets(st.sampled_from(BESIDE)),
)
def test_what_is_shown_is_read_as_it_was(
    sat: Sat, topic: TopicOf, number: int, figures: list[str | None], reading: str, against: set[str]
) -> None:
    held = dict(zip(("value", *BESIDE), figures, strict=True))
    block = {name: text for name, text in held.items() if text is not None}
    named = sorted(name for name in against if name not in block)
    if named:
        block |= {"reading": reading, "comparators": f"[{', '.join(named)}]"}
    elif "value" not in block:
        return
    lines = "".join(f"      {name}: {value}\n" for name, value in block.items())
    sitting = sat(f"indicators:\n  single:\n    - id: ni_{number:03d}\n{lines}")
    table = texts(sitting, topic("singles"))["table"]
    [again] = value_at(answer(sat(""), topic("singles"), {"table": table}), SINGLES)
    told = {name: str(value).replace("'", "") for name, value in again.items() if name != "id"}
    assert told == block
