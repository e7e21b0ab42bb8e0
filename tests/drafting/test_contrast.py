"""What was graded for good and then for ill, or the other way round, is put against each other."""

from __future__ import annotations

from inkspector.claims import Claim
from inkspector.claims.claim import Stance
from inkspector.drafting.contrast import Graded
from inkspector.drafting.message import Message


def graded(subject: str, stance: Stance, aspect: str | None = None) -> Message:
    grade = "good" if stance == "positive" else "inadequate"
    claim = Claim(kind="grade", subject=subject, aspect=aspect, grades=(grade,), stance=stance)
    return Message(f"{subject}/{aspect or ''}/grade", (claim,))


def test_blame_after_praise_of_the_same_thing_turns_whatever_stands_between() -> None:
    said = Graded().after([graded("childminding", "positive")], contrasted=False)
    said = said.after([Message("colleges//state", topic="provisional")], contrasted=False)
    assert said.turned_by([graded("colleges", "negative"), graded("childminding", "negative")])


def test_praise_after_blame_turns_too() -> None:
    said = Graded().after([graded("childminding", "negative")], contrasted=False)
    assert said.turned_by([graded("childminding", "positive")])


def test_another_thing_or_another_respect_is_no_turn() -> None:
    said = Graded().after([graded("childminding", "positive")], contrasted=False)
    assert not said.turned_by([graded("colleges", "negative")])
    assert not said.turned_by([graded("childminding", "negative", "staying_safe")])


def test_one_word_of_contrast_serves_for_all_that_went_before_it() -> None:
    said = Graded().after([graded("childminding", "negative"), graded("colleges", "negative")], False)
    said = said.after([graded("childminding", "positive")], contrasted=True)
    assert not said.turned_by([graded("colleges", "positive")])
    assert said.turned_by([graded("childminding", "negative")])
