"""Edited sentences are matched to those that were drafted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inkspector.editing.matching import Match, match

DRAFTED = [
    ["Childminding is good."],
    ["Three of the eight secondary schools are good."],
    ["The fostering agency is good."],
    ["Inequality gaps are generally wider than the national average."],
]
FLAT = [piece for pieces in DRAFTED for piece in pieces]


def kinds(*edited: str) -> list[tuple[int | None, str]]:
    return [(one.origin, _kind(one)) for one in match(DRAFTED, edited)]


def _kind(one: Match) -> str:
    if one.origin is None:
        return "new"
    return "moved" if one.moved else "kept" if one.same else "rewritten"


def test_what_is_printed_otherwise_is_kept() -> None:
    edited = ["Childminding is **good**.", "Three of the\neight secondary schools are good.", *FLAT[2:]]
    assert kinds(*edited) == [(i, "kept") for i in range(4)]


def test_changed_words_are_a_rewritten_sentence() -> None:
    better = "Only three of the eight secondary schools are good, which worries us."
    assert kinds(FLAT[0], better, *FLAT[2:])[1] == (1, "rewritten")


def test_a_sentence_alone_between_its_neighbours_was_rewritten_however_much() -> None:
    assert kinds(FLAT[0], "In secondary schools much is amiss.", *FLAT[2:])[1] == (1, "rewritten")


def test_a_sentence_that_stands_elsewhere_has_moved() -> None:
    assert kinds(FLAT[3], *FLAT[:3])[0] == (3, "moved")


def test_what_is_like_nothing_is_new_and_what_is_missing_has_no_match() -> None:
    found = kinds(FLAT[0], FLAT[1], FLAT[3], "We thank everybody who helped.")
    assert found[-1] == (None, "new")
    assert {origin for origin, _ in found} == {0, 1, 3, None}


def test_a_sentence_of_several_pieces_is_one() -> None:
    drafted = [['The inspector recorded: "Not read.', 'Not sent."'], ["Childminding is good."]]
    assert [one.last for one in match(drafted, ['The inspector recorded: "Not read.', 'Not sent."'])] == [1]
    (first, *_) = match(
        drafted, ['The inspector recorded: "Not read.', 'Never sent."', "Childminding is good."]
    )
    assert (first.origin, first.same, first.last) == (0, False, 1)


@given(st.lists(st.sampled_from(["a b.", "a c.", "d e f.", "g."]), max_size=6), st.data())
def test_every_piece_stands_in_one_match_in_order(edited: list[str], data: st.DataObject) -> None:
    drafted = data.draw(st.lists(st.lists(st.sampled_from(["a b.", "a c d.", "g."]), min_size=1), max_size=5))
    found = match(drafted, edited)
    assert [i for one in found for i in range(one.first, one.last + 1)] == list(range(len(edited)))
    origins = [one.origin for one in found if one.origin is not None]
    assert len(origins) == len(set(origins))
    for one in found:
        if one.same and one.origin is not None:
            assert list(edited[one.first : one.last + 1]) == drafted[one.origin]
