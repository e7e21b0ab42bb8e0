"""Limits come last: a priority action is a step, an inadequate full inspection a cap."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.rating import Rated

Rate = Callable[..., Rated]

SAFEGUARDING = "{inspection: safeguarding_inspection, subject: safeguarding, aspect: %s, grade: %s, date: %s}"


def judgements(*rows: str) -> str:
    return "judgements:\n" + "".join(f"  - {row}\n" for row in rows)


def visit(date: str, *actions: str) -> str:
    found = f"priority_actions: [{', '.join(actions)}], strengths: [calm staff]"
    return f"{{inspection: unannounced_inspection, date: {date}, {found}}}"


@pytest.mark.parametrize(("whole", "rating"), [(85, 3), (70, 2), (55, 1), (40, 1)])
def test_priority_action_limits_by_one_grade(rated: Rate, whole: int, rating: int) -> None:
    found = rated(whole, judgements(visit("2009-08-11", "referrals wait")))
    assert found.rating == rating
    assert [limit.kind for limit in found.limits] == ["step"]


def test_several_priority_actions_are_one_step(rated: Rate) -> None:
    assert rated(85, judgements(visit("2009-08-11", "referrals wait", "files are lost"))).rating == 3


def test_a_limit_says_from_where_to_where_and_why(rated: Rate) -> None:
    limit = rated(70, judgements(visit("2009-08-11", "referrals wait"))).limits[0]
    assert (limit.start, limit.end) == (3, 2)
    assert "11 August 2009" in limit.because
    assert limit.path == "/judgements/0"


def test_without_a_priority_action_there_is_no_limit(rated: Rate) -> None:
    found = rated(70, judgements(visit("2009-08-11")))
    assert (found.rating, found.limits) == (3, ())


def test_on_the_day_of_the_cut_off_counts(rated: Rate) -> None:
    assert rated(70, judgements(visit("2009-08-31", "referrals wait"))).rating == 2


def test_after_the_cut_off_is_kept_told_and_not_counted(rated: Rate) -> None:
    found = rated(70, judgements(visit("2009-09-01", "referrals wait")))
    assert found.rating == 3
    told = next(step for step in found.trail if step.rule == "cut_off")
    assert "1 September 2009" in told.text


def test_the_latest_inspection_decides_and_not_the_worst(rated: Rate) -> None:
    found = rated(70, judgements(visit("2009-02-03", "referrals wait"), visit("2009-08-11")))
    assert found.rating == 3
    assert any("lifts that limit" in step.text and "3 February 2009" in step.text for step in found.trail)


def test_the_order_in_the_file_is_no_matter(rated: Rate) -> None:
    rows = visit("2009-08-11", "referrals wait"), visit("2009-02-03")
    assert rated(70, judgements(*rows)).rating == rated(70, judgements(*reversed(rows))).rating == 2


@pytest.mark.parametrize("whole", [90, 70, 40])
def test_inadequate_safeguarding_caps_at_one_whatever_the_rest(rated: Rate, whole: int) -> None:
    row = SAFEGUARDING % ("overall_effectiveness", "inadequate", "2009-06-12")
    found = rated(whole, judgements(row), 95)
    assert found.rating == 1
    assert found.limits[0].kind == "cap"


def test_a_cap_that_changes_nothing_still_holds(rated: Rate) -> None:
    row = SAFEGUARDING % ("overall_effectiveness", "inadequate", "2009-06-12")
    found = rated(40, judgements(row))
    assert [(limit.start, limit.end) for limit in found.limits] == [(1, 1)]
    assert not found.limited


def test_capacity_to_improve_is_no_limit(rated: Rate) -> None:
    assert (
        rated(70, judgements(SAFEGUARDING % ("capacity_to_improve", "inadequate", "2009-06-12"))).rating == 3
    )


def test_inadequate_services_for_looked_after_children_cap_at_two(rated: Rate) -> None:
    row = "{inspection: joint_area_review, subject: looked_after_children, grade: inadequate, date: 2008-02}"
    assert [rated(whole, judgements(row)).rating for whole in (85, 70, 40)] == [2, 2, 1]


def test_a_later_inspection_lifts_the_cap_of_an_earlier_one(rated: Rate) -> None:
    earlier = (
        "{inspection: joint_area_review, subject: looked_after_children, grade: inadequate, date: 2008-02}"
    )
    later = (
        "{inspection: safeguarding_inspection, subject: looked_after_children, grade: good, date: 2009-06-12}"
    )
    assert rated(70, judgements(earlier, later)).rating == 3


def test_a_step_comes_before_a_cap(rated: Rate) -> None:
    cap = "{inspection: joint_area_review, subject: looked_after_children, grade: inadequate, date: 2008-02}"
    found = rated(70, judgements(cap, visit("2009-08-11", "referrals wait")))
    assert found.rating == 2
    assert [limit.kind for limit in found.limits] == ["step", "cap"]


def test_a_year_alone_counts_only_if_it_ends_before_the_cut_off(rated: Rate) -> None:
    row = "{inspection: joint_area_review, subject: looked_after_children, grade: inadequate, date: %s}"
    assert [rated(70, judgements(row % year)).rating for year in (2008, 2009)] == [2, 3]


def test_an_inadequate_review_is_named_and_limits_nothing(rated: Rate) -> None:
    reviews = "serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: {good: 1, inadequate: 1}}\n"
    found = rated(70, reviews)
    assert found.rating == 3
    assert [caution.subject for caution in found.cautions] == ["serious_case_reviews"]


def test_a_cap_settles_what_the_evidence_leaves_open(rated_text: Callable[[str], Rated]) -> None:
    found = rated_text(judgements(SAFEGUARDING % ("overall_effectiveness", "inadequate", "2009-06-12")))
    assert (found.rating, found.default, found.limits[0].start, found.limits[0].end) == (1, None, None, 1)
