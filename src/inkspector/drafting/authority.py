"""The authority as a whole: its rating, what limited or moved it, last year's, and the inspector's views."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.case import Case, View
from inkspector.claims import Claim, Period
from inkspector.claims.claim import Stance
from inkspector.drafting.message import Message
from inkspector.rating.model import Rated

STANCES: dict[int, Stance] = {4: "positive", 3: "positive", 2: "neutral", 1: "negative"}


def rating(rated: Rated) -> Iterator[Message]:
    """How the authority performs; where the evidence leaves that open, the gap."""
    if rated.rating is None:
        yield Message("authority//rating", outside="gap", topic="rating_open")
        return
    yield Message("authority//rating", (_rating(rated.rating),))


def _rating(value: int, asserted: bool = True, period: Period | None = None) -> Claim:
    return Claim(
        kind="rating",
        subject="authority",
        rating=value,
        asserted=asserted,
        period=period,
        stance=STANCES[value] if asserted else "neutral",
    )


def limits(rated: Rated) -> Iterator[Message]:
    """What the evidence would have led to without the limits that hold."""
    lowered = [limit for limit in rated.limits if limit.start is not None and limit.start != limit.end]
    if lowered and lowered[0].start is not None:
        evidence = tuple(limit.path for limit in lowered)
        claim = _rating(lowered[0].start, asserted=False)
        yield Message("authority//limit", (claim,), evidence, rule=lowered[-1].rule, topic="limit")


def professional_judgement(rated: Rated) -> Iterator[Message]:
    """What the profile alone would have led to, and the panel's reason in its own words."""
    judged = rated.judgement
    if judged is None:
        return
    path = "/professional_judgement"
    if judged.start is not None and judged.start != judged.end:
        claim = _rating(judged.start, asserted=False)
        kind = "professional_judgement"
        yield Message(f"authority//{kind}", (claim,), (path,), topic=kind)
    yield Message(
        "authority/rationale/recorded",
        (),
        (f"{path}/rationale",),
        outside="recorded",
        topic="rationale",
        words=(judged.rationale,),
    )


def previous(case: Case, year: int) -> Iterator[Message]:
    """Last year's rating."""
    if case.previous.rating is not None:
        before = str(year - 1)
        claim = _rating(case.previous.rating, period=Period(before, before))
        yield Message("authority/previous/rating", (claim,), ("/previous/rating",))


def views(case: Case) -> Iterator[Message]:
    """Strengths, then challenges, as the inspector holds them."""
    kinds: tuple[tuple[str, tuple[View, ...], Stance], ...] = (
        ("strengths", case.strengths, "positive"),
        ("challenges", case.challenges, "negative"),
    )
    for name, held, stance in kinds:
        for i, view in enumerate(held):
            claim = Claim(kind="view", subject=view.subject, aspect=view.aspect, stance=stance)
            key = f"{view.subject}/{view.aspect or ''}/view"
            yield Message(key, (claim,), (f"/{name}/{i}",))
