"""The proof of phrases finds each kind of fault."""

from __future__ import annotations

import pytest

from inkspector.drafting.bank import load_bank
from inkspector.drafting.phrases import Phrase
from inkspector.editing.grammar import Grammar
from inkspector.editing.proving import duplicates, faults, voice_of
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
VOICE = voice_of(FRAMEWORK, load_bank(FRAMEWORK.folder))
COUNT = {"kind": "grade", "quantifier": "count", "count": "any", "grades": "any"}


def told(**entry: object) -> str:
    return "\n".join(
        f"{one.what}; {one.mend}"
        for one in faults(Phrase.model_validate({"id": "x", "says": COUNT, **entry}), VOICE)
    )


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ({"text": "all of the {whole} {subject:plural} are {grades}"}, "quantifier all, where it says count"),
        ({"text": "none of the {number} {subject:plural} is {grades}"}, "no slot `number`"),
        ({"text": "{quantity} {subject:pural} are {grades}"}, "no form `pural`; did you mean `plural`"),
        ({"text": "{quantity} {subject:plural} are {grades} {period:long}"}, "take the form out"),
        ({"text": "{quantity} {2.subject} are {grades}"}, "no claim 2 for `{2.…}`; add it to `says`"),
        ({"text": ", and {part} {be} {grades}", "form": "tail"}, "give `follows`"),
        ({"text": "{quantity} {subject:plural} are {grades}"}, "one of the two primary schools are"),
        ({"text": "{quantity} {subject:plural} {be} {grades}"}, "the one primary schools"),
        ({"text": "the one {subject:plural} is {grades}", "when": {"whole": 1}}, "one primary schools"),
        ({"text": "{quantity} {subject:plural} {be} {grades}", "when": {"whole": 2, "but": 2}}, "can't hold"),
        ({"text": "x", "says": {**COUNT, "subject": "primary_school"}}, "did you mean `primary_schools`"),
        ({"text": "x", "says": {**COUNT, "grades": "goodly"}}, "did you mean `good`"),
    ],
)
def test_a_faulty_phrase_is_told(entry: dict[str, object], what: str) -> None:
    assert what in told(**entry)


def test_a_sound_phrase_has_no_fault() -> None:
    assert told(text="{quantity} {subject:plural} {be} {grades}", when={"at_least": 2}) == ""


def test_a_phrase_that_says_the_same_in_the_same_words_is_a_duplicate() -> None:
    entry = {"id": "x", "says": COUNT, "text": "{quantity} of {subject:plural} {have} been {grades}"}
    assert "count.are" in duplicates(Phrase.model_validate({**entry, "when": {"at_least": 2}}), VOICE)
    assert duplicates(VOICE.bank.phrase("count.judged"), VOICE) == ()


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("One of the four primary schools is good.", []),
        ("One of the four primary schools are good.", ["one of the four primary schools are"]),
        ("None of the four primary schools is good, and three colleges are.", []),
        ("Both colleges is good.", ["both colleges is"]),
        ("A large majority of primary schools has improved.", ["a large majority of primary schools has"]),
        ("Childminding are good.", ["childminding are"]),
        ("A inadequate college.", ["a inadequate"]),
        ("The the college is good.", ["the the"]),
        ("Three of the three colleges are good.", ["three of the three"]),
        ("All two colleges are good.", ["all two"]),
        ("Three college are good.", ["three college"]),
        ("Performance against a majority of national indicators is above the target.", []),
        ("The proportion of primary schools judged good is above similar areas.", []),
    ],
)
def test_slips_of_grammar(sentence: str, slips: list[str]) -> None:
    found = list(Grammar(FRAMEWORK.words).slips(sentence))
    assert [slip for slip in slips if slip not in found] == []
    assert slips or not found
