"""Quantities as text: the table of the contract, softeners, counts."""

from __future__ import annotations

import pytest

from inkspector.claims.quantity import Quantity, read_quantity, say_count, say_share, tokens
from inkspector.scheme import load_scheme

TABLE = load_scheme("ofsted-2009").words.quantities


def read(text: str) -> Quantity:
    words = tokens(text)
    found = read_quantity(words, 0, TABLE)
    assert found is not None, text
    assert found[1] == len(words), text
    return found[0]


@pytest.mark.parametrize(
    ("text", "quantifier", "share"),
    [
        ("almost all", "almost_all", {"ge": 96.5, "le": 100}),
        ("a vast majority", "almost_all", {"ge": 96.5, "le": 100}),
        ("most", "very_large_majority", {"ge": 79.5, "lt": 96.5}),
        ("a large majority", "large_majority", {"ge": 64.5, "lt": 79.5}),
        ("the majority", "majority", {"ge": 50.5, "lt": 64.5}),
        ("half", "half", {"ge": 49.5, "lt": 50.5}),
        ("a small minority", "small_minority", {"ge": 19.5, "lt": 34.5}),
        ("few", "very_small_minority", {"ge": 3.5, "lt": 19.5}),
        ("very few", "almost_none", {"ge": 0, "lt": 3.5}),
        ("58%", "percent", {"ge": 57.5, "lt": 58.5}),
        ("59.4 per cent", "percent", {"ge": 59.35, "lt": 59.45}),
        ("almost 60%", "percent", {"ge": 56.5, "lt": 60}),
        ("just under 2%", "percent", {"ge": 0, "lt": 2}),
        ("just over a third", "fraction", {"gt": 33.33, "lt": 36.83}),
        ("around 40%", "percent", {"ge": 37.5, "lt": 42.5}),
        ("more than half", "fraction", {"gt": 50}),
        ("at least three quarters", "fraction", {"ge": 75}),
        ("fewer than one in ten", "fraction", {"lt": 10}),
        ("no more than 5%", "percent", {"le": 5}),
        ("two thirds", "fraction", {"ge": 65.17, "lt": 68.17}),
    ],
)
def test_share_is_read_as_the_contract_has_it(text: str, quantifier: str, share: dict[str, float]) -> None:
    found = read(text)
    assert found.quantifier == quantifier
    assert found.proportion is not None
    assert found.proportion.to_json() == share


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("three of the eight", (3, 8)),
        ("13 out of 14", (13, 14)),
        ("both", (2, 2)),
        ("all four", (4, 4)),
        ("none of the seven", (0, 7)),
        ("no fewer than three", (3, None)),
        ("fourteen out of thirteen", (14, 13)),
    ],
)
def test_count_is_read_as_said(text: str, count: tuple[int, int | None]) -> None:
    assert read(text).count == count


@pytest.mark.parametrize("text", ["fewer than half", "no more than a fifth", "few", "less than 10%"])
def test_downward_words_are_told(text: str) -> None:
    assert read(text).downward


@pytest.mark.parametrize("text", ["the most", "many", "a proportion", ""])
def test_what_names_no_share_is_not_read(text: str) -> None:
    assert read_quantity(tokens(text), 0, TABLE) is None


def test_counts_and_figures_are_said() -> None:
    assert say_count((3, 8)) == "three of the eight"
    share = read("59.4%").proportion
    assert share is not None
    assert say_share(share) == "59.4%"
