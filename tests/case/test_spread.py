"""The bounds of a spread are those of all its worlds, found by listing them."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case.spread import Part, Spread, spread_of
from inkspector.claims import Interval

SCALE = ("outstanding", "good", "satisfactory", "inadequate")
GOOD = SCALE[:2]
RUNS = [SCALE[i:j] for i in range(4) for j in range(i + 1, 5)]
World = tuple[int, ...]


@cache
def _of_size(n: int) -> list[World]:
    return [world for world in product(range(n + 1), repeat=4) if sum(world) == n]


def _k(world: World, grades: tuple[str, ...]) -> int:
    return sum(world[SCALE.index(grade)] for grade in grades)


def _holds(part: Part, world: World) -> bool:
    k, n = _k(world, part.grades), sum(world)
    if part.at_least is not None and k < part.at_least:
        return False
    if part.at_most is not None and k > part.at_most:
        return False
    return part.share is None or (n > 0 and Fraction(100 * k, n) in part.share)


def _listed(parts: list[Part], least: int, most: int) -> list[World]:
    sizes = range(max(least, 1 if any(part.share for part in parts) else 0), most + 1)
    every = (world for n in sizes for world in _of_size(n))
    return [world for world in every if all(_holds(part, world) for part in parts)]


shares = st.builds(
    lambda a, b, low_open, high_open: Interval(Fraction(min(a, b)), Fraction(max(a, b)), low_open, high_open),
    st.integers(0, 100),
    st.integers(0, 100),
    st.booleans(),
    st.booleans(),
)
parts = st.lists(
    st.one_of(
        st.builds(Part.exactly, st.sampled_from(RUNS), st.integers(0, 3)),
        st.builds(lambda run, k: Part(run, at_least=k), st.sampled_from(RUNS), st.integers(0, 4)),
        st.builds(lambda run, share: Part(run, share=share), st.sampled_from(RUNS), shares),
    ),
    max_size=3,
)


@given(parts, st.integers(0, 6))
@settings(max_examples=300)
def test_of_known_size_the_bounds_are_exact(told: list[Part], n: int) -> None:
    listed = _listed(told, n, n)
    spread = spread_of(SCALE, told, n, n)
    assert spread.possible == bool(listed)
    for run in RUNS if listed else []:
        counts = {_k(world, run) for world in listed}
        assert spread.count(run) == (min(counts), max(counts))
        rest = tuple(grade for grade in SCALE if grade not in run)
        assert spread.count(rest) == (n - max(counts), n - min(counts))


@given(parts, st.integers(0, 3), st.integers(4, 6))
@settings(max_examples=150)
def test_of_a_range_of_sizes_no_world_lies_outside(told: list[Part], least: int, most: int) -> None:
    listed = _listed(told, least, most)[::3]
    spread = spread_of(SCALE, told, least, most)
    assert spread.possible or not listed
    for world in listed:
        n, (fewest, largest) = sum(world), spread.size
        assert fewest <= n <= (largest or 0)
        for run in RUNS:
            low, high = spread.tally(run)
            assert low <= _k(world, run) <= (n if high is None else high)
            assert n == 0 or Fraction(100 * _k(world, run), n) in spread.share(run)


@given(parts, parts, st.integers(0, 4), st.integers(0, 4))
@settings(max_examples=100)
def test_a_sum_of_lines_of_known_size_is_exact(a: list[Part], b: list[Part], n: int, m: int) -> None:
    first, second = _listed(a, n, n), _listed(b, m, m)
    added = spread_of(SCALE, a, n, n) + spread_of(SCALE, b, m, m)
    assert added.possible == bool(first and second)
    for run in RUNS if added.possible else []:
        counts = {_k(one, run) + _k(other, run) for one in first for other in second}
        assert added.count(run) == (min(counts), max(counts))


@given(parts, parts, st.integers(1, 4))
@settings(max_examples=100)
def test_a_sum_over_a_line_of_unknown_size_holds_every_world(a: list[Part], b: list[Part], n: int) -> None:
    first, second = _listed(a, n, n), _listed(b, 0, 4)
    added = spread_of(SCALE, a, n, n) + spread_of(SCALE, b)
    for one, other in product(first[:10], second[::4]):
        total = sum(one) + sum(other)
        for run in RUNS:
            assert Fraction(100 * (_k(one, run) + _k(other, run)), total) in added.share(run)


def test_an_open_count_leaves_its_parts_open() -> None:
    spread = spread_of(SCALE, [Part.exactly(GOOD, 13)], 14, 14)
    assert spread.exact(GOOD) == (13, 14)
    assert spread.count(("outstanding",)) == (0, 13)
    assert spread.exact(("satisfactory",)) is None
    assert spread.share(("inadequate",)) == Interval.of(ge=0, le=Fraction(100, 14))


def test_a_share_without_a_size_keeps_its_open_end() -> None:
    spread = spread_of(SCALE, [Part(GOOD, share=Interval.of(ge="56.5", lt=60))])
    assert spread.known_size is None
    assert spread.count(GOOD) is None
    assert spread.share(GOOD) == Interval.of(ge="56.5", lt=60)
    assert spread.share(SCALE[2:]) == Interval.of(gt=40, le="43.5")


def test_a_count_and_a_share_together_give_the_size() -> None:
    worst = ("inadequate",)
    spread = spread_of(SCALE, [Part(worst, 3, 3), Part(worst, share=Interval.rounded(25))])
    assert spread.known_size == 12


def test_a_share_that_no_whole_number_gives_has_no_world() -> None:
    assert not spread_of(SCALE, [Part(GOOD, share=Interval.rounded(60))], 8, 8).possible


def test_between_the_ends_only_whole_settings_count() -> None:
    spread = spread_of(SCALE, (), 3, 3)
    assert not spread.reaches(Interval.of(gt=34, lt=66), GOOD)
    assert spread.reaches(Interval.of(ge=33, lt=66), GOOD)


def test_without_settings_there_is_no_share() -> None:
    none = spread_of(SCALE, (), 0, 0)
    assert none.share(GOOD).empty
    assert not none.reaches(Interval.of(ge=0), GOOD)
    assert (none + spread_of(SCALE, [Part.exactly(GOOD, 2)], 3, 3)).exact(GOOD) == (2, 3)


def _silent(told: list[Part], n: int | None, grades: tuple[str, ...]) -> bool:
    spread: Spread = spread_of(SCALE, told, n or 0, n)
    return spread.silent(grades)


@pytest.mark.parametrize(
    ("told", "n", "grades", "silent"),
    [
        pytest.param([Part.exactly(GOOD, 3)], 8, ("good",), False, id="named with others"),
        pytest.param([Part.exactly(GOOD, 3)], 8, SCALE[2:], False, id="all the others with a total"),
        pytest.param([Part.exactly(GOOD, 3)], None, SCALE[2:], True, id="all the others without a total"),
        pytest.param(
            [Part(GOOD, share=Interval.rounded(60))], None, SCALE[2:], False, id="a share has a whole"
        ),
        pytest.param([Part.exactly(GOOD, 3)], 8, ("inadequate",), True, id="one of the others alone"),
        pytest.param([], 8, GOOD, True, id="only a total"),
    ],
)
def test_silence(told: list[Part], n: int | None, grades: tuple[str, ...], silent: bool) -> None:
    assert _silent(told, n, grades) is silent


def test_grades_of_a_part_are_neighbours() -> None:
    with pytest.raises(ValueError, match="neighbours"):
        spread_of(SCALE, [Part.exactly(("outstanding", "satisfactory"), 1)])


def test_none_of_an_unknown_number_is_none() -> None:
    spread = spread_of(SCALE, [Part(SCALE[3:], share=Interval.point(0))])
    assert spread.tally(SCALE[3:]) == (0, 0)
    assert spread.known_size is None
