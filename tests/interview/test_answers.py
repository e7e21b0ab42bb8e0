"""What an answer makes of a case, field by field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.errors import CaseError
from inkspector.interview import NotTaken, Sitting, Topic, answer, question, texts, topics, value_at
from inkspector.scheme import Framework, load_scheme
from tests.interview.conftest import HEAD, SAMPLES, sitting_on, taken

Sat = Callable[[str], Sitting]
TopicOf = Callable[[str], Topic]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_saying_again_what_is_known_changes_nothing(sample: Path, framework: Framework) -> None:
    sitting = sitting_on(sample.read_text(encoding="utf-8"), framework)
    for topic in topics(framework):
        known = texts(sitting, topic)
        assert known.keys() <= {field.id for field in question(sitting, topic).fields}
        assert answer(sitting, topic, known) is sitting.data


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_a_case_told_anew_topic_by_topic_has_the_same_fields(sample: Path, framework: Framework) -> None:
    told = sitting_on(sample.read_text(encoding="utf-8"), framework)
    anew = sitting_on(HEAD, framework)
    for topic in topics(framework):
        anew = taken(anew, _typed(told, anew, topic), framework)
    for topic in topics(framework):
        assert texts(anew, topic) == texts(told, topic), topic.id


def _typed(told: Sitting, anew: Sitting, topic: Topic) -> object:
    """The data after typing all that is known; rows one by one, since each opens the next."""
    known = texts(told, topic)
    rows = {name for name in known if name[:1].isdigit()}
    held = anew
    for row in sorted({name.partition(".")[0] for name in rows}, key=int):
        of_row = {name: text for name, text in known.items() if name.partition(".")[0] == row}
        held = Sitting(answer(held, topic, of_row), held.case, held.framework)
    return held.data if rows else answer(anew, topic, known)


COUNTS = st.one_of(st.none(), st.integers(0, 40))


@given(st.lists(COUNTS, min_size=4, max_size=4), st.one_of(st.none(), st.integers(0, 160)))
def test_an_empty_cell_is_never_nought(counts: list[int | None], total: int | None) -> None:
    framework = load_scheme()
    sitting = sitting_on(HEAD, framework)
    topic = next(topic for topic in topics(framework) if topic.id == "secondary_schools")
    grades = ("outstanding", "good", "satisfactory", "inadequate")
    said = {name: "" if n is None else str(n) for name, n in zip(grades, counts, strict=True)}
    said["total"] = "" if total is None else str(total)
    try:
        held = texts(taken(sitting, answer(sitting, topic, said), framework), topic)
    except CaseError:
        known = [n for n in counts if n is not None]
        assert total is not None
        assert sum(known) > total or (len(known) == 4 and sum(known) != total)
        return
    for name in grades:
        assert held.get(name, "") == said[name]
    if total is not None:
        assert held["total"] == said["total"]


def test_counts_of_every_grade_are_written_in_shorthand(sat: Sat, topic: TopicOf) -> None:
    said = {"outstanding": "0", "good": "3", "satisfactory": "5", "inadequate": "0"}
    data = answer(sat(""), topic("secondary_schools"), said)
    assert value_at(data, ("settings", "secondary_schools")) == {"outcomes": "8: 0 3 5 0"}


def test_a_grade_takes_a_word_or_a_share(sat: Sat, topic: TopicOf) -> None:
    data = answer(sat(""), topic("school_sixth_forms"), {"satisfactory": "too much"})
    assert value_at(data, ("settings", "school_sixth_forms")) == {"satisfactory": "too much"}


def test_what_isnt_asked_about_stays(sat: Sat, topic: TopicOf) -> None:
    sitting = sat("settings:\n  colleges: {outcomes: '2: 0 1 1 0', inspected: {to: 2009-07-15}, exist: 3}\n")
    data = answer(sitting, topic("colleges"), {"note": "one is new"})
    held = value_at(data, ("settings", "colleges"))
    assert held == {
        "outcomes": "2: 0 1 1 0", "inspected": {"to": "2009-07-15"}, "exist": 3, "note": "one is new",
    }  # fmt: skip


def test_emptying_all_fields_takes_the_line_away(sat: Sat, topic: TopicOf) -> None:
    sitting = sat("settings: {colleges: {good_or_better: 60%, compared: {national: lower}}}\n")
    data = answer(sitting, topic("colleges"), {"good_or_better": "", "national": ""})
    assert value_at(data, ("settings",)) is None


def test_a_source_is_named_once(sat: Sat, topic: TopicOf) -> None:
    sitting = sat("settings: {colleges: {good_or_better: 60%}}\n")
    data = answer(sitting, topic("colleges"), {"source": "Profile of May"})
    assert value_at(data, ("sources",)) == {"profile_of_may": "Profile of May"}
    again = Sitting(data, sitting.case, sitting.framework)
    data = answer(again, topic("primary_schools"), {"good_or_better": "half", "source": "Profile of May"})
    assert value_at(data, ("settings", "primary_schools", "source")) == "profile_of_may"


def test_a_service_is_judged_and_then_judged_anew(sat: Sat, topic: TopicOf, framework: Framework) -> None:
    sitting = sat("")
    sitting = taken(sitting, answer(sitting, topic("fostering_agency"), {"grade": "Good"}), framework)
    assert sitting.data["judgements"] == [{"subject": "fostering_agency", "grade": "good"}]
    data = answer(sitting, topic("fostering_agency"), {"grade": "outstanding", "date": "2009-06"})
    assert data["judgements"] == [{"subject": "fostering_agency", "grade": "outstanding", "date": "2009-06"}]
    assert "judgements" not in answer(sitting, topic("fostering_agency"), {"grade": ""})


def test_the_latest_judgement_is_the_one_that_is_asked_about(sat: Sat, topic: TopicOf) -> None:
    sitting = sat(
        "judgements:\n"
        "  - {inspection: joint_area_review, subject: safeguarding, grade: good, date: 2008}\n"
        "  - {inspection: joint_area_review, subject: safeguarding, grade: adequate, date: 2006}\n"
    )
    asked = topic("joint_area_review.safeguarding.overall_effectiveness")
    assert texts(sitting, asked) == {"grade": "good", "date": "2008"}


def test_no_priority_action_is_more_than_not_known(sat: Sat, topic: TopicOf) -> None:
    said = {"date": "2009-08-11", "priority_actions": "none", "strengths": "prompt\nkind"}
    data = answer(sat(""), topic("unannounced_inspection"), said)
    assert data["judgements"] == [
        {
            "inspection": "unannounced_inspection",
            "date": "2009-08-11",
            "priority_actions": [],
            "strengths": ["prompt", "kind"],
        }
    ]


def test_an_inspection_that_hasnt_reported_is_pending(sat: Sat, topic: TopicOf) -> None:
    asked = topic("safeguarding_inspection.safeguarding.overall_effectiveness")
    data = answer(sat(""), asked, {"pending": "2009-11-02"})
    assert data["pending"] == [{"inspection": "safeguarding_inspection", "since": "2009-11-02"}]


def test_indicators_come_as_a_table(sat: Sat, topic: TopicOf) -> None:
    said = {"table": "NI 73\t2008/09\t74.0\t71.0\t72.0\t75.0\n81\t\t\t\tn"}
    single = value_at(answer(sat(""), topic("singles"), said), ("indicators", "single"))
    assert [one["id"] for one in single] == ["ni_073", "ni_081"]
    assert str(single[0]["value"]) == "74.0"
    assert single[1] == {"id": "ni_081", "reading": "narrower", "comparators": ["national"]}


@pytest.mark.parametrize(
    ("name", "said", "field"),
    [
        ("secondary_schools", {"total": "a few"}, "total"),
        ("secondary_schools", {"good_or_better": "lots"}, "good_or_better"),
        ("secondary_schools", {"overall": "excellent"}, "overall"),
        ("secondary_schools", {"national": "sideways"}, "national"),
        ("secondary_schools", {"state": "gone"}, "state"),
        ("fostering_agency", {"grade": "adequate"}, "grade"),
        ("fostering_agency", {"date": "summer"}, "date"),
        ("serious_case_reviews", {"good": "half"}, "good"),
        ("indicators", {"0.amount": "half", "0.reading": "so-so"}, "0.reading"),
        ("indicators", {"0.reading": "better"}, "0.comparators"),
        ("singles", {"table": "ni_999\t\t1"}, "table"),
        ("strengths", {"0.subject": "the weather"}, "0.subject"),
        ("letter.dates", {"letter": "soon"}, "letter"),
        ("letter.dates", {"previous": "5"}, "previous"),
        ("letter.who", {"name": ""}, "name"),
    ],
)
def test_what_isnt_understood_is_told_at_its_field(
    sat: Sat, topic: TopicOf, name: str, said: dict[str, str], field: str
) -> None:
    with pytest.raises(NotTaken) as told:
        answer(sat(""), topic(name), said)
    assert told.value.field == field
    assert told.value.mend
