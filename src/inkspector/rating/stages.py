"""The three stages of a rating, over sets of what is possible: default, professional judgement, limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from inkspector.case import Case
from inkspector.case.worlds import Worlds
from inkspector.errors import CaseError, Problem
from inkspector.rating.bands import possible_bands
from inkspector.rating.model import PanelJudgement
from inkspector.rating.predicates import Found, Truth, all_of, any_of, find
from inkspector.scheme import Framework
from inkspector.scheme.model import CapAt, Rule, StartAt, Step, Withhold

LOWEST, HIGHEST = 1, 4
Ratings = frozenset[int]


@dataclass(frozen=True, slots=True)
class Applied:
    """A rule put to the case: whether it fires, and what its predicates found."""

    rule: Rule
    truth: Truth
    found: tuple[Found, ...]


def apply(rule: Rule, case: Case, worlds: Worlds, framework: Framework) -> Applied:
    """The rule over all worlds of the case; without predicates it always fires."""
    found = tuple(find(predicate, case, worlds, framework) for predicate in rule.when)
    return Applied(rule, all_of(one.truth for one in found), found)


def starts(applied: Sequence[Applied], worlds: Worlds, framework: Framework) -> Ratings:
    """The bands from which the default can start; any where no rule says."""
    bands: set[int] = set()
    for one in applied:
        effect = one.rule.effect
        if not isinstance(effect, StartAt) or one.truth is False:
            continue
        good = framework.scale(effect.band_of).good_or_better
        bands.update(possible_bands(worlds.spread(effect.band_of), good, framework))
        if one.truth:
            break
    return frozenset(bands or range(LOWEST, HIGHEST + 1))


def defaults(start: Ratings, applied: Sequence[Applied]) -> Ratings:
    """Every rating that the default stage can give: from each start, one up if any rule steps up, less one
    down if any steps down; a net up leads no higher than its ceiling, and never down."""
    down = any_of(one.truth for one in _steps(applied, -1))
    return frozenset(
        _net(band, ceiling, lowered)
        for band in start
        for ceiling in _ceilings(_steps(applied, 1))
        for lowered in ((True, False) if down is None else (down,))
    )


def _steps(applied: Sequence[Applied], by: int) -> list[Applied]:
    return [
        one
        for one in applied
        if one.rule.stage == "default" and isinstance(one.rule.effect, Step) and one.rule.effect.by == by
    ]


def _ceilings(ups: Iterable[Applied]) -> set[int | None]:
    """The highest ceilings of rules that step up, in each world; None where none fires."""
    certain: int | None = None
    open_: list[int] = []
    for one in ups:
        assert isinstance(one.rule.effect, Step)
        ceiling = one.rule.effect.ceiling or HIGHEST
        if one.truth is True:
            certain = max(certain or LOWEST, ceiling)
        elif one.truth is None:
            open_.append(ceiling)
    return {certain, *(max(certain or LOWEST, ceiling) for ceiling in open_)}


def _net(start: int, ceiling: int | None, lowered: bool) -> int:
    net = (ceiling is not None) - lowered
    if net > 0 and ceiling is not None:
        return max(start, min(start + net, ceiling))
    return max(start + net, LOWEST)


def judged(case: Case, framework: Framework, possible: Ratings) -> PanelJudgement | None:
    """The professional judgement, where there is one.

    CaseError, at its place, where the scheme has none or it is further than the scheme's steps from every
    default.
    """
    view = case.professional_judgement
    if view is None:
        return None
    rule = framework.scheme.professional_judgement
    if not rule.allowed:
        raise _refused(case, "", "this scheme has no professional judgement", "delete it")
    reach = [rating for rating in sorted(possible) if abs(view.to - rating) <= rule.steps]
    if not reach:
        least, most = min(possible), max(possible)
        told = f"{least}" if least == most else f"{least} to {most}"
        steps = "one step" if rule.steps == 1 else f"{rule.steps} steps"
        what = f"professional judgement moves the rating by at most {steps}, and the rules lead to {told}"
        nearest = least - rule.steps if view.to < least else most + rule.steps
        raise _refused(case, "/to", what, f"write `to: {nearest}`, or delete `professional_judgement`")
    only = next(iter(possible)) if len(possible) == 1 else None
    return PanelJudgement(only, view.to, view.rationale, view.by, view.date)


def _refused(case: Case, at: str, what: str, mend: str) -> CaseError:
    place = case.place(f"/professional_judgement{at}")
    line, column = (place.line, place.column) if place else (0, 0)
    return CaseError([Problem(case.file, line, column, what, mend)])


def limiting(applied: Sequence[Applied]) -> list[Applied]:
    """The limits that hold or may hold, steps before caps: a cap is the most, whatever else."""
    limits = [one for one in applied if one.rule.stage == "limit" and one.truth is not False]
    steps = [one for one in limits if isinstance(one.rule.effect, Step)]
    return steps + [one for one in limits if isinstance(one.rule.effect, CapAt)]


def limited(possible: Ratings, one: Applied) -> Ratings:
    """What a limit leaves of the possible ratings."""
    effect = one.rule.effect
    if isinstance(effect, Step):
        after = frozenset(max(LOWEST, min(HIGHEST, rating + effect.by)) for rating in possible)
    elif isinstance(effect, CapAt):
        after = frozenset(min(rating, effect.rating) for rating in possible)
    else:
        return possible
    return after if one.truth else after | possible


def led_to(start: Ratings, applied: Sequence[Applied]) -> Ratings:
    """The ratings that the rules lead to without a professional judgement; none where it is withheld."""
    if any(isinstance(one.rule.effect, Withhold) and one.truth for one in applied):
        return frozenset()
    return reduce(limited, limiting(applied), defaults(start, applied))


def only(ratings: Ratings) -> int | None:
    """The one rating, if there is but one."""
    return next(iter(ratings)) if len(ratings) == 1 else None
