"""A phrase is approved only when it is sound, and retired only when something else says what it says."""

from __future__ import annotations

import re

import pytest

from inkspector.drafting.bank import Bank, load_bank
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.voice import Voice
from inkspector.editing.lives import Life, approval, retirement
from inkspector.editing.proving import voice_of
from inkspector.errors import PhraseError
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
BANK = load_bank(FRAMEWORK.folder)
COUNT = {"kind": "grade", "quantifier": ["count", "both", "all"], "count": "any", "grades": "any"}
PROPOSED = {
    "id": "my.one",
    "says": COUNT,
    "when": {"at_least": 2},
    "text": "{grades} standards were found in {quantity} {subject:plural}",
    "status": "proposed",
    "by": "Ann",
    "date": "2009-10-01",
    "why": "It tells of standards",
}


def voice(**entry: object) -> Voice:
    """The scheme's phrases with one more."""
    own = Phrase.model_validate({**PROPOSED, **entry})
    return voice_of(FRAMEWORK, Bank(phrases=(*BANK.phrases, own), names=BANK.names))


def approved(**entry: object) -> Life:
    return approval("my.one", voice(**entry), "Bea", "2009-11-01")


def test_an_approval_tells_who_and_when_and_keeps_why() -> None:
    life = {"status": "approved", "by": "Bea", "date": "2009-11-01", "why": "It tells of standards"}
    assert approved() == life
    assert approval("my.one", voice(), "Bea", "2009-11-01", "We like it") == {**life, "why": "We like it"}


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ({"status": "approved"}, "it is approved already by Ann on 2009-10-01"),
        ({"status": "retired"}, "it is retired by Ann"),
        ({"text": "{grades} stuff was found in {quantity} {subject:plural}"}, "isn't understood"),
        ({"text": "{quantity} {subject:plural} {be} {grades}"}, "count.are says all that in the same words"),
        ({"text": "{number} {subject:plural} {be} {grades}"}, "no slot `number`"),
    ],
)
def test_what_cannot_be_approved_is_told(entry: dict[str, object], why: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(why)):
        approved(**entry)


def test_a_phrase_that_others_can_stand_in_for_is_retired() -> None:
    life = retirement("count.judged", voice(), "Bea", "2009-11-01", "It limps", "count.are")
    assert life == {
        "status": "retired",
        "by": "Bea",
        "date": "2009-11-01",
        "why": "It limps",
        "replaced_by": "count.are",
    }


@pytest.mark.parametrize(
    ("id", "why", "replaced_by", "told"),
    [
        ("count.ar", "x", None, "did you mean `count.are`"),
        ("judged.each", "x", None, "it is retired already"),
        ("count.are", None, None, "no reason is given"),
        ("count.are", "x", "count.are", "can't replace itself"),
        ("count.are", "x", "judged.each", "`judged.each` is retired too"),
        ("count.are", "x", "count.ares", "there is no phrase `count.ares`"),
        ("judged.gapped", "x", None, "it stands in the place of `judged.each`"),
        ("indicator.measure", "x", None, "nothing else says “NI 73"),
        ("state.disputed", "x", None, "nothing else says “The authority disputes"),
    ],
)
def test_what_cannot_be_retired_is_told(id: str, why: str | None, replaced_by: str | None, told: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(told)):
        retirement(id, voice(), "Bea", "2009-11-01", why, replaced_by)
