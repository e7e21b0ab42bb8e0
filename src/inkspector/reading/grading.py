"""Claims on grades: settings counted, shared or summed up, and single judgements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Degree
from inkspector.reading.comparing import (
    TRENDS,
    stance,
)
from inkspector.reading.grades import GradeSet
from inkspector.reading.slots import PARTIAL_BANDS, PEOPLE, SHARES, Scope
from inkspector.reading.telling import DOWNWARD, JUDGED, NOW, Telling, measured, scale_of, single
from inkspector.reading.topics import Topic


def grade(telling: Telling) -> list[Claim]:
    """*Three of the eight secondary schools are good or better*: settings' grades, or one judgement."""
    scope = telling.scope
    if scope.grades is None and (beyond := _beyond(telling)) is not None:
        scope.grades, scope.directions = beyond, []
    if scope.grades is None or scope.borrowed or _formerly(telling):
        return []
    if scope.split in ("each", "equally") and len(scope.grades.named) > 1:
        return _dealt(telling, scope.grades)
    if scope.split == "respectively" and len(scope.grades.named) > 1:
        return _respectively(telling, scope.grades)
    comparing = bool(scope.directions) and not scope.moved and _compares_grades(telling)
    claims = []
    for topic in telling.topics:
        if topic.subject == "authority" or measured(topic.subject):
            continue
        if comparing and not topic.counted:
            continue
        if topic.subject in PEOPLE and topic.quantifier in (*SHARES, *PARTIAL_BANDS, "count"):
            scope.ambiguous = True  # *most looked after children are in good homes*: no judgements of them
        if _only_named(scope, topic, telling) or _of_others(scope, topic):
            continue
        claims.append(_grade(telling, topic))
    return claims


def _beyond(telling: Telling) -> GradeSet | None:
    """*Six are good and none is better*: the grades on one side of those that were told last."""
    scope, last = telling.scope, telling.memory.last[-1:]
    sides = [_SIDES.get(str(phrase.value)) for phrase in scope.directions]
    against = scope.comparators or scope.figures or scope.points or scope.negated
    if len(sides) != 1 or sides[0] is None or against or len(telling.topics) != 1:
        return None
    topic = telling.topics[0]
    same = bool(last) and last[0].kind == "grade" and last[0].subject == topic.subject
    if not (same and topic.counted and topic.inherited and topic.quantifier in ("none", "count")):
        return None
    beyond = GradeSet(last[0].grades, sides[0])
    return beyond if beyond.on(telling.framework.scale(topic.subject).grades) else None


_SIDES = {"better": "above", "up": "above", "worse": "below", "down": "below"}


def _formerly(telling: Telling) -> bool:
    """*The other, which was inadequate when first inspected, is …*: an old grade without a date."""
    scope = telling.scope
    conceded = scope.opener in ("concession", "contrast") and not scope.directions
    if conceded and scope.comparators == ["previous"]:
        return not scope.clause.of("be") and scope.period is None
    verbs = telling.scope.clause.of("be", "judging")
    was = any(telling.words[phrase.i] in ("was", "were", "had") for phrase in verbs) or not verbs
    return telling.scope.antecedent and was and telling.scope.period is None


def _dealt(telling: Telling, grades: GradeSet) -> list[Claim]:
    """*One each is outstanding, good and satisfactory*; *divide equally between good and satisfactory*."""
    claims = []
    for topic in telling.topics:
        whole = topic.whole
        share = topic.count[0] if telling.scope.split == "each" and topic.count else None
        if telling.scope.split == "equally" and whole is not None and whole % len(grades.named) == 0:
            share = whole // len(grades.named)
        if share is None:
            continue
        part = replace(topic, quantifier="count", count=(share, whole))
        for named in grades.named:
            telling.scope.grades = GradeSet((named,))
            claims.append(_grade(telling, part))
    return claims


def _respectively(telling: Telling, grades: GradeSet) -> list[Claim]:
    """*The two special schools are, respectively, good and satisfactory*: the grades dealt out in order."""
    topics = list(telling.topics)
    n = len(grades.named)
    if len(topics) == 1 and topics[0].count == (n, n):
        topics = [replace(topics[0], quantifier="count", count=(1, n))] * n
    if len(topics) != n:
        return []
    claims = []
    for topic, named in zip(topics, grades.named, strict=True):
        telling.scope.grades = GradeSet((named,))
        claims.append(_grade(telling, topic))
    return claims


def _only_named(scope: Scope, topic: Topic, telling: Telling) -> bool:
    """Grades that stand before a noun and say nothing of it: *good schools are inspected less often*."""
    before = any(noun.grades for noun in scope.clause.nouns)
    said = bool(scope.clause.of("grades"))
    if said or not before or topic.counted:
        return False
    quality = any(
        telling.words[i] == "quality" for phrase in scope.clause.of("noun") for i in range(phrase.i, phrase.j)
    )
    return not (quality or (single(telling, topic.subject) and not scope.directions))


def _of_others(scope: Scope, topic: Topic) -> bool:
    """*The good quality of childcare contrasts with that of schools*: a grade said before another noun."""
    contrasted = scope.opener == "contrast" and scope.clause.phrases[0].kind != "openers"
    named = any(noun.grades for noun in scope.clause.nouns)
    return contrasted and named and topic.grades is None and not scope.clause.of("grades")


def _compares_grades(telling: Telling) -> bool:
    scope = telling.scope
    return bool(
        scope.comparators
        or scope.figures
        or {str(d.value) for d in scope.directions} & (TRENDS | {"more", "fewer"})
    )


def _grade(telling: Telling, topic: Topic) -> Claim:
    scope, framework = telling.scope, telling.framework
    assert scope.grades is not None
    said = topic.grades or scope.grades
    recalled = topic.subject in JUDGED and topic.inherited and not _present(telling)
    source = scope.source or (telling.memory.source if recalled else None)
    scale = scale_of(framework, topic.subject, said.named[0])
    grades = said.on(scale)
    if scope.neither:
        grades = tuple(grade for grade in scale if grade not in grades)
    each = topic.quantifier == "all" and topic.singular  # *the fostering agency … were each judged good*
    judged = single(telling, topic.subject) and (each or not topic.counted)
    quantifier, count = topic.quantifier, topic.count
    if scope.adverb == "generally" and topic.definite and count is not None and count == (topic.whole,) * 2:
        quantifier, count = "generally", (None, topic.whole)  # *the nine homes are generally good*
    if not topic.counted and not judged:
        if scope.adverb == "generally":
            quantifier = "generally"
        elif topic.inherited and topic.whole is not None and scope.opener not in ("same",):
            quantifier, count = "count", (topic.whole, topic.whole)
        elif topic.singular and topic.definite and topic.subject not in ("all_settings",):
            quantifier, count = "count", (1, 1)
        elif topic.singular and _articled(topic, telling.words):
            quantifier, count = "count", (1, None)  # *a secondary school was judged inadequate*
        else:
            quantifier = "overall"
    proportion = (
        Interval.of(gt=50) if quantifier == "generally" and topic.proportion is None else topic.proportion
    )
    # *From 58% in 2008*: the date is that of the figure.
    moving = any(name == "previous" for name, _ in scope.figures)
    return Claim(
        kind="judgement" if judged else "grade",
        subject=topic.subject,
        aspect=topic.aspect,
        base=topic.base,
        grades=grades,
        quantifier=None if judged else quantifier,
        count=count,
        proportion=proportion,
        degree=cast("Degree | None", scope.grade_degree),
        source=source,
        period=(None if moving else scope.period)
        or (telling.memory.source_period if source and not scope.source else topic.period),
        stance=stance(_grade_sign(telling, topic, grades, quantifier)),
        inherited=topic.inherited,
        at=dict(topic.at),
    )


def _articled(topic: Topic, words: Sequence[str]) -> bool:
    """*A college*, *an inadequate home*: one of its kind."""
    start = dict(topic.at).get("subject", (0, 0))[0]
    return not {"a", "an"}.isdisjoint(words[max(start - 2, 0) : start])


def _present(telling: Telling) -> bool:
    """*It is now adequate*: no longer what the inspection found that was spoken of."""
    return not NOW.isdisjoint(telling.scope.possessives)


def _grade_sign(telling: Telling, topic: Topic, grades: Sequence[str], quantifier: str | None) -> int:
    scope = telling.scope
    good = telling.framework.good(telling.framework.scale(topic.subject))
    worst = "inadequate" in grades
    value = 1 if set(grades) <= good else -1 if worst and not set(grades) & good else 0
    if quantifier == "too_much" or quantifier == "too_few":
        return -1
    if scope.grade_only:
        return -1
    sole = topic.singular and topic.definite and not topic.counted  # *the only college* is no small number
    few = topic.only and not sole
    if few or topic.downward or quantifier in DOWNWARD:
        return -value
    return value
