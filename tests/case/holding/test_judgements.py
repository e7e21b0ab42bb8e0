"""Single judgements: the latest that counts, its source and date; and what inspections found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.case.holds import Holding, holds
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Period

Told = Callable[[str], Worlds]
TWO = """
judgements:
  - {inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007}
  - {inspection: safeguarding_inspection, subject: safeguarding, grade: inadequate, date: 2009-06-12}
  - {inspection: safeguarding_inspection, subject: safeguarding, aspect: capacity_to_improve,
     grade: adequate, date: 2009-06-12}
"""
LATE = """
judgements:
  - {inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007}
  - {inspection: safeguarding_inspection, subject: safeguarding, grade: inadequate, date: 2009-09-04}
"""


def judged(
    *grades: str, source: str | None = None, date: str | None = None, aspect: str | None = None
) -> Claim:
    period = None if date is None else Period(date, date)
    return Claim(
        kind="judgement", subject="safeguarding", aspect=aspect, grades=grades, source=source, period=period
    )


def outcome(held: Holding) -> tuple[str, str | None, str | None]:
    return held.verdict, held.level, held.fault


SUPPORTED = ("supported", None, None)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(judged("inadequate"), SUPPORTED, id="the latest"),
        pytest.param(judged("good"), ("contradicted", "error", "grade"), id="not the earlier"),
        pytest.param(judged("good", source="joint_area_review"), SUPPORTED, id="the one named"),
        pytest.param(judged("good", date="2007"), SUPPORTED, id="the one dated"),
        pytest.param(judged("inadequate", date="2009-06"), SUPPORTED, id="a day in the month said"),
        pytest.param(judged("good", date="2008"), ("contradicted", "error", "date"), id="no such date"),
        pytest.param(
            judged("good", date="2007-05"), ("undecided", "info", "date"), id="more exact than the case"
        ),
        pytest.param(
            judged("good", source="unannounced_inspection"),
            ("contradicted", "error", "source"),
            id="no such inspection",
        ),
        pytest.param(
            judged("good", date="2009-02-30"), ("contradicted", "error", "date"), id="no date of the calendar"
        ),
        pytest.param(judged("adequate", aspect="capacity_to_improve"), SUPPORTED, id="an aspect"),
        pytest.param(
            judged("inadequate", aspect="overall_effectiveness"), SUPPORTED, id="overall is no aspect"
        ),
        pytest.param(judged("adequate", "inadequate"), SUPPORTED, id="no more than adequate"),
        pytest.param(
            judged("unsatisfactory"), ("contradicted", "error", "grade"), id="no grade of any scale"
        ),
    ],
)
def test_one_of_several(claim: Claim, expected: tuple[str, str | None, str | None], told: Told) -> None:
    assert outcome(holds(claim, told(TWO))) == expected


def test_one_after_the_cut_off_is_kept_and_not_counted(told: Told) -> None:
    worlds = told(LATE)
    assert [one.counted for one in worlds.judgements] == [True, False]
    assert outcome(holds(judged("good"), worlds)) == SUPPORTED
    late = judged("inadequate", source="safeguarding_inspection")
    assert outcome(holds(late, worlds)) == ("supported", "warning", "date")


def test_a_year_counts_only_if_it_has_ended(told: Told) -> None:
    worlds = told(
        "judgements: [{subject: safeguarding, inspection: joint_area_review, grade: good, date: 2009}]"
    )
    assert worlds.judgement("safeguarding") is None


def test_outstanding_called_good_says_less(told: Told) -> None:
    worlds = told("judgements: [{subject: fostering_agency, grade: outstanding}]")
    claim = Claim(kind="judgement", subject="fostering_agency", grades=("good",))
    assert outcome(holds(claim, worlds)) == ("supported", "warning", "grade")


def test_a_single_service_may_be_counted_as_one_setting(told: Told) -> None:
    worlds = told("judgements: [{subject: fostering_agency, grade: good}]")
    claim = Claim(
        kind="grade", subject="fostering_agency", grades=("good",), quantifier="count", count=(1, 1)
    )
    held = holds(claim, worlds)
    assert (outcome(held), held.evidence[0].path) == (SUPPORTED, "/judgements/0")


def test_a_trend_of_judgements(told: Told) -> None:
    better = Claim(kind="comparison", subject="safeguarding", comparator=("previous",), direction="better")
    assert outcome(holds(better, told(TWO))) == ("contradicted", "error", "trend")


FOUND = """
judgements:
  - inspection: unannounced_inspection
    date: 2009-08-11
    priority_actions: [calls at night were not answered]
    areas_for_development: [records are late, supervision is thin]
    strengths: [families are visited promptly]
"""


def found(aspect: str, n: int | None, quantifier: str = "count", date: str | None = None) -> Claim:
    return Claim(
        kind="total",
        subject="contact_referral_assessment",
        aspect=aspect,
        quantifier=quantifier,
        count=None if n is None else (None, n),
        source="unannounced_inspection",
        period=None if date is None else Period(date, date),
    )


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(found("priority_action", 1), SUPPORTED, id="one priority action"),
        pytest.param(found("priority_action", 2), ("contradicted", "error", "total"), id="not two"),
        pytest.param(found("priority_action", 0, "none"), ("contradicted", "error", "total"), id="not none"),
        pytest.param(found("area_for_development", None, "some"), SUPPORTED, id="areas, unnumbered"),
        pytest.param(found("area_for_development", 2, date="2009-08-11"), SUPPORTED, id="on its day"),
        pytest.param(
            found("area_for_development", 2, date="2009-07-11"),
            ("contradicted", "error", "date"),
            id="another day",
        ),
    ],
)
def test_what_an_inspection_found(
    claim: Claim, expected: tuple[str, str | None, str | None], told: Told
) -> None:
    assert outcome(holds(claim, told(FOUND))) == expected


def test_an_inspection_that_the_case_hasnt_did_not_take_place(told: Told) -> None:
    worlds = told("settings: {colleges: {overall: good}}")
    assert outcome(holds(found("priority_action", 0, "none"), worlds)) == ("contradicted", "error", "source")
    without_source = Claim(
        kind="total",
        subject="contact_referral_assessment",
        aspect="priority_action",
        quantifier="none",
        count=(None, 0),
    )
    assert outcome(holds(without_source, worlds)) == SUPPORTED


def test_praise_is_supported_by_what_the_inspectors_wrote(told: Told) -> None:
    praise = Claim(kind="view", subject="contact_referral_assessment", stance="positive")
    assert holds(praise, told(FOUND)).verdict == "supported"


@pytest.mark.parametrize(
    ("subject", "aspect", "stance", "verdict"),
    [
        ("vulnerable_children", None, "negative", "supported"),
        ("vulnerable_children", "staying_safe", "negative", "supported"),
        ("vulnerable_children", "being_healthy", "negative", "not_checkable"),
        ("vulnerable_children", None, "positive", "not_checkable"),
        ("colleges", None, "positive", "supported"),
    ],
)
def test_a_view_is_never_wrong(
    subject: str, aspect: str | None, stance: str, verdict: str, told: Told
) -> None:
    worlds = told(
        """
        strengths: [{subject: colleges}]
        challenges: [{subject: vulnerable_children, aspect: staying_safe}]
        """
    )
    claim = Claim.from_json({"kind": "view", "subject": subject, "aspect": aspect, "stance": stance})
    assert holds(claim, worlds).verdict == verdict
