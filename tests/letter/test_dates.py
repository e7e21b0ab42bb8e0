import pytest

from inkspector.letter.dates import say_date


@pytest.mark.parametrize(
    ("text", "said"),
    [("2007", "2007"), ("2009-06", "June 2009"), ("2009-07-05", "5 July 2009")],
)
def test_dates_are_said_as_exactly_as_they_are_known(text: str, said: str) -> None:
    assert say_date(text) == said
