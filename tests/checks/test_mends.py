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
judgements: [{subject: fostering_agency, grade: good}]
"""

MENDED = [
    ("Only four of the eight secondary schools are good or better.", "three of the eight"),
    ("3 of the 9 secondary schools are good or better.", "3 of the 8"),
    ("Almost 70% of primary schools are good or better.", "60%"),
    ("Almost all primary schools are good or better.", "A majority"),
    ("The small minority of primary schools is good or better.", "The majority"),
    ("The fostering agency is inadequate.", "good"),
]


@pytest.mark.parametrize(("sentence", "wanted"), MENDED)
def test_the_sentence_is_true_with_what_is_suggested(sentence: str, wanted: str) -> None:
    case = parse_case(CASE)
    finding = next(one for one in check(sentence, FRAMEWORK, case).findings if one.suggestion)
    assert wanted in (finding.suggestion or "")
    mended = sentence[: finding.start] + (finding.suggestion or "") + sentence[finding.end :]
    report = check(mended, FRAMEWORK, case)
    assert report.at_least("warning") == ()
    assert report.totals["supported"] == len(report.verdicts) > 0


def test_nothing_is_suggested_where_the_case_is_open() -> None:
    case = parse_case(CASE.replace('"8: 0 3 5 0"', "{outcomes: {total: 8, inadequate: 6}}"))
    findings = check("Four of the eight secondary schools are good or better.", FRAMEWORK, case).findings
    assert [(one.rule, one.suggestion) for one in findings] == [("evidence.count", None)]
