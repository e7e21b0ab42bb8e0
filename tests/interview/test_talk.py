"""The walk as plain lines."""

from __future__ import annotations

from collections.abc import Callable

from inkspector.interview import Sitting, topics
from inkspector.interview.talk import Talk, asked, begin, hear

Sat = Callable[[str], Sitting]


def at(sitting: Sitting, topic: str) -> Talk:
    return begin(topics(sitting.framework), sitting, topic)


def test_an_answer_goes_on_and_says_what_it_understood(sat: Sat) -> None:
    sitting = sat("")
    heard = hear(at(sitting, "secondary_schools"), sitting, "8: 0 3 5 0")
    assert heard.talk.topic.id == "special_schools"
    assert heard.told[0].startswith("understood: of 8")
    assert heard.data is not None


def test_what_isnt_understood_stays_at_the_question(sat: Sat) -> None:
    sitting = sat("")
    talk = at(sitting, "secondary_schools")
    heard = hear(talk, sitting, "whatever")
    assert heard.talk == talk
    assert heard.told[0].startswith("not taken")


def test_an_empty_line_and_back_blank_nothing(sat: Sat) -> None:
    sitting = sat("settings: {secondary_schools: '8: 0 3 5 0'}\n")
    talk = at(sitting, "secondary_schools")
    onward = hear(talk, sitting, "")
    assert onward.data is None
    assert hear(onward.talk, sitting, "back").talk == talk
    assert "known: good 3" in " ".join(asked(talk, sitting)).replace("outstanding 0, ", "")


def test_a_question_without_one_answer_is_asked_field_by_field(sat: Sat) -> None:
    sitting = sat("")
    talk = at(sitting, "unannounced_inspection")
    heard = hear(talk, sitting, "2009-08-11")
    assert heard.data is not None
    assert heard.data["judgements"][0]["date"] == "2009-08-11"
    third = hear(heard.talk, sitting, "").talk
    heard = hear(third, sitting, "late visits; lost files")
    assert heard.data is not None
    assert heard.data["judgements"][0]["priority_actions"] == ["late visits", "lost files"]


def test_any_question_by_name(sat: Sat) -> None:
    sitting = sat("")
    assert (
        hear(at(sitting, "colleges"), sitting, "go joint safeguarding").talk.topic.inspection
        == "joint_area_review"
    )
    assert hear(at(sitting, "colleges"), sitting, "go fishing").told
