"""What a letter says, how coarsely, and in which order."""

from __future__ import annotations

import json
from typing import Any

from inkspector.case import Case, parse_case
from inkspector.claims import Claim
from inkspector.drafting import draft, plan
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
WELL = {
    "all_settings": {
        "good_or_better": "large majority",
        "aspects": {
            "staying_safe": {"good_or_better": "large majority"},
            "enjoying_and_achieving": {"good_or_better": "large majority"},
        },
    }
}
ABOVE = {"better_or_in_line": "very large majority", "comparators": ["similar_areas", "national"]}
MANY_ABOVE = {"summary": [ABOVE]}


def case(**parts: Any) -> Case:
    whole = {
        "inkspector": 1,
        "scheme": "ofsted-2009",
        "authority": {"name": "Thornbury Vale"},
        "dates": {"letter": "2009-12-09", "evidence_to": "2009-08-31"},
    }
    return parse_case(json.dumps({**whole, **parts}))


def grades(settings: dict[str, Any], subject: str) -> list[Claim]:
    planned = plan(case(settings=settings), FRAMEWORK)
    return [claim for claim in planned.claims if claim.kind == "grade" and claim.subject == subject]


def test_few_settings_are_counted() -> None:
    claim, rest = grades({"secondary_schools": {"outcomes": "8: 0 5 3 0"}}, "secondary_schools")
    assert (claim.quantifier, claim.count, claim.stance) == ("count", (5, 8), "positive")
    assert (rest.grades, rest.count, rest.stance) == (("satisfactory",), (3, 8), "neutral")


def test_fewer_than_half_of_few_are_told_with_regret() -> None:
    claim, _ = grades({"secondary_schools": {"outcomes": "8: 0 3 5 0"}}, "secondary_schools")
    assert (claim.count, claim.stance) == ((3, 8), "negative")


def test_many_settings_are_told_in_words() -> None:
    (claim,) = grades({"primary_schools": {"outcomes": "40: 4 24 12 0"}}, "primary_schools")
    assert (claim.quantifier, claim.count) == ("large_majority", None)


def test_what_is_inadequate_among_many_is_told_beside_the_share() -> None:
    share, few = grades({"primary_schools": {"outcomes": "40: 4 24 10 2"}}, "primary_schools")
    assert share.quantifier == "large_majority"
    assert (few.grades, few.count, few.stance) == (("inadequate",), (2, None), "negative")


def test_a_share_that_no_word_holds_is_told_as_it_was_given() -> None:
    (claim,) = grades({"primary_schools": {"good_or_better": "just over 63%"}}, "primary_schools")
    assert claim.quantifier == "percent"


def test_a_share_that_is_hardly_known_is_told_as_more_than_half() -> None:
    (claim,) = grades({"primary_schools": {"good_or_better": "at least 55%"}}, "primary_schools")
    assert claim.quantifier == "percent"
    (claim,) = grades({"primary_schools": {"outcomes": {"total": 40, "good": 25}}}, "primary_schools")
    assert (claim.quantifier, claim.proportion and claim.proportion.to_json()) == ("fraction", {"gt": 50.0})


def test_strengths_come_before_concerns_within_a_topic() -> None:
    settings = {
        **WELL,
        "secondary_schools": {"outcomes": "8: 0 3 5 0"},
        "primary_schools": {"outcomes": "40: 4 24 12 0"},
        "colleges": {"outcomes": "3: 0 3 0 0"},
    }
    held = case(settings=settings, indicators=MANY_ABOVE)
    subjects = [claim.subject for claim in plan(held, FRAMEWORK).claims]
    schools = ["primary_schools", "colleges", "secondary_schools"]
    assert list(dict.fromkeys(subject for subject in subjects if subject in schools)) == schools


PRIORITY_ACTION = {
    "inspection": "unannounced_inspection",
    "date": "2009-08-11",
    "priority_actions": ["visits were not made in time"],
}


def test_a_limited_letter_opens_with_the_cause_and_what_would_have_been() -> None:
    held = case(settings=WELL, indicators=MANY_ABOVE, judgements=[PRIORITY_ACTION])
    opening = plan(held, FRAMEWORK).paragraphs[0]
    assert [message.key for message in opening] == [
        "authority//rating",
        "contact_referral_assessment/priority_action/total",
        "contact_referral_assessment/priority_action/recorded",
        "authority//limit",
        "all_settings//grade",
    ]
    rating, limit = opening[0].claims[0], opening[3].claims[0]
    assert (rating.rating, rating.asserted) == (2, True)
    assert (limit.rating, limit.asserted) == (3, False)


def test_recorded_words_stand_in_quotation_marks_and_outside_the_claims() -> None:
    drafted = draft(case(judgements=[PRIORITY_ACTION]), FRAMEWORK)
    (recorded,) = [sentence for sentence in drafted.sentences if sentence.outside == "recorded"]
    assert '"visits were not made in time"' in recorded.text
    assert (recorded.outside, recorded.claims) == ("recorded", ())
    assert recorded.evidence == ("/judgements/0/priority_actions",)


def test_a_withheld_rating_has_no_letter() -> None:
    held = case(settings=WELL, pending=[{"inspection": "safeguarding_inspection", "since": "2009-08-02"}])
    drafted = draft(held, FRAMEWORK)
    assert (drafted.text, drafted.sentences) == ("", ())
    assert drafted.rated.withheld


def test_a_rating_that_is_open_leaves_a_gap_that_is_marked() -> None:
    drafted = draft(case(), FRAMEWORK)
    assert "[RATING NOT YET DETERMINED]" in drafted.text
    assert {"[RATING NOT YET DETERMINED]", "[SIGNATORY]"} <= set(drafted.gaps)


def test_a_pinned_sentence_stands_in_the_place_of_what_it_says() -> None:
    pinned = {"message": "all_settings//grade", "text": "most of what we saw was Good!", "by": "A. Person"}
    drafted = draft(case(settings=WELL, letter={"pinned": [pinned]}), FRAMEWORK)
    (sentence,) = [one for one in drafted.sentences if one.outside == "pinned"]
    assert (sentence.text, sentence.claims, sentence.phrase) == (pinned["text"], (), ())
    whole = [claim for claim in drafted.claims if claim.subject == "all_settings"]
    assert {claim.aspect for claim in whole} == {"staying_safe", "enjoying_and_achieving"}


def test_an_only_home_is_not_told_of() -> None:
    several, only = {"outcomes": "3: 0 2 1 0"}, {"outcomes": "1: 0 0 0 1"}
    assert grades({"childrens_homes": several}, "childrens_homes")
    assert not grades({"childrens_homes": only}, "childrens_homes")


def test_the_state_of_a_figure_is_told_without_a_claim() -> None:
    drafted = draft(case(settings={"colleges": {"state": "not_returned"}}), FRAMEWORK)
    (sentence,) = [one for one in drafted.sentences if one.outside == "state"]
    assert "colleges" in sentence.text
    assert sentence.claims == ()
