"""Claims that n of something exist, took place or were found."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims import Claim
from inkspector.reading.comparing import (
    stance,
)
from inkspector.reading.slots import PEOPLE, Scope
from inkspector.reading.telling import FOUND, Telling


def total(telling: Telling) -> list[Claim]:
    """*Two serious case reviews were evaluated*; *no priority actions were identified*."""
    scope = telling.scope
    found = [aspect for aspect in scope.aspects if aspect in FOUND]
    if found:
        return _found(telling, found) if _visited(telling) else []
    if (
        scope.grades
        or scope.from_grades
        or scope.directions
        or scope.view
        or scope.rating
        or scope.comparators
    ):
        return []
    taking = {str(phrase.value) for phrase in scope.clause.of("taking_place")}
    have = any(telling.words[p.i] in ("has", "have", "had") for p in scope.clause.of("be"))
    based = any(noun.base == "inspected" for noun in scope.clause.nouns)
    exists = "exist" in taking or (have and ("authority" in _passed(scope) or _area(telling)))
    claims = []
    for topic in telling.topics:
        if topic.subject in PEOPLE:
            continue  # *two Children in Care Councils*
        took_place = topic.quantifier == "none" and bool(taking & {"evaluated", "inspected"})
        related = took_place or (scope.opener == "relative" and bool(taking))
        if (
            (topic.inherited and not related and not (exists and telling.memory.named == topic.subject))
            or not topic.counted
            or (
                topic.definite
                and topic.quantifier == "count"
                and topic.count
                and topic.count[0] == topic.count[1]
                and topic.count[0] is not None
            )
        ):
            continue
        if topic.quantifier == "count" and topic.count and topic.count[1] is None:
            n = topic.count[0]
        elif topic.quantifier == "none":
            n = 0
        else:
            continue
        inspected = (
            "inspected" in taking or based or any(p.value == "inspected" for p in scope.clause.of("bases"))
        )
        reported = topic.base == "reported" or any(
            p.value == "reported" for p in scope.clause.of("bases", "taking_place")
        )
        if inspected and topic.subject == "national_indicators":
            continue  # they are reported, not inspected
        if not (
            inspected
            or reported
            or exists
            or "evaluated" in taking
            or (topic.subject == "serious_case_reviews" and scope.clause.of("judging"))
        ):
            continue
        base = (
            "inspected"
            if inspected and topic.subject not in ("all_settings", "serious_case_reviews")
            else "reported"
            if reported
            else None
        )
        claims.append(
            Claim(
                kind="total",
                subject=topic.subject,
                base=base,  # type: ignore[arg-type]
                quantifier="none" if n == 0 else "count",
                count=(None, n),
                period=scope.period,
                stance="neutral",
            )
        )
    return claims


def _area(telling: Telling) -> bool:
    """*The area has 52 primary schools*."""
    words = [telling.words[i] for phrase in telling.scope.clause.phrases for i in range(phrase.i, phrase.j)]
    return bool({"area", "town", "region", "island"} & set(words[:3]))


def _visited(telling: Telling) -> bool:
    """Whether an inspection that finds such things, or what it inspects, is what is spoken of."""
    memory = telling.memory
    spoken = {*_passed(telling.scope), *memory.subjects}
    inspected = memory.inspected.get("unannounced_inspection", ())
    return bool(telling.scope.source or memory.now or memory.source) or not spoken.isdisjoint(inspected)


def _passed(scope: Scope) -> set[str]:
    return {noun.subject.id for noun in scope.clause.nouns if noun.subject is not None}


def _found(telling: Telling, aspects: Sequence[str]) -> list[Claim]:
    scope, memory = telling.scope, telling.memory
    quantities = [
        phrase
        for phrase in scope.clause.of("noun")
        if phrase.noun and phrase.noun.subject is None and phrase.noun.quantity
    ]
    claims = []
    for aspect in aspects:
        phrase = next((p for p in scope.clause.of("aspect") if p.value == aspect), None)
        if phrase is None:
            continue  # told in another clause: the words here stay unread
        if telling.words[phrase.i - 1 : phrase.i] in (["the"], ["this"], ["that"]):
            continue  # told before
        near = [q for q in quantities if q.j <= phrase.i]
        quantity = near[-1].noun.quantity if near and near[-1].noun else None
        n: int | None = None
        quantifier = "some"
        if quantity is not None and quantity.quantifier == "count" and quantity.count:
            n, quantifier = quantity.count[0], "count"
        elif (quantity is not None and quantity.quantifier == "none") or scope.negated:
            n, quantifier = 0, "none"
        elif quantity is None and telling.words[phrase.i - 1 : phrase.i] in (["a"], ["an"]):
            n, quantifier = 1, "count"
        inherited = scope.source is None
        value = 0 if aspect == "area_for_development" else 1 if n == 0 else -1
        claims.append(
            Claim(
                kind="total",
                subject="contact_referral_assessment",
                aspect=aspect,
                quantifier=quantifier,
                count=None if n is None else (None, n),
                source=scope.source or memory.source or "unannounced_inspection",
                period=scope.period or (memory.source_period if inherited else None),
                stance=stance(value),
                inherited=("subject", "source", "period") if inherited else (),
            )
        )
    return claims
