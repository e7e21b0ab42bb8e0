"""On published texts nearly every error is right, and a warning is seldom false."""

from __future__ import annotations

from collections import Counter

import pytest

from inkspector.scheme import load_scheme

from .real import MOST_WORDS, Alarm, alarms, budget, texts, verified

FALSE_ERRORS = 1 / 20
FALSE_WARNINGS = 1 / 2
"""A text, at most."""
RIGHT_ERRORS = 0.9


@pytest.fixture(scope="module")
def among() -> tuple[str, ...]:
    found = tuple(texts())
    if not found:
        pytest.skip("the published texts aren't beside the repository")
    return found


@pytest.fixture(scope="module")
def found(among: tuple[str, ...]) -> tuple[Alarm, ...]:
    return alarms(load_scheme(), among)


def false(found: tuple[Alarm, ...], severity: str) -> int:
    return sum(one.severity == severity and one.verdict == "false" for one in found)


def test_nine_errors_of_ten_are_right(found: tuple[Alarm, ...]) -> None:
    errors = [one for one in found if one.severity == "error"]
    assert sum(one.verdict == "right" for one in errors) >= RIGHT_ERRORS * len(errors)


def test_false_errors_are_rare(found: tuple[Alarm, ...], among: tuple[str, ...]) -> None:
    assert false(found, "error") <= FALSE_ERRORS * len(among)


def test_false_warnings_are_few(found: tuple[Alarm, ...], among: tuple[str, ...]) -> None:
    assert false(found, "warning") <= FALSE_WARNINGS * len(among)


def test_no_rule_gives_more_false_ones_than_it_did(found: tuple[Alarm, ...]) -> None:
    counts = Counter(one.rule for one in found if one.verdict == "false")
    allowed = budget()
    over = {rule: n for rule, n in counts.items() if n > allowed.get(rule, 0)}
    assert not over, "look them up; `python -m tests.false_alarms.lower` prints them"


def test_what_is_right_is_still_found(found: tuple[Alarm, ...]) -> None:
    now = {(one.text, one.rule, one.quote) for one in found}
    assert {key for key, verdict in verified().items() if verdict == "right"} <= now


def test_few_words_of_the_texts_are_kept() -> None:
    assert all(len(quote.split()) <= MOST_WORDS for _, _, quote in verified())
