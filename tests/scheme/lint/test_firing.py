"""Rules that can't fire, or change nothing."""

from collections.abc import Callable

import pytest

After = Callable[[str, str, str], str]
OfRule = Callable[[str, str], str]

DOWN = "do: step, by: -1"
GOOD = "is: share, subject: schools, grades: [outstanding, good]"
SPLIT = "is: share, subject: schools, grades"


@pytest.mark.parametrize(
    "when",
    [
        f"{{{GOOD}, under: 0}}",
        f"{{{GOOD}, at_least: 101}}",
        f"{{{GOOD}, at_least: 60, under: 60}}",
        "{is: band_of, subject: schools, at_least: 3, at_most: 2}",
    ],
)
def test_a_threshold_that_no_share_meets(of_rule: OfRule, when: str) -> None:
    assert "`new` can't fire: no share meets this threshold; change a threshold" in of_rule(when, DOWN)


def test_more_than_all(of_rule: OfRule) -> None:
    when = "{is: how_many, of: indicators, state: below_a_comparator, more_than_share: 100}"
    assert "`new` can't fire: no share is over 100 per cent" in of_rule(when, DOWN)


@pytest.mark.parametrize(
    "when",
    [
        f"{{{GOOD}, under: 50}}, {{{GOOD}, at_least: 50}}",  # the same grades
        f"{{{GOOD}, under: 50}}, {{{SPLIT}: [outstanding], at_least: 50}}",  # a part above its whole
        f"{{{GOOD}, at_least: 60}}, {{{SPLIT}: [inadequate], at_least: 42}}",  # apart, over 100 together
        f"{{{GOOD}, under: 50}}, {{{SPLIT}: [satisfactory, inadequate], under: 50}}",  # all, under 100
        f"{{{GOOD}, under: 50}}, {{is: band_of, subject: schools, at_least: 2}}",
        "{is: how_many, of: settings, subject: schools, state: good, at_least: 5},"
        " {is: size, subject: schools, under: 5}",
        "{is: how_many, of: indicators, state: at_or_above_both, at_least_share: 80},"
        " {is: how_many, of: indicators, state: below_a_comparator, more_than_share: 50}",
        "{is: judgement, subject: safeguarding, grades: [good]},"
        " {is: judgement, subject: safeguarding, grades: [adequate, inadequate]}",
    ],
)
def test_conditions_that_exclude_each_other(of_rule: OfRule, when: str) -> None:
    assert "`new` can't fire: this excludes another of its conditions" in of_rule(when, DOWN)


@pytest.mark.parametrize(
    "when",
    [
        f"{{{GOOD}, at_least: 40, under: 60}}",
        f"{{{GOOD}, under: 50}}, {{{SPLIT}: [outstanding], at_least: 49}}",
        f"{{{GOOD}, at_least: 60}}, {{{SPLIT}: [inadequate], at_least: 41}}",  # 59.5 and 40.5, rounded up
        f"{{{GOOD}, under: 50}}, {{is: share, subject: colleges, grades: [good], at_least: 90}}",
        "{is: how_many, of: settings, subject: schools, state: good, at_least: 4},"
        " {is: size, subject: schools, under: 5}",
    ],
)
def test_conditions_that_some_evidence_meets(of_rule: OfRule, when: str) -> None:
    assert "can't fire" not in of_rule(when, DOWN)


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (
            "{is: judgement, inspection: safeguarding_inspection, subject: schools, grades: [inadequate]}",
            "`safeguarding_inspection` doesn't judge `schools`",
        ),
        (
            "{is: judgement, inspection: safeguarding_inspection, subject: safeguarding,"
            " aspect: staying_safe, grades: [inadequate]}",
            "`safeguarding_inspection` doesn't judge `staying_safe`",
        ),
        (
            "{is: present, item: priority_action, inspection: joint_area_review}",
            "`joint_area_review` has no priority actions",
        ),
        ("{is: judgement, subject: safeguarding, grades: []}", "no grade is named"),
    ],
)
def test_what_no_inspection_says(of_rule: OfRule, when: str, told: str) -> None:
    assert f"`new` can't fire: {told}" in of_rule(when, "do: cap_at, rating: 1")


def test_a_cap_at_the_top(of_rule: OfRule) -> None:
    findings = of_rule(f"{{{GOOD}, under: 50}}", "do: cap_at, rating: 4")
    assert "`new` changes nothing: no rating is above 4; delete it" in findings


def test_a_step_up_to_the_bottom(of_rule: OfRule) -> None:
    findings = of_rule(f"{{{GOOD}, at_least: 50}}", "do: step, by: 1, ceiling: 1")
    assert "`new` changes nothing: no rating is below 1" in findings


def test_the_same_rule_twice(of_rule: OfRule) -> None:
    when = "{is: band_of, subject: all_settings, aspect: staying_safe, at_most: 1}"
    assert "`new` says the same as `staying_safe_lowest`; delete one of the two" in of_rule(when, DOWN)
