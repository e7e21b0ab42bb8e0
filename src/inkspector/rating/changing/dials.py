"""What can move beside settings, each by itself: judgements, a priority action, single indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inkspector.case import Case
from inkspector.case.worlds import Judged, worlds
from inkspector.rating.changing.move import Evidence, Move
from inkspector.rating.changing.themselves import crossings, lifted, regraded
from inkspector.rating.indicators import summed_up
from inkspector.rating.predicates import Truth, find, latest_visit
from inkspector.scheme.model import HowMany, Judgement, Predicate, Present


@dataclass(frozen=True, eq=False, slots=True)
class Stand:
    """One way for a dial to stand: how many moves away, and what rules find there."""

    steps: int
    truths: Mapping[Predicate, Truth]
    text: str = ""
    made: Callable[[Case], Case] = lambda case: case


Dial = tuple[Stand, ...]
"""All the ways, the nearest first: as it stands in the case."""


def dials(evidence: Evidence) -> Iterator[Dial]:
    """Of everything that a rule asks for and that can move by itself."""
    asked = [predicate for rule in evidence.framework.scheme.rules for predicate in rule.when]
    graded: dict[int, list[Judgement]] = {}
    urgent: dict[int, list[Present]] = {}
    for predicate in asked:
        if isinstance(predicate, Judgement):
            latest = evidence.seen.judgement(predicate.subject, predicate.aspect, predicate.inspection)
            if latest is not None:
                graded.setdefault(evidence.seen.judgements.index(latest), []).append(predicate)
        elif isinstance(predicate, Present) and predicate.item == "priority_action":
            latest = latest_visit(predicate.inspection, evidence.seen)
            if latest is not None and latest.judgement.priority_actions:
                urgent.setdefault(evidence.seen.judgements.index(latest), []).append(predicate)
    for at, judging in graded.items():
        yield _judgement(evidence.seen.judgements[at], judging, evidence)
    for at, present in urgent.items():
        lifting = lifted(evidence.seen.judgements[at], evidence)
        yield Stand(0, dict.fromkeys(present, True)), _after(lifting, dict.fromkeys(present, False))
    of_indicators = [one for one in asked if isinstance(one, HowMany) and one.of == "indicators"]
    if of_indicators and evidence.case.indicators.single and not summed_up(evidence.seen):
        yield _indicators(of_indicators, evidence)


def _after(move: Move, truths: Mapping[Predicate, Truth]) -> Stand:
    return Stand(move.others, truths, move.text, move.made)


def _judgement(judged: Judged, asked: Sequence[Judgement], evidence: Evidence) -> Dial:
    """Up or down by grades, each a move."""
    judgement = judged.judgement
    stands = [
        _after(
            regraded(judged, grade, evidence), {predicate: grade in predicate.grades for predicate in asked}
        )
        for grade in evidence.framework.scale(judgement.subject, judgement.inspection).grades
    ]
    return tuple(sorted(stands, key=lambda stand: stand.steps))


def _indicators(asked: Sequence[HowMany], evidence: Evidence) -> Dial:
    """Single indicators across their comparators, each a move."""
    crossed = [
        _after(move, _found(asked, move.made(evidence.case), evidence))
        for up in (True, False)
        for move in crossings(up, evidence)
    ]
    here = _found(asked, evidence.case, evidence)
    return (Stand(0, here), *sorted(crossed, key=lambda stand: stand.steps))


def _found(asked: Sequence[HowMany], case: Case, evidence: Evidence) -> Mapping[Predicate, Truth]:
    held = worlds(case, evidence.framework)
    return {predicate: find(predicate, case, held, evidence.framework).truth for predicate in asked}
