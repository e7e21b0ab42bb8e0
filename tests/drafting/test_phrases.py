"""Phrases are data: what fits what, and what is wrong with a file is told at its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inkspector.claims import Claim, Interval
from inkspector.drafting.bank import Bank, load_bank
from inkspector.drafting.choose import fits
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import Kinds, Pattern, Phrase, fill, slots
from inkspector.errors import PhraseError

KINDS = Kinds(frozenset(("majority",)), frozenset(("ni_082",)))
MAJORITY = Claim(
    kind="grade",
    subject="primary_schools",
    grades=("outstanding", "good"),
    quantifier="majority",
    proportion=Interval.of(ge=50, lt=65),
    stance="positive",
)


def message(*claims: Claim) -> Message:
    return Message("primary_schools//grade", claims)


def test_a_pattern_has_to_name_every_field_that_the_claim_fills() -> None:
    whole = Pattern(kind="grade", quantifier=("word",), grades=("any",))
    assert whole.fits(MAJORITY, KINDS)
    assert not Pattern(kind="grade", quantifier=("word",)).fits(MAJORITY, KINDS)
    assert not whole.fits(Claim(kind="grade", subject="primary_schools", grades=("good",)), KINDS)


def test_subjects_can_be_named_by_what_they_are() -> None:
    gap = Claim(kind="comparison", subject="ni_082", direction="lower", comparator=("national",))
    by_kind = Pattern(kind="comparison", subject=("gap",), direction=("quantity",), comparator=("any",))
    assert by_kind.fits(gap, KINDS)
    assert not by_kind.model_copy(update={"subject": ("ni",)}).fits(gap, KINDS)


def test_each_takes_several_messages_only_if_they_share_what_the_phrase_says_once() -> None:
    joint = Phrase(
        id="joint",
        each=Pattern(kind="grade", quantifier=("word",), grades=("any",)),
        same=("quantifier", "grades"),
        text="{quantity} <{subject}> {be} {grades}",
    )
    other = replace(MAJORITY, subject="colleges")
    assert fits(joint, [message(MAJORITY), message(other)], KINDS)
    good = replace(other, grades=("good",))
    assert not fits(joint, [message(MAJORITY), message(good)], KINDS)


def test_slots_name_their_claim_and_form() -> None:
    assert slots("{quantity} {subject:plural}, with {2.part}") == (
        (0, "quantity", None),
        (0, "subject", "plural"),
        (1, "part", None),
    )
    assert fill("{a} and {2.b:c}", lambda i, name, form: f"{i}{name}{form or ''}") == "0a and 1bc"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{id: a, tells: x, text: "{oops"}', "slot"),
        ('{id: a, text: "x"}', "says nothing"),
        ('{id: a, tells: x, text: "<y>"}', "brackets"),
        ('{id: a, tells: x, text: "y", often: true}', "often"),
    ],
)
def test_a_faulty_phrase_is_told_at_its_place(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "phrases").mkdir()
    (tmp_path / "phrases" / "one.yaml").write_text(f"phrases:\n  - {text}\n", encoding="utf-8")
    with pytest.raises(PhraseError) as error:
        load_bank(tmp_path)
    assert what in str(error.value)
    assert "one.yaml:2:" in str(error.value)


def test_no_two_phrases_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "phrases").mkdir()
    one = '  - {id: a, tells: x, text: "y"}\n'
    (tmp_path / "phrases" / "one.yaml").write_text(f"phrases:\n{one}{one}", encoding="utf-8")
    with pytest.raises(PhraseError, match="twice"):
        load_bank(tmp_path)


def bank_of(root: Path, **tiers: str) -> Bank:
    """A bank whose tiers hold these phrases, a line each."""
    for tier, phrases in tiers.items():
        folder = root / tier / "scheme-1" / "phrases"
        folder.mkdir(parents=True)
        (folder / "one.yaml").write_text(f"phrases:\n  - {phrases}\n", encoding="utf-8")
    return load_bank(root / "scheme" / "scheme-1", {"team": root / "team", "mine": root / "mine"})


def test_a_phrase_that_is_retired_resolves_and_is_written_no_longer(tmp_path: Path) -> None:
    bank = bank_of(tmp_path, scheme="{id: a, tells: x, text: y, status: retired, why: it limped}")
    assert bank.phrase("a").why == "it limped"
    assert bank.of_kind(None) == ()


def test_a_phrase_stands_in_the_place_of_one_of_an_earlier_tier(tmp_path: Path) -> None:
    bank = bank_of(
        tmp_path,
        scheme="{id: a, tells: x, text: y}",
        team="{id: a, tells: x, text: y, status: retired, why: it limped, replaced_by: b}",
        mine="{id: b, tells: x, text: z, by: Ann, date: 2009-10-01}",
    )
    assert [phrase.id for phrase in bank.of_kind(None)] == ["b"]
    assert (bank.tier("a"), bank.tier("b")) == ("team", "mine")


@pytest.mark.parametrize(
    ("life", "what"),
    [
        ("status: retired", "without a reason"),
        ("status: retired, replaced_by: nothing", "can't be written"),
        ("status: approved, replaced_by: a", "isn't replaced"),
        ("status: tired", "one of its values"),
        ("date: soon", "isn't a date"),
    ],
)
def test_a_life_that_cannot_be_is_told(tmp_path: Path, life: str, what: str) -> None:
    with pytest.raises(PhraseError, match=what):
        bank_of(tmp_path, scheme=f"{{id: a, tells: x, text: y, {life}}}")
