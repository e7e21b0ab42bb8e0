"""What a letter must mention, and what counts as a mention."""

from __future__ import annotations

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import CASE, FRAMEWORK, NARRATIVE, whole

LIMITED = CASE + (
    "  - {inspection: unannounced_inspection, date: 2009-07-01, priority_actions: [late assessments]}\n"
)


def unmentioned(text: str, case: str) -> list[tuple[str, str]]:
    findings = check(text, FRAMEWORK, parse_case(case)).findings
    return [(one.severity, one.message) for one in findings if one.rule == "evidence.unmentioned"]


def test_the_cause_of_a_limit_left_out_is_an_error() -> None:
    found = unmentioned(whole(), LIMITED)
    assert any(severity == "error" and "contact, referral" in message for severity, message in found)


def test_a_limit_that_is_told_is_no_finding() -> None:
    told = (
        f"{NARRATIVE}\n\nThe unannounced inspection of contact, referral and assessment arrangements"
        " identified one priority action, and this limited the rating."
    )
    assert unmentioned(whole(told), LIMITED) == []


def test_professional_judgement_must_be_named() -> None:
    case = (
        CASE + "professional_judgement: {to: 4, rationale: a rising trend, by: A Panel, date: 2009-11-01}\n"
    )
    assert [severity for severity, _ in unmentioned(whole(), case)] == ["error"]
    named = NARRATIVE + "\n\nThe panel used its professional judgement in this."
    assert unmentioned(whole(named), case) == []


def test_a_group_stands_for_its_lines() -> None:
    case = CASE.replace('special_schools: "2: 0 2 0 0"', 'pupil_referral_units: "6: 0 6 0 0"')
    narrative = NARRATIVE.replace(
        "The two special\nschools are good", "The six pupil\nreferral units are good"
    )
    assert unmentioned(whole(narrative), case) == []
    dropped = narrative.replace(
        "The six pupil\nreferral units are good, and so is the fostering agency. ", ""
    )
    assert len(unmentioned(whole(dropped), case)) == 1
    grouped = dropped + " Provision for vulnerable children and young people is good overall."
    assert unmentioned(whole(grouped), case) == []


def test_a_single_sentence_is_no_letter() -> None:
    assert unmentioned("The fostering agency is good.", LIMITED) == []


def test_what_is_missing_keeps_its_id_when_its_paragraph_changes() -> None:
    case = parse_case(LIMITED)
    first, second = (
        [one.id for one in check(text, FRAMEWORK, case).findings if one.rule == "evidence.unmentioned"]
        for text in (whole(), whole(NARRATIVE.replace("and so is", "as is")))
    )
    assert first == second
