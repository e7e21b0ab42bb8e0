"""How grave a finding is: less where a slot was taken over from another sentence."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import CASE, FRAMEWORK


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Four of the eight secondary schools are good or better.", "error"),
        ("Of the eight secondary schools, four are good or better.", "error"),
        ("There are eight secondary schools. Four of them are good or better.", "warning"),
    ],
)
def test_a_slot_from_another_sentence_lowers_it_by_one(text: str, severity: str) -> None:
    findings = check(text, FRAMEWORK, parse_case(CASE)).findings
    assert [one.severity for one in findings if one.rule == "evidence.count"] == [severity]


def test_a_clause_read_in_part_is_never_an_error() -> None:
    text = "Four of the eight secondary schools in Camden are good or better."
    report = check(text, FRAMEWORK, parse_case(CASE))
    assert report.totals["unread"] == 1
    assert [one.rule for one in report.at_least("warning")] == ["letter.other_authority"]


def test_what_is_not_asserted_is_never_an_error() -> None:
    text = "The authority aims that all eight secondary schools should be good or better."
    report = check(text, FRAMEWORK, parse_case(CASE))
    assert report.at_least("info") == ()
    assert report.totals["contradicted"] == 0
