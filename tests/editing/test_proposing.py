"""A sentence makes a phrase, or it is told why not."""

from __future__ import annotations

from typing import Any

import pytest

from inkspector.drafting.bank import load_bank
from inkspector.editing.proposing import propose
from inkspector.editing.proving import faults, voice_of
from inkspector.errors import PhraseError
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
VOICE = voice_of(FRAMEWORK, load_bank(FRAMEWORK.folder))


@pytest.mark.parametrize(
    ("sentence", "text", "says"),
    [
        (
            "Only three of the eight secondary schools are good or better.",
            "{quantity} {subject:plural} {be} {grades}",
            {"quantifier": ["count", "both", "all"], "count": "any", "grades": "any", "subject": "any"},
        ),
        (
            "Among primary schools, a large majority are good or better.",
            "among {subject:plural}, {figure} {be} {grades}",
            {"kind": "grade", "grades": "any"},
        ),
        (
            "The fostering agency has been found good.",
            "{subject:service} {have:service} been found {grades}",
            {"kind": "judgement", "grades": "single"},
        ),
        (
            "Performance on NI 73 stands above the national average.",
            "performance on {subject} stands {standing}",
            {"subject": "ni", "direction": "quality", "comparator": "any"},
        ),
        (
            "Inequality gaps are mostly narrower than in similar areas.",
            "{subject:plural} {be} mostly narrower than in {comparators}",
            {"subject": "inequality_gaps", "quantifier": "generally", "direction": "lower"},
        ),
        (
            "Staying safe is good or better for a majority of inspected services and settings.",
            "{aspect} {be:judged} {grades} for {quantity} {subject:plural}",
            {"subject": "all_settings", "aspect": "any"},
        ),
        (
            "The one pupil referral unit provides satisfactory education.",
            "the one {subject:singular} provides {grades} education",
            {"quantifier": "count", "count": "any"},
        ),
    ],
)
def test_a_sentence_makes_a_phrase_that_is_sound(sentence: str, text: str, says: dict[str, Any]) -> None:
    proposal = propose(sentence, VOICE, status="proposed", by="Ann", date="2009-10-01")
    assert proposal.entry["text"] == text
    assert {name: proposal.entry["says"].get(name) for name in says} == says
    assert proposal.said == sentence
    assert list(faults(proposal.phrase, VOICE)) == []
    assert (proposal.phrase.status, proposal.phrase.by) == ("proposed", "Ann")


def test_phrases_that_are_like_it_are_told_the_likest_first() -> None:
    proposal = propose("The fostering agency has been found good.", VOICE)
    assert proposal.near[0] == ("judged.have-been", "The fostering agency has been judged good.")
    assert proposal.same is None
    assert propose("The fostering agency has been judged good.", VOICE).same == "judged.have-been"


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Many schools are quite good.", "doesn't understand"),
        ("The weather is fine.", "finds nothing"),
        ("The fostering agency is good and the adoption agency is outstanding.", "says 2 things"),
    ],
)
def test_what_makes_no_phrase_is_told_why(sentence: str, why: str) -> None:
    with pytest.raises(PhraseError, match=why):
        propose(sentence, VOICE)


def test_an_id_that_is_taken_is_told() -> None:
    with pytest.raises(PhraseError, match=r"there is a phrase `count\.are` already"):
        propose("Among primary schools, a large majority are good.", VOICE, "count.are")
