"""Marks of the topics, and what the letter says of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.drafting import draft
from inkspector.interview import Sitting, Topic, standings, topics, waits_for
from inkspector.interview.live import paragraph
from inkspector.rating import rate

Sat = Callable[[str], Sitting]


def state(sitting: Sitting, topic: str) -> str:
    found = standings(sitting, topics(sitting.framework), None)
    return next(one.state for one in found if one.topic.id == topic)


@pytest.mark.parametrize(
    ("lines", "topic", "expected"),
    [
        ("", "colleges", "empty"),
        ("settings: {colleges: '2: 0 1 1 0'}\n", "colleges", "done"),
        ("settings: {colleges: {outcomes: {total: 3, good_or_better: 2}}}\n", "colleges", "partly"),
        ("settings: {colleges: {compared: {national: lower}}}\n", "colleges", "partly"),
        ("settings: {colleges: {state: none_exist}}\n", "colleges", "done"),
        ("settings: {colleges: {good: 3, state: disputed}}\n", "colleges", "attention"),
        ("settings: {vulnerable_children: {overall: good}}\n", "vulnerable_children", "done"),
        ("judgements: [{subject: fostering_agency, grade: good}]\n", "fostering_agency", "done"),
        ("", "letter.who", "partly"),
        ("dates: {letter: 2009-12-09, evidence_to: 2009-08-31}\n", "letter.dates", "done"),
    ],
)
def test_a_mark_tells_how_far_a_topic_is(sat: Sat, lines: str, topic: str, expected: str) -> None:
    assert state(sat(lines), topic) == expected


def test_an_open_rating_says_what_it_waits_for(sat: Sat) -> None:
    sitting = sat("settings: {all_settings: {good_or_better: 72%}}\n")
    rated = rate(sitting.case, sitting.framework)
    assert rated.rating is None
    assert any("indicators" in told for told in waits_for(rated))
    strong = "indicators: {summary: [{better_or_in_line: most, comparators: [national, similar_areas]}]}\n"
    settled = sat("settings: {all_settings: {good_or_better: 72%}}\n" + strong)
    assert not waits_for(rate(settled.case, settled.framework))


def test_the_letter_is_shown_round_what_was_answered(sat: Sat, topic: Callable[[str], Topic]) -> None:
    lines = "settings:\n  all_settings: {good_or_better: 72%}\n  secondary_schools: '8: 0 3 5 0'\n"
    sitting = sat(lines)
    drafted = draft(sitting.case, sitting.framework)
    told = paragraph(drafted, sitting, topic("secondary_schools"))
    assert any("three" in one.text for one in told if one.mine)
    assert not any(one.new for one in told)
    assert all(one.new for one in paragraph(drafted, sitting, topic("secondary_schools"), {"another"}))
    assert paragraph(drafted, sitting, topic("colleges")) == ()
