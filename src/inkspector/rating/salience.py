"""What a letter must say of a case, and what it may: the one answer that drafting and checking share.

The plan of the letter (`letter.yaml`) says what must be mentioned and how grave it is to leave it out. Never
a comparison that the case doesn't give: the scheme's own figures stand in the profile, not in the letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inkspector.case import Case
from inkspector.case.entry import Aspect
from inkspector.case.homes import is_only_home
from inkspector.case.standing import singles, summaries
from inkspector.case.worlds import REVIEWS, WHOLE, Judged, Worlds, none_if_overall
from inkspector.rating.indicators import INDICATORS
from inkspector.rating.model import Mention, Rated
from inkspector.rating.predicates import UNANNOUNCED
from inkspector.scheme import Framework
from inkspector.scheme.letter_plan import MustMention

GAPS = "inequality_gaps"
PRIORITY_ACTION = "priority_action"


@dataclass(frozen=True, slots=True)
class _Told:
    """A piece of evidence that a letter can speak of."""

    subject: str
    aspect: str | None
    kind: str
    path: str


@dataclass(frozen=True, eq=False, slots=True)
class _Seen:
    worlds: Worlds
    rated: Rated

    @property
    def case(self) -> Case:
        return self.worlds.case

    @property
    def framework(self) -> Framework:
        return self.worlds.framework


def salience(case: Case, framework: Framework, rated: Rated) -> tuple[Mention, ...]:
    """What must be mentioned, in the order of the letter's plan, then what may be, most telling first.

    One mention for each subject, aspect and kind. None at all where the rating is withheld: no letter then.
    An only home of children is never mentioned: everybody would know which.
    """
    if rated.withheld is not None:
        return ()
    seen = _Seen(rated.worlds, rated)
    found: dict[str, Mention] = {}
    for rule in framework.letter.must_mention:
        for told in _MUST[rule.what](rule, seen):
            mention = Mention(told.subject, told.aspect, told.kind, "must", rule.error, told.path, rule.id)
            _take(found, mention)
    for told in sorted(_everything(seen), key=lambda told: _rank(told, framework)):
        mention = Mention(told.subject, told.aspect, told.kind, "may", False, told.path, "may")
        _take(found, mention)
    return tuple(mention for mention in found.values() if not is_only_home(mention.subject, seen.worlds))


def _take(found: dict[str, Mention], mention: Mention) -> None:
    """One mention a key, with the pointers to all its evidence; the first and the gravest rule counts."""
    known = found.get(mention.key)
    if known is None:
        found[mention.key] = replace(mention, facts=(mention.path,) if mention.path else ())
        return
    facts = known.facts if not mention.path or mention.path in known.facts else (*known.facts, mention.path)
    grave = known if known.error or not mention.error else replace(known, why=mention.why, error=True)
    found[mention.key] = replace(grave, facts=facts)


# --- what must be mentioned --------------------------------------------------------------------------------


def _rating(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    yield _Told("authority", None, "rating", "")


def _limit(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    for limit in seen.rated.limits:
        if limit.start is not None and limit.start != limit.end:
            yield _Told("authority", None, "limit", limit.path)


def _limit_cause(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    for limit in seen.rated.limits:
        kind = "total" if limit.aspect == PRIORITY_ACTION else "judgement"
        yield _Told(limit.subject, none_if_overall(limit.aspect), kind, limit.path)


def _professional_judgement(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    judged = seen.rated.judgement
    if judged is not None and judged.start != judged.end:
        yield _Told("authority", None, "professional_judgement", seen.case.pointer("professional_judgement"))


def _inadequate(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    for judged in _latest(seen):
        judgement = judged.judgement
        scale = seen.framework.scale(judgement.subject, judgement.inspection)
        if judgement.grade == scale.grades[-1]:
            yield _judged(judged)
    spread = seen.worlds.spread(REVIEWS)
    if spread is not None and spread.tally(spread.scale[-1:])[0] > 0:
        yield _Told(REVIEWS, None, "total", seen.worlds.path(REVIEWS, None, "outcomes"))
    for caution in seen.rated.cautions:
        yield _Told(caution.subject, none_if_overall(caution.aspect), "total", caution.path)


def _whole(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    whole = seen.rated.line(WHOLE)
    if whole is not None and whole.proportion is not None:
        yield _Told(WHOLE, None, "grade", seen.worlds.path(WHOLE))


def _band(rule: MustMention, seen: _Seen) -> Iterator[_Told]:
    for line in seen.rated.profile:
        if line.line != WHOLE and line.line in seen.case.settings and line.band in rule.bands:
            yield _Told(line.line, None, "grade", seen.worlds.path(line.line))


def _own_word(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    for subject, aspect, entry in _entries(seen):
        if aspect is None and _word(entry):
            yield _Told(subject, aspect, "grade", seen.worlds.path(subject, aspect))


def _judgements(rule: MustMention, seen: _Seen) -> Iterator[_Told]:
    for subject in rule.subjects:
        for judged in _latest(seen):
            judgement = judged.judgement
            if judgement.subject == subject and judged is seen.worlds.judgement(subject, judgement.aspect):
                yield _judged(judged)
        visits = [visit for visit in _visits(seen) if visit.judgement.subject == subject]
        if visits:
            yield _Told(subject, PRIORITY_ACTION, "total", visits[-1].path)


def _indicators_summary(_: MustMention, seen: _Seen) -> Iterator[_Told]:
    for path, _summary in summaries(seen.worlds, INDICATORS, None):
        yield _Told(INDICATORS, None, "comparison", path)


_MUST: dict[str, Callable[[MustMention, _Seen], Iterable[_Told]]] = {
    "rating": _rating,
    "limit": _limit,
    "limit_cause": _limit_cause,
    "professional_judgement": _professional_judgement,
    "inadequate": _inadequate,
    "whole": _whole,
    "band": _band,
    "own_word": _own_word,
    "judgement": _judgements,
    "indicators_summary": _indicators_summary,
}


def _word(entry: Aspect) -> bool:
    """The inspectorate's word for an area, or one that blames without a figure."""
    return entry.overall is not None or any(
        given.quantifier in ("too_much", "too_few") for given in entry.given.values()
    )


def _judged(judged: Judged) -> _Told:
    judgement = judged.judgement
    return _Told(judgement.subject, none_if_overall(judgement.aspect), "judgement", judged.path)


def _latest(seen: _Seen) -> list[Judged]:
    """The latest judgement of each subject and aspect by each kind of inspection, as far as it counts."""
    return [
        judged
        for judged in seen.worlds.judgements
        if judged.judgement.grade is not None
        and judged
        is seen.worlds.judgement(
            judged.judgement.subject, judged.judgement.aspect, judged.judgement.inspection
        )
    ]


def _visits(seen: _Seen) -> list[Judged]:
    return [visit for visit in seen.worlds.visits(UNANNOUNCED) if visit.counted]


def _entries(seen: _Seen) -> Iterator[tuple[str, str | None, Aspect]]:
    """What the case has of settings, in the order of the profile."""
    for line in seen.rated.profile:
        entry = seen.case.settings.get(line.line)
        if entry is None:
            continue
        yield line.line, None, entry
        for aspect in entry.aspects:
            yield line.line, aspect, entry.aspects[aspect]


# --- what may be mentioned ---------------------------------------------------------------------------------


def _everything(seen: _Seen) -> Iterator[_Told]:
    """All that the case holds, in the order of the profile."""
    for subject, aspect, entry in _entries(seen):
        if entry.outcomes or entry.given or entry.overall:
            yield _Told(subject, aspect, "grade", seen.worlds.path(subject, aspect))
        if entry.compared:
            yield _Told(subject, aspect, "comparison", seen.worlds.path(subject, aspect, "compared"))
    yield from map(_judged, _latest(seen))
    visits = _visits(seen)
    if visits:
        judgement = visits[-1].judgement
        yield _Told(judgement.subject, PRIORITY_ACTION, "total", visits[-1].path)
        if judgement.areas_for_development:
            yield _Told(judgement.subject, "area_for_development", "total", visits[-1].path)
    if seen.case.serious_case_reviews is not None:
        yield _Told(REVIEWS, None, "total", seen.worlds.path(REVIEWS))
    yield from _indicators(seen)
    for name, views in (("strengths", seen.case.strengths), ("challenges", seen.case.challenges)):
        for at, view in enumerate(views):
            yield _Told(view.subject, view.aspect, "view", seen.case.pointer(name, at))
    if seen.case.previous.rating is not None:
        yield _Told("authority", "previous", "rating", seen.case.pointer("previous", "rating"))


def _indicators(seen: _Seen) -> Iterator[_Told]:
    for aspect in (None, *seen.framework.scheme.aspects):
        for subject in (INDICATORS, GAPS):
            for path, _ in summaries(seen.worlds, subject, aspect):
                yield _Told(subject, aspect, "comparison", path)
    for path, single in singles(seen.worlds, None):
        yield _Told(single.id, None, "comparison", path)
    if not summaries(seen.worlds, INDICATORS, None) and singles(seen.worlds, None):
        yield _Told(INDICATORS, None, "comparison", seen.case.pointer("indicators", "single"))


def _rank(told: _Told, framework: Framework) -> tuple[int, int]:
    """By the plan: the subjects that it names before all others, then the kinds in its order."""
    plan = framework.letter.may_mention
    return _place(told.subject, plan.subjects), _place(told.kind, plan.kinds)


def _place(wanted: str, among: Sequence[str]) -> int:
    return among.index(wanted) if wanted in among else len(among)
