"""The share of indicators that stand so to their comparators, against worlds listed one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.case.standing import standing
from inkspector.case.worlds import worlds
from inkspector.scheme import load_scheme

HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: County of Nowhere}\n"
STATES = {
    "better": {"better"},
    "worse": {"worse"},
    "in_line": {"in_line"},
    "better_or_in_line": {"better", "in_line"},
    "worse_or_in_line": {"worse", "in_line"},
}
COMPARATORS = (("national",), ("similar_areas",), ("similar_areas", "national"))
N = 3
World = tuple[tuple[str, ...], ...]
"""Of each indicator its state to England and to similar areas."""
WORLDS: list[World] = list(product(product(("better", "in_line", "worse"), repeat=2), repeat=N))


def _share(world: World, said: str, comparators: tuple[str, ...]) -> Fraction:
    places = [("national", "similar_areas").index(comparator) for comparator in comparators]
    hold = [all(indicator[place] in STATES[said] for place in places) for indicator in world]
    return Fraction(100 * sum(hold), N)


directions, against = st.sampled_from(sorted(STATES)), st.sampled_from(COMPARATORS)


@given(
    st.lists(st.tuples(directions, against), min_size=1, max_size=3, unique=True),
    st.sampled_from(WORLDS),
    directions,
    against,
)
@settings(max_examples=150)
def test_no_world_of_the_summaries_lies_outside(
    told: list[tuple[str, tuple[str, ...]]], truth: World, said: str, comparators: tuple[str, ...]
) -> None:
    lines = [
        f"    - {{{one}: {_share(truth, one, to) * N / 100} of {N}, comparators: [{', '.join(to)}]}}\n"
        for one, to in told
    ]
    case = parse_case(f"{HEAD}indicators:\n  summary:\n{''.join(lines)}")
    found = standing(worlds(case, load_scheme("ofsted-2009")), "national_indicators", None, said, comparators)
    for world in WORLDS:
        if all(_share(world, one, to) == _share(truth, one, to) for one, to in told):
            assert _share(world, said, comparators) in found.share


@given(st.sampled_from(WORLDS), st.sets(st.integers(0, 2 * N - 1)), directions, against)
@settings(max_examples=150)
def test_single_indicators_are_counted_exactly(
    truth: World, unknown: set[int], said: str, comparators: tuple[str, ...]
) -> None:
    figures = {"better": 40, "in_line": 50, "worse": 60}
    lines: list[str] = []
    for i, (id, indicator) in enumerate(zip(("ni_073", "ni_075", "ni_076"), truth, strict=True)):
        low_is_good = load_scheme("ofsted-2009").good_is(id) == "low"
        told = [f"id: {id}, value: 50"]
        for j, name in enumerate(("national", "similar_areas")):
            if 2 * i + j not in unknown:
                theirs = figures[indicator[j]]
                told.append(f"{name}: {100 - theirs if low_is_good else theirs}")
        lines.append(f"    - {{{', '.join(told)}}}\n")
    case = parse_case(f"{HEAD}indicators:\n  single:\n{''.join(lines)}")
    found = standing(worlds(case, load_scheme("ofsted-2009")), "national_indicators", None, said, comparators)
    known = {(i, j) for i in range(N) for j in range(2) if 2 * i + j not in unknown}
    shares = [
        _share(world, said, comparators)
        for world in WORLDS
        if all(world[i][j] == truth[i][j] for i, j in known)
    ]
    assert (found.share.low, found.share.high) == (min(shares), max(shares))
