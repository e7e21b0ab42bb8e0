"""The oracle by hand: what it refutes, and what it must leave alone."""

from dataclasses import replace

import pytest

from inkspector.claims import Claim, Interval, Period
from inkspector.scheme import load_scheme
from tests.generated.cases import Generated, generated
from tests.generated.catching import letter
from tests.generated.lines import exactly
from tests.generated.oracle import refuted
from tests.generated.told import GOOD, GRADES, Judged, Told, Truth

FRAMEWORK = load_scheme("ofsted-2009")
TRUTH = Truth(
    grades={
        ("secondary_schools", None): exactly((0, 3, 5, 0)),
        ("nursery_schools", None): Told.counted({GOOD: 13, frozenset(GRADES) - GOOD: 1}),
    },
    judged={("safeguarding", None): Judged("good", "joint_area_review", "2007")},
    compared={("secondary_schools", "national"): "lower"},
)
THREE_OF_EIGHT = Claim(
    kind="grade",
    subject="secondary_schools",
    grades=("outstanding", "good"),
    quantifier="count",
    count=(3, 8),
)
MAJORITY = replace(
    THREE_OF_EIGHT, quantifier="majority", count=None, proportion=Interval.of(ge="50.5", lt="64.5")
)
JUDGED = Claim(
    kind="judgement",
    subject="safeguarding",
    grades=("good",),
    source="joint_area_review",
    period=Period("2007", "2007"),
)
LOWER = Claim(
    kind="comparison",
    subject="secondary_schools",
    grades=("outstanding", "good"),
    comparator=("national",),
    direction="lower",
)


@pytest.mark.parametrize(
    ("claim", "false"),
    [
        (THREE_OF_EIGHT, False),
        (replace(THREE_OF_EIGHT, count=(4, 8)), True),
        (replace(THREE_OF_EIGHT, count=(3, 9)), True),
        (replace(THREE_OF_EIGHT, grades=("inadequate",)), True),
        (replace(THREE_OF_EIGHT, grades=("good",)), False),
        (replace(THREE_OF_EIGHT, subject="nursery_schools"), True),
        (replace(THREE_OF_EIGHT, subject="primary_schools"), False),
        (replace(THREE_OF_EIGHT, quantifier="all", count=(8, 8)), True),
        (replace(THREE_OF_EIGHT, quantifier="none", count=(0, 8)), True),
        (MAJORITY, True),
        (replace(MAJORITY, quantifier="minority", proportion=Interval.of(ge="34.5", lt="49.5")), False),
        (replace(MAJORITY, subject="nursery_schools"), False),
        (replace(MAJORITY, subject="nursery_schools", grades=("outstanding",)), False),
        (JUDGED, False),
        (replace(JUDGED, grades=("adequate",)), True),
        (replace(JUDGED, period=Period("2006", "2006")), True),
        (replace(JUDGED, source="safeguarding_inspection"), True),
        (LOWER, False),
        (replace(LOWER, direction="higher"), True),
        (replace(LOWER, comparator=("similar_areas",), direction="higher"), False),
    ],
)
def test_a_claim_is_refuted_where_no_state_of_things_makes_it_true(claim: Claim, false: bool) -> None:
    assert refuted(claim, TRUTH) is false


@pytest.mark.parametrize("made", generated(8), ids=lambda made: made.id)
def test_nothing_that_drafting_says_is_refuted(made: Generated) -> None:
    found = letter(made, FRAMEWORK)
    assert [claim for claim in (found.drafted.claims if found else ()) if refuted(claim, made.truth)] == []
