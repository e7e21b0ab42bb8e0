"""What must be mentioned, and how grave it is to leave it out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.case import Case, load_case
from inkspector.rating import Mention, rate, salience
from inkspector.scheme import Framework

Mentions = Callable[[str], dict[str, Mention]]


def mentioned(case: Case, framework: Framework) -> dict[str, Mention]:
    return {mention.key: mention for mention in salience(case, framework, rate(case, framework))}


@pytest.fixture
def mentions(case: Callable[[str], Case], framework: Framework) -> Mentions:
    """The mentions of the case with this text, by key."""
    return lambda text: mentioned(case(text), framework)


def must(found: dict[str, Mention]) -> set[str]:
    return {key for key, mention in found.items() if mention.weight == "must"}


def errors(found: dict[str, Mention]) -> set[str]:
    return {key for key, mention in found.items() if mention.error}


def test_the_rating_always(mentions: Mentions) -> None:
    assert must(mentions("")) == {"authority//rating"}


def test_a_limit_and_its_cause_are_errors_to_leave_out(mentions: Mentions, settled_text: str) -> None:
    row = "{inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [referrals wait]}"
    found = mentions(settled_text + f"judgements: [{row}]\n")
    assert errors(found) == {
        "authority//limit",
        "contact_referral_assessment/priority_action/total",
    }


def test_a_professional_judgement_that_moves_the_rating(mentions: Mentions, settled_text: str) -> None:
    panel = "professional_judgement: {to: %d, rationale: steady gains, by: The panel, date: 2009-11-20}\n"
    assert errors(mentions(settled_text + panel % 4)) == {"authority//professional_judgement"}
    assert errors(mentions(settled_text + panel % 3)) == set()


def test_inadequate_judgements_and_reviews(mentions: Mentions) -> None:
    found = mentions(
        """\
judgements:
  - {inspection: joint_area_review, subject: safeguarding, grade: inadequate, date: 2007}
  - {subject: fostering_agency, grade: inadequate}
  - {subject: adoption_agency, grade: good}
serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: {good: 1, inadequate: 1}}
"""
    )
    assert errors(found) == {
        "safeguarding//judgement",
        "fostering_agency//judgement",
        "serious_case_reviews//total",
    }


@pytest.mark.parametrize(
    ("outcomes", "weight"), [("5: 1 4 0 0", "must"), ("10: 0 4 6 0", "must"), ("10: 1 6 3 0", "may")]
)
def test_lines_in_the_highest_and_lowest_band(mentions: Mentions, outcomes: str, weight: str) -> None:
    found = mentions(f'settings: {{secondary_schools: {{outcomes: "{outcomes}"}}}}\n')
    assert found["secondary_schools//grade"].weight == weight


@pytest.mark.parametrize("entry", ["{overall: good}", "{satisfactory: too much}"])
def test_a_word_of_its_own(mentions: Mentions, entry: str) -> None:
    assert "school_sixth_forms//grade" in must(mentions(f"settings: {{school_sixth_forms: {entry}}}\n"))


def test_safeguarding_judgements_and_the_latest_visit(mentions: Mentions) -> None:
    found = mentions(
        """\
judgements:
  - {inspection: safeguarding_inspection, subject: safeguarding, grade: good, date: 2009-06-12}
  - {inspection: unannounced_inspection, date: 2009-08-11, strengths: [calm staff]}
"""
    )
    assert must(found) == {
        "authority//rating",
        "safeguarding//judgement",
        "contact_referral_assessment/priority_action/total",
    }


def test_only_comparisons_that_the_case_gives(mentions: Mentions) -> None:
    counted = 'settings: {secondary_schools: {outcomes: "8: 0 3 5 0"%s}}\n'
    assert "secondary_schools//comparison" not in mentions(counted % "")
    assert (
        mentions(counted % ", compared: {national: lower}")["secondary_schools//comparison"].weight == "may"
    )


def test_what_is_dated_after_the_cut_off_is_not_mentioned(mentions: Mentions) -> None:
    late = "{inspection: safeguarding_inspection, subject: safeguarding, grade: inadequate, date: 2009-10-12}"
    assert set(mentions(f"judgements: [{late}]\n")) == {"authority//rating"}


def test_an_only_home_of_children_is_not_mentioned(mentions: Mentions) -> None:
    told = "settings: {childrens_homes: {outcomes: {good: %d}, exist: %d}}\n"
    assert not any("childrens_homes" in key for key in mentions(told % (1, 1)))
    for inspected, exist in ((2, 2), (1, 2)):
        assert any("childrens_homes" in key for key in mentions(told % (inspected, exist)))


def test_a_withheld_rating_has_no_letter(mentions: Mentions, settled_text: str) -> None:
    pending = "pending: [{inspection: safeguarding_inspection, since: 2009-11-02}]\n"
    assert mentions(settled_text + pending) == {}


def test_every_mention_points_to_its_evidence(framework: Framework) -> None:
    case = load_case(Path(__file__).parents[2] / "samples/westminster-2009/westminster-2009.case.yaml")
    found = mentioned(case, framework)
    for key, mention in found.items():
        assert mention.facts or key == "authority//rating"
        assert all(case.place(path) is not None for path in mention.facts)


def test_must_comes_before_may(framework: Framework) -> None:
    case = load_case(Path(__file__).parents[2] / "samples/westminster-2009/westminster-2009.case.yaml")
    weights = [mention.weight for mention in mentioned(case, framework).values()]
    assert weights == sorted(weights, key=("must", "may").index)
