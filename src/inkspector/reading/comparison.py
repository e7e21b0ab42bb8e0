"""Claims on comparisons: against others, a target or before; and indicators' own figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Degree
from inkspector.claims.interval import per_cent
from inkspector.reading.comparing import (
    AGAINST_TARGET,
    TRENDS,
    Compared,
    by_figures,
    direction,
    joined,
    sign,
    stance,
    turned,
)
from inkspector.reading.slots import SHARES, Scope
from inkspector.reading.telling import DOWNWARD, Telling, beside_the_point, measured, scale_of
from inkspector.reading.topics import Topic


def comparison(telling: Telling) -> list[Claim]:
    """*A higher than average proportion of primary schools is good*: against others, a target or before."""
    scope, memory = telling.scope, telling.memory
    if scope.view is not None and not scope.comparators:
        return []
    if (
        scope.points
        and scope.comparators
        and not scope.directions
        and memory.last
        and memory.last[-1].kind == "comparison"
    ):
        return [
            replace(
                memory.last[-1],
                comparator=tuple(scope.comparators),
                by=scope.points[0],
                than=None,
                degree=None,
                at={},
                link=None,
            )
        ]
    last = memory.last[-1] if memory.last else None
    again = (
        last is not None
        and last.kind == "comparison"
        and last.than is not None
        and last.sentence == memory.sentence
    )
    if (
        last is not None
        and again
        and scope.figures
        and not (scope.directions or scope.comparators or scope.opener)
    ):
        return [replace(last, than=scope.figures[0][1], period=scope.period, at={}, link=None)]
    if not scope.directions and not (scope.figures and (scope.comparators or scope.opener == "compared")):
        return _bare_figure(telling)
    claims: list[Claim] = []
    values = [str(phrase.value) for phrase in scope.directions]
    if scope.slope:
        scope.comparators = []
    trends = [value for value in values if value in TRENDS]
    static = [value for value in values if value not in TRENDS]
    if scope.inverted and trends and scope.comparators != ["previous"]:
        return []  # *nationally the gap has narrowed*: what changed is theirs
    for topic in telling.topics:
        if not _compares(telling, topic):
            continue
        if _CLOSING & set(values) and not measured(topic.subject):
            continue  # *one home has since closed*
        if scope.slope and trends:
            static = []
        if _aimed_at(telling, topic):
            continue
        for trend in dict.fromkeys(trends):
            claims += _compared(telling, topic, trend, ["previous"], bool(scope.grades is None))
        others = [name for name in scope.comparators if not (trends and name == "previous")]
        if static:
            dealt = scope.split == "respectively" and len(static) == len(telling.topics)
            value = static[list(telling.topics).index(topic)] if dealt else joined(static)
            figured = [name for name, _ in scope.figures if name is not None]
            names = others or figured or list(memory.comparators if memory.last else ())
            if value in AGAINST_TARGET and "target" not in names:
                continue
            claims += _compared(telling, topic, value, names, True)
        elif not values:
            claims += _by_figure(telling, topic)
    return claims


_CLOSING = {"narrowed", "widened", "narrower", "wider"}


def _aimed_at(telling: Telling, topic: Topic) -> bool:
    """*Aims to raise the proportion to three quarters*: the share is what is meant."""
    planned = any(p.chunk and p.chunk.reads("directions_planned") for p in telling.scope.directions)
    return planned and topic.quantifier in SHARES and telling.scope.modal is not None


def _compares(telling: Telling, topic: Topic) -> bool:
    """Whether a bare change may be said of this; *services have improved* says nothing of the profile."""
    scope = telling.scope
    if scope.grades or scope.comparators or scope.figures:
        return True
    last = telling.memory.last[-1] if telling.memory.last else None
    if topic.subject in ("all_settings", "authority"):
        return bool(topic.inherited) and last is not None and last.kind in ("grade", "rating", "comparison")
    return not beside_the_point(telling)


def _bare_figure(telling: Telling) -> list[Claim]:
    """*Nationally it is nearly three quarters*: the comparator's figure alone."""
    scope = telling.scope
    counted = [topic for topic in telling.topics if topic.proportion is not None]
    if not (scope.inverted and scope.comparators and counted and scope.grades is None):
        return []
    scope.figures = [(scope.comparators[0], cast(Interval, counted[0].proportion))]
    return [
        claim
        for topic in telling.topics
        for claim in _by_figure(telling, replace(topic, proportion=None, count=None, quantifier=None))
    ]


def _places(telling: Telling) -> bool:
    """Whether an indicator is only placed, *above* or *below*, and no figure of it is told."""
    scope = telling.scope
    said = {telling.words[phrase.i] for phrase in scope.directions}
    figured = any(noun.quantity or noun.head == "quantity" for noun in scope.clause.nouns)
    return not (figured or scope.figures) and bool(said) and said <= {"above", "below", "behind", "ahead"}


def _compared_what(telling: Telling, topic: Topic, grades: bool) -> Compared:
    scope = telling.scope
    if topic.subject in ("inequality_gaps", "ni_081", "ni_082"):
        return "quantity"
    if scope.head == "performance":
        return "performance"
    if grades or scope.head == "quantity" or scope.described in ("quantity", "low"):
        return "quantity"
    if scope.described == "performance":
        return "performance"
    if topic.subject == "inequality_gaps":
        return "quantity"
    if topic.subject.startswith("ni_"):
        if topic.inherited and telling.memory.compared:
            return cast(Compared, telling.memory.compared)
        return "performance" if _places(telling) else "quantity"
    if topic.inherited and telling.memory.compared and topic.subject == "national_indicators":
        return cast(Compared, telling.memory.compared)
    return "performance"


def _multiplied(scope: Scope) -> bool:
    """*Four of the ten, which is twice as many as in 2008*: it is the share that is compared."""
    return any(phrase.kind == "multiples" for phrase in scope.directions)


def _inherited_grades(telling: Telling, topic: Topic, value: str | None) -> tuple[str, ...]:
    """A comparison without grades of its own takes those of the share that it comments on."""
    scope, memory = telling.scope, telling.memory
    if not topic.inherited or not memory.last or scope.described or memory.last[-1].subject != topic.subject:
        return ()
    last = memory.last[-1]
    upon = scope.head == "quantity" or not telling.topics[0].counted or _multiplied(scope)
    commenting = upon or any(telling.words[phrase.j - 1] == "from" for phrase in scope.directions)
    share = last.quantifier not in ("overall", "generally", None) or last.kind == "comparison"
    if (
        value in ("improved", "declined", "better", "worse", "as_good", "as_bad")
        or scope.head == "performance"
    ):
        return ()
    return last.grades if commenting and share and last.grades else ()


def _compared(
    telling: Telling, topic: Topic, value: str, comparators: Sequence[str], own: bool
) -> list[Claim]:
    scope, framework = telling.scope, telling.framework
    if not comparators:
        return []
    grades: tuple[str, ...] = ()
    if scope.grades is not None and not scope.moved:
        grades = scope.grades.on(scale_of(framework, topic.subject, scope.grades.named[0]))
    elif scope.grades is None:
        grades = _inherited_grades(telling, topic, value)
    compared = _compared_what(telling, topic, bool(grades))
    last = telling.memory.last[-1] if telling.memory.last else None
    if scope.head == "quantity" and value in ("improved", "declined") and not scope.moved:
        value = {"improved": "rose", "declined": "fell"}[value]
    if value == "reverse":
        said = turned(last.direction) if last is not None and last.direction is not None else None
    else:
        said = direction(value, compared, scope.negated)
    if said is None:
        return []
    if scope.inverted and value not in TRENDS and value not in AGAINST_TARGET:
        said = turned(said)
    counted = topic.counted and not grades and not _multiplied(scope)
    than = next((interval for name, interval in scope.figures if name is None or name in comparators), None)
    claim = Claim(
        kind="comparison",
        subject=topic.subject,
        aspect=topic.aspect,
        base=topic.base,
        grades=grades,
        quantifier=topic.quantifier
        if counted and not _measured(telling, topic)
        else "generally"
        if scope.adverb == "generally" and not grades
        else None,
        count=topic.count if counted and not _measured(telling, topic) else None,
        proportion=topic.proportion
        if counted and not _measured(telling, topic)
        else Interval.of(gt=50)
        if scope.adverb == "generally" and not grades
        else None,
        comparator=tuple(comparators),
        direction=said,
        than=than,
        by=_points(telling, topic),
        degree=cast("Degree | None", scope.degree),
        period=scope.period or (topic.period if not grades else None),
        inherited=topic.inherited,
        at=dict(topic.at),
    )
    telling.memory.compared = compared
    return [replace(claim, stance=stance(_comparison_sign(telling, topic, claim)))]


def _points(telling: Telling, topic: Topic) -> Interval | None:
    """*By two and four points*: dealt out where there are as many as topics."""
    points = telling.scope.points
    if len(points) == len(telling.topics) > 1:
        return points[list(telling.topics).index(topic)]
    return points[0] if points else None


def _measured(telling: Telling, topic: Topic) -> bool:
    """Whether a share is an indicator's own figure, and not a share of indicators."""
    scope, last = telling.scope, telling.memory.last[-1] if telling.memory.last else None
    if topic.quantifier not in SHARES or topic.proportion is None:
        return False
    if topic.subject.startswith("ni_"):
        return True
    if topic.subject != "national_indicators":
        return False
    if scope.clause.names("national_indicators"):
        return False
    if (
        last is not None
        and last.than is not None
        and scope.described is None
        and not scope.clause.of("be", "pronoun")
    ):
        return False
    return (
        scope.described is not None
        or bool(topic.inherited and last is not None and last.quantifier is None)
        or (last is not None and last.kind == "measure")
    )


def _comparison_sign(telling: Telling, topic: Topic, claim: Claim) -> int:
    scope, framework = telling.scope, telling.framework
    low = topic.subject == "inequality_gaps"
    if topic.subject.startswith("ni_"):
        low = framework.good_is(topic.subject) == "low"
    if scope.described == "low":
        low = True
    elif topic.subject == "national_indicators" and topic.inherited and scope.described is None:
        low = telling.memory.low_is_good
    if claim.grades:
        good = framework.good(framework.scale(topic.subject))
        low = not set(claim.grades) & good
    telling.memory.low_is_good = low
    assert claim.direction is not None
    value = sign(claim.direction, low)
    if scope.slope == "slower":
        return -abs(value)
    if scope.opener == "concession" and claim.direction == "in_line":
        return 1
    if topic.quantifier in DOWNWARD or topic.downward or topic.only:
        return -value
    return value


def _by_figure(telling: Telling, topic: Topic) -> list[Claim]:
    """*58%, compared with 65% nationally*: the direction follows from the figures."""
    scope, memory = telling.scope, telling.memory
    claims = []
    for name, interval in scope.figures:
        last = memory.last[-1] if memory.last else None
        own = topic.proportion or memory.figure
        if last is not None and own is None and last.count and None not in last.count and last.count[1]:
            share = per_cent(cast(int, last.count[0]), last.count[1])
            own = Interval.point(share)
        said = by_figures(own, interval)
        names = [name] if name else list(scope.comparators) or list(memory.comparators)
        if said is None or not names:
            continue
        grades = (
            scope.grades.on(scale_of(telling.framework, topic.subject, scope.grades.named[0]))
            if scope.grades
            else last.grades
            if last
            else ()
        )
        claim = Claim(
            kind="comparison",
            subject=topic.subject,
            aspect=topic.aspect,
            grades=grades,
            comparator=tuple(names),
            direction=said,
            than=interval,
            period=scope.period,
            inherited=topic.inherited,
            at=dict(topic.at),
        )
        claims.append(
            replace(
                claim,
                stance=stance(
                    _comparison_sign(
                        telling, replace(topic, quantifier=None, downward=False, only=False), claim
                    )
                ),
            )
        )
    return claims


def measure(telling: Telling) -> list[Claim]:
    """*74% of pupils reached level 4*: an indicator's own figure."""
    scope = telling.scope
    if scope.grades is not None or scope.inverted:
        return []
    claims = []
    for topic in telling.topics:
        if not _measured(telling, topic):
            continue
        kinds = {str(phrase.value) for phrase in scope.clause.of("described")}
        if kinds or topic.subject.startswith("ni_"):
            telling.memory.compared = (
                "performance" if kinds == {"performance"} and scope.head != "quantity" else "quantity"
            )
            telling.memory.low_is_good = "low" in kinds
        claims.append(
            Claim(
                kind="measure",
                subject=topic.subject,
                aspect=topic.aspect,
                quantifier=topic.quantifier,
                proportion=topic.proportion,
                period=scope.period,
                inherited=topic.inherited,
                at=dict(topic.at),
            )
        )
    return claims
