"""Professional judgement moves the rating one step, in writing, and never past a limit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.errors import CaseError
from inkspector.rating import Rated

Rate = Callable[..., Rated]


def panel(to: int) -> str:
    return f"""\
professional_judgement:
  to: {to}
  rationale: three years of steady gains
  by: The panel
  date: 2009-11-20
"""


@pytest.mark.parametrize(("whole", "to"), [(55, 3), (55, 1), (70, 4), (55, 2)])
def test_it_moves_the_rating_by_at_most_one_step(rated: Rate, whole: int, to: int) -> None:
    found = rated(whole, panel(to))
    assert found.rating == to
    assert found.judgement is not None
    assert (found.judgement.start, found.judgement.end) == (found.default, to)


def test_two_steps_are_bad_input_at_their_place(rated: Rate) -> None:
    with pytest.raises(CaseError) as refused:
        rated(55, panel(4))
    problem = refused.value.problems[0]
    assert (problem.line, problem.column) == (17, 7)
    assert "at most one step" in problem.what
    assert "to: 3" in problem.mend


def test_one_step_from_some_possible_default_is_enough(rated_text: Callable[[str], Rated]) -> None:
    found = rated_text("settings: {all_settings: {good_or_better: 70%}}\n" + panel(4))
    assert found.possible_defaults == (2, 3)
    assert (found.rating, found.default) == (4, None)


def test_a_limit_is_applied_after_it(rated: Rate) -> None:
    action = (
        "judgements:\n"
        "  - {inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [referrals wait]}\n"
    )
    found = rated(70, panel(4) + action)
    assert (found.rating, found.limits[0].start, found.limits[0].end) == (3, 4, 3)


def test_the_trail_gives_its_rationale_author_and_date(rated: Rate) -> None:
    step = next(step for step in rated(55, panel(3)).trail if step.rule == "professional_judgement")
    assert "from 2 to 3" in step.text
    assert "three years of steady gains" in step.text
    assert "The panel, 20 November 2009" in step.text
