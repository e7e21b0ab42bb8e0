"""House words: found as whole words, in their forms, over line ends; and what is to be written instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkspector.errors import SchemeError
from inkspector.scheme.house import NO_HOUSE, Hit, House, HouseWords, load_house, read_house

FOLDER = Path(__file__).parents[2] / "phrasebank" / "ofsted-2009"
EXAMPLE = {"why": "so", "bad": "a", "good": "b"}
HOUSE = House(
    HouseWords.model_validate(
        {
            "inkspector": 1,
            "scheme": "test",
            "basis": "inferred",
            "reason": "a test",
            "avoid": [EXAMPLE | {"instead": {"kids": "children", "LAC": None}}],
            "prefer": [EXAMPLE | {"instead": {"in order to": "to", "in order": "tidy"}}],
            "either_or": [EXAMPLE | {"ways": (("focused", "focusing"), ("focussed", "focussing"))}],
            "first_use": [EXAMPLE | {"short": "SCR", "full": ("serious case review",)}],
        }
    )
)


def shown(text: str, hits: list[Hit]) -> list[tuple[str, str | None]]:
    return [(text[hit.start : hit.end], hit.instead) for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kids and kids.", [("Kids", "Children"), ("kids", "children")]),
        ("The kidskin and the skids.", []),
        ("Outcomes for LAC.", [("LAC", None)]),
        ("Lac is a village.", []),
    ],
)
def test_words_to_avoid_are_whole_words_and_abbreviations_stand_as_written(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert shown(text, list(HOUSE.avoided(text))) == found


def test_the_longest_phrase_counts_over_a_line_end() -> None:
    text = "All is in\norder to help."
    assert shown(text, list(HOUSE.unpreferred(text))) == [("in\norder to", "to")]


def test_the_way_that_comes_first_is_the_texts_own() -> None:
    text = "Focussed, focusing, focussing, focused."
    assert shown(text, list(HOUSE.mixed(text))) == [("focusing", "focussing"), ("focused", "focussed")]


@pytest.mark.parametrize(
    ("text", "before", "found"),
    [
        ("Both SCRs are good. One SCR is late.", "", ["SCRs"]),
        ("Both serious case reviews (SCRs) are good.", "", []),
        ("The SCR (serious case review) is good.", "", []),
        ("The SCR is good.", "Of serious case reviews.", []),
        ("The SCR is good, as serious case reviews should be.", "", ["SCR"]),
    ],
)
def test_an_abbreviation_is_spelt_out_first(text: str, before: str, found: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in HOUSE.unexplained(text, before)] == found


def test_a_scheme_may_have_no_house_words(tmp_path: Path) -> None:
    assert load_house(tmp_path) is NO_HOUSE


def test_a_broken_file_is_told_with_its_place(tmp_path: Path) -> None:
    text = (FOLDER / "house.yaml").read_text(encoding="utf-8")
    (tmp_path / "house.yaml").write_text(text.replace("ways: [[well-being], [", "ways: [[well-being], [a, "))
    with pytest.raises(SchemeError, match="different numbers of forms") as failed:
        load_house(tmp_path)
    assert failed.value.problems[0].line > 1


def test_every_entry_of_the_scheme_tells_why() -> None:
    words = read_house(FOLDER)[0].words
    entries = (*words.avoid, *words.prefer, *words.either_or, *words.first_use)
    assert len(entries) > 40
    assert all(entry.why.endswith(".") for entry in entries)
