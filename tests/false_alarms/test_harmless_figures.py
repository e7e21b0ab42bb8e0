"""Words and figures that are true enough: rounding, the edge of a row, other scales, contrasts."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import Report, check
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme()
HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: County of Marlwick, short: Marlwick}\n"
SCHOOLS = 'settings: {secondary_schools: "8: 0 3 5 0", special_schools: "2: 0 2 0 0"}\n'


def share(value: str) -> str:
    return f"settings: {{primary_schools: {{good_or_better: {value}}}}}\n"


def report(evidence: str, text: str) -> Report:
    return check(text, FRAMEWORK, parse_case(HEAD + evidence))


TRUE_ENOUGH = {
    "almost 60% of 59.6%": (share("59.6%"), "Almost 60% of primary schools are good or better."),
    "60% of 59.6%": (share("59.6%"), "In Marlwick 60% of primary schools are good or better."),
    "per cent in words": (share("59.6%"), "In Marlwick 60 per cent of primary schools are good or better."),
    "a decimal": (share("59.6%"), "In Marlwick 59.6% of primary schools are good or better."),
    "three fifths of 60%": (share("60%"), "Three fifths of primary schools are good or better."),
    "five of eight as 63%": (SCHOOLS, "In Marlwick 63% of secondary schools are satisfactory."),
    "good and nothing above": (SCHOOLS, "Three of the eight secondary schools are good."),
    "good or better": (SCHOOLS, "Only three of the eight secondary schools are good or better."),
    "one by one": (SCHOOLS, "Of the eight secondary schools, three are good and five are satisfactory."),
    "however from concern to strength": (
        SCHOOLS,
        "Only three of the eight secondary schools are good or better. "
        "However, the two special schools are good.",
    ),
    "however from strength to concern": (
        SCHOOLS,
        "The two special schools are good. However, five of the eight secondary schools are satisfactory.",
    ),
    "a review that is adequate": (
        "serious_case_reviews: {outcomes: {good: 1, adequate: 2, total: 3}}\n",
        "Three serious case reviews were evaluated, and two of them were judged to be adequate.",
    ),
    "safeguarding that is adequate": (
        "judgements: [{subject: safeguarding, inspection: joint_area_review, grade: adequate, date: 2007}]\n",
        "The joint area review in 2007 judged safeguarding to be adequate.",
    ),
    "very good overall": (
        'settings: {nursery_schools: "20: 8 11 1 0"}\n',
        "Nursery school provision is very good overall.",
    ),
    "provision good, outcomes a challenge": (
        'settings: {nursery_schools: "20: 8 11 1 0"}\n'
        "challenges: [{subject: national_indicators, aspect: early_years_foundation_stage}]\n",
        "Nursery school provision is good. "
        "Improving outcomes in the Early Years Foundation Stage remains a challenge.",
    ),
    "the rating that would have been": (
        SCHOOLS,
        "Without this limit, children's services would have performed adequately.",
    ),
}


@pytest.mark.parametrize(("evidence", "text"), TRUE_ENOUGH.values(), ids=TRUE_ENOUGH)
def test_what_is_true_enough_is_no_alarm(evidence: str, text: str) -> None:
    found = report(evidence, text).at_least("warning")
    assert [(one.rule, one.quote) for one in found if one.rule != "evidence.unmentioned"] == []


@pytest.mark.parametrize("word", ["majority", "large majority"])
@pytest.mark.parametrize("value", ["63%", "65%", "66%", "70%"])
def test_a_neighbouring_band_is_no_error(word: str, value: str) -> None:
    text = f"A {word} of primary schools are good or better."
    assert [one.rule for one in report(share(value), text).at_least("error")] == []


def test_a_majority_of_a_minority_is_one() -> None:
    found = report(share("30%"), "A majority of primary schools are good or better.")
    assert [one.rule for one in found.at_least("error")] == ["evidence.word"]
