"""The claims of the published letter of 9 December 2009, as the contract of the Claim works them out.

All are supported in the contract's case, and each single change to one is found out.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inkspector.case import load_case
from inkspector.case.holds import holds
from inkspector.case.worlds import Worlds, worlds
from inkspector.claims import Claim, Interval, Period
from inkspector.scheme import load_scheme

CASE = Path(__file__).parents[2] / "samples/westminster-2009/westminster-2009.case.yaml"
GOOD = ("outstanding", "good")
VERY_LARGE = Interval.of(ge="79.5", lt="96.5")
SOME = Interval.of(gt=0)
REVIEWED = Period("2007-04-01", "2009-07-15")
IN_2007 = Period("2007", "2007")

RATING = Claim(kind="rating", subject="authority", rating=3, stance="positive")
WHOLE = Claim(
    kind="grade",
    subject="all_settings",
    aspect="overall_effectiveness",
    grades=GOOD,
    quantifier="large_majority",
    proportion=Interval.of(ge="64.5", lt="79.5"),
    stance="positive",
)
PRIMARY = Claim(
    kind="comparison",
    subject="primary_schools",
    grades=GOOD,
    comparator=("national",),
    direction="higher",
    stance="positive",
)
SECONDARY = Claim(
    kind="grade",
    subject="secondary_schools",
    grades=GOOD,
    quantifier="count",
    count=(3, 8),
    stance="negative",
)
NURSERY = Claim(
    kind="grade",
    subject="nursery_schools",
    base="inspected",
    grades=GOOD,
    quantifier="count",
    count=(13, 14),
    stance="positive",
)
NURSERY_OVERALL = Claim(
    kind="grade",
    subject="nursery_schools",
    grades=("good",),
    quantifier="overall",
    degree="marked",
    stance="positive",
)
CHILDMINDING = Claim(
    kind="grade",
    subject="childminding",
    grades=GOOD,
    quantifier="percent",
    proportion=Interval.of(ge="56.5", lt=60),
    stance="positive",
)
CHILDMINDING_COMPARED = Claim(
    kind="comparison",
    subject="childminding",
    grades=("good",),
    comparator=("national",),
    direction="lower",
    stance="negative",
)
REVIEWS = Claim(
    kind="grade",
    subject="serious_case_reviews",
    grades=("good",),
    quantifier="both",
    count=(2, 2),
    period=REVIEWED,
    stance="positive",
)
REVIEWS_TOTAL = Claim(
    kind="total", subject="serious_case_reviews", quantifier="count", count=(None, 2), period=REVIEWED
)
SAFEGUARDING = Claim(
    kind="judgement",
    subject="safeguarding",
    grades=("good",),
    source="joint_area_review",
    period=IN_2007,
    stance="positive",
)
FOSTERING = Claim(kind="judgement", subject="fostering_agency", grades=("good",), stance="positive")
INDICATORS = Claim(
    kind="comparison",
    subject="national_indicators",
    quantifier="very_large_majority",
    proportion=VERY_LARGE,
    comparator=("similar_areas", "national"),
    direction="better_or_in_line",
    stance="positive",
)
SAFE_INDICATORS = Claim(
    kind="comparison",
    subject="national_indicators",
    aspect="staying_safe",
    quantifier="including",
    proportion=SOME,
    comparator=("similar_areas", "national"),
    direction="better_or_in_line",
    stance="positive",
)
GAPS = Claim(
    kind="comparison",
    subject="inequality_gaps",
    quantifier="generally",
    proportion=Interval.of(gt=50),
    comparator=("national",),
    direction="lower",
    stance="positive",
)
LEVEL_2 = Claim(
    kind="comparison", subject="ni_082", comparator=("national",), direction="lower", stance="positive"
)


def _too_much(subject: str) -> Claim:
    return Claim(
        kind="grade",
        subject=subject,
        grades=("satisfactory",),
        quantifier="too_much",
        proportion=SOME,
        stance="negative",
    )


def _overall(subject: str) -> Claim:
    return Claim(kind="grade", subject=subject, grades=("good",), quantifier="overall", stance="positive")


def _outcome(aspect: str) -> Claim:
    return Claim(
        kind="grade",
        subject="all_settings",
        aspect=aspect,
        grades=GOOD,
        quantifier="very_large_majority",
        proportion=VERY_LARGE,
        stance="positive",
    )


def _counted(subject: str, quantifier: str, count: tuple[int, int], grade: str) -> Claim:
    return Claim(kind="grade", subject=subject, grades=(grade,), quantifier=quantifier, count=count)


CLAIMS = (
    RATING,
    WHOLE,
    PRIMARY,
    _too_much("secondary_schools"),
    _too_much("school_sixth_forms"),
    SECONDARY,
    _overall("childcare_non_domestic"),
    NURSERY_OVERALL,
    NURSERY,
    CHILDMINDING_COMPARED,
    CHILDMINDING,
    _overall("vulnerable_children"),
    _counted("special_schools", "both", (2, 2), "good"),
    _counted("pupil_referral_units", "count", (2, 3), "good"),
    _counted("pupil_referral_units", "count", (1, 3), "satisfactory"),
    FOSTERING,
    Claim(kind="judgement", subject="adoption_agency", grades=("good",), stance="positive"),
    SAFEGUARDING,
    Claim(
        kind="judgement",
        subject="looked_after_children",
        grades=("good",),
        source="joint_area_review",
        period=IN_2007,
        stance="positive",
    ),
    REVIEWS_TOTAL,
    REVIEWS,
    _outcome("staying_safe"),
    _outcome("enjoying_and_achieving"),
    INDICATORS,
    SAFE_INDICATORS,
    Claim(
        kind="comparison",
        subject="national_indicators",
        aspect="enjoying_and_achieving",
        quantifier="including",
        proportion=SOME,
        comparator=("similar_areas", "national"),
        direction="better_or_in_line",
        stance="positive",
    ),
    Claim(kind="view", subject="vulnerable_children", stance="negative"),
    Claim(
        kind="view", subject="vulnerable_children", aspect="early_years_foundation_stage", stance="negative"
    ),
    GAPS,
    LEVEL_2,
    Claim(
        kind="comparison", subject="ni_081", comparator=("national",), direction="lower", stance="positive"
    ),
)


@pytest.fixture(scope="module")
def westminster() -> Worlds:
    return worlds(load_case(CASE), load_scheme("ofsted-2009"))


def test_there_are_thirty_one_claims() -> None:
    assert len(CLAIMS) == len(set(CLAIMS)) == 31


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim.kind != "rating"])
def test_every_claim_is_supported_without_a_warning(claim: Claim, westminster: Worlds) -> None:
    held = holds(claim, westminster)
    assert held.verdict == "supported"
    assert held.level in (None, "info")
    assert held.evidence
    assert all(westminster.case.place(one.path) for one in held.evidence)


def test_the_rating_is_settled_elsewhere(westminster: Worlds) -> None:
    assert holds(RATING, westminster).verdict == "not_checkable"


SIXTH_FORMS = _too_much("school_sixth_forms")
NON_DOMESTIC = _overall("childcare_non_domestic")
UNITS = _counted("pupil_referral_units", "count", (2, 3), "good")
MINORITY = Interval.of(ge="34.5", lt="49.5")
SATISFACTORY = ("satisfactory",)

FALSE = [
    (replace(WHOLE, quantifier="very_large_majority", proportion=VERY_LARGE), "word"),
    (replace(WHOLE, quantifier="minority", proportion=MINORITY), "word"),
    (replace(WHOLE, quantifier="percent", proportion=Interval.rounded(82)), "share"),
    (replace(WHOLE, quantifier="all", proportion=Interval.point(100)), "count"),
    (replace(PRIMARY, direction="lower"), "comparison"),
    (replace(PRIMARY, direction="in_line"), "comparison"),
    (replace(SECONDARY, count=(4, 8)), "count"),
    (replace(SECONDARY, count=(3, 9)), "total"),
    (replace(SECONDARY, count=(9, 8)), "count"),
    (replace(SECONDARY, grades=("inadequate",)), "grade"),
    (replace(SECONDARY, grades=SATISFACTORY), "count"),
    (replace(NON_DOMESTIC, grades=("outstanding",)), "grade"),
    (replace(NON_DOMESTIC, grades=SATISFACTORY), "grade"),
    (replace(NURSERY, count=(14, 14)), "count"),
    (replace(NURSERY, count=(13, 15)), "total"),
    (replace(CHILDMINDING, proportion=Interval.rounded(65)), "share"),
    (replace(CHILDMINDING, proportion=Interval.of(gt=60)), "share"),
    (replace(CHILDMINDING_COMPARED, direction="higher"), "comparison"),
    (replace(UNITS, count=(3, 3)), "count"),
    (replace(UNITS, grades=("outstanding",)), "grade"),
    (replace(FOSTERING, grades=("outstanding",)), "grade"),
    (replace(FOSTERING, grades=SATISFACTORY), "grade"),
    (replace(SAFEGUARDING, period=Period("2008", "2008")), "date"),
    (replace(SAFEGUARDING, source="safeguarding_inspection"), "source"),
    (replace(SAFEGUARDING, grades=("adequate",)), "grade"),
    (replace(REVIEWS, period=Period("2007-04-01", "2009-06-15")), "window"),
    (replace(REVIEWS, period=Period("2009-07-15", "2007-04-01")), "window"),
    (replace(REVIEWS, grades=("inadequate",)), "grade"),
    (replace(REVIEWS, count=(3, 3), quantifier="count"), "total"),
    (replace(REVIEWS_TOTAL, count=(None, 3)), "total"),
    (replace(REVIEWS_TOTAL, quantifier="none", count=(None, 0)), "total"),
    (replace(INDICATORS, direction="worse"), "comparison"),
    (replace(INDICATORS, quantifier="minority", proportion=MINORITY), "word"),
    (replace(INDICATORS, quantifier="almost_all", proportion=Interval.of(ge="96.5", le=100)), "word"),
    (replace(SAFE_INDICATORS, direction="worse"), "comparison"),
    (replace(GAPS, direction="higher"), "comparison"),
    (replace(LEVEL_2, direction="higher"), "comparison"),
]


@pytest.mark.parametrize(("claim", "fault"), FALSE)
def test_a_change_that_makes_it_false_is_an_error(claim: Claim, fault: str, westminster: Worlds) -> None:
    held = holds(claim, westminster)
    assert (held.verdict, held.fault, held.level) == ("contradicted", fault, "error")
    assert held.note.endswith(".")


WEAKER = [
    (replace(WHOLE, quantifier="majority", proportion=Interval.of(ge="50.5", lt="64.5")), "word"),
    (replace(NON_DOMESTIC, degree="marked"), "word"),
    (replace(PRIMARY, degree="marked"), "comparison"),
    (replace(FOSTERING, degree="marked"), "word"),
]


@pytest.mark.parametrize(("claim", "fault"), WEAKER)
def test_what_understates_or_raises_only_the_degree_is_a_warning(
    claim: Claim, fault: str, westminster: Worlds
) -> None:
    held = holds(claim, westminster)
    assert (held.verdict, held.fault, held.level) == ("supported", fault, "warning")


OPEN = [
    (replace(CHILDMINDING, proportion=Interval.rounded(58)), "undecided"),
    (replace(SIXTH_FORMS, quantifier="count", count=(3, 5), proportion=None), "undecided"),
    (replace(SIXTH_FORMS, grades=("inadequate",)), "unsupported"),
    (replace(WHOLE, subject="colleges"), "unsupported"),
    (replace(WHOLE, base="all"), "undecided"),
    (replace(FOSTERING, subject="private_fostering"), "unsupported"),
    (replace(PRIMARY, comparator=("similar_areas",)), "unsupported"),
    (replace(PRIMARY, comparator=("previous",), direction="better"), "unsupported"),
    (replace(LEVEL_2, subject="ni_073"), "unsupported"),
    (replace(SAFE_INDICATORS, aspect="being_healthy"), "unsupported"),
    (replace(SAFE_INDICATORS, direction="better"), "undecided"),
    (replace(CHILDMINDING_COMPARED, than=Interval.rounded(65)), "undecided"),
    (replace(SECONDARY, partial=True), "not_checkable"),
    (replace(SECONDARY, asserted=False), "not_checkable"),
]


@pytest.mark.parametrize(("claim", "verdict"), OPEN)
def test_what_the_case_leaves_open_is_no_error(claim: Claim, verdict: str, westminster: Worlds) -> None:
    held = holds(claim, westminster)
    assert held.verdict == verdict
    assert held.level != "error"
    assert (held.settles is not None) == (verdict == "undecided")
