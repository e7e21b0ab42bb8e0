"""Frames: which slots make which claim. A row is the shape, the claim that it gives, and examples that are tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from inkspector.claims import Claim, Interval, Period
from inkspector.claims.claim import Degree, Direction
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
from inkspector.reading.discourse import Topic
from inkspector.reading.grades import GradeSet
from inkspector.reading.memory import Memory
from inkspector.reading.phrases import Phrase
from inkspector.reading.positions import unknown
from inkspector.reading.scope import SHARES, Scope
from inkspector.scheme import Framework

FOUND = ("priority_action", "area_for_development")
COUNTED_ASPECTS = FOUND
DOWNWARD = ("none", "not_all", "almost_none", "too_few")


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause, who it is about, and what went before."""

    scope: Scope
    topics: Sequence[Topic]
    memory: Memory
    framework: Framework
    words: Sequence[str]


Make = Callable[[Telling], list[Claim]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape of clause and the claims that it gives."""

    id: str
    make: Make
    examples: tuple[tuple[str, str], ...]
    """Sentences, each with the claims in short."""


# --- grades -------------------------------------------------------------------------------------------------


def _single(telling: Telling, subject: str) -> bool:
    """One service with one judgement."""
    lines = {line.id: line for line in telling.framework.scheme.lines}
    return lines[subject].single if subject in lines else subject in JUDGED


JUDGED = ("safeguarding", "looked_after_children", "contact_referral_assessment")


def grade(telling: Telling) -> list[Claim]:
    """*Three of the eight secondary schools are good or better*: settings' grades, or one judgement."""
    scope = telling.scope
    if scope.grades is None or _formerly(telling):
        return []
    if scope.split in ("each", "equally") and len(scope.grades.named) > 1:
        return _dealt(telling, scope.grades)
    if scope.split == "respectively" and len(scope.grades.named) > 1:
        return _respectively(telling, scope.grades)
    comparing = bool(scope.directions) and not scope.moved and _compares_grades(telling)
    claims = []
    for topic in telling.topics:
        if topic.subject in (
            "authority",
            "national_indicators",
            "inequality_gaps",
        ) or topic.subject.startswith("ni_"):
            continue
        if comparing and not topic.counted:
            continue
        if _only_named(scope, topic, telling):
            continue
        claims.append(_grade(telling, topic))
    return claims


def _formerly(telling: Telling) -> bool:
    """*The other, which was inadequate when first inspected, is …*: an old grade without a date."""
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
    return not (quality or _single(telling, topic.subject) and not scope.directions)


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
    source = scope.source or (telling.memory.source if topic.subject in JUDGED and topic.inherited else None)
    scale = _scale(framework, topic.subject, said.named[0])
    grades = said.on(scale)
    if scope.neither:
        grades = tuple(grade for grade in scale if grade not in grades)
    single = _single(telling, topic.subject) and not topic.counted
    quantifier, count = topic.quantifier, topic.count
    if not topic.counted and not single:
        if topic.inherited and topic.whole is not None and scope.opener not in ("same",):
            quantifier, count = "count", (topic.whole, topic.whole)
        elif topic.singular and topic.definite and topic.subject not in ("all_settings",):
            quantifier, count = "count", (1, 1)
        elif scope.adverb == "generally":
            quantifier = "generally"
        else:
            quantifier = "overall"
    proportion = (
        Interval.of(gt=50) if quantifier == "generally" and topic.proportion is None else topic.proportion
    )
    return Claim(
        kind="judgement" if single else "grade",
        subject=topic.subject,
        aspect=topic.aspect,
        base=topic.base,
        grades=grades,
        quantifier=None if single else quantifier,
        count=count,
        proportion=proportion,
        degree=cast("Degree | None", scope.grade_degree),
        source=source,
        period=scope.period
        or (telling.memory.source_period if source and not scope.source else topic.period),
        stance=stance(_grade_sign(telling, topic, grades, quantifier)),
        inherited=topic.inherited,
        at=dict(topic.at),
    )


def _scale(framework: Framework, subject: str, grade: str) -> tuple[str, ...]:
    own = framework.scale(subject).grades
    if grade in own:
        return own
    return next((scale.grades for scale in framework.scheme.grade_scales if grade in scale.grades), own)


def _grade_sign(telling: Telling, topic: Topic, grades: Sequence[str], quantifier: str | None) -> int:
    scope = telling.scope
    good = telling.framework.good(telling.framework.scale(topic.subject))
    worst = "inadequate" in grades
    value = 1 if set(grades) <= good else -1 if worst and not set(grades) & good else 0
    if quantifier == "too_much" or quantifier == "too_few":
        return -1
    if scope.grade_only:
        return -1
    if topic.only or topic.downward or quantifier in DOWNWARD:
        return -value
    return value


# --- comparisons --------------------------------------------------------------------------------------------


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
    if not scope.directions and not (scope.figures and (scope.comparators or scope.opener == "compared")):
        return _bare_figure(telling)
    claims: list[Claim] = []
    values = [str(phrase.value) for phrase in scope.directions]
    if scope.slope:
        scope.comparators = []
    trends = [value for value in values if value in TRENDS]
    static = [value for value in values if value not in TRENDS]
    for topic in telling.topics:
        if not _compares(telling, topic):
            continue
        if scope.slope and trends:
            static = []
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


def _compares(telling: Telling, topic: Topic) -> bool:
    """Whether a bare change may be said of this: *services have improved* in general says nothing of the profile."""
    scope = telling.scope
    if scope.grades or scope.comparators or scope.figures:
        return True
    last = telling.memory.last[-1] if telling.memory.last else None
    if topic.subject in ("all_settings", "authority"):
        return bool(topic.inherited) and last is not None and last.kind in ("grade", "rating", "comparison")
    return not _beside_the_point(telling)


def _beside_the_point(telling: Telling) -> bool:
    """The subject only belongs to something unknown: *partnership working with schools has improved*."""
    before: list[Phrase] = []
    for phrase in telling.scope.clause.phrases:
        if phrase.kind in ("directions", "views"):
            break
        if phrase.noun is not None and phrase.noun.subject is not None or phrase.kind == "described":
            return any(unknown(earlier) for earlier in before)
        before = [] if phrase.value == "," else [*before, phrase]
    return False


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


def _compared_what(telling: Telling, topic: Topic, grades: bool) -> Compared:
    scope = telling.scope
    if scope.head == "performance":
        return "performance"
    if grades or scope.head == "quantity" or scope.described in ("quantity", "low"):
        return "quantity"
    if scope.described == "performance":
        return "performance"
    if topic.subject == "inequality_gaps":
        return "quantity"
    if topic.subject.startswith("ni_"):
        return (
            cast(Compared, telling.memory.compared)
            if topic.inherited and telling.memory.compared
            else "quantity"
        )
    if topic.inherited and telling.memory.compared and topic.subject == "national_indicators":
        return cast(Compared, telling.memory.compared)
    return "performance"


def _inherited_grades(telling: Telling, topic: Topic, value: str | None) -> tuple[str, ...]:
    """A comparison without grades of its own takes those of the share that it comments on."""
    scope, memory = telling.scope, telling.memory
    if not topic.inherited or not memory.last or scope.described or memory.last[-1].subject != topic.subject:
        return ()
    last = memory.last[-1]
    commenting = scope.head == "quantity" or not telling.topics[0].counted
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
        grades = scope.grades.on(_scale(framework, topic.subject, scope.grades.named[0]))
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
    counted = topic.counted and not grades
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
    if any(
        noun.subject is not None and noun.subject.id == "national_indicators" for noun in scope.clause.nouns
    ):
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
        return 0
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
            scope.grades.on(_scale(telling.framework, topic.subject, scope.grades.named[0]))
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


# --- the rest -----------------------------------------------------------------------------------------------


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


def total(telling: Telling) -> list[Claim]:
    """*Two serious case reviews were evaluated*; *no priority actions were identified*."""
    scope, memory = telling.scope, telling.memory
    found = [aspect for aspect in scope.aspects if aspect in FOUND]
    if found:
        return _found(telling, found)
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
    claims = []
    for topic in telling.topics:
        related = bool(taking) and (scope.opener == "relative" or topic.quantifier == "none")
        if (
            (topic.inherited and not related)
            or not topic.counted
            or topic.definite
            and topic.quantifier == "count"
            and topic.count
            and topic.count[0] == topic.count[1]
            and topic.count[0] is not None
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
        exists = "exist" in taking or (have and "authority" in _passed(scope))
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
        phrase = next(p for p in scope.clause.of("aspect") if p.value == aspect)
        near = [q for q in quantities if q.j <= phrase.i]
        quantity = near[-1].noun.quantity if near and near[-1].noun else None
        n: int | None = None
        quantifier = "some"
        if quantity is not None and quantity.quantifier == "count" and quantity.count:
            n, quantifier = quantity.count[0], "count"
        elif quantity is not None and quantity.quantifier == "none" or scope.negated:
            n, quantifier = 0, "none"
        elif quantity is None and telling.words[phrase.i - 1 : phrase.i] in (("a",), ["a"], ["an"], ["the"]):
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


def view(telling: Telling) -> list[Claim]:
    """*Raising standards in secondary schools remains a challenge*: praise or criticism with nothing to measure."""
    scope = telling.scope
    if scope.view is None or scope.grades is not None or scope.comparators or scope.rating is not None:
        return []
    topics = list(telling.topics)
    first = scope.clause.of("views")[0]
    if len(topics) > 1 and "of" in telling.words[first.j - 1 : first.j + 1]:
        topics = topics[1:]
    value = 1 if scope.view == "positive" else -1
    if _beside_the_point(telling):
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
Period  # noqa: B018
Direction  # noqa: B018
