"""Counts and shares of grades, *good* alone, silence, the base, and areas summed up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.case.holds import Holding, holds
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Base, Count, Degree

GOOD = ("outstanding", "good")
Told = Callable[[str], Worlds]


def counted(
    k: int | None, n: int | None, *grades: str, base: Base | None = None, subject: str = "special_schools"
) -> Claim:
    count: Count = (k, n)
    return Claim(kind="grade", subject=subject, grades=grades, quantifier="count", count=count, base=base)


def overall(*grades: str, degree: Degree | None = None) -> Claim:
    return Claim(kind="grade", subject="special_schools", grades=grades, quantifier="overall", degree=degree)


def outcome(held: Holding) -> tuple[str, str | None, str | None]:
    return held.verdict, held.level, held.fault


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(counted(3, 8, "good"), ("supported", None, None), id="exactly good"),
        pytest.param(counted(5, 8, "good"), ("supported", "info", "grade"), id="good or better"),
        pytest.param(counted(4, 8, "good"), ("contradicted", "error", "count"), id="false both ways"),
        pytest.param(counted(5, 8, *GOOD), ("supported", None, None), id="good or better, said"),
        pytest.param(counted(3, 8, *GOOD), ("contradicted", "error", "count"), id="only the good ones"),
        pytest.param(counted(3, None, "satisfactory"), ("supported", None, None), id="without the whole"),
        pytest.param(counted(1, None, "inadequate"), ("contradicted", "error", "grade"), id="no such grade"),
        pytest.param(counted(3, 8, "satisfactory", "inadequate"), ("supported", None, None), id="or worse"),
        pytest.param(counted(3, 8, "adequate"), ("supported", None, None), id="a word of other inspections"),
        pytest.param(counted(3, 9, "satisfactory"), ("contradicted", "error", "total"), id="wrong whole"),
        pytest.param(
            counted(2, 9, "satisfactory"), ("contradicted", "error", "total"), id="the first to fail"
        ),
    ],
)
def test_full_counts(claim: Claim, expected: tuple[str, str | None, str | None], told: Told) -> None:
    worlds = told('settings: {special_schools: {outcomes: "8: 2 3 3 0"}}')
    assert outcome(holds(claim, worlds)) == expected


def test_an_open_count_decides_what_it_can(told: Told) -> None:
    worlds = told("settings: {special_schools: {outcomes: {total: 14, good_or_better: 13}}}")
    assert holds(counted(13, 14, *GOOD), worlds).verdict == "supported"
    assert holds(counted(1, 14, "satisfactory", "inadequate"), worlds).verdict == "supported"
    assert holds(counted(14, 14, "outstanding"), worlds).verdict == "contradicted"
    held = holds(counted(6, 14, "outstanding"), worlds)
    assert (held.verdict, held.settles) == ("undecided", "the number of special schools that are outstanding")
    assert holds(counted(1, 14, "inadequate"), worlds).verdict == "unsupported"


def test_grades_left_out_beside_no_total_are_none(told: Told) -> None:
    worlds = told("settings: {special_schools: {outcomes: {good: 2, satisfactory: 1}}}")
    assert holds(counted(0, 3, "inadequate"), worlds).verdict == "supported"


def test_of_a_line_that_the_case_passes_over_nothing_is_supported(told: Told) -> None:
    held = holds(counted(2, 2, "good"), told("settings: {colleges: {overall: good}}"))
    assert outcome(held) == ("unsupported", "warning", None)


def test_where_none_exist_any_count_is_false(told: Told) -> None:
    held = holds(counted(2, 2, "good"), told("settings: {special_schools: {state: none_exist}}"))
    assert outcome(held) == ("contradicted", "error", "total")


def test_counts_without_a_size_and_shares_settle_each_other(told: Told) -> None:
    worlds = told("settings: {special_schools: {inadequate: 3, good_or_better: 50%}}")
    assert holds(counted(2, None, "inadequate"), worlds).verdict == "contradicted"
    assert holds(counted(2, 5, *GOOD), worlds).verdict == "contradicted"
    assert holds(counted(5, 10, *GOOD), worlds).verdict == "undecided"


@pytest.mark.parametrize(
    ("extra", "verdict"),
    [
        pytest.param("", "undecided", id="how many exist isn't told"),
        pytest.param(", exist: 9", "undecided", id="one wasn't inspected"),
        pytest.param(", exist: 8", "supported", id="all were inspected"),
        pytest.param(", base: all", "supported", id="the case says all"),
    ],
)
def test_all_are_more_than_the_inspected(extra: str, verdict: str, told: Told) -> None:
    worlds = told(f'settings: {{special_schools: {{outcomes: "8: 2 6 0 0"{extra}}}}}')
    claim = Claim(
        kind="grade",
        subject="special_schools",
        base="all",
        grades=GOOD,
        quantifier="all",
        proportion=Interval.point(100),
    )
    assert holds(claim, worlds).verdict == verdict
    assert holds(counted(8, 8, *GOOD, base="inspected"), worlds).verdict == "supported"


def test_one_inadequate_among_the_inspected_refutes_all(told: Told) -> None:
    worlds = told('settings: {special_schools: {outcomes: "8: 2 5 0 1"}}')
    claim = Claim(
        kind="grade",
        subject="special_schools",
        base="all",
        grades=GOOD,
        quantifier="all",
        proportion=Interval.point(100),
    )
    assert outcome(holds(claim, worlds)) == ("contradicted", "error", "count")


def test_the_same_settings_by_outcome_are_as_many(told: Told) -> None:
    worlds = told(
        """
        settings:
          special_schools:
            outcomes: "8: 2 6 0 0"
            aspects: {staying_safe: {good_or_better: 7}}
        """
    )
    claim = Claim(
        kind="grade",
        subject="special_schools",
        aspect="staying_safe",
        grades=GOOD,
        quantifier="count",
        count=(7, 8),
    )
    assert holds(claim, worlds).verdict == "supported"


@pytest.mark.parametrize(
    ("entry", "claim", "expected"),
    [
        pytest.param("overall: good", overall("good"), ("supported", None, None), id="its own word"),
        pytest.param(
            "overall: very good", overall("good"), ("supported", None, None), id="no stronger degree"
        ),
        pytest.param(
            "overall: good",
            overall("good", degree="marked"),
            ("supported", "warning", "word"),
            id="a stronger degree",
        ),
        pytest.param(
            "overall: good", overall("satisfactory"), ("contradicted", "error", "grade"), id="another grade"
        ),
        pytest.param(
            'outcomes: "8: 2 4 2 0"', overall("good"), ("supported", None, None), id="three quarters good"
        ),
        pytest.param(
            'outcomes: "8: 2 3 3 0"', overall("good"), ("contradicted", "error", "word"), id="too few good"
        ),
        pytest.param(
            'outcomes: "8: 3 4 0 1"', overall("good"), ("contradicted", "error", "word"), id="one inadequate"
        ),
        pytest.param(
            'outcomes: "8: 2 4 2 0"',
            overall("good", degree="marked"),
            ("supported", "warning", "word"),
            id="good, not very good",
        ),
        pytest.param(
            'outcomes: "8: 2 6 0 0"',
            overall("good", degree="marked"),
            ("supported", None, None),
            id="very good",
        ),
        pytest.param(
            "outcomes: {total: 8, good_or_better: 7}",
            overall("good"),
            ("undecided", "info", "word"),
            id="the eighth isn't known",
        ),
        pytest.param(
            'outcomes: "8: 0 0 8 0"',
            overall("satisfactory"),
            ("undecided", "info", "word"),
            id="no such rule",
        ),
        pytest.param("note: nothing yet", overall("good"), ("unsupported", "warning", None), id="silent"),
    ],
)
def test_an_area_summed_up(
    entry: str, claim: Claim, expected: tuple[str, str | None, str | None], told: Told
) -> None:
    assert outcome(holds(claim, told(f"settings: {{special_schools: {{{entry}}}}}"))) == expected
