"""Which rule decides where two schemes rate one case otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from inkspector.case import Case
from inkspector.case.worlds import worlds
from inkspector.rating.model import Rated, TrailStep
from inkspector.rating.rate import Reached, rate, reach
from inkspector.rating.stages import Applied, Ratings, defaults
from inkspector.scheme import Framework
from inkspector.scheme.model import StartAt, Step


@dataclass(frozen=True)
class Side:
    """A case under one scheme."""

    case: Case
    framework: Framework

    @cached_property
    def rated(self) -> Rated:
        """Raises CaseError for a professional judgement that the scheme doesn't allow."""
        return rate(self.case, self.framework)

    @cached_property
    def reached(self) -> Reached:
        """The stages of that rating."""
        return reach(self.case, worlds(self.case, self.framework), self.framework)

    @property
    def before_limits(self) -> Ratings:
        """What is possible once the panel has spoken."""
        judgement = self.reached.judgement
        return frozenset((judgement.end,)) if judgement else self.reached.default

    def steps(self) -> Mapping[str, object]:
        """What each step of the default does, by rule."""
        steps = (one for one in self.reached.applied if _is_step(one) and one.truth is not False)
        return {one.rule.id: (one.truth, one.rule.effect) for one in steps}

    def limits(self) -> Mapping[str, object]:
        """What each limit does, by rule."""
        return {one.rule.id: (before, after) for one, before, after in self.reached.limits}

    def start(self) -> list[str]:
        """The rules from which the default starts."""
        starting = (one for one in self.reached.applied if isinstance(one.rule.effect, StartAt))
        return [one.rule.id for one in starting if one.truth is not False]


def deciding(old: Side, new: Side) -> tuple[TrailStep, ...]:
    """The rules that make the difference, as the trail tells them; none where both rate alike.

    They are sought in a rating withheld, in the limits, in the start of the default, in its steps; in both of
    these where neither alone makes the difference.
    """
    one, other = old.reached, new.reached
    if one.possible == other.possible:
        return ()
    if (one.withheld is None) != (other.withheld is None):
        rules = [side.withheld.rule.id for side in (other, one) if side.withheld]
    elif old.before_limits == new.before_limits:
        rules = _apart(old.limits(), new.limits())
    elif defaults(other.start, one.applied) == other.default:
        rules = new.start()
    elif defaults(one.start, other.applied) == other.default:
        rules = _apart(old.steps(), new.steps())
    else:
        rules = [*new.start(), *_apart(old.steps(), new.steps())]
    return tuple(_told(rule, old, new) for rule in rules)


def _is_step(one: Applied) -> bool:
    return one.rule.stage == "default" and isinstance(one.rule.effect, Step)


def _apart(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    """What differs, or is in one only; that of the new scheme first."""
    return [id for id in dict.fromkeys((*new, *old)) if old.get(id) != new.get(id)]


def _told(rule: str, old: Side, new: Side) -> TrailStep:
    """As the new scheme's trail tells it, the old one's where the rule is gone."""
    return next(step for side in (new, old) for step in side.rated.trail if step.rule == rule)
