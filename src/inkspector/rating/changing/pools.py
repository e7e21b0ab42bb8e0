"""The counted settings of a case as pools, and what a state of the pools makes of the case.

Lines that the same rules ask for count alike: it makes no difference in which of them a setting moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from inkspector.case import Case
from inkspector.case.grades import BETTER
from inkspector.case.worlds import Worlds, worlds
from inkspector.rating.changing import moved
from inkspector.rating.changing.move import Evidence
from inkspector.rating.changing.nearest import Pools, State, Tally
from inkspector.rating.changing.settings import change_of_settings

Asked = tuple[str, tuple[str, ...]]
"""A subject, and grades of its settings that are counted together."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A line whose settings move: its totals from 0 to their number, and the last grade in each."""

    line: str
    totals: tuple[int, ...]
    grades: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Settings:
    """The lines that move by settings, in pools by which of the numbers asked for they belong to."""

    evidence: Evidence
    asked: tuple[Asked, ...]

    @cached_property
    def pools(self) -> Pools:
        """All pools, one after the other."""
        start: list[int] = []
        grades: list[int] = []
        for lines in self._lines:
            start += map(sum, zip(*(line.totals for line in lines), strict=True))
            grades += lines[0].grades
        return Pools(tuple(start), tuple(grades))

    def tally(self, asked: Asked) -> Tally | None:
        """What counts these grades of a subject; None where a line of it moves and isn't known so far."""
        subject, named = asked
        scale = self.evidence.seen.scale(subject)
        at = sorted(scale.index(grade) for grade in named)
        if at[-1] - at[0] + 1 != len(at):
            return None
        ends = []
        for lines, first in zip(self._lines, self._first, strict=True):
            if lines[0].line in self.evidence.movable(subject):
                grades = lines[0].grades
                if at[0] not in grades or at[-1] + 1 not in grades:
                    return None
                ends.append((first + grades.index(at[0]), first + grades.index(at[-1] + 1)))
        return Tally(tuple(ends)) if ends else None

    def moved(self, state: State) -> Iterator[tuple[Counted, tuple[int, ...]]]:
        """The lines whose totals such a state changes, with the totals; of a pool one alone, if one can."""
        for lines, first in zip(self._lines, self._first, strict=True):
            wanted = state[first : first + len(lines[0].grades)]
            before = self.pools.start[first : first + len(wanted)]
            if wanted != before:
                yield from _shared(lines, [now - then for now, then in zip(wanted, before, strict=True)])

    def made(self, state: State, case: Case) -> Case:
        """The case with its settings so."""
        for line, totals in self.moved(state):
            scale = self.evidence.seen.scale(line.line)
            counts = {
                _name(scale, to): total for to, total in zip(line.grades[1:-1], totals[1:-1], strict=True)
            }
            case = moved.with_counts(case, line.line, counts, totals[-1])
        return case

    def words(self, state: State) -> Iterator[str]:
        """In words, how many settings of each line are good or better, or fail, that weren't before."""
        framework = self.evidence.framework
        for line, totals in self.moved(state):
            scale = self.evidence.seen.scale(line.line)
            good = len(self.evidence.seen.good(line.line))
            more = {to: now - then for to, now, then in zip(line.grades, totals, line.totals, strict=True)}
            if number := more.get(good):
                yield change_of_settings(line.line, None, number, framework)
            if number := more.get(len(scale) - 1):
                yield change_of_settings(line.line, scale[-1], -number, framework)

    @cached_property
    def _lines(self) -> Sequence[Sequence[Counted]]:
        pools: dict[object, list[Counted]] = {}
        for line in counted_lines(self.evidence.case, self.evidence.seen):
            belongs = tuple(line.line in self.evidence.movable(subject) for subject, _ in self.asked)
            if any(belongs):
                pools.setdefault((belongs, line.grades), []).append(line)
        return list(pools.values())

    @cached_property
    def _first(self) -> Sequence[int]:
        """By pool, the place of its first total."""
        sizes = [len(lines[0].grades) for lines in self._lines]
        return [sum(sizes[:at]) for at in range(len(sizes))]


def counted_lines(case: Case, seen: Worlds) -> Iterator[Counted]:
    """The lines of a case, and a group or the whole told by itself, as far as settings are counted."""
    lines = {line.id for line in seen.framework.scheme.lines}
    for subject in case.settings:
        spread = seen.spread(subject)
        if spread is None or not spread.known_size:
            continue
        totals = {to: spread.exact(spread.scale[:to]) for to in range(1, len(spread.scale))}
        known = {to: exact[0] for to, exact in totals.items() if exact is not None}
        if known and (subject in lines or seen.given_as_a_whole(subject)):
            yield Counted(subject, (0, *known.values(), spread.known_size), (0, *known, len(spread.scale)))


def settings_steps(evidence: Evidence, made: Case) -> int:
    """How many grades settings have moved in all, each as little as it must, as far as both cases tell."""
    before = {
        line.line: dict(zip(line.grades, line.totals, strict=True))
        for line in counted_lines(evidence.case, evidence.seen)
    }
    after = counted_lines(made, worlds(made, evidence.framework))
    return sum(
        abs(total - before[line.line][to])
        for line in after
        for to, total in zip(line.grades, line.totals, strict=True)
        if to in before.get(line.line, ())
    )


def _name(scale: Sequence[str], to: int) -> str:
    return scale[0] if to == 1 else scale[to - 1] + BETTER


def _shared(lines: Sequence[Counted], change: Sequence[int]) -> Iterator[tuple[Counted, tuple[int, ...]]]:
    """A change of a pool's totals, by the first line that has room for it all, else by several."""
    for line in lines:
        alone = tuple(total + more for total, more in zip(line.totals, change, strict=True))
        if list(alone) == sorted(alone):
            yield line, alone
            return
    left = list(change)
    totals = {line.line: list(line.totals) for line in lines}
    while any(left):
        at, way, held = next(_steps(left, totals))
        held[at] += way
        left[at] -= way
    for line in lines:
        if tuple(totals[line.line]) != line.totals:
            yield line, tuple(totals[line.line])


def _steps(left: Sequence[int], totals: Mapping[str, list[int]]) -> Iterator[tuple[int, int, list[int]]]:
    """The steps that are left and that some line has room for; a setting moves from where there is one."""
    for held in totals.values():
        for at, number in enumerate(left):
            way = (number > 0) - (number < 0)
            if way and held[at] != held[at + way]:
                yield at, way, held
