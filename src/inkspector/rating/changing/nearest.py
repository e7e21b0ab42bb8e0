"""The fewest steps by which counted settings come within bounds, exactly, over pools of what counts alike.

A step takes one setting up or down a grade. A pool is the running totals of its settings, best grade first,
from 0 to their number, at the grades where they are known: a step adds one to a total or takes one away, and
no total is less than the one before it.

Best-first by the steps made and the fewest still needed. From a state the search follows one bound that isn't
met: in every state within all bounds some total of that bound is further on, so that none is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

State = tuple[int, ...]
"""The totals of all pools, one after the other, each from 0 to its number of settings."""
Place = int
"""The index of a total among those of all pools."""
UP, DOWN = 1, -1
MOST_STATES = 4_000
"""So many are looked at; further states are given up."""


class GivenUp(Exception):
    """More states than are looked at: how few steps suffice isn't known."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A number that a rule asks of settings: in each pool, those between two of its totals."""

    ends: tuple[tuple[Place, Place], ...]
    """By pool, the total before its grades and the one with them."""

    def of(self, state: State) -> int:
        """How many settings it counts."""
        return sum(state[upper] - state[lower] for lower, upper in self.ends)


@dataclass(frozen=True, slots=True)
class Within:
    """A tally with the least and the most that it is to be."""

    tally: Tally
    least: int
    most: int

    def lacks(self, state: State) -> int:
        """How many more it needs; negative is how many fewer."""
        now = self.tally.of(state)
        return max(self.least - now, 0) + min(self.most - now, 0)


@dataclass(frozen=True)
class Pools:
    """Where the settings stand, and which totals are of the same grade in several pools."""

    start: State
    grades: tuple[int, ...]
    """By place, the number of the last grade that the total takes in; 0 at the start of a pool."""

    def fewest(self, bounds: Sequence[Within], most: int | None = None) -> Iterator[State]:
        """Every state with the fewest steps within all bounds, and at most so many; none if there is none.

        States that move few totals come first. Raises GivenUp.
        """
        bounds = (*bounds, *_implied(bounds))
        waiting: list[tuple[int, int, int, State]] = []
        seen: set[State] = set()
        self._put(self.start, bounds, waiting, seen)
        looked_at = 0
        while waiting and (most is None or waiting[0][0] <= most):
            size, _, needed, state = heappop(waiting)
            if needed == 0:
                most = size
                yield state
                continue
            looked_at += 1
            if looked_at > MOST_STATES:
                raise GivenUp
            for made in self._onwards(state, bounds):
                self._put(made, bounds, waiting, seen)

    def steps(self, state: State) -> int:
        """How many steps lead there."""
        return sum(abs(now - before) for now, before in zip(state, self.start, strict=True))

    def _put(
        self,
        state: State,
        bounds: Sequence[Within],
        waiting: list[tuple[int, int, int, State]],
        seen: set[State],
    ) -> None:
        needed = None if state in seen else self._needed(state, bounds)
        seen.add(state)
        if needed is not None:
            moved = sum(now != before for now, before in zip(state, self.start, strict=True))
            heappush(waiting, (self.steps(state) + needed, moved, needed, state))

    def needed(self, state: State, bounds: Sequence[Within]) -> int | None:
        """No more steps than are needed from a state, 0 only within all bounds; None if none suffice.

        Steps across different grades, or in different directions, are different steps.
        """
        return self._needed(state, (*bounds, *_implied(bounds)))

    def _needed(self, state: State, bounds: Sequence[Within]) -> int | None:
        across: dict[tuple[int, int], int] = {}
        either = 0
        for bound in bounds:
            lacks = bound.lacks(state)
            if lacks == 0:
                continue
            sides = self._sides(bound.tally, UP if lacks > 0 else DOWN)
            either = max(either, abs(lacks))
            if len(sides) != 1:
                continue
            [(places, way)] = sides
            for grade, steps in self._cascade(state, places, way, abs(lacks)):
                if grade is None:
                    return None
                across[grade, way] = max(across.get((grade, way), 0), steps)
        return max(either, sum(across.values()))

    def _sides(self, tally: Tally, wanted: int) -> list[tuple[list[Place], int]]:
        """The totals whose steps change a tally as wanted, and which way: those above, those below."""
        upper = [place for _, place in tally.ends if not self._last(place)]
        lower = [place for place, _ in tally.ends if self.grades[place] > 0]
        return [(places, way) for places, way in ((upper, wanted), (lower, -wanted)) if places]

    def _cascade(
        self, state: State, places: list[Place], way: int, number: int
    ) -> Iterator[tuple[int | None, int]]:
        """The steps that so many across these totals need, and those from grades behind; None if too few."""
        while number > 0 and len({self.grades[place] for place in places}) == 1:
            yield self.grades[places[0]], number
            number -= sum(abs(state[place + way] - state[place]) for place in places)
            places = [place + way for place in places if self._moves(place + way)]
        if number > 0 and not places:
            yield None, number

    def _onwards(self, state: State, bounds: Sequence[Within]) -> Iterator[State]:
        bound = next(bound for bound in bounds if bound.lacks(state))
        for places, way in self._sides(bound.tally, UP if bound.lacks(state) > 0 else DOWN):
            for at in places:
                place = at
                while self._moves(place) and state[place] == state[place + way]:
                    place += way  # first one from the grade behind
                if self._moves(place):
                    yield (*state[:place], state[place] + way, *state[place + 1 :])

    def _last(self, place: Place) -> bool:
        """The total of all settings of a pool, which never moves; as its first, 0, never does."""
        return place + 1 == len(self.grades) or self.grades[place + 1] == 0

    def _moves(self, place: Place) -> bool:
        return self.grades[place] > 0 and not self._last(place)


def _implied(bounds: Sequence[Within]) -> Iterator[Within]:
    """Of a tally that takes in another one, what both leave to the rest of it."""
    for whole in bounds:
        for part in bounds:
            if set(part.tally.ends) < set(whole.tally.ends):
                rest = Tally(tuple(ends for ends in whole.tally.ends if ends not in part.tally.ends))
                yield Within(rest, whole.least - part.most, whole.most - part.least)
