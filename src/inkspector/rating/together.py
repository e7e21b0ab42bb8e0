"""The fewest moves that lead to each other rating together, where no rule's flip does so by itself.

Sought from the case outwards, the fewest first: from what each flip makes of the case the rules are flipped
again. Settings go up on the way to a better rating and down on the way to a worse; both ways only to what
can't be reached so. A setting that moves a grade is one move; so is an indicator, a judgement, an action.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from inkspector.case import Case
from inkspector.case.worlds import Worlds, worlds
from inkspector.rating.flips import Evidence, Move, change_of_settings, flips
from inkspector.rating.stages import Applied, apply
from inkspector.scheme import Framework

FEW = 24
"""Of so many settings all ways are looked through; of more, only the nearest."""
TRIED_OF_FEW, TRIED_OF_MANY = 400, 12
"""So many moved cases are looked at, each way."""


@dataclass(frozen=True, slots=True)
class Together:
    """Moves that lead to a rating together."""

    to: int
    size: int
    """In grades of settings, and other things, moved."""
    made: Case
    moves: tuple[str, ...]


def together(evidence: Evidence, now: int, only: Callable[[Case], int | None]) -> Iterator[Together]:
    """For each other rating that moves lead to, the fewest that do so; `only` rates a case."""
    ratings: set[int] = {level.rating for level in evidence.framework.scheme.scale}
    few = _settings(evidence) <= FEW
    most = TRIED_OF_FEW if few else TRIED_OF_MANY
    ways = [({one for one in ratings if one > now}, 1), ({one for one in ratings if one < now}, -1)]
    found = [one for wanted, sign in ways for one in _towards(wanted, sign, most, evidence, only)]
    yield from found
    if few:
        yield from _towards(ratings - {now, *(one.to for one in found)}, 0, most, evidence, only)


def _towards(
    wanted: set[int], sign: int, most: int, evidence: Evidence, only: Callable[[Case], int | None]
) -> Iterator[Together]:
    """The fewest moves to each of these ratings, by settings that go up (1), down (-1) or both ways (0)."""
    order = count()
    waiting: list[tuple[int, int, Case, tuple[str, ...]]] = [(0, next(order), evidence.case, ())]
    seen: set[object] = set()
    for _ in range(most):
        if not waiting or not wanted:
            return
        size, _, case, others = heappop(waiting)
        to = only(case)
        if to in wanted and to is not None:
            wanted = wanted - {to}
            yield Together(to, size, case, (*settings_moved(evidence, case), *others))
        held = worlds(case, evidence.framework)
        for move in _moves(case, held, evidence.framework):
            made = move.made(case)
            steps = _steps(evidence, made)
            told = others if move.of == "settings" else (*others, move.text)
            key = (steps, tuple(sorted(told)))
            if key not in seen and all(sign * step >= 0 for step in steps):
                seen.add(key)
                heappush(waiting, (sum(map(abs, steps)) + len(told), next(order), made, told))


def _moves(case: Case, held: Worlds, framework: Framework) -> Iterator[Move]:
    evidence = Evidence(case, held, framework)
    applied: Sequence[Applied] = [apply(rule, case, held, framework) for rule in framework.scheme.rules]
    for one in applied:
        yield from (move for move in flips(one, evidence) if move.of != "share")


def settings_moved(evidence: Evidence, made: Case) -> Iterator[str]:
    """In words, how many settings of each line are good or better, or fail, that weren't before."""
    framework = evidence.framework
    after = worlds(made, framework)
    for line in _moving(evidence.case, evidence.seen):
        good = evidence.seen.good(line)
        worst = framework.scale(line).grades[-1]
        if (more := _change(line, good, evidence.seen, after)) != 0:
            yield change_of_settings(line, None, more, framework)
        if (fail := _change(line, (worst,), evidence.seen, after)) != 0:
            yield change_of_settings(line, worst, fail, framework)


def _moving(case: Case, held: Worlds) -> list[str]:
    """The lines of the case, and a group or the whole that is counted by itself."""
    lines = {line.id for line in held.framework.scheme.lines}
    return [subject for subject in case.settings if subject in lines or held.given_as_a_whole(subject)]


def _change(line: str, grades: tuple[str, ...], before: Worlds, after: Worlds) -> int:
    spreads = [held.spread(line) for held in (before, after)]
    exact = [None if spread is None else spread.exact(grades) for spread in spreads]
    return 0 if exact[0] is None or exact[1] is None else exact[1][0] - exact[0][0]


def settings_size(evidence: Evidence, made: Case) -> int:
    """How many grades the settings have moved in all, each as little as it must."""
    return sum(map(abs, _steps(evidence, made)))


def _settings(evidence: Evidence) -> int:
    spreads = (evidence.seen.spread(line) for line in _moving(evidence.case, evidence.seen))
    return sum(spread.known_size or 0 for spread in spreads if spread is not None)


def _steps(evidence: Evidence, made: Case) -> tuple[int, ...]:
    """By line and grade, how many more settings have that grade or a better one than before."""
    after = worlds(made, evidence.framework)
    return tuple(
        _change(line, scale[:cut], evidence.seen, after)
        for line in _moving(evidence.case, evidence.seen)
        for scale in (evidence.framework.scale(line).grades,)
        for cut in range(1, len(scale))
    )
