"""A share said as a figure means the same share when it is read."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from inkspector.claims import Interval
from inkspector.claims.quantity import read_quantity, tokens
from inkspector.drafting.figures import say_figure
from inkspector.scheme import load_scheme

TABLE = load_scheme("ofsted-2009").words.quantities
SOFTENERS = ("", "almost ", "just over ", "about ", "more than ", "at least ", "fewer than ", "no more than ")


def read(text: str) -> tuple[str, Interval | None]:
    found = read_quantity(tokens(text), 0, TABLE)
    assert found is not None, text
    return found[0].quantifier, found[0].proportion


@given(st.sampled_from(SOFTENERS), st.integers(1, 99), st.sampled_from(("", ".4")))
def test_per_cents_are_said_back(softener: str, value: int, decimals: str) -> None:
    quantifier, interval = read(f"{softener}{value}{decimals if not softener else ''}%")
    assert interval is not None
    said = say_figure(quantifier, interval)
    assert said is not None
    assert read(said) == (quantifier, interval)


@given(st.sampled_from(SOFTENERS), st.sampled_from(("half", "two thirds", "a quarter", "four fifths")))
def test_fractions_are_said_back(softener: str, fraction: str) -> None:
    quantifier, interval = read(f"{softener}{fraction}")
    assert interval is not None
    if quantifier != "half":
        said = say_figure(quantifier, interval)
        assert said is not None
        assert read(said) == (quantifier, interval)


def test_what_no_figure_means_has_no_words() -> None:
    assert say_figure("percent", Interval.of(ge=Fraction(1, 3), lt=77)) is None
