"""How many there are, and between which dates they were inspected."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.case.holds import Holding, holds
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Period
from inkspector.claims.claim import Base

Told = Callable[[str], Worlds]
HOMES = """
settings:
  childrens_homes: {outcomes: "8: 2 6 0 0", exist: 9, inspected: {from: 2006-01-01, to: 2009-07-15}}
"""


def total(n: int, base: Base | None = None, subject: str = "childrens_homes") -> Claim:
    return Claim(kind="total", subject=subject, quantifier="count", count=(None, n), base=base)


def inspected(start: str | None, end: str | None) -> Claim:
    return Claim(
        kind="grade",
        subject="childrens_homes",
        grades=("good",),
        quantifier="count",
        count=(6, 8),
        period=Period(start, end),
    )


def outcome(held: Holding) -> tuple[str, str | None, str | None]:
    return held.verdict, held.level, held.fault


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(total(8), ("supported", None, None), id="inspected"),
        pytest.param(total(8, "inspected"), ("supported", None, None), id="inspected, said"),
        pytest.param(total(9, "all"), ("supported", None, None), id="all that exist"),
        pytest.param(total(8, "all"), ("contradicted", "error", "total"), id="not all that exist"),
        pytest.param(total(9), ("supported", "info", "total"), id="there are nine"),
        pytest.param(total(9, "inspected"), ("contradicted", "error", "total"), id="nine weren't inspected"),
        pytest.param(total(7), ("contradicted", "error", "total"), id="wrong either way"),
        pytest.param(total(2, subject="colleges"), ("unsupported", "warning", None), id="silent"),
    ],
)
def test_totals(claim: Claim, expected: tuple[str, str | None, str | None], told: Told) -> None:
    assert outcome(holds(claim, told(HOMES))) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param("2006-01-01", "2009-07-15", ("supported", None, None), id="to the day"),
        pytest.param("2006", "2009-07", ("supported", None, None), id="to the year and month"),
        pytest.param("2006-01", None, ("supported", None, None), id="open"),
        pytest.param("2006-01-01", "2009-06-15", ("contradicted", "error", "window"), id="another end"),
        pytest.param("2005", "2009", ("contradicted", "error", "window"), id="another start"),
        pytest.param("2009-07-15", "2006-01-01", ("contradicted", "error", "window"), id="reversed"),
        pytest.param("2006-01-01", "2009-02-31", ("contradicted", "error", "date"), id="no such day"),
        pytest.param("2008", "2008", ("undecided", "info", "window"), id="a year inside"),
        pytest.param("2005", "2005", ("unsupported", "warning", None), id="an old year"),
    ],
)
def test_windows(
    start: str | None, end: str | None, expected: tuple[str, str | None, str | None], told: Told
) -> None:
    assert outcome(holds(inspected(start, end), told(HOMES))) == expected


def test_a_window_that_the_case_doesnt_give_is_open(told: Told) -> None:
    worlds = told('settings: {childrens_homes: {outcomes: "8: 2 6 0 0"}}')
    held = holds(inspected("2006", "2009"), worlds)
    assert (outcome(held), held.settles) == (("undecided", "info", "window"), "the dates of the inspections")


def test_reviews_are_all_of_their_window(told: Told) -> None:
    worlds = told(
        "serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: {good: 1, adequate: 1}}"
    )
    claim = Claim(
        kind="grade",
        subject="serious_case_reviews",
        grades=("adequate",),
        quantifier="count",
        count=(1, 2),
        period=Period("2007-04-01", "2009-07-15"),
    )
    assert outcome(holds(claim, worlds)) == ("supported", None, None)
    early = Claim(
        kind="total",
        subject="serious_case_reviews",
        quantifier="count",
        count=(None, 2),
        period=Period("2006", "2006"),
    )
    assert outcome(holds(early, worlds)) == ("contradicted", "error", "window")
