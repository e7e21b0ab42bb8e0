"""Frames: which slots make which claim. A row is the shape, its claims, and examples that run as tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inkspector.claims import Claim
from inkspector.reading.comparing import (
    stance,
)
from inkspector.reading.comparison import comparison, measure
from inkspector.reading.grading import grade
from inkspector.reading.telling import Telling, beside_the_point
from inkspector.reading.totals import total

Make = Callable[[Telling], list[Claim]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape of clause and the claims that it gives."""

    id: str
    make: Make
    examples: tuple[tuple[str, str], ...]
    """Sentences, each with the claims in short."""


def rating(telling: Telling) -> list[Claim]:
    """*Children's services perform well*: the authority's own rating."""
    scope = telling.scope
    if scope.rating is None:
        return []
    old = (
        any(telling.words[p.i].endswith("ed") for p in scope.clause.of("ratings")) and scope.opener == "when"
    )
    if old and scope.period is None:
        return []
    others = {topic.subject for topic in telling.topics} - {"authority", "all_settings"}
    if others and not all(topic.inherited for topic in telling.topics):
        return []
    value = {4: 1, 3: 1, 2: 0, 1: -1}[scope.rating]
    return [
        Claim(
            kind="rating",
            subject="authority",
            rating=scope.rating,
            period=None if scope.source else scope.period,
            stance=stance(value),
        )
    ]


def view(telling: Telling) -> list[Claim]:
    """*Raising standards in secondary schools remains a challenge*: praise or criticism."""
    scope = telling.scope
    if scope.view is None or scope.grades is not None or scope.comparators or scope.rating is not None:
        return []
    topics = list(telling.topics)
    first = scope.clause.of("views")[0]
    if len(topics) > 1 and "of" in telling.words[first.j - 1 : first.j + 1]:
        topics = topics[1:]
    value = 1 if scope.view == "positive" else -1
    if beside_the_point(telling):
        return []
    return [
        Claim(
            kind="view",
            subject=topic.subject,
            aspect=topic.aspect,
            stance=stance(value),
            inherited=topic.inherited,
            at=dict(topic.at),
        )
        for topic in topics
        if topic.subject != "all_settings"
    ]


FRAMES: tuple[Frame, ...] = (
    Frame("rating", rating, (("The council performs well.", "rating authority 3"),)),
    Frame("total", total, (("Six colleges were inspected.", "total colleges [null,6]"),)),
    Frame("measure", measure, (("Attendance is 94%.", "measure national_indicators"),)),
    Frame("grade", grade, (("Two of the seven colleges are outstanding.", "grade colleges [2,7]"),)),
    Frame(
        "comparison",
        comparison,
        (("Childminding is better than in similar areas.", "comparison childminding better"),),
    ),
    Frame("view", view, (("Fostering is a strength.", "view fostering_agency positive"),)),
)
