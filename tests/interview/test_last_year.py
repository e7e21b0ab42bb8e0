"""Last year's case as the beginning of this year's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.case import parse_case
from inkspector.interview import Sitting, Topic, answer, is_old, topics
from inkspector.interview.last_year import begun_from, confirmed
from inkspector.scheme import Framework
from tests.interview.conftest import SAMPLES, sitting_on, taken

EASTMERE = next(path for path in SAMPLES if path.name.startswith("eastmere"))


@pytest.fixture
def next_year(framework: Framework) -> Sitting:
    last = sitting_on(EASTMERE.read_text(encoding="utf-8"), framework)
    return taken(last, begun_from(last.data, last.case, 2), framework)


def test_every_figure_is_old(next_year: Sitting, framework: Framework) -> None:
    old = {topic.id for topic in topics(framework) if is_old(next_year, topic)}
    assert {
        "primary_schools",
        "fostering_agency",
        "serious_case_reviews",
        "indicators",
        "gaps",
        "singles",
    } <= old
    assert "early_years_provision" not in old


def test_what_was_of_that_year_is_gone(next_year: Sitting) -> None:
    assert next_year.case.previous.rating == 2
    assert next_year.case.dates.letter is None
    assert not next_year.case.strengths


def test_a_new_figure_is_no_longer_old(
    next_year: Sitting, topic: Callable[[str], Topic], framework: Framework
) -> None:
    asked = topic("primary_schools")
    after = taken(next_year, answer(next_year, asked, {"good": "36", "total": "65"}), framework)
    assert not is_old(after, asked)
    assert is_old(after, topic("secondary_schools"))


def test_every_old_figure_can_be_confirmed(next_year: Sitting, framework: Framework) -> None:
    held = next_year
    for topic in topics(framework):
        held = taken(held, confirmed(held, topic), framework)
    assert not any(is_old(held, topic) for topic in topics(framework))
    assert held.case.settings["primary_schools"].source is None
    assert parse_case(EASTMERE.read_text(encoding="utf-8")).settings["primary_schools"].outcomes == (
        held.case.settings["primary_schools"].outcomes
    )
