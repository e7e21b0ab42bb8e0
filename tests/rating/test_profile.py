"""The profile: every line, its band, its comparators, and gaps where nothing is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.claims import Interval
from inkspector.rating import ProfileLine, Rated
from inkspector.scheme import Framework


@pytest.fixture
def line(rated_text: Callable[[str], Rated]) -> Callable[[str, str], ProfileLine]:
    """A line of the profile of a case that holds only this under `settings`."""

    def line(subject: str, entry: str) -> ProfileLine:
        found = rated_text(f"settings: {{{subject}: {entry}}}\n").line(subject)
        assert found is not None
        return found

    return line


Line = Callable[[str, str], ProfileLine]


def test_all_lines_stand_in_it_unknown_ones_with_nulls(
    rated_text: Callable[[str], Rated], framework: Framework
) -> None:
    profile = rated_text("").profile
    scheme = framework.scheme
    expected = ["all_settings", *(line.id for line in scheme.lines), *(group.id for group in scheme.groups)]
    assert [line.line for line in profile] == expected
    known = [(line.count, line.proportion, line.band, line.words, line.state) for line in profile]
    assert set(known) == {(None,) * 5}


def test_counts_give_share_band_and_word(line: Line) -> None:
    found = line("secondary_schools", "{outcomes: '8: 0 3 5 0'}")
    assert (found.count, found.band, found.words) == ((3, 8), 1, "minority")
    assert found.proportion == Interval.point("37.5")
    assert found.grades == {
        "outstanding": (0, 0),
        "good": (3, 3),
        "satisfactory": (5, 5),
        "inadequate": (0, 0),
    }


def test_open_counts_keep_what_is_open(line: Line) -> None:
    found = line("nursery_schools", "{outcomes: {total: 14, good_or_better: 13}}")
    assert (found.count, found.band) == ((13, 14), 4)
    assert found.grades["outstanding"] == (0, 13)


@pytest.mark.parametrize(("outcomes", "band"), [("'4: 1 3 0 0'", None), ("'5: 1 4 0 0'", 4)])
def test_fewer_than_five_settings_carry_no_band(line: Line, outcomes: str, band: int | None) -> None:
    assert line("special_schools", f"{{outcomes: {outcomes}}}").band == band


def test_a_share_over_an_edge_has_no_band(line: Line) -> None:
    found = line("childminding", "{good_or_better: at least 62%}")
    assert (found.band, found.words, found.count) == (None, None, None)


def test_the_scheme_gives_the_national_figure_with_its_year(line: Line) -> None:
    national = line("secondary_schools", "{outcomes: '8: 0 3 5 0'}").compared["national"]
    assert national.to_json()["value"] == 57
    assert national.reading == "lower"
    assert national.source is not None
    assert "2007/08" in national.source


def test_a_reading_of_the_case_governs_and_the_figure_stands_beside_it(line: Line) -> None:
    national = line("secondary_schools", "{outcomes: '8: 0 3 5 0', compared: {national: higher}}").compared[
        "national"
    ]
    assert (national.value, national.reading) == (None, "higher")
    assert national.figure is not None
    assert national.figure.reading == "lower"


def test_a_figure_of_the_case_takes_the_place_of_the_schemes(line: Line) -> None:
    found = line("secondary_schools", "{good_or_better: 60%, compared: {national: 60%, similar_areas: 70%}}")
    assert {name: one.reading for name, one in found.compared.items()} == {
        "national": "in_line",
        "similar_areas": "lower",
    }


def test_a_comparison_of_an_unknown_share_is_open(line: Line) -> None:
    found = line("primary_schools", "{state: not_returned}")
    assert found.state == "not_returned"
    assert found.compared["national"].reading is None


def test_a_single_service_shows_its_grade(rated_text: Callable[[str], Rated]) -> None:
    found = rated_text("judgements: [{subject: fostering_agency, grade: good}]\n").line("fostering_agency")
    assert found is not None
    assert (found.grade, found.count, found.band) == ("good", (1, 1), None)


def test_outcomes_stand_under_their_line(rated_text: Callable[[str], Rated]) -> None:
    found = rated_text(
        "settings: {all_settings: {aspects: {staying_safe: {good_or_better: very large majority}}}}\n"
    ).line("all_settings", "staying_safe")
    assert found is not None
    assert (found.band, found.words) == (4, "very_large_majority")


@pytest.mark.parametrize("state", ["none_exist", "not_inspected", "not_responsible", "suppressed"])
def test_a_state_without_a_figure_is_a_gap_and_no_zero(line: Line, state: str) -> None:
    found = line("colleges", f"{{state: {state}}}")
    assert (found.state, found.count, found.proportion, found.band) == (state, None, None, None)
    assert set(found.grades.values()) == {None}
