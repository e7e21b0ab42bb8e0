"""One line of shorthand or a plain sentence as an answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.interview import NotTaken, Sitting, Topic, texts
from inkspector.interview.saying import say

Sat = Callable[[str], Sitting]
TopicOf = Callable[[str], Topic]


@pytest.mark.parametrize(
    ("name", "line", "held"),
    [
        (
            "secondary_schools",
            "three of the eight are good, the rest satisfactory",
            {"good": "3", "satisfactory": "5", "total": "8"},
        ),
        ("nursery_schools", "13 of 14 good or better", {"good_or_better": "13", "total": "14"}),
        ("childminding", "almost 60%", {"good_or_better": "almost 60%"}),
        (
            "childminding",
            "almost 60%, lower than nationally",
            {"good_or_better": "almost 60%", "national": "lower"},
        ),
        (
            "childminding",
            "13 of 14 good or better, above England and similar areas",
            {"good_or_better": "13", "total": "14", "national": "higher", "similar_areas": "higher"},
        ),
        ("childminding", "large majority", {"good_or_better": "large majority"}),
        ("childcare_non_domestic", "very good", {"overall": "very good"}),
        ("colleges", "none exist", {"state": "none exist"}),
        ("fostering_agency", "good, 2008", {"grade": "good", "date": "2008"}),
        ("fostering_agency", "not inspected", {"state": "not inspected"}),
        (
            "safeguarding_inspection.safeguarding.capacity_to_improve",
            "adequate 2009-06-12 published 2009-07-17",
            {"grade": "adequate", "date": "2009-06-12", "published": "2009-07-17"},
        ),
        ("singles", "NI 73, 74.0, 72.0, 75.0", {"table": "NI 73\t\t74.0\t\t72.0\t75.0"}),
        (
            "childminding",
            "almost 60% is good or better, lower than nationally",
            {"good_or_better": "almost 60%", "national": "lower"},
        ),
        ("all_settings", "most are good or better", {"good_or_better": "most"}),
        (
            "gaps",
            "generally narrower than nationally",
            {"0.amount": "generally", "0.reading": "narrower", "0.comparators": "England"},
        ),
    ],
)
def test_it_is_understood(sat: Sat, topic: TopicOf, name: str, line: str, held: dict[str, str]) -> None:
    sitting = sat("")
    understood = say(sitting, topic(name), line)
    assert understood.told
    known = texts(_parsed(understood.data, sat), topic(name))
    assert known == held


def test_a_sentence_may_speak_of_another_line(sat: Sat, topic: TopicOf) -> None:
    line = "The fostering agency and the adoption agency are good."
    understood = say(sat(""), topic("colleges"), line)
    assert [told.partition(":")[0] for told in understood.told] == ["Fostering agency", "Adoption agency"]
    assert [one["subject"] for one in understood.data["judgements"]] == [
        "fostering_agency",
        "adoption_agency",
    ]


def test_new_counts_take_the_place_of_the_old(sat: Sat, topic: TopicOf) -> None:
    sitting = sat("settings: {secondary_schools: {outcomes: {total: 9, good_or_better: 4}}}\n")
    data = say(sitting, topic("secondary_schools"), "8: 0 3 5 0").data
    held = texts(_parsed(data, sat), topic("secondary_schools"))
    assert held == {"outstanding": "0", "good": "3", "satisfactory": "5", "inadequate": "0", "total": "8"}


@pytest.mark.parametrize(
    "line", ["rubbish", "3", "3: 0 1 1 0 1", "two of the three are fantastic", "excellent"]
)
def test_what_isnt_understood_is_not_taken(sat: Sat, topic: TopicOf, line: str) -> None:
    with pytest.raises(NotTaken):
        say(sat(""), topic("colleges"), line)


def test_a_sentence_is_taken_whole_or_not_at_all(sat: Sat, topic: TopicOf) -> None:
    for line in (
        "Colleges are good, but several of them are a disgrace of 30%.",
        "almost 60%, lower than nationally and as low as 3 years ago",
    ):
        with pytest.raises(NotTaken):
            say(sat(""), topic("colleges"), line)


def _parsed(data: object, sat: Sat) -> Sitting:
    from inkspector.scheme import load_scheme
    from tests.interview.conftest import taken

    return taken(sat(""), data, load_scheme())
