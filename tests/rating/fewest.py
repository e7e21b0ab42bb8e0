"""The fewest grades that settings must move to be rated otherwise, by trying all: an oracle.

It shares no code with the rating: arithmetic of its own over counts, for cases in which only settings are
open to a move. Of 2009: a band from 80, 65, 50 per cent of all settings good or better, one less where under
half of universal provision is, or two schools and three per cent of schools are inadequate.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import product
from random import Random

Counts = tuple[int, int, int, int]
"""Of a line's settings: outstanding, good, satisfactory, inadequate."""
Lines = Mapping[str, Counts]
UNIVERSAL = frozenset(("primary_schools", "secondary_schools", "colleges", "childminding"))
SCHOOLS = frozenset(("primary_schools", "secondary_schools", "special_schools"))
NONE = (
    *("childminding", "childcare_non_domestic", "childcare_domestic", "nursery_schools", "primary_schools"),
    *("secondary_schools", "special_schools", "pupil_referral_units", "colleges", "childrens_homes"),
    *("fostering_agency", "adoption_agency", "private_fostering", "residential_special_schools"),
)


def text(lines: Lines) -> str:
    """A case of these lines, all else settled by shares, which aren't moved one by one."""
    held: dict[str, object] = {line: {"state": "none_exist"} for line in NONE if line not in lines}
    held |= {line: {"outcomes": f"{sum(k)}: {' '.join(map(str, k))}"} for line, k in lines.items()}
    outcomes = ("staying_safe", "enjoying_and_achieving")
    held["all_settings"] = {"aspects": {name: {"good_or_better": "70%"} for name in outcomes}}
    summary = {"better_or_in_line": "60%", "comparators": ["national", "similar_areas"]}
    case = {"inkspector": 1, "scheme": "ofsted-2009", "authority": {"name": "Saltmere"}, "settings": held}
    return json.dumps({**case, "indicators": {"summary": [summary]}})


def rated(lines: Lines) -> int:
    """By the rules, on whole per cents rounded half up."""
    start = 1 + sum(_share(lines, frozenset(lines), 2) >= at for at in (50, 65, 80))
    universal, schools = lines.keys() & UNIVERSAL, lines.keys() & SCHOOLS
    weak = bool(universal) and _share(lines, universal, 2) < 50
    inadequate = sum(lines[line][3] for line in schools)
    size = sum(sum(lines[line]) for line in schools)
    failing = inadequate >= 2 and (200 * inadequate + size) // (2 * size) >= 3
    return max(1, start - (weak or failing))


def _share(lines: Lines, among: Set[str], grades: int) -> int:
    part = sum(sum(lines[line][:grades]) for line in among)
    whole = sum(sum(lines[line]) for line in among)
    return (200 * part + whole) // (2 * whole)


def spreads(n: int) -> Iterator[Counts]:
    """Every way in which n settings can be graded."""
    for a, b, c in product(range(n + 1), repeat=3):
        if a + b + c <= n:
            yield a, b, c, n - a - b - c


@dataclass(frozen=True)
class Fewest:
    """The sets of the fewest moves to a rating: how many grades settings move, and what can come of it."""

    moves: int
    ways: frozenset[tuple[Counts, ...]]
    """As `alike` tells lines after the moves: in which of the lines that count alike is left open."""


def fewest(lines: Lines) -> dict[int, Fewest]:
    """For each other rating that settings alone can lead to, all sets of the fewest moves."""
    now = rated(lines)
    found: dict[int, tuple[int, set[tuple[Counts, ...]]]] = {}
    for moved in product(*(_moved(counts) for counts in lines.values())):
        after = {line: counts for line, (counts, _) in zip(lines, moved, strict=True)}
        cost = sum(steps for _, steps in moved)
        if cost <= max(found[to][0] if to in found else 99 for to in (1, 2, 3, 4) if to != now):
            to = rated(after)
            if to == now:
                continue
            if to not in found or cost < found[to][0]:
                found[to] = cost, set()
            if cost == found[to][0]:
                found[to][1].add(alike(after))
    return {to: Fewest(cost, frozenset(ways)) for to, (cost, ways) in found.items()}


def alike(lines: Lines) -> tuple[Counts, ...]:
    """The counts of lines added up where the rules ask for the same of them."""
    added: dict[tuple[bool, bool], Counts] = {}
    for line, (a, b, c, d) in lines.items():
        kind = line in UNIVERSAL, line in SCHOOLS
        e, f, g, h = added.get(kind, (0, 0, 0, 0))
        added[kind] = a + e, b + f, c + g, d + h
    return tuple(added.values())


def _moved(before: Counts) -> list[tuple[Counts, int]]:
    """What a line can become, and how many grades its settings move in all, each as little as it must.

    Outstanding and good rate alike, so that as many stay outstanding as can.
    """
    n, outstanding = sum(before), before[0]
    found = []
    for good in range(n + 1):
        for passing in range(good, n + 1):
            best = min(outstanding, good)
            after = (best, good - best, passing - good, n - passing)
            cost = sum(abs(sum(before[:cut]) - sum(after[:cut])) for cut in (1, 2, 3))
            found.append((after, cost))
    return found


PAIRS = (
    ("primary_schools", "secondary_schools"),
    ("primary_schools", "special_schools"),
    ("colleges", "special_schools"),
)


def small_cases() -> list[Lines]:
    """All of up to four settings over two lines: both of schools, one open to all, neither."""
    return [
        dict(zip(pair, counts, strict=True))
        for pair in PAIRS
        for a, b in product(range(1, 4), repeat=2)
        if a + b <= 4
        for counts in product(spreads(a), spreads(b))
    ]


def drawn_cases(number: int, seed: int = 2009) -> list[Lines]:
    """Of up to twelve settings over three lines, drawn by a fixed seed."""
    draws = Random(seed)
    drawn: list[Lines] = []
    for _ in range(number):
        size = draws.randint(3, 12)
        first = draws.randint(1, size - 2)
        second = draws.randint(1, size - first - 1)
        sizes = (first, second, size - first - second)
        drawn.append({line: _drawn(n, draws) for line, n in zip(TRIPLE, sizes, strict=True)})
    return drawn


TRIPLE = ("primary_schools", "special_schools", "colleges")


def _drawn(n: int, draws: Random) -> Counts:
    grades = [draws.randrange(4) for _ in range(n)]
    return grades.count(0), grades.count(1), grades.count(2), grades.count(3)


def differing(cases: Iterable[Lines], found: Callable[[Lines], dict[int, Fewest]]) -> list[Lines]:
    """The cases of which `found` tells anything else than trying all."""
    return [lines for lines in cases if found(lines) != fewest(lines)]
