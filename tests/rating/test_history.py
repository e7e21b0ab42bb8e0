"""Results on record, where opening proportion and rating are both known, contradict no rule.

Of each only what is public is in the case, so the rating on record has to be among the possible ones;
Lewisham's, from a majority to 4, needs professional judgement. Oldham 2009, Rochdale 2010 and Leeds,
Shropshire and Milton Keynes 2011 are on record too, but their proportions aren't in this repository.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.errors import CaseError
from inkspector.rating import Rated

RateText = Callable[[str], Rated]


def opening(proportion: str) -> str:
    return f"settings: {{all_settings: {{good_or_better: {proportion}}}}}\n"


@pytest.mark.parametrize(
    ("authority", "proportion", "rating"),
    [
        ("Westminster 2009", "large majority", 3),
        ("Kirklees 2010", "majority", 3),
        ("Norfolk 2010", "large majority", 2),
    ],
)
def test_the_rating_on_record_is_possible(
    rated_text: RateText, authority: str, proportion: str, rating: int
) -> None:
    assert rating in rated_text(opening(proportion)).possible, authority


def test_norfolk_with_fifteen_inadequate_schools_is_lowered(rated_text: RateText) -> None:
    text = """\
settings:
  all_settings:
    good_or_better: large majority
    aspects: {staying_safe: {good_or_better: 70%}, enjoying_and_achieving: {good_or_better: 70%}}
  schools: {outcomes: {total: 430, inadequate: 15}}
  universal_provision: {good_or_better: 66%}
indicators: {summary: [{better_or_in_line: 60%, comparators: [national, similar_areas]}]}
"""
    assert rated_text(text).rating == 2


def test_lewisham_needs_professional_judgement(rated_text: RateText) -> None:
    majority = opening("majority")
    assert 4 not in rated_text(majority).possible
    panel = "professional_judgement: {to: 4, rationale: strong gains, by: The panel, date: 2009-11-20}\n"
    assert rated_text(majority + panel).rating == 4


def test_a_majority_and_weak_indicators_are_too_far_from_excellent(
    rated_text: RateText, settled_text: str
) -> None:
    panel = "professional_judgement: {to: 4, rationale: strong gains, by: The panel, date: 2009-11-20}\n"
    with pytest.raises(CaseError):
        rated_text(settled_text.replace("good_or_better: 70%\n", "good_or_better: majority\n", 1) + panel)
