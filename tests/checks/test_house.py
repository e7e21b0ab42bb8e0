"""House words in a letter: in the narrative alone, as a matter of style."""

from __future__ import annotations

from inkspector.case import Case
from inkspector.checks import Finding, check

from .letters import FRAMEWORK, NARRATIVE, whole


def house(text: str, case: Case | None = None) -> list[Finding]:
    return [one for one in check(text, FRAMEWORK, case).findings if one.rule.startswith("house.")]


def test_the_words_are_found_in_the_narrative_with_what_to_write() -> None:
    text = whole(f"{NARRATIVE}\n\nThe council utilises what kids say.")
    found = [(one.rule, one.severity, one.quote, one.suggestion) for one in house(text)]
    assert found == [
        ("house.prefer", "info", "utilises", "uses"),
        ("house.avoid", "warning", "kids", "children"),
    ]
    assert all(text[one.start : one.end] == one.quote for one in house(text))


def test_quotations_are_left_alone() -> None:
    assert house('A boy said: "kids like us are heard". Another said: “kids know whilst they wait”.') == []


def test_standard_text_is_left_alone_and_explains_what_comes_after_it() -> None:
    assert house(whole(f"{NARRATIVE} The NIS is new.")) == []
    assert [one.quote for one in house("The NIS is new.")] == ["NIS"]


def test_the_published_letter_keeps_the_house_words(reference: str, case: Case) -> None:
    assert [one for one in house(reference, case) if one.severity != "info"] == []
