"""Where each point stands: open, decided, or decided once on words, a fact or a rule that have changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from inkspector.claims.claim import Span
from inkspector.review.points import Ground, Point
from inkspector.review.record import Decision, Review

State = Literal["open", "lapsed", "tick", "accept", "dismiss"]


@dataclass(frozen=True, slots=True)
class Stand:
    """A point with the decision that holds, or the one that lapsed and why; comments carry over."""

    point: Point
    decision: Decision | None = None
    lapsed: Decision | None = None
    why: tuple[Ground, ...] = ()
    comments: tuple[Decision, ...] = ()

    @property
    def id(self) -> str:
        return self.point.id

    @property
    def span(self) -> Span:
        return self.point.start, self.point.end

    @property
    def state(self) -> State:
        if self.decision is None:
            return "open" if self.lapsed is None else "lapsed"
        assert self.decision.do != "comment"
        return self.decision.do

    @property
    def waiting(self) -> bool:
        """Somebody has to decide on it before the letter goes out."""
        return self.state in ("open", "lapsed") and self.point.severity != "info"

    @property
    def settled(self) -> bool:
        """Nothing is left to do: a claim is ticked, a finding dismissed."""
        return self.state in ("tick", "dismiss")


def standing(points: Iterable[Point], review: Review) -> tuple[Stand, ...]:
    """Each point, in order, with what was decided on it. The last decision on a point counts."""
    points = tuple(points)
    here = {point.id for point in points}
    made = [one for one in review.decisions if one.do != "comment"]
    exact = {one.point: one for one in made}
    comments: dict[str, list[Decision]] = {}
    for one in review.decisions:
        if one.do == "comment":
            comments.setdefault(one.key, []).append(one)
    loose = _Loose(one for one in made if one.point not in here)
    stands = []
    for point in points:
        decision = exact.get(point.id)
        lapsed = None if decision else _held(loose.nearest(point))
        why = lapsed.grounds.changed(point.grounds) if lapsed else ()
        stands.append(Stand(point, _held(decision), lapsed, why, tuple(comments.get(point.key, ()))))
    return tuple(stands)


def by_state(stands: Iterable[Stand]) -> Mapping[State, int]:
    """How many points are in which state."""
    counts: dict[State, int] = dict.fromkeys(("open", "lapsed", "tick", "accept", "dismiss"), 0)
    for stand in stands:
        counts[stand.state] += 1
    return counts


def _held(decision: Decision | None) -> Decision | None:
    """None where it was taken back."""
    return None if decision is None or decision.do == "open" else decision


class _Loose:
    """Decisions on points that are no longer as they were."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._by_key: dict[tuple[str, str], Decision] = {}
        self._by_words: dict[tuple[str, str, str], Decision] = {}
        for one in decisions:
            self._by_key[one.kind, one.key] = one
            self._by_words[one.kind, one.rule, one.grounds.words] = one

    def nearest(self, point: Point) -> Decision | None:
        """One on the same assertion, else one on the same words."""
        by_key = self._by_key.get((point.kind, point.key))
        return by_key or self._by_words.get((point.kind, point.rule, point.grounds.words))
