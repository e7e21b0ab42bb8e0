"""Suggestions: words that would be true, fitting into the span of the finding."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import FRAMEWORK

CASE = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: London Borough of Barnet}
settings:
  all_settings: {good_or_better: 70%}
  secondary_schools: "8: 0 3 5 0"
  primary_schools: "40: 4 20 14 2"
  nursery_schools: "2: 1 1 0 0"
  pupil_referral_units: "3: 0 3 0 0"
  childminding: {good_or_better: 59%, compared: {national: 65%}}
judgements:
  - {subject: fostering_agency, grade: good}
  - {inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007-06-19}
  - {inspection: unannounced_inspection, date: 2009-08-11, areas_for_development: [a, b, c]}
serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: {good: 2}}
indicators:
  summary: [{better_or_in_line: large majority, comparators: [similar_areas]}]
  single: [{id: ni_067, value: 47, national: 46, similar_areas: 52, target: 47}]
previous: {rating: 3}
"""

MENDED = [
    ("Only four of the eight secondary schools are good or better.", "three of the eight"),
    ("3 of the 9 secondary schools are good or better.", "3 of the 8"),
    ("Almost 70% of primary schools are good or better.", "60%"),
    ("Almost all primary schools are good or better.", "A majority"),
    ("The small minority of primary schools is good or better.", "The majority"),
    ("The fostering agency is inadequate.", "good"),
    ("Of the nine secondary schools, three are good and five are satisfactory.", "eight"),
    ("Eight of the eight secondary schools are good.", "Three of the eight"),
    ("One of the eight secondary schools is good.", "Three of the eight secondary schools are"),
    ("None of the three pupil referral units is good.", "All three pupil referral units are"),
    ("Neither of the two nursery schools is good or better.", "Both nursery schools are"),
    ("Almost all of primary schools are good or better.", "A majority"),
    ("The joint area review in 2006 judged safeguarding as good.", "in 2007"),
    ("The joint area review in May 2007 judged safeguarding as good.", "in June 2007"),
    ("The safeguarding inspection in June 2007 judged safeguarding as good.", "joint area review"),
    (
        "Two serious case reviews were evaluated between 1 April 2006 and 15 July 2009.",
        "between 1 April 2007 and 15 July 2009",
    ),
    ("Performance on NI 67 is below the national average.", "in line with"),
    ("Performance on NI 67 is below the target.", "in line with"),
    ("Performance on NI 67 is above similar areas.", "below"),
    (
        "Performance on a large majority of national indicators is below similar areas.",
        "above or in line with",
    ),
    ("The proportion of childminders judged good or better is above the national average.", "below"),
    ("The proportion of childminders judged good or better is below the national figure of 69%.", "65"),
    ("The unannounced inspection in August 2009 identified four areas for development.", "three"),
]


@pytest.mark.parametrize(("sentence", "wanted"), MENDED)
def test_the_sentence_is_true_with_what_is_suggested(sentence: str, wanted: str) -> None:
    case = parse_case(CASE)
    finding = next(one for one in check(sentence, FRAMEWORK, case).findings if one.suggestion)
    assert wanted in (finding.suggestion or "")
    start, end = finding.replaces or (0, 0)
    mended = sentence[:start] + (finding.suggestion or "") + sentence[end:]
    report = check(mended, FRAMEWORK, case)
    assert report.at_least("warning") == ()
    assert report.totals["supported"] == len(report.verdicts) > 0


def test_nothing_is_suggested_where_the_case_is_open() -> None:
    case = parse_case(CASE.replace('"8: 0 3 5 0"', "{outcomes: {total: 8, inadequate: 6}}"))
    findings = check("Four of the eight secondary schools are good or better.", FRAMEWORK, case).findings
    assert [(one.rule, one.suggestion) for one in findings] == [("evidence.count", None)]


def test_a_date_told_once_for_two_judgements_is_found_where_it_is_told() -> None:
    case = parse_case(
        CASE.replace(
            "date: 2007-06-19}",
            "date: 2007}\n"
            "  - {inspection: joint_area_review, subject: looked_after_children, grade: good, date: 2007}",
        )
    )
    text = (
        "According to the joint area review in 2008, safeguarding is good and services for looked after "
        "children are good."
    )
    found = [one for one in check(text, FRAMEWORK, case).findings if one.rule == "evidence.date"]
    assert [(one.quote, one.suggestion) for one in found] == [("in 2008", "in 2007")] * 2


def test_a_wrong_whole_told_before_its_parts_is_found_where_it_is_told() -> None:
    text = (
        "Four serious case reviews were evaluated between 1 April 2007 and 15 July 2009, of which two were "
        "good."
    )
    found = [one for one in check(text, FRAMEWORK, parse_case(CASE)).findings if one.rule == "evidence.total"]
    assert {(one.quote, one.suggestion) for one in found} >= {("Four", "Two")}
    assert {one.quote for one in found} == {"Four"}


def test_a_wrong_whole_that_a_later_part_takes_over_is_told_once_where_it_stands() -> None:
    text = "All nine secondary schools are good or better, with three being good."
    found = [one for one in check(text, FRAMEWORK, parse_case(CASE)).findings if one.rule == "evidence.total"]
    assert {one.quote for one in found} == {"All nine"}
