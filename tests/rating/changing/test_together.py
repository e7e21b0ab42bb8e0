"""What would change a rating is the fewest moves that do: as found by trying all.

`make bench` runs all of the small cases and 2,000 of the drawn ones.
"""

from __future__ import annotations

import pytest

from inkspector.case import Case, parse_case
from inkspector.case.worlds import Worlds, worlds
from inkspector.rating import rate
from inkspector.rating.changing.move import Evidence
from inkspector.rating.changing.together import every_set, together
from inkspector.rating.rate import possible_ratings, reach
from inkspector.scheme import load_scheme
from tests.rating.fewest import (
    Counts,
    Fewest,
    Lines,
    alike,
    differing,
    drawn_cases,
    fewest,
    rated,
    small_cases,
    text,
)

FRAMEWORK = load_scheme("ofsted-2009")


def found(lines: Lines) -> dict[int, Fewest]:
    """For each other rating, all sets of the fewest moves, the one told among them."""
    case = parse_case(text(lines))
    seen = worlds(case, FRAMEWORK)
    evidence, applied = Evidence(case, seen, FRAMEWORK), reach(case, seen, FRAMEWORK).applied
    sets = {}
    for told in together(applied, rated(lines), evidence, lambda moved: possible_ratings(moved, FRAMEWORK)):
        ways = [_after(one.made, lines) for one in every_set(applied, told.to, evidence)]
        assert _after(told.made, lines) in ways
        assert told.proven
        sets[told.to] = Fewest(told.size, frozenset(ways))
    return sets


def _after(made: Case, lines: Lines) -> tuple[Counts, ...]:
    held = worlds(made, FRAMEWORK)
    return alike({line: _counts(line, held) for line in lines})


def _counts(line: str, held: Worlds) -> Counts:
    spread = held.spread(line)
    assert spread is not None
    exact = [spread.exact((grade,)) for grade in spread.scale]
    a, b, c, d = (0 if one is None else one[0] for one in exact)
    return a, b, c, d


def test_the_oracle_rates_as_the_scheme_does() -> None:
    for lines in small_cases()[::40]:
        assert rate(parse_case(text(lines))).rating == rated(lines)


def test_the_fewest_moves_of_up_to_four_settings_over_two_lines() -> None:
    assert differing(small_cases()[::40], found) == []


def test_the_fewest_moves_of_up_to_twelve_settings_over_three_lines() -> None:
    assert differing(drawn_cases(12), found) == []


@pytest.mark.parametrize("lines", small_cases()[::150])
def test_every_rating_that_settings_can_lead_to_is_among_the_changes(lines: Lines) -> None:
    told = {change.to for change in rate(parse_case(text(lines))).changes}
    assert fewest(lines).keys() <= told


def test_moves_of_several_kinds_are_told_line_by_line() -> None:
    lines = {"primary_schools": (0, 0, 1, 0), "secondary_schools": (0, 0, 1, 0)}
    (best, *_) = rate(parse_case(text(lines))).changes
    assert best.to == 4
    moved = [f"one more {line} school good or better" for line in ("primary", "secondary")]
    assert list(best.moves) == moved


def test_a_change_by_one_rule_takes_the_settings_that_move_the_fewest_grades() -> None:
    apart = {"primary_schools": (0, 4, 1, 1), "secondary_schools": (0, 2, 1, 0)}
    found = rate(parse_case(text(apart))).changes  # 6 of 9; two more make 89 per cent
    assert "two more settings good or better (of several types together)" in {
        m for c in found for m in c.moves
    }
    nearer = {"primary_schools": (0, 2, 0, 1), "secondary_schools": (0, 1, 1, 0)}
    found = rate(parse_case(text(nearer))).changes  # 3 of 5; one more makes 80 per cent
    assert "one more secondary school good or better" in {m for c in found for m in c.moves}
