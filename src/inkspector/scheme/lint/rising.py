"""A better grade never lowers a rating: proved rule by rule.

The evidence for which a predicate holds is closed upwards (it holds on as evidence gets better), downwards,
both (grades don't matter) or neither. Predicates of a rule are joined by *and*, which keeps what they have
in common. A rule that lowers must be closed downwards, one that lifts upwards. As the start is a band, which
rises with its share, the net of steps rises with each of them, and limits only lower, the whole rises too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Flag, auto

from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework
from inkspector.scheme.model import (
    BandOf,
    HowMany,
    Judgement,
    Missing,
    Predicate,
    Present,
    Rule,
    Share,
    Size,
)


class Closed(Flag):
    """Where a predicate that holds goes on holding."""

    NEITHER = 0
    UPWARDS = auto()
    """With better evidence."""
    DOWNWARDS = auto()
    """With worse."""
    BOTH = UPWARDS | DOWNWARDS


def falling_ratings(framework: Framework) -> Iterator[Found]:
    """Predicates by which better evidence could lower a rating, or worse lift it."""
    for i, rule in enumerate(framework.scheme.rules):
        wanted = needed(rule)
        for j, predicate in enumerate(rule.when):
            if wanted not in closed(predicate, framework):
                yield Found("scheme.yaml", ("rules", i, "when", j), *_told(rule, wanted))


def needed(rule: Rule) -> Closed:
    """What each predicate of a rule has to be, for its effect."""
    effect = rule.effect
    if effect.do == "step":
        return Closed.UPWARDS if effect.by > 0 else Closed.DOWNWARDS
    return Closed.DOWNWARDS if effect.do in ("cap_at", "withhold") else Closed.NEITHER


def closed(predicate: Predicate, framework: Framework) -> Closed:
    """Where a predicate goes on holding as the grades of the evidence get better or worse."""
    match predicate:
        case Share():
            best = _end(predicate.grades, framework.scale(predicate.subject).grades)
            return _compared(best, predicate.at_least is not None, predicate.under is not None)
        case BandOf():
            return _compared(Closed.UPWARDS, predicate.at_least is not None, predicate.at_most is not None)
        case HowMany(of="indicators"):
            return Closed.UPWARDS if predicate.state == "at_or_above_both" else Closed.DOWNWARDS
        case HowMany():
            return _end((predicate.state,), framework.scale(predicate.subject or "all_settings").grades)
        case Judgement():
            return _end(predicate.grades, framework.scale(predicate.subject, predicate.inspection).grades)
        case Present():
            return Closed.DOWNWARDS if predicate.item == "priority_action" else Closed.BOTH
        case Size() | Missing():
            return Closed.BOTH


def _end(grades: Sequence[str], scale: Sequence[str]) -> Closed:
    """Whether these are the best grades of a scale, the worst, all, or some between."""
    chosen, size = set(grades), len(set(grades))
    best = Closed.UPWARDS if chosen == set(scale[:size]) else Closed.NEITHER
    worst = Closed.DOWNWARDS if chosen == set(scale[len(scale) - size :]) else Closed.NEITHER
    return best | worst


def _compared(grows: Closed, from_below: bool, from_above: bool) -> Closed:
    """A quantity that grows where `grows` says, compared with a lower threshold, an upper one, or both."""
    held = Closed.BOTH
    if from_below:
        held &= grows
    if from_above:
        held &= _turned(grows)
    return held


def _turned(closed: Closed) -> Closed:
    return closed if closed in (Closed.BOTH, Closed.NEITHER) else Closed.BOTH ^ closed


def _told(rule: Rule, wanted: Closed) -> tuple[str, str]:
    if wanted is Closed.UPWARDS:
        what = f"worse evidence can make `{rule.id}` fire, which lifts the rating"
        return what, "compare the best grades, or a better state, from a threshold up"
    what = f"better evidence can make `{rule.id}` fire, which lowers the rating"
    return what, "compare the best grades under a threshold, or the worst from one up"
