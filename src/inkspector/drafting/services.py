"""Single judgements, inspections and reviews: what a letter says of them."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.case import Judgement, SeriousCaseReviews, When
from inkspector.case.worlds import Judged, Worlds
from inkspector.claims import Claim, Period
from inkspector.drafting import stance
from inkspector.drafting.message import Message
from inkspector.scheme import Framework

REVIEWS = "serious_case_reviews"


def judgements(worlds: Worlds) -> Iterator[Message]:
    """A message for each service or aspect that was judged: the latest judgement of its kind that counts."""
    for judged in worlds.judgements:
        judgement = judged.judgement
        latest = worlds.judgement(judgement.subject, judgement.aspect, judgement.inspection)
        if judgement.grade is not None and latest is judged:
            claim = judgement_claim(judgement, worlds.framework)
            yield Message(_key(judgement, "judgement"), (claim,), (f"{judged.path}/grade",))


def judgement_claim(judgement: Judgement, framework: Framework) -> Claim:
    """A service or an inspection's grade; the date is said where an inspection is named."""
    grades = (judgement.grade or "",)
    scale = framework.scale(judgement.subject, judgement.inspection)
    return Claim(
        kind="judgement",
        subject=judgement.subject,
        aspect=judgement.aspect,
        grades=grades,
        source=judgement.inspection,
        period=said(judgement.date) if judgement.inspection else None,
        stance=stance.of_grades(grades, scale.good_or_better),
    )


def said(when: When | None) -> Period | None:
    """A day is said as its month; what is dated by a month or a year stays so."""
    if when is None:
        return None
    month = when.text[:7]
    return Period(month, month)


def findings(worlds: Worlds) -> Iterator[Message]:
    """What the latest inspection without a grade found: how many priority actions and areas for development,
    and then in its own words what they were about."""
    latest: dict[str, Judged] = {}
    for judged in worlds.judgements:
        if judged.judgement.grade is None and judged.judgement.inspection and judged.counted:
            visits = [visit for visit in worlds.visits(judged.judgement.inspection) if visit.counted]
            latest[judged.judgement.inspection] = visits[-1]
    for judged in latest.values():
        yield from _found(judged)


def _found(judged: Judged) -> Iterator[Message]:
    judgement, path = judged.judgement, judged.path
    counted = (
        ("priority_action", "priority_actions", judgement.priority_actions),
        ("area_for_development", "areas_for_development", judgement.areas_for_development),
    )
    for aspect, name, items in counted:
        if items or aspect == "priority_action":
            total = _total(judgement, aspect, len(items))
            key = f"{judgement.subject}/{aspect}/total"
            yield Message(key, (total,), (f"{path}/{name}" if items else path,))
    for topic, name, items in (*counted, ("strength", "strengths", judgement.strengths)):
        if items:
            yield _recorded(judgement, topic, f"{path}/{name}", items)


def _total(judgement: Judgement, aspect: str, n: int) -> Claim:
    negative = aspect == "priority_action"
    return Claim(
        kind="total",
        subject=judgement.subject,
        aspect=aspect,
        quantifier="count" if n else "none",
        count=(None, n),
        source=judgement.inspection,
        period=said(judgement.date),
        stance=("negative" if n else "positive") if negative else "neutral",
    )


def _recorded(judgement: Judgement, topic: str, path: str, words: tuple[str, ...]) -> Message:
    plural = "s" if len(words) > 1 else ""
    key = f"{judgement.subject}/{topic}/recorded"
    return Message(key, (), (path,), outside="recorded", topic=f"{topic}{plural}", words=words)


def reviews(worlds: Worlds) -> Iterator[Message]:
    """How many serious case reviews were evaluated within their dates, and how."""
    held = worlds.case.serious_case_reviews
    spread = worlds.spread(REVIEWS)
    if held is None or spread is None:
        return
    n = held.outcomes.total
    period = held.period if held.period != Period() else None
    total = Claim(
        kind="total",
        subject=REVIEWS,
        quantifier="count" if n else "none",
        count=(None, n),
        period=period,
        stance="neutral",
    )
    evidence = (worlds.case.pointer(REVIEWS),)
    yield Message(f"{REVIEWS}//total", (total, *_graded(held, worlds, n, period)), evidence)


def _graded(held: SeriousCaseReviews, worlds: Worlds, n: int, period: Period | None) -> Iterator[Claim]:
    spread = worlds.spread(REVIEWS)
    scale = worlds.framework.scale(REVIEWS)
    for grade in scale.grades:
        exact = spread.exact((grade,)) if spread is not None else None
        if exact is None or exact[0] == 0:
            continue
        k = exact[0]
        yield Claim(
            kind="grade",
            subject=REVIEWS,
            grades=(grade,),
            quantifier="count" if k < n or n == 1 else "both" if n == 2 else "all",
            count=(k, n),
            period=period,
            stance=stance.of_grades((grade,), scale.good_or_better),
        )


def _key(judgement: Judgement, kind: str) -> str:
    return f"{judgement.subject}/{judgement.aspect or ''}/{kind}"
