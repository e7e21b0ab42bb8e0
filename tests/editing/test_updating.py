"""An edited letter brought back into its case."""

from __future__ import annotations

from typing import Any

from inkspector.case import Case
from inkspector.drafting import Draft
from inkspector.editing import Update, draft, sentences_of, update
from tests.editing import vale
from tests.editing.vale import FRAMEWORK, with_settings

HELD = with_settings(childminding={"good_or_better": "almost 60%"})
ALONE = [{"subject": "adoption_agency", "grade": "satisfactory"}]
"""So that it has a sentence to itself."""


def case(letter: dict[str, Any] | None = None, **parts: Any) -> Case:
    return vale.case(HELD, letter, **parts)


def brought_back(edited: str, held: Case) -> Update:
    return update(edited, sentences_of(draft(held, FRAMEWORK)), held, FRAMEWORK, "A. N. Other", "2009-12-01")


def after(change: Update, **parts: Any) -> Draft:
    return draft(case({"pinned": change.pinned, "omitted": change.omitted}, **parts), FRAMEWORK)


def sentence(drafted: Draft, subject: str) -> str:
    return next(one.text for one in drafted.sentences if subject in {claim.subject for claim in one.claims})


def hows(change: Update) -> list[str]:
    return [one.how for one in change.by_hand]


def test_a_letter_that_nobody_touched_changes_nothing() -> None:
    held = case()
    assert brought_back(draft(held, FRAMEWORK).text, held) == Update(
        brought_back(draft(held, FRAMEWORK).text, held).changes, (), ()
    )
    assert hows(brought_back(draft(held, FRAMEWORK).text, held)) == []


def test_a_rewritten_sentence_is_pinned_and_stands_in_the_next_draft() -> None:
    held = case(judgements=ALONE)
    drafted = draft(held, FRAMEWORK)
    old = sentence(drafted, "adoption_agency")
    new = "The adoption agency is only satisfactory, and knows it."
    change = brought_back(drafted.text.replace(old, new), held)
    assert hows(change) == ["rewritten"]
    assert change.pinned == (
        {
            "message": "adoption_agency//judgement",
            "text": new,
            "by": "A. N. Other",
            "date": "2009-12-01",
        },
    )
    again = after(change, judgements=ALONE)
    assert new in again.text
    assert old not in again.text


def test_a_rewritten_sentence_that_the_evidence_contradicts_is_told_at_once() -> None:
    held = case()
    drafted = draft(held, FRAMEWORK)
    wrong = drafted.text.replace(sentence(drafted, "adoption_agency"), "The adoption agency is outstanding.")
    (one,) = brought_back(wrong, held).by_hand
    assert one.standing is not None
    assert one.standing.state == "overtaken"
    assert "satisfactory" in one.standing.why


def test_a_sentence_put_in_stays_where_it_was_put() -> None:
    held = case()
    drafted = draft(held, FRAMEWORK)
    old = sentence(drafted, "nursery_schools")
    change = brought_back(drafted.text.replace(old, f"{old} Their staff deserve thanks."), held)
    assert hows(change) == ["added"]
    assert f"{old} Their staff deserve thanks." in after(change).text


def test_what_was_struck_out_stays_out_until_its_fact_changes() -> None:
    held = case()
    drafted = draft(held, FRAMEWORK)
    old = sentence(drafted, "adoption_agency")
    change = brought_back(drafted.text.replace(old, ""), held)
    assert hows(change) == ["struck"]
    assert old not in after(change).text
    fallen = [{"subject": "adoption_agency", "grade": "inadequate"}]
    again = after(change, judgements=fallen)
    assert [claim.grades for claim in again.claims if claim.subject == "adoption_agency"] == [("inadequate",)]


def test_what_another_sentence_says_now_is_not_held_to_be_struck_out() -> None:
    held = case(judgements=ALONE)
    drafted = draft(held, FRAMEWORK)
    nursery, adoption = sentence(drafted, "nursery_schools"), sentence(drafted, "adoption_agency")
    both = (
        "Two of the four nursery schools are outstanding, two good, and the adoption agency is satisfactory."
    )
    change = brought_back(drafted.text.replace(adoption, "").replace(nursery, both), held)
    assert sorted(hows(change)) == ["rewritten", "taken up"]
    assert change.omitted == ()


def test_a_moved_sentence_stays_where_it_was_moved() -> None:
    held = case(judgements=ALONE)
    drafted = draft(held, FRAMEWORK)
    moved, rating = sentence(drafted, "adoption_agency"), drafted.sentences[0].text
    edited = drafted.text.replace(moved, "").replace(rating, f"{rating} {moved}")
    change = brought_back(edited, held)
    assert hows(change) == ["moved"]
    assert after(change, judgements=ALONE).text.count(moved) == 1
    assert f"{rating} {moved}" in after(change, judgements=ALONE).text


def test_a_pin_is_changed_in_place_and_goes_with_its_sentence() -> None:
    pin = {"message": "adoption_agency//judgement", "text": "Adoption needs care.", "by": "A. Person"}
    held = case({"pinned": [pin]})
    text = draft(held, FRAMEWORK).text
    change = brought_back(text.replace(pin["text"], "Adoption needs more care."), held)
    assert [one["text"] for one in change.pinned] == ["Adoption needs more care."]
    assert brought_back(text.replace(pin["text"], ""), held).pinned == ()


def test_what_is_written_in_again_is_no_longer_left_out() -> None:
    struck = {"message": "adoption_agency//judgement", "text": "The adoption agency is satisfactory."}
    held = case({"omitted": [struck]})
    drafted = draft(held, FRAMEWORK)
    last = drafted.sentences[-1].text
    change = brought_back(drafted.text.replace(last, f"{last} {struck['text']}"), held)
    assert (change.pinned, change.omitted) == ((), ())


def test_bringing_back_what_was_brought_back_changes_nothing_more() -> None:
    held = case()
    drafted = draft(held, FRAMEWORK)
    edited = drafted.text.replace(sentence(drafted, "adoption_agency"), "Adoption is satisfactory, no more.")
    change = brought_back(edited, held)
    again = case({"pinned": change.pinned, "omitted": change.omitted})
    twice = brought_back(draft(again, FRAMEWORK).text, again)
    assert (hows(twice), twice.pinned, twice.omitted) == ([], change.pinned, change.omitted)
