"""For each rule of a scheme, the fewest moves that flip it: in words, and as what they make of a case."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.rating.changing.move import Evidence, Move
from inkspector.rating.changing.settings import by_settings, into_another_band
from inkspector.rating.changing.themselves import by_action, by_indicators, by_judgement
from inkspector.rating.stages import Applied
from inkspector.scheme.model import BandOf, CapAt, HowMany, Judgement, Present, Share, StartAt, Step


def flips(one: Applied, evidence: Evidence) -> Iterator[Move]:
    """The moves that flip a rule whose effect is on the rating."""
    effect, predicates = one.rule.effect, one.rule.when
    if isinstance(effect, StartAt):
        yield from into_another_band(effect.band_of, evidence)
    if not predicates or not isinstance(effect, Step | CapAt):
        return
    match predicates[0]:
        case Share() | BandOf() | HowMany(of="settings"):
            settings = [p for p in predicates if isinstance(p, Share | BandOf | HowMany)]
            yield from by_settings(one, settings, evidence)
        case HowMany(of="indicators") as predicate:
            yield from by_indicators(one, predicate, evidence)
        case Judgement() as predicate:
            yield from by_judgement(one, predicate, evidence)
        case Present(item="priority_action") as predicate:
            yield from by_action(one, predicate, evidence)
