"""The plan of the letter: where messages go, what comes first, and what a broken plan is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.errors import SchemeError
from inkspector.scheme import load_folder, load_scheme
from inkspector.scheme.letter_plan import LetterPlan

Break = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def plan() -> LetterPlan:
    """That of the letters of 2009."""
    return load_scheme("ofsted-2009").letter


@pytest.mark.parametrize(
    ("subject", "aspect", "kind", "paragraph"),
    [
        ("authority", None, "rating", "opening"),
        ("authority", None, "limit", "opening"),
        ("all_settings", "overall_effectiveness", "grade", "opening"),
        ("secondary_schools", None, "grade", "schools"),
        ("all_settings", "staying_safe", "grade", "services"),
        ("special_schools", None, "grade", "early_years"),
        ("serious_case_reviews", None, "total", "services"),
        ("ni_081", None, "comparison", "indicators"),
        ("vulnerable_children", None, "view", "indicators"),
    ],
)
def test_every_message_has_its_paragraph(
    plan: LetterPlan, subject: str, aspect: str | None, kind: str, paragraph: str
) -> None:
    assert plan.paragraphs[plan.position(subject, aspect, kind).paragraph].id == paragraph


def test_topics_keep_the_order_of_rows_and_of_subjects(plan: LetterPlan) -> None:
    said = ["all_settings", "primary_schools", "secondary_schools", "colleges"]
    keys = [plan.position(subject, None, "grade").key for subject in said]
    assert keys == sorted(keys)


def test_a_limited_letter_names_the_cause_and_then_the_limit_after_the_rating(plan: LetterPlan) -> None:
    assert plan.order(2, limited=True).opening[:3] == ("rating", "limit_cause", "limit")
    assert "limit" not in plan.order(2, limited=False).opening


@pytest.mark.parametrize(("rating", "first"), [(4, "positive"), (3, "positive"), (1, "negative")])
def test_strength_first_save_in_a_poor_letter(plan: LetterPlan, rating: int, first: str) -> None:
    assert plan.order(rating, limited=False).stances[0] == first


def test_a_paragraph_that_the_plan_has_not_is_refused_at_its_place(broken: Break) -> None:
    folder = broken(
        "letter.yaml",
        "{paragraph: indicators, kinds: [view]}",
        "{paragraph: indicator, kinds: [view]}",
    )
    with pytest.raises(SchemeError, match="`indicator` is no paragraph of the plan") as refused:
        load_folder(folder)
    assert refused.value.problems[0].line > 1


def test_a_plan_that_leaves_messages_nowhere_is_refused(broken: Break) -> None:
    folder = broken("letter.yaml", "  - {paragraph: services}\n", "")
    with pytest.raises(SchemeError, match="belong nowhere"):
        load_folder(folder)


def test_a_rating_without_an_order_is_refused(broken: Break) -> None:
    folder = broken("letter.yaml", "ratings: [4, 3]", "ratings: [4]")
    with pytest.raises(SchemeError, match="no order for a rating of 3"):
        load_folder(folder)
