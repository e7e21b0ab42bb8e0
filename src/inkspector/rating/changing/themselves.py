"""Moves of what stands by itself and flips a rule: indicators, judgements, priority actions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from inkspector.case.indicators import Single
from inkspector.case.worlds import Judged, worlds
from inkspector.claims import Interval
from inkspector.claims.numbers import say_number
from inkspector.rating.bands import (
    holds_of,
    outside,
    rest,
    wanted_shares,
)
from inkspector.rating.changing import moved
from inkspector.rating.changing.move import Evidence, Move
from inkspector.rating.indicators import STATES, share_in_state, stands_well, summed_up
from inkspector.rating.predicates import latest_visit
from inkspector.rating.say import subject_name, whole_range
from inkspector.rating.stages import Applied
from inkspector.scheme.model import (
    HowMany,
    Judgement,
    Present,
)


def by_indicators(one: Applied, predicate: HowMany, evidence: Evidence) -> Iterator[Move]:
    case, framework = evidence.case, evidence.framework
    wanted = wanted_shares(predicate, framework)
    if not summed_up(evidence.seen) and case.indicators.single and one.truth is not None:
        yield from _crossing(one, predicate, wanted, evidence)
        return
    for share in (*outside(wanted), wanted):
        if holds_of(share, wanted) is one.truth:
            continue
        well = share if predicate.state == "at_or_above_both" else rest(share)
        least, most = whole_range(share)
        span = f"under {most + 1}%" if least == 0 else f"{least}% or more"
        side = STATES[predicate.state]
        made = partial(moved.with_indicator_share, share=well)
        yield Move(f"{span} of indicators {side}", made, of="share")


def _crossing(one: Applied, predicate: HowMany, wanted: Interval, evidence: Evidence) -> Iterator[Move]:
    """The fewest single indicators that have to cross their comparators."""
    up = (predicate.state == "at_or_above_both") is not bool(one.truth)
    for move in crossings(up, evidence):
        share = share_in_state(predicate.state, worlds(move.made(evidence.case), evidence.framework))
        if share is not None and holds_of(share, wanted) is not one.truth:
            yield move
            return


def crossings(up: bool, evidence: Evidence) -> Iterator[Move]:
    """One single indicator across its comparators, the first two together, and so on to all that can."""
    side = STATES["at_or_above_both" if up else "below_a_comparator"]
    across: dict[int, Single] = {}
    for at, single in enumerate(evidence.case.indicators.single):
        if stands_well(single, evidence.seen) is (not up):
            across[at] = moved.across(single, up)
            number = len(across)
            text = f"{say_number(number)} more {'indicator' if number == 1 else 'indicators'} {side}"
            yield Move(text, partial(moved.with_singles, singles=dict(across)), of="other", others=number)


def by_judgement(one: Applied, predicate: Judgement, evidence: Evidence) -> Iterator[Move]:
    """One grade up, or one down into the rule's grades."""
    latest = evidence.seen.judgement(predicate.subject, predicate.aspect, predicate.inspection)
    if latest is None or latest.judgement.grade is None:
        return
    scale = evidence.framework.scale(predicate.subject, latest.judgement.inspection).grades
    at = scale.index(latest.judgement.grade) + (-1 if one.truth else 1)
    if not 0 <= at < len(scale) or (scale[at] in predicate.grades) is bool(one.truth):
        return
    yield regraded(latest, scale[at], evidence)


def regraded(judged: Judged, grade: str, evidence: Evidence) -> Move:
    """A judgement up or down to another grade, each grade on the way a move."""
    judgement = judged.judgement
    assert judgement.grade is not None
    scale = evidence.framework.scale(judgement.subject, judgement.inspection).grades
    name = subject_name(judgement.subject, evidence.framework)
    made = partial(moved.with_judgement, at=evidence.seen.judgements.index(judged), grade=grade)
    steps = abs(scale.index(grade) - scale.index(judgement.grade))
    return Move(f"{name} judged {grade}, not {judgement.grade}", made, of="other", others=steps)


def by_action(one: Applied, predicate: Present, evidence: Evidence) -> Iterator[Move]:
    """The priority action of the latest inspection lifted."""
    latest = latest_visit(predicate.inspection, evidence.seen)
    if one.truth and latest is not None:
        yield lifted(latest, evidence)


def lifted(visit: Judged, evidence: Evidence) -> Move:
    """The priority actions of an inspection lifted."""
    noun = "priority action" if len(visit.judgement.priority_actions) == 1 else "priority actions"
    at = evidence.seen.judgements.index(visit)
    made = partial(moved.with_judgement, at=at, priority_actions=())
    return Move(f"the {noun} lifted", made, of="other", others=1)
