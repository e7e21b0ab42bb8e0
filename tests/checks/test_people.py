"""Addressee, post, salutation, signature: as far as they agree, there is nothing to say."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import CASE, FRAMEWORK, whole

PEOPLE = ("letter.addressee", "letter.post", "letter.salutation", "letter.signatory")


def found(text: str, case: str | None) -> list[str]:
    report = check(text, FRAMEWORK, parse_case(case) if case else None)
    return [one.rule for one in report.findings if one.rule in PEOPLE]


@pytest.mark.parametrize(
    "name", ["Ms Ann Example", "Ms A Example", "Ann Example", "Ms. A. Example", "Example"]
)
def test_a_name_may_be_shortened(name: str) -> None:
    assert found(whole().replace("Ms Ann Example", name), CASE) == []


@pytest.mark.parametrize("name", ["Mr Ann Example", "Ms Bea Example", "Ms Ann Sample", "Ms B Example"])
def test_another_name_is_found(name: str) -> None:
    assert "letter.addressee" in found(whole().replace("Ms Ann Example", name), CASE)


@pytest.mark.parametrize("greeting", ["Dear Ms Example", "Dear Ann", "Dear Ms Example,", "Dear Colleague"])
def test_a_greeting_that_fits(greeting: str) -> None:
    text = whole().replace("Dear Ms Example", greeting)
    assert found(text, CASE) == found(text, None) == []


@pytest.mark.parametrize("greeting", ["Dear Mr Example", "Dear Ms Sample", "Dear Bea"])
def test_a_greeting_that_does_not(greeting: str) -> None:
    text = whole().replace("Dear Ms Example", greeting)
    assert found(text, CASE) == found(text, None) == ["letter.salutation"]


def test_curly_apostrophes_are_the_same_post() -> None:
    assert found(whole().replace("Director of Children's", "Director of Children’s"), CASE) == []


def test_an_address_without_a_name_greets_nobody_wrongly() -> None:
    text = whole().replace("Ms Ann Example\n", "")
    assert found(text, None) == []
