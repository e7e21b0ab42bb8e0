"""The alarms that make a reviewer switch a checker off."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import CASE, FRAMEWORK, NARRATIVE, whole

_CASE = parse_case(CASE)

HARMLESS = [
    ("a year of the past", "The two special schools have changed much since 2006 and 2007."),
    ("a year to come", "Plans for 2010 and beyond are in hand."),
    ("other words for the authority", "The borough knows this. The council and the authority say so too."),
    ("a linking sentence", "The evidence of this year bears that out."),
    ("five good GCSEs", "Much depends on young people who gain five good GCSEs."),
    ("a counterfactual", "Without these findings children's services would have performed adequately."),
    ("a window of years", "This was so from 2006 to 2009, and again in 2007-2009."),
    ("reading and writing", "Standards in reading, and in Reading and writing, are told elsewhere."),
    ("a street named like an authority", "The office is in Camden Road, near Bolton Street."),
    ("a person named like an authority", "The lead inspector was Jane Kent."),
    ("an ampersand and curly quotes", "The council’s “one door” is open – day & night."),
    ("a partner", "The emergency team is shared with the neighbouring borough of Camden."),
]


@pytest.mark.parametrize(
    "sentence", [sentence for _, sentence in HARMLESS], ids=[name for name, _ in HARMLESS]
)
def test_harmless_words_raise_no_alarm(sentence: str) -> None:
    report = check(whole(f"{NARRATIVE}\n\n{sentence}"), FRAMEWORK, _CASE)
    assert [(one.rule, one.quote) for one in report.at_least("warning")] == []


def test_nothing_but_its_wording_is_found_in_standard_text() -> None:
    text = whole().replace("performance profile.", "performance profile, as in Camden on 31 June 2009 [sic].")
    assert {finding.rule for finding in check(text, FRAMEWORK, _CASE).at_least("warning")} == {
        "letter.standard_text"
    }


def test_a_majority_at_the_edge_of_its_row_is_no_error() -> None:
    case = parse_case(CASE.replace("good_or_better: 70%", "good_or_better: 66%"))
    text = whole(NARRATIVE.replace("a large majority", "a majority"))
    assert check(text, FRAMEWORK, case).at_least("error") == ()


def test_rounding_is_no_alarm() -> None:
    case = parse_case(CASE + "", "case")
    text = whole(
        NARRATIVE.replace("a large majority of services and settings is", "70% of services and settings is")
    )
    assert check(text, FRAMEWORK, case).at_least("warning") == ()


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
