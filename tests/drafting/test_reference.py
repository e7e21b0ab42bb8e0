"""What refers back to the clause before: never to anything else that stands between."""

from __future__ import annotations

import pytest

from inkspector.claims import Claim
from inkspector.drafting.bank import load_bank
from inkspector.drafting.choose import follows, put
from inkspector.drafting.message import Message, key_of
from inkspector.drafting.realise import Clause
from inkspector.drafting.voice import Voice
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
VOICE = Voice(FRAMEWORK, load_bank(FRAMEWORK.folder), "Thornshire")


def indicators(aspect: str | None, direction: str, *comparators: str) -> Claim:
    stance = "positive" if direction.startswith("better") else "negative"
    return Claim(
        kind="comparison",
        subject="national_indicators",
        aspect=aspect,
        direction=direction,  # type: ignore[arg-type]
        comparator=comparators,
        stance=stance,  # type: ignore[arg-type]
    )


def said(id: str, claim: Claim) -> Clause:
    clause = put(VOICE.bank.phrase(id), (Message(key_of(claim), (claim,)),), VOICE)
    assert clause is not None
    return clause


HEALTHY = said("indicators.outcomes", indicators("being_healthy", "better_or_in_line", "national"))


def test_what_was_said_of_all_indicators_is_not_denied_of_those_for_one_outcome() -> None:
    all_of_them = said("indicators.reading", indicators(None, "better_or_in_line", "national"))
    other = indicators("staying_safe", "worse", "national")
    tail = said("indicators.those-are-not", other)
    assert not follows(tail.phrase, all_of_them, (Message(key_of(other), (other,)),))


@pytest.mark.parametrize(
    ("other", "can"),
    [
        (indicators("staying_safe", "worse", "national"), True),
        (indicators("staying_safe", "worse_or_in_line", "national"), False),
        (indicators("staying_safe", "worse", "similar_areas"), False),
        (indicators("being_healthy", "worse", "national"), False),
    ],
)
def test_indicators_are_denied_what_was_said_of_others_and_no_more(other: Claim, can: bool) -> None:
    tail = said("indicators.those-are-not", other)
    assert follows(tail.phrase, HEALTHY, (Message(key_of(other), (other,)),)) is can


def test_what_is_denied_reads_as_one_sentence() -> None:
    tail = said("indicators.those-are-not", indicators("staying_safe", "worse", "national"))
    whole = "indicators for being healthy are above or in line with the national average"
    assert HEALTHY.text + tail.text == f"{whole}; those for staying safe are not"
