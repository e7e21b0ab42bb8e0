"""*Not* before a grade is worked into it where nothing else could be meant, else the clause is unread."""

import pytest

from inkspector.reading import read

BELOW = ("satisfactory", "inadequate")


@pytest.mark.parametrize(
    ("sentence", "grades"),
    [
        ("The adoption agency is not good.", BELOW),
        ("Childminding isn't good overall.", BELOW),
        ("A majority of primary schools are not good or better.", BELOW),
        ("Four of the five nursery schools have not been judged good or better.", BELOW),
        ("Two childminders are not inadequate.", ("outstanding", "good", "satisfactory")),
        ("The joint area review in 2007 found safeguarding not to be good.", ("adequate", "inadequate")),
    ],
)
def test_what_is_not_good_is_worse(sentence: str, grades: tuple[str, ...]) -> None:
    assert [claim.grades for claim in read(sentence).claims] == [grades]


@pytest.mark.parametrize(
    "sentence",
    [
        "All six primary schools are not good.",
        "Both special schools are not good.",
        "Primary schools are not yet good.",
        "Primary schools are not always good.",
    ],
)
def test_where_something_else_may_be_denied_the_clause_is_unread(sentence: str) -> None:
    reading = read(sentence)
    assert not [claim for claim in reading.claims if not claim.partial]
    assert reading.unread


def test_a_grade_before_the_negation_is_not_denied() -> None:
    claims = read(
        "The proportion of primary schools judged good or better is not below the national average."
    ).claims
    assert [claim.grades for claim in claims] == [("outstanding", "good")]


def test_what_an_inspection_found_is_told_of_the_inspection_that_is_named() -> None:
    claims = read(
        "The joint area review in 2007 found no priority actions and two areas for development."
    ).claims
    assert [claim.source for claim in claims] == ["joint_area_review"] * 2
