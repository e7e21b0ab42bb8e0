"""A case and its scheme make a rating: profile, default, professional judgement, limits, trail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from inkspector.case import Case
from inkspector.case.worlds import Judged, Worlds, worlds
from inkspector.rating import trail
from inkspector.rating.changing.changes import changes
from inkspector.rating.changing.move import Evidence
from inkspector.rating.model import Caution, Change, Limit, PanelJudgement, Rated, TrailStep
from inkspector.rating.profile import profile
from inkspector.rating.say import sentence
from inkspector.rating.stages import (
    Applied,
    Ratings,
    apply,
    defaults,
    judged,
    limited,
    limiting,
    only,
    starts,
)
from inkspector.rating.waiting import waits_for
from inkspector.scheme import Framework, load_scheme
from inkspector.scheme.model import Caution as CautionEffect
from inkspector.scheme.model import Judgement, Present, StartAt, Step, Withhold


@dataclass(frozen=True, slots=True)
class Reached:
    """The stages of a rating, each with what is possible after it."""

    applied: tuple[Applied, ...]
    start: Ratings
    default: Ratings
    judgement: PanelJudgement | None
    limits: tuple[tuple[Applied, Ratings, Ratings], ...]
    """Each limit that holds or may hold, with the possible ratings before and after."""
    withheld: Applied | None
    possible: Ratings


def reach(case: Case, seen: Worlds, framework: Framework) -> Reached:
    """The stages over all worlds. CaseError for a professional judgement that the scheme doesn't allow.

    The least and the greatest of what is possible are exact where the case gives no figure of a group beside
    those of its lines; a rating between them can be named that no world gives.
    """
    applied = tuple(apply(rule, case, seen, framework) for rule in framework.scheme.rules)
    start = starts(applied, seen, framework)
    default = defaults(start, applied)
    judgement = judged(case, framework, default)
    possible: Ratings = frozenset((judgement.end,)) if judgement else default
    limits = []
    for one in limiting(applied):
        after = limited(possible, one)
        limits.append((one, possible, after))
        possible = after
    held = (one for one in applied if isinstance(one.rule.effect, Withhold) and one.truth)
    withheld = next(held, None)
    return Reached(
        applied, start, default, judgement, tuple(limits), withheld, frozenset() if withheld else possible
    )


def possible_ratings(case: Case, framework: Framework) -> Ratings:
    """Only the ratings that the worlds of the case give; none where it is withheld."""
    return reach(case, worlds(case, framework), framework).possible


def rate(case: Case, framework: Framework | None = None) -> Rated:
    """Rate a case under its scheme (or `framework`).

    CaseError, at its place, for a professional judgement more than one step from every default.
    """
    framework = framework or load_scheme(case.scheme_ref)
    seen = worlds(case, framework)
    reached = reach(case, seen, framework)
    rating = only(reached.possible)
    return Rated(
        rating=rating,
        possible=tuple(sorted(reached.possible)),
        label=None if rating is None else framework.level(rating).label,
        default=only(reached.default),
        possible_defaults=tuple(sorted(reached.default)),
        judgement=reached.judgement,
        limits=tuple(_limit(*limit) for limit in reached.limits if limit[0].truth),
        cautions=tuple(_cautions(reached.applied)),
        withheld=None
        if reached.withheld is None
        else sentence(trail.because(reached.withheld.rule, reached.withheld.found)),
        waits_for=waits_for(reached.applied, reached.start, seen) if len(reached.possible) > 1 else (),
        profile=profile(case, seen, framework),
        trail=tuple(_trail(reached, seen, framework)),
        worlds=seen,
        find_changes=partial(_changes, case, seen, framework, reached),
    )


def _changes(case: Case, seen: Worlds, framework: Framework, reached: Reached) -> tuple[Change, ...]:
    """None beside a professional judgement: the panel has moved the rating, whatever the rules say."""
    if case.professional_judgement:
        return ()
    evidence = Evidence(case, seen, framework)
    return changes(
        reached.applied, reached.possible, evidence, lambda moved: possible_ratings(moved, framework)
    )


def _limit(one: Applied, before: Ratings, after: Ratings) -> Limit:
    found = one.found[0]
    kind = "step" if isinstance(one.rule.effect, Step) else "cap"
    said = trail.because(one.rule, one.found)
    return Limit(
        one.rule.id,
        "step" if kind == "step" else "cap",
        only(before),
        only(after),
        said,
        found.subject,
        found.aspect,
        found.path,
    )


def _cautions(applied: Sequence[Applied]) -> Iterator[Caution]:
    for one in applied:
        if isinstance(one.rule.effect, CautionEffect) and one.truth:
            found = one.found[0]
            said = trail.because(one.rule, one.found)
            yield Caution(one.rule.id, said, found.subject, found.aspect, found.path)


def _trail(reached: Reached, seen: Worlds, framework: Framework) -> Iterator[TrailStep]:
    started = False
    for one in reached.applied:
        if isinstance(one.rule.effect, StartAt) and one.truth is not False and not started:
            started = one.truth is True
            yield trail.start_step(one, reached.start, seen, framework)
    steps = [
        one for one in reached.applied if one.rule.stage == "default" and isinstance(one.rule.effect, Step)
    ]
    for one in steps:
        yield TrailStep(
            one.rule.id, one.rule.basis, trail.step_text(one, framework), trail.rests_on(one.rule), one.truth
        )
    yield trail.default_step(reached.start, reached.default, steps)
    if reached.judgement:
        yield trail.judgement_step(reached.judgement, reached.default, framework)
    for one, before, after in reached.limits:
        yield trail.limit_step(one, _limit(one, before, after), before, after)
    if not reached.limits:
        yield trail.no_limit_step(reached.applied, seen)
    yield from _lifted(reached, seen, framework)
    for one in reached.applied:
        if isinstance(one.rule.effect, CautionEffect) and one.truth is not False:
            yield trail.caution_step(one)
    late = [judged for judged in seen.judgements if not judged.counted]
    if late:
        yield trail.late_step(late, seen, framework)
    yield (
        trail.withheld_step(reached.withheld)
        if reached.withheld
        else trail.result_step(reached.possible, framework)
    )


def _lifted(reached: Reached, seen: Worlds, framework: Framework) -> Iterator[TrailStep]:
    """Limits that an earlier judgement of the same kind would have set."""
    for one in reached.applied:
        if one.rule.stage != "limit" or one.truth is not False:
            continue
        for predicate in one.rule.when:
            history: tuple[Judged, ...] = ()
            if isinstance(predicate, Judgement):
                history = seen.judgements_of(predicate.subject, predicate.aspect, predicate.inspection)
            elif isinstance(predicate, Present) and predicate.inspection:
                history = seen.visits(predicate.inspection)
            counted = [judged for judged in history if judged.counted]
            limiting_ones = [
                judged
                for judged in counted[:-1]
                if (
                    judged.judgement.grade in predicate.grades
                    if isinstance(predicate, Judgement)
                    else bool(judged.judgement.priority_actions)
                )
            ]
            if limiting_ones:
                yield trail.lifted_step(one, limiting_ones[-1], counted[-1], framework)
