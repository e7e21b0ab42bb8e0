"""Alarms that would be false in a whole letter; more of them in `tests/false_alarms`."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import CASE, FRAMEWORK, whole

_CASE = parse_case(CASE)


def test_nothing_but_its_wording_is_found_in_standard_text() -> None:
    text = whole().replace("performance profile.", "performance profile, as in Camden on 31 June 2009 [sic].")
    assert {finding.rule for finding in check(text, FRAMEWORK, _CASE).at_least("warning")} == {
        "letter.standard_text"
    }


def test_parts_of_one_whole_in_one_sentence_are_no_tension() -> None:
    text = "Of the eight secondary schools, six are good and two are inadequate."
    assert check(text, FRAMEWORK).at_least("warning") == ()


def test_recorded_words_in_quotation_marks_are_no_claims() -> None:
    case = parse_case(
        CASE + "  - {inspection: unannounced_inspection, date: 2009-07-01,"
        " areas_for_development: [too few assessments are good]}\n"
    )
    quoting = "It wrote that “too few\nassessments are good”."
    report = check(f"The fostering agency is good. {quoting}", FRAMEWORK, case)
    assert report.totals["unread"] == 0
    assert report.totals["supported"] == len(report.verdicts) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The inspection of children's services in July 2009 was announced.",
        "The pace of change is quicker than in children's services in England.",
        "Children's services in the North West share a training programme.",
        "Partners learn from children's services in Harwick, with whom a training programme is shared.",
    ],
)
def test_a_month_a_wider_area_and_a_partner_are_no_authority_of_the_letter(sentence: str) -> None:
    found = check(whole(f"Children's services in Barnet perform well. {sentence}"), FRAMEWORK, _CASE)
    assert "letter.authority" not in {one.rule for one in found.findings}
