"""Sentences that a person wrote stand in the letter, and what they say is said once."""

from __future__ import annotations

from typing import Any

from inkspector.case import Case
from inkspector.drafting import Draft
from inkspector.editing import draft, standing
from tests.editing import vale
from tests.editing.vale import FRAMEWORK, HELD


def case(pinned: list[dict[str, str]], omitted: list[dict[str, str]] | None = None, **parts: Any) -> Case:
    return vale.case(HELD, {"pinned": pinned, "omitted": omitted or []}, **parts)


def said(drafted: Draft) -> list[str]:
    return [sentence.text for sentence in drafted.sentences]


def about(drafted: Draft, subject: str) -> list[tuple[object, ...]]:
    return [(claim.grades, claim.count) for claim in drafted.claims if claim.subject == subject]


def test_a_pinned_sentence_replaces_every_message_that_it_says() -> None:
    both = "The fostering agency is good and the adoption agency is satisfactory."
    drafted = draft(case([{"message": "fostering_agency//judgement", "text": both}]), FRAMEWORK)
    assert said(drafted).count(both) == 1
    assert not {"fostering_agency", "adoption_agency"} & {claim.subject for claim in drafted.claims}


def test_what_it_leaves_of_a_message_is_still_said() -> None:
    three = "Just three of the eight secondary schools are good or better, which troubles us."
    drafted = draft(case([{"message": "secondary_schools//grade", "text": three}]), FRAMEWORK)
    assert three in said(drafted)
    plain = draft(case([]), FRAMEWORK)
    gone = set(about(plain, "secondary_schools")) - set(about(drafted, "secondary_schools"))
    assert gone == {(("outstanding", "good"), (3, 8))}
    assert about(drafted, "secondary_schools")


def test_words_that_tell_nothing_replace_the_message_that_they_are_pinned_to() -> None:
    vague = "Secondary education is on a journey."
    drafted = draft(case([{"message": "secondary_schools//grade", "text": vague}]), FRAMEWORK)
    assert vague in said(drafted)
    assert about(drafted, "secondary_schools") == []


def test_a_sentence_is_kept_though_its_message_is_not_said_any_more() -> None:
    kept = "Colleges have a story of their own."
    assert kept in said(draft(case([{"message": "colleges//grade", "text": kept}]), FRAMEWORK))


def test_sentences_stand_beside_the_message_that_they_name_in_their_order() -> None:
    behind = [{"after": "nursery_schools//grade", "text": text} for text in ("Staff did this.", "So did we.")]
    ahead = [{"before": "nursery_schools//grade", "text": text} for text in ("Listen.", "Now.")]
    texts = said(draft(case([*behind, *ahead]), FRAMEWORK))
    at = next(i for i, text in enumerate(texts) if "nursery" in text)
    assert texts[at - 2 : at] == ["Listen.", "Now."]
    assert texts[at + 1 : at + 3] == ["Staff did this.", "So did we."]


def test_what_was_struck_out_stays_out_until_the_evidence_says_otherwise() -> None:
    struck = [{"message": "fostering_agency//judgement", "text": "The fostering agency is good."}]
    assert about(draft(case([], struck), FRAMEWORK), "fostering_agency") == []
    fallen = [{"subject": "fostering_agency", "grade": "inadequate"}]
    assert about(draft(case([], struck, judgements=fallen), FRAMEWORK), "fostering_agency") == [
        (("inadequate",), None)
    ]


def states(*texts: str) -> list[tuple[str, str]]:
    held = case([{"after": "nursery_schools//grade", "text": text} for text in texts])
    return [(one.state, one.why) for one in standing(draft(held, FRAMEWORK), held, FRAMEWORK)]


def test_it_is_told_how_a_sentence_stands_to_the_evidence() -> None:
    (supported, overtaken, unverified, silent) = states(
        "Fostering is good.",
        "The adoption agency is outstanding.",
        "Four of the outer nursery schools are outstanding.",
        "We are grateful to everybody.",
    )
    assert (supported[0], silent[0]) == ("supported", "without_claim")
    assert overtaken[0] == "overtaken"
    assert "satisfactory" in overtaken[1]
    assert unverified[0] == "unverified"
    assert unverified[1]


def test_a_sentence_is_judged_where_it_stands() -> None:
    ((state, _),) = states("Two of them are inadequate.")
    assert state == "overtaken"


def test_a_sentence_by_hand_is_joined_to_no_other() -> None:
    mine = "Fostering is good."
    agencies = [
        {"subject": "fostering_agency", "grade": "good"},
        {"subject": "adoption_agency", "grade": "good"},
    ]
    pin = {"after": "adoption_agency//judgement", "text": mine}
    texts = said(draft(case([pin], judgements=agencies), FRAMEWORK))
    assert mine in texts
    assert not any("fostering agency" in text for text in texts)
