"""Days, months and years, and the windows that they bound."""

from datetime import date

import pytest

from inkspector.case import Case, When, Window
from inkspector.claims import Period
from inkspector.errors import Mended


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2009-07-15", date(2009, 7, 15), date(2009, 7, 15)),
        ("2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("2009", date(2009, 1, 1), date(2009, 12, 31)),
        (2009, date(2009, 1, 1), date(2009, 12, 31)),
    ],
)
def test_a_date_spans_all_that_it_may_mean(written: object, first: date, last: date) -> None:
    when = When.read(written)
    assert (when.first, when.last, when.text) == (first, last, str(written))


@pytest.mark.parametrize(
    "written",
    ["2009-02-30", "2009-13", "0000", "15.7.2009", "soon", "", True, None, -5, 20090715, [], "２００９"],
)
def test_an_impossible_date_is_told(written: object) -> None:
    with pytest.raises(Mended):
        When.read(written)


@pytest.mark.parametrize(
    ("written", "counts"),
    [("2009-08-31", True), ("2009-09-01", False), ("2009-08", True), ("2009", False), ("2008", True)],
)
def test_what_is_dated_by_the_cut_off_counts(written: str, counts: bool) -> None:
    case = Case.model_validate(
        {
            "inkspector": 1,
            "scheme": "any",
            "authority": {"name": "Anywhere"},
            "dates": {"evidence_to": "2009-08-31"},
        }
    )
    assert case.counts(When.read(written)) is counts


def test_without_a_date_or_a_cut_off_everything_counts() -> None:
    case = Case.model_validate({"inkspector": 1, "scheme": "any", "authority": {"name": "Anywhere"}})
    assert case.counts(None)
    assert case.counts(When.read("2050"))


def test_a_window_is_said_as_claims_say_it() -> None:
    window = Window.model_validate({"from": "2007-04-01", "to": 2009})
    assert window.period == Period("2007-04-01", "2009")
    assert Window.model_validate({"from": "2008-09"}).period == Period("2008-09", None)
