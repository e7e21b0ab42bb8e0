"""The default rating: from the band of the whole, one up at most, one down at most."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.rating import Rated

Rate = Callable[..., Rated]


@pytest.mark.parametrize(
    ("share", "rating"), [(80, 4), (79, 3), (65, 3), (64, 2), (50, 2), (49, 1), (0, 1), (100, 4)]
)
def test_the_whole_starts_the_rating_in_its_band(rated: Rate, share: int, rating: int) -> None:
    assert rated(share).rating == rating


@pytest.mark.parametrize(
    ("good", "total", "rating"), [(129, 200, 3), (128, 200, 2), (159, 200, 4), (158, 200, 3), (99, 200, 2)]
)
def test_a_threshold_is_compared_with_the_whole_per_cent(
    rated_text: Callable[[str], Rated], good: int, total: int, rating: int
) -> None:
    text = f"""\
settings:
  all_settings:
    outcomes: {{total: {total}, good_or_better: {good}}}
    aspects: {{staying_safe: {{good_or_better: 70%}}, enjoying_and_achieving: {{good_or_better: 70%}}}}
  universal_provision: {{good_or_better: 66%}}
  schools: {{outcomes: {{total: 60, good_or_better: 40, inadequate: 0}}}}
indicators: {{summary: [{{better_or_in_line: 60%, comparators: [national, similar_areas]}}]}}
"""
    assert rated_text(text).rating == rating


def test_strong_indicators_raise_by_one(rated: Rate) -> None:
    assert [rated(whole, indicators=80).rating for whole in (40, 55)] == [2, 3]


def test_strong_indicators_lead_no_higher_than_three(rated: Rate) -> None:
    assert rated(70, indicators=95).rating == 3


def test_strong_indicators_never_lower_a_four(rated: Rate) -> None:
    assert rated(85, indicators=95).rating == 4


def test_indicators_just_under_the_threshold_raise_nothing(rated: Rate) -> None:
    assert rated(55, indicators=79).rating == 2


def test_more_than_half_of_the_indicators_below_a_comparator_lowers(rated: Rate) -> None:
    assert [rated(70, indicators=share).rating for share in (51, 49)] == [3, 2]


LOWERING = {
    "staying safe in the lowest band": (
        "staying_safe: {good_or_better: 70%}",
        "staying_safe: {good_or_better: 49%}",
    ),
    "enjoying and achieving in the lowest band": (
        "enjoying_and_achieving: {good_or_better: 70%}",
        "enjoying_and_achieving: {good_or_better: 49%}",
    ),
    "universal provision under half": (
        "universal_provision: {good_or_better: 66%}",
        "universal_provision: {good_or_better: 49%}",
    ),
    "two schools of sixty inadequate": ("inadequate: 0", "inadequate: 2"),
}


@pytest.mark.parametrize("rule", LOWERING)
def test_each_of_these_lowers_by_one(
    rated_text: Callable[[str], Rated], settled_text: str, rule: str
) -> None:
    old, new = LOWERING[rule]
    assert settled_text.count(old) == 1
    assert rated_text(settled_text.replace(old, new)).rating == 2


def test_two_that_lower_count_once(rated_text: Callable[[str], Rated], settled_text: str) -> None:
    for old, new in list(LOWERING.values())[:3]:
        settled_text = settled_text.replace(old, new)
    assert rated_text(settled_text).rating == 2


def test_one_inadequate_school_is_not_enough(rated_text: Callable[[str], Rated], settled_text: str) -> None:
    text = settled_text.replace(
        "{total: 60, good_or_better: 40, inadequate: 0}", "{total: 20, good: 19, inadequate: 1}"
    )
    assert rated_text(text).rating == 3


def test_two_inadequate_schools_of_many_are_not_enough(
    rated_text: Callable[[str], Rated], settled_text: str
) -> None:
    text = settled_text.replace(
        "total: 60, good_or_better: 40, inadequate: 0", "total: 100, good: 98, inadequate: 2"
    )
    assert rated_text(text).rating == 3


def test_one_up_and_one_down_cancel(rated_text: Callable[[str], Rated], settled_text: str) -> None:
    text = settled_text.replace("60%", "85%").replace("inadequate: 0", "inadequate: 2")
    assert rated_text(text).rating == 3


def test_nothing_falls_below_one(rated: Rate) -> None:
    assert rated(30, indicators=20).rating == 1


def test_single_indicators_count_where_there_is_no_summary(
    rated_text: Callable[[str], Rated], settled_text: str
) -> None:
    head = settled_text[: settled_text.index("indicators:")].replace("70%\n", "55%\n", 1)
    well = "{id: %s, value: 70.0, national: 60.0, similar_areas: 70.5}"
    poor = "{id: ni_075, value: 40.0, national: 60.0, similar_areas: 30.0}"
    ids = ("ni_050", "ni_052", "ni_060", "ni_072")
    rows = ", ".join([*(well % id for id in ids), poor])
    assert rated_text(f"{head}indicators: {{single: [{rows}]}}\n").rating == 3


def test_a_lower_figure_is_the_better_one_where_low_is_good(
    rated_text: Callable[[str], Rated], settled_text: str
) -> None:
    head = settled_text[: settled_text.index("indicators:")].replace("70%\n", "55%\n", 1)
    low = "{id: ni_112, value: 30.0, national: 40.0, similar_areas: 35.0}"
    assert rated_text(f"{head}indicators: {{single: [{low}]}}\n").rating == 3


def test_every_way_up_from_edge_to_edge_never_lowers(
    rated_text: Callable[[str], Rated], text_of: Callable[..., str]
) -> None:
    """Whole, indicators and one outcome just under, at and over each threshold."""
    wholes, indicators, outcomes = (49, 50, 64, 65, 79, 80, 95), (20, 49, 51, 79, 80, 95), (49, 50, 95)

    def rating(whole: int, indicator: int, outcome: int) -> int:
        text = text_of(whole, indicators=indicator)
        found = rated_text(
            text.replace("_safe: {good_or_better: 70%", f"_safe: {{good_or_better: {outcome}%")
        ).rating
        assert found is not None
        return found

    grid = {
        (i, j, k): rating(whole, indicator, outcome)
        for i, whole in enumerate(wholes)
        for j, indicator in enumerate(indicators)
        for k, outcome in enumerate(outcomes)
    }
    for (i, j, k), found in grid.items():
        for after in ((i + 1, j, k), (i, j + 1, k), (i, j, k + 1)):
            assert grid.get(after, 4) >= found, (i, j, k)
