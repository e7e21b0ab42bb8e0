"""Small matters of British English."""

from __future__ import annotations

import pytest

from inkspector.drafting import english


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_have_no_comma_before_and(items: list[str], said: str) -> None:
    assert english.listed(items) == said


def test_clauses_with_and_in_them_are_kept_apart_by_a_comma() -> None:
    assert (
        english.clauses(["one is good", "two and three are not"]) == "one is good, and two and three are not"
    )


def test_numbers_below_ten_are_words() -> None:
    assert [english.number(n) for n in (0, 9, 10, 1204)] == ["zero", "nine", "10", "1,204"]


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("both schools are good", "Both schools are good."),
        ("13 of the 14 schools are good", "Thirteen of the 14 schools are good."),
        ("59% of schools are good", "Fifty-nine per cent of schools are good."),
        ('it recorded "too late."', 'It recorded "too late."'),
    ],
)
def test_a_sentence_has_a_capital_a_stop_and_no_figure_at_its_head(clause: str, said: str) -> None:
    assert english.sentence(clause) == said


def test_recorded_words_stand_on_one_line_in_marks_of_their_own() -> None:
    assert english.quoted("too\n late") == '"too late"'
    assert english.quoted('a "duty" team') == '“a "duty" team”'


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("London Borough of Harrowgate Hill", "the London Borough of Harrowgate Hill"),
        ("Thornbury Vale", "Thornbury Vale"),
        ("Ashmere County Council", "Ashmere"),
    ],
)
def test_an_authority_is_named_as_the_area_that_it_is(name: str, said: str) -> None:
    assert english.area(name) == said
