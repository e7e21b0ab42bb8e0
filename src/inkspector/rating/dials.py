"""What can move beside settings, each by itself: judgements, a priority action, single indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from inkspector.case import Case
from inkspector.case.worlds import worlds
from inkspector.claims.numbers import say_number
from inkspector.rating import moves
from inkspector.rating.bands import holds_of, wanted_shares
from inkspector.rating.flips import Evidence
from inkspector.rating.indicators import STATES, share_in_state, stands_well, summed_up
from inkspector.rating.predicates import UNANNOUNCED, Truth
from inkspector.rating.say import subject_name
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
            visits = evidence.seen.visits(predicate.inspection or UNANNOUNCED)
            counted = [visit for visit in visits if visit.counted]
            if counted and counted[-1].judgement.priority_actions:
                urgent.setdefault(evidence.seen.judgements.index(counted[-1]), []).append(predicate)
    for at, judging in graded.items():
        yield _judgement(at, judging, evidence)
    for at, present in urgent.items():
        yield _action(at, present, evidence)
    of_indicators = [one for one in asked if isinstance(one, HowMany) and one.of == "indicators"]
    if of_indicators and evidence.case.indicators.single and not summed_up(evidence.seen):
        yield _indicators(of_indicators, evidence)


def _judgement(at: int, asked: list[Judgement], evidence: Evidence) -> Dial:
    """Up or down by grades, each a move."""
    judged = evidence.seen.judgements[at].judgement
    subject = asked[0].subject
    scale = evidence.framework.scale(subject, judged.inspection).grades
    assert judged.grade is not None
    now = scale.index(judged.grade)
    return tuple(
        Stand(
            abs(to - now),
            {predicate: grade in predicate.grades for predicate in asked},
            f"{subject_name(subject, evidence.framework)} judged {grade}, not {judged.grade}",
            partial(moves.with_judgement, at=at, grade=grade),
        )
        for to, grade in sorted(enumerate(scale), key=lambda each: abs(each[0] - now))
    )


def _action(at: int, asked: list[Present], evidence: Evidence) -> Dial:
    number = len(evidence.case.judgements[at].priority_actions)
    lifted = f"the priority {'action' if number == 1 else 'actions'} lifted"
    return (
        Stand(0, dict.fromkeys(asked, True)),
        Stand(
            1, dict.fromkeys(asked, False), lifted, partial(moves.with_judgement, at=at, priority_actions=())
        ),
    )


def _indicators(asked: list[HowMany], evidence: Evidence) -> Dial:
    """Single indicators across their comparators, each a move."""
    crossed = [
        _crossed(number, up, asked, evidence) for up in (True, False) for number in _numbers(up, evidence)
    ]
    here = _found(asked, evidence.case, evidence)
    return (Stand(0, here), *sorted(crossed, key=lambda stand: stand.steps))


def _numbers(up: bool, evidence: Evidence) -> range:
    return range(1, len(_movable(up, evidence)) + 1)


def _movable(up: bool, evidence: Evidence) -> list[int]:
    rows = enumerate(evidence.case.indicators.single)
    return [at for at, single in rows if stands_well(single, evidence.seen) is (not up)]


def _crossed(number: int, up: bool, asked: list[HowMany], evidence: Evidence) -> Stand:
    rows = evidence.case.indicators.single
    moved = {at: moves.across(rows[at], up) for at in _movable(up, evidence)[:number]}
    made = partial(moves.with_singles, singles=moved)
    side = STATES["at_or_above_both" if up else "below_a_comparator"]
    text = f"{say_number(number)} more {'indicator' if number == 1 else 'indicators'} {side}"
    return Stand(number, _found(asked, made(evidence.case), evidence), text, made)


def _found(asked: list[HowMany], case: Case, evidence: Evidence) -> dict[Predicate, Truth]:
    held = worlds(case, evidence.framework)
    found: dict[Predicate, Truth] = {}
    for predicate in asked:
        share = share_in_state(predicate.state, held)
        found[predicate] = (
            None if share is None else holds_of(share, wanted_shares(predicate, evidence.framework))
        )
    return found
