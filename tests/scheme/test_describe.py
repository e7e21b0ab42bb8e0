"""Rules in plain words."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from inkspector.scheme import load_scheme
from inkspector.scheme.describe import say_basis, say_characterisation, say_effect, say_predicate
from inkspector.scheme.model import Basis, Characterisation, Effect, Predicate


@pytest.mark.parametrize(
    ("predicate", "told"),
    [
        (
            {
                "is": "share",
                "subject": "schools",
                "grades": ["outstanding", "good"],
                "at_least": 40,
                "under": 60,
            },
            "40% or more and under 60% of schools are good or better",
        ),
        (
            {"is": "share", "subject": "colleges", "grades": ["satisfactory", "inadequate"], "at_least": 50},
            "50% or more of colleges are satisfactory or inadequate",
        ),
        (
            {
                "is": "band_of",
                "subject": "all_settings",
                "aspect": "staying_safe",
                "at_least": 2,
                "at_most": 3,
            },
            "the band of inspected services and settings (staying safe) is 2 or 3",
        ),
        (
            {"is": "how_many", "of": "indicators", "state": "below_a_comparator", "more_than_share": 50},
            "over 50% of the indicators reported are worse than a comparator",
        ),
        (
            {"is": "how_many", "of": "settings", "subject": "schools", "state": "inadequate", "at_least": 2},
            "2 or more of the schools are inadequate",
        ),
        (
            {
                "is": "judgement",
                "inspection": "joint_area_review",
                "subject": "looked_after_children",
                "grades": ["adequate", "inadequate"],
            },
            "the latest joint area review judges services for looked after children adequate or inadequate",
        ),
        ({"is": "present", "item": "pending_inspection"}, "the outcome of an inspection is pending"),
        ({"is": "size", "subject": "colleges", "under": 5}, "there are under 5 colleges"),
        ({"is": "missing", "subject": "colleges"}, "nothing is known of colleges"),
    ],
)
def test_a_predicate(predicate: dict[str, Any], told: str) -> None:
    read: Predicate = TypeAdapter(Predicate).validate_python(predicate)
    assert say_predicate(read, load_scheme()) == told


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        ({"do": "start_at", "band_of": "schools"}, "start at the band of schools"),
        ({"do": "step", "by": -1}, "one down"),
        ({"do": "step", "by": 1, "ceiling": 3}, "one up, to 3 at most"),
        ({"do": "cap_at", "rating": 2}, "2 at most"),
        ({"do": "withhold"}, "no rating is given"),
    ],
)
def test_an_effect(effect: dict[str, Any], told: str) -> None:
    read: Effect = TypeAdapter(Effect).validate_python(effect)
    assert say_effect(read, load_scheme()) == told


def test_a_characterisation() -> None:
    word = Characterisation(id="fine", at_least=65, none_inadequate=True, basis="inferred", reason="a test")
    assert say_characterisation(word) == "65% or more good or better, none inadequate"


def test_a_sourced_basis_may_tell_what_of_it_is_inferred() -> None:
    assert say_basis(Basis(basis="inferred", reason="a guess")) == "inferred: a guess"
    assert say_basis(Basis(basis="sourced", source="a letter")) == "sourced: a letter"
    told = say_basis(Basis(basis="sourced", source="a letter", reason="the date is inferred"))
    assert told == "sourced: a letter (the date is inferred)"
