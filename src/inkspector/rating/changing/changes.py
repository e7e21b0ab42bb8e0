"""What would change a rating: the fewest moves that flip a rule and with it the rating, each rated again.

A move is a setting up or down a grade, an indicator across its comparators, a judgement up or down a grade, a
priority action lifted; where the settings aren't counted it is the share at which the rule flips. Where the
evidence is open it is the figure that would settle the rating, or the fewest figures that do so together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from inkspector.case import Case
from inkspector.case.worlds import worlds
from inkspector.rating.changing.flips import flips
from inkspector.rating.changing.move import Evidence, Move
from inkspector.rating.changing.pools import settings_steps
from inkspector.rating.changing.together import Together, together
from inkspector.rating.model import Change
from inkspector.rating.predicates import Truth
from inkspector.rating.say import listed
from inkspector.rating.stages import Applied, Ratings, apply, only
from inkspector.scheme.model import StartAt

Rate = Callable[[Case], Ratings]
"""The possible ratings of a moved case."""


def changes(
    applied: Sequence[Applied], possible: Ratings, evidence: Evidence, rate: Rate
) -> tuple[Change, ...]:
    """Every change found, the best rating first; none where the rating is withheld."""
    if not possible:
        return ()
    found: dict[tuple[int, str], list[str]] = {}
    sizes: dict[int, int] = {}
    for one in applied:
        for move in flips(one, evidence):
            made = move.made(evidence.case)
            to = only(rate(made))
            if to is not None and to != only(possible):
                found.setdefault((to, move.text), []).append(move.where)
                if move.of != "share":
                    size = settings_steps(evidence, made) + move.others
                    sizes[to] = min(size, sizes.get(to, size))
    every = [Change(to, (_where(text, lines),)) for (to, text), lines in found.items()]
    now = only(possible)
    if now is not None:
        every += _fewer(sizes, together(applied, now, evidence, rate))
    if len(possible) > 1:
        singly = {change.to for change in every}
        settling = _settled_together(applied, evidence, rate)
        every += dict.fromkeys(change for change in settling if change.to not in singly)
    return tuple(sorted(every, key=lambda change: -change.to))


def _fewer(sizes: Mapping[int, int], found: Iterable[Together]) -> Iterator[Change]:
    """Moves that together lead where no single flip by moves does, or in fewer moves."""
    for one in found:
        if one.to not in sizes or one.size < sizes[one.to]:
            yield Change(one.to, one.moves)


def _where(text: str, lines: Sequence[str]) -> str:
    named = [line for line in dict.fromkeys(lines) if line]  # two rules can be flipped by one move
    return f"{text} ({listed(named, 'or')})" if named else text


def _settled_together(applied: Sequence[Applied], evidence: Evidence, rate: Rate) -> Iterator[Change]:
    """Where no one figure settles the rating: a start in each band, and every open rule without effect."""
    quiet = [
        move
        for one in applied
        if one.truth is None and not isinstance(one.rule.effect, StartAt)
        for move in flips(one, evidence)
        if _truth(one, move, evidence) is False
    ]
    starts = [
        move for one in applied if isinstance(one.rule.effect, StartAt) for move in flips(one, evidence)
    ]
    for taken in [[start, *quiet] for start in starts] or [quiet]:
        to = only(rate(_made(taken, evidence.case)))
        if to is not None:
            yield Change(to, tuple(move.text for move in _fewest(taken, to, evidence.case, rate)))


def _truth(one: Applied, move: Move, evidence: Evidence) -> Truth:
    case = move.made(evidence.case)
    return apply(one.rule, case, worlds(case, evidence.framework), evidence.framework).truth


def _fewest(taken: Sequence[Move], to: int, case: Case, rate: Rate) -> list[Move]:
    """Without every move that isn't needed."""
    needed = list(taken)
    for move in reversed(taken):
        without = [other for other in needed if other is not move]
        if only(rate(_made(without, case))) == to:
            needed = without
    return needed


def _made(taken: Sequence[Move], case: Case) -> Case:
    for move in taken:
        case = move.made(case)
    return case
