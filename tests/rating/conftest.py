"""Small cases to rate: a head, and whatever a test adds to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.case import Case, parse_case
from inkspector.rating import Rated, rate
from inkspector.scheme import Framework, load_scheme

HEAD = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: Borough of Saltmere, short: Saltmere}
dates: {letter: 2009-12-09, evidence_to: 2009-08-31}
"""

SETTLED = """\
settings:
  all_settings:
    good_or_better: WHOLE%
    aspects:
      staying_safe: {good_or_better: 70%}
      enjoying_and_achieving: {good_or_better: 70%}
  universal_provision: {good_or_better: 66%}
  schools: {outcomes: {total: 60, good_or_better: 40, inadequate: 0}}
indicators:
  summary:
    - {better_or_in_line: INDICATORS%, comparators: [national, similar_areas]}
"""
"""Evidence that leaves nothing open, with a share of the whole and of the indicators to fill in."""


def case_of(text: str) -> Case:
    """The case with this text after its head."""
    return parse_case(HEAD + text)


def settled(whole: int, more: str = "", indicators: int = 60) -> str:
    """The text of a case without gaps."""
    return SETTLED.replace("WHOLE", str(whole)).replace("INDICATORS", str(indicators)) + more


@pytest.fixture(scope="session")
def framework() -> Framework:
    """The scheme of 2009."""
    return load_scheme("ofsted-2009")


@pytest.fixture
def case() -> Callable[[str], Case]:
    """Makes a case of the text after its head."""
    return case_of


@pytest.fixture
def rated() -> Callable[..., Rated]:
    """Rates a case without gaps: the share of the whole, what else it holds, the share of indicators."""

    def rated(whole: int, more: str = "", indicators: int = 60) -> Rated:
        return rate(case_of(settled(whole, more, indicators)))

    return rated


@pytest.fixture
def rated_text() -> Callable[[str], Rated]:
    """Rates the case with this text after its head."""
    return lambda text: rate(case_of(text))


@pytest.fixture
def settled_text() -> str:
    """The text of a case without gaps that is rated 3."""
    return settled(70)


@pytest.fixture
def text_of() -> Callable[..., str]:
    """Makes the text of a case without gaps, as `rated` takes it."""
    return settled
