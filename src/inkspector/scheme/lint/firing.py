"""Rules that can't fire, or fire without effect.

Every predicate over shares becomes bounds on the whole per cent of a set of grades. Two sets of one subject
bind each other: a part has no more than the whole of it, sets apart no more than 100 together. (Rounding
keeps order, and adds less than a point to a sum of two.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from inkspector.places import Path
from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework
from inkspector.scheme.model import (
    BandOf,
    HowMany,
    Inspection,
    Judgement,
    Predicate,
    Present,
    Rule,
    Share,
    Size,
)


def silent_rules(framework: Framework) -> Iterator[Found]:
    """Thresholds that no evidence meets, predicates that exclude each other, effects that change nothing."""
    rules = framework.scheme.rules
    for i, rule in enumerate(rules):
        at: Path = ("rules", i)
        for earlier in rules[:i]:
            if rule.when and (earlier.when, earlier.effect) == (rule.when, rule.effect):
                what = f"`{rule.id}` says the same as `{earlier.id}`"
                yield Found("scheme.yaml", at, what, "delete one of the two")
        for place, why in (*_alone(framework, rule), *_together(framework, rule)):
            what = f"`{rule.id}` can't fire: {why}"
            yield Found("scheme.yaml", (*at, *place), what, "change a threshold, or delete the rule")
        if idle := _idle(rule):
            yield Found("scheme.yaml", (*at, "effect"), f"`{rule.id}` changes nothing: {idle}", "delete it")


def _idle(rule: Rule) -> str | None:
    effect = rule.effect
    if effect.do == "cap_at" and effect.rating == 4:
        return "no rating is above 4"
    if effect.do == "step" and effect.by > 0 and effect.ceiling == 1:
        return "no rating is below 1"
    return None


def _alone(framework: Framework, rule: Rule) -> Iterator[tuple[Path, str]]:
    inspections = {inspection.id: inspection for inspection in framework.scheme.inspections}
    for j, predicate in enumerate(rule.when):
        bound = _bound(framework, predicate)
        if bound and bound.low > bound.high:
            yield ("when", j), "no share meets this threshold"
        if isinstance(predicate, HowMany) and (predicate.more_than_share or 0) >= 100:
            yield ("when", j, "more_than_share"), "no share is over 100 per cent"
        if isinstance(predicate, Judgement | Present) and predicate.inspection:
            yield from _unjudged(inspections[predicate.inspection], predicate, j)
        if isinstance(predicate, Share | Judgement) and not predicate.grades:
            yield ("when", j, "grades"), "no grade is named"


def _unjudged(kind: Inspection, predicate: Judgement | Present, j: int) -> Iterator[tuple[Path, str]]:
    """What a rule asks of an inspection that doesn't look at it."""
    if isinstance(predicate, Judgement):
        if predicate.subject not in kind.subjects:
            yield ("when", j, "subject"), f"`{kind.id}` doesn't judge `{predicate.subject}`"
        if predicate.aspect and predicate.aspect not in kind.aspects:
            yield ("when", j, "aspect"), f"`{kind.id}` doesn't judge `{predicate.aspect}`"
    elif predicate.item == "priority_action" and "priority_action" not in kind.aspects:
        yield ("when", j, "inspection"), f"`{kind.id}` has no priority actions"


def _together(framework: Framework, rule: Rule) -> Iterator[tuple[Path, str]]:
    bounds = [(j, _bound(framework, predicate)) for j, predicate in enumerate(rule.when)]
    for (_, one), (j, two) in combinations([(j, bound) for j, bound in bounds if bound], 2):
        if one.low <= one.high and two.low <= two.high and _exclude(one, two):
            yield ("when", j), "this excludes another of its conditions"
    for (_, one_is), (j, two_is) in combinations(enumerate(rule.when), 2):
        if _judged_apart(one_is, two_is) or _too_few(one_is, two_is) or _too_few(two_is, one_is):
            yield ("when", j), "this excludes another of its conditions"


@dataclass(frozen=True)
class _Bound:
    """The whole per cent of some grades lies from `low` to `high`."""

    whole: tuple[str, str | None]
    """Subject and aspect."""
    grades: frozenset[str]
    all: frozenset[str]
    low: int
    high: int


def _bound(framework: Framework, predicate: Predicate) -> _Bound | None:
    match predicate:
        case Share():
            scale = framework.scale(predicate.subject)
            low = predicate.at_least if predicate.at_least is not None else 0
            high = min(100, predicate.under - 1) if predicate.under is not None else 100
            whole = (predicate.subject, predicate.aspect)
            return _Bound(whole, frozenset(predicate.grades), frozenset(scale.grades), low, high)
        case BandOf():
            scale = framework.scale(predicate.subject)
            low, high = _band_ends(framework, predicate)
            whole = (predicate.subject, predicate.aspect)
            return _Bound(whole, framework.good(scale), frozenset(scale.grades), low, high)
        case HowMany():
            shares = (predicate.at_least_share, predicate.more_than_share)
            low = max((share for share in shares if share is not None), default=0)
            whole = (predicate.subject or predicate.of, None)
            # States of indicators don't cover all of them: some lack a comparator.
            every = framework.scale(predicate.subject).grades if predicate.subject else (predicate.state, "")
            return _Bound(whole, frozenset({predicate.state}), frozenset(every), low, 100)
        case _:
            return None


def _band_ends(framework: Framework, predicate: BandOf) -> tuple[int, int]:
    begins: dict[int, int] = {row.band: row.at_least for row in framework.scheme.bands}
    low = begins[predicate.at_least] if predicate.at_least is not None else 0
    above = predicate.at_most + 1 if predicate.at_most is not None else 5
    return low, begins.get(above, 101) - 1


def _exclude(one: _Bound, two: _Bound) -> bool:
    if one.whole != two.whole:
        return False
    return (
        (one.grades <= two.grades and one.low > two.high)
        or (two.grades <= one.grades and two.low > one.high)
        or (not one.grades & two.grades and one.low + two.low > 101)
        or (one.grades | two.grades == one.all and one.high + two.high < 99)
    )


def _judged_apart(one: Predicate, two: Predicate) -> bool:
    return (
        isinstance(one, Judgement)
        and isinstance(two, Judgement)
        and (one.inspection, one.subject, one.aspect) == (two.inspection, two.subject, two.aspect)
        and not set(one.grades) & set(two.grades)
    )


def _too_few(one: Predicate, two: Predicate) -> bool:
    """More settings in a state, or a larger type, than the type may have."""
    return (
        isinstance(one, HowMany | Size)
        and isinstance(two, Size)
        and one.subject == two.subject
        and one.at_least is not None
        and two.under is not None
        and one.at_least >= two.under
    )
