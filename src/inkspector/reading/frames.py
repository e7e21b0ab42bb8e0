"""Frames: which slots make which claim. A row is the shape, its claims, and examples that run as tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inkspector.claims import Claim
from inkspector.claims.claim import Direction
from inkspector.reading.comparing import (
    stance,
)
from inkspector.reading.comparison import comparison, measure
from inkspector.reading.grading import grade
from inkspector.reading.positions import unknown
from inkspector.reading.telling import Telling, beside_the_point
from inkspector.reading.totals import total

MOVED: dict[str, Direction] = {"rose": "better", "improved": "better", "fell": "worse", "declined": "worse"}
Make = Callable[[Telling], list[Claim]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and its claims in short: kind, subject, slots, and the sign of the stance."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape of clause and the claims that it gives."""

    id: str
    make: Make
    examples: tuple[Example, ...]


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
    said = scope.clause.of("ratings")
    if any(phrase.j == said[0].i and telling.words[phrase.j - 1] == "from" for phrase in scope.directions):
        return _moved(telling)  # *down from performing well*: what it was
    value = {4: 1, 3: 1, 2: 0, 1: -1}[scope.rating]
    return [
        *_moved(telling),
        Claim(
            kind="rating",
            subject="authority",
            rating=scope.rating,
            period=None if scope.source or scope.directions else scope.period,
            stance=stance(value),
            partial=_of_services(telling),
        ),
    ]


def _of_services(telling: Telling) -> bool:
    """*Services perform well*, *children perform well*: perhaps not the authority's services for children."""
    scope = telling.scope
    people = scope.described == "people" and not scope.clause.of("pronoun")
    general = any(topic.subject == "all_settings" and not topic.inherited for topic in telling.topics)
    return not scope.clause.names("authority") and (people or general)


def _moved(telling: Telling) -> list[Claim]:
    """*The rating has risen to 'performs well'*: better or worse than before."""
    scope = telling.scope
    changes = [MOVED[str(phrase.value)] for phrase in scope.directions if str(phrase.value) in MOVED]
    if scope.negated or len(changes) != 1 or set(scope.comparators) - {"previous"}:
        return []
    return [
        Claim(
            kind="comparison",
            subject="authority",
            comparator=("previous",),
            direction=changes[0],
            stance=stance(1 if changes[0] == "better" else -1),
        )
    ]


def _of_another(telling: Telling) -> bool:
    """*Managers can't be sure that meetings are effective*: praise of what stands nearer than the topic."""
    phrases = telling.scope.clause.phrases
    said, praise = next((k, phrase) for k, phrase in enumerate(phrases) if phrase.kind == "views")
    if praise.chunk is not None and "view_verbs" in praise.chunk.readings:
        return False
    verb = max((k for k in range(said) if phrases[k].kind == "be"), default=0)
    named = max(
        (k for k in range(verb) if phrases[k].noun or phrases[k].kind in ("described", "aspect")), default=-1
    )
    return any(unknown(phrase) for phrase in phrases[named + 1 : verb]) if named >= 0 else False


def _owned(telling: Telling) -> bool:
    """*We commend the frankness of the council's reports*: what is praised is the authority's own."""
    scope, words = telling.scope, telling.words
    if scope.aspects or scope.described or any(noun.subject is not None for noun in scope.clause.nouns):
        return False
    called = telling.framework.words.names["authority"]
    names = {name.split()[-1] for name in (*called.singular, *called.plural)}
    spoken = [i for phrase in scope.clause.phrases for i in range(phrase.i, phrase.j)]
    return any(words[i] in names and words[i + 1 : i + 2] in (["'s"], ["'"]) for i in spoken)


def view(telling: Telling) -> list[Claim]:
    """*Raising standards in secondary schools remains a challenge*: praise or criticism."""
    scope = telling.scope
    if scope.view is None or scope.grades is not None or scope.comparators or scope.rating is not None:
        return []
    if scope.neither:
        return []  # *neither gives cause for concern*: no praise either
    topics = list(telling.topics)
    first = scope.clause.of("views")[0]
    if len(topics) > 1 and "of" in telling.words[first.j - 1 : first.j + 1]:
        topics = topics[1:]
    value = 1 if scope.view == "positive" else -1
    if {"gap", "gaps"} & set(telling.words[first.i : first.j]):
        return [Claim(kind="view", subject="inequality_gaps", stance=stance(value))]
    if _owned(telling):
        return [Claim(kind="view", subject="authority", stance=stance(value))]
    if beside_the_point(telling) or _of_another(telling):
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
    Frame(
        "rating",
        rating,
        (
            Example("The council performs well.", ("rating authority 3 +",)),
            Example(
                "Children's services in Brackenham are rated as performing adequately.",
                ("rating authority 2 0",),
            ),
            Example(
                "Without that finding, the rating would have been 'performs excellently'.",
                ("rating authority 4 0 unasserted",),
            ),
        ),
    ),
    Frame(
        "total",
        total,
        (
            Example("Six colleges were inspected.", ("total colleges inspected count ?/6 0",)),
            Example("There are four children's homes.", ("total childrens_homes count ?/4 0",)),
            Example(
                "The unannounced inspection in May 2009 identified "
                "two priority actions and one area for development.",
                (
                    "total contact_referral_assessment @priority_action "
                    "count ?/2 unannounced_inspection 2009-05..2009-05 -",
                    "total contact_referral_assessment "
                    "@area_for_development count ?/1 unannounced_inspection 2009-05..2009-05 0",
                ),
            ),
            Example(
                "No serious case reviews were evaluated between 1 April 2008 and 31 March 2009.",
                ("total serious_case_reviews none ?/0 2008-04-01..2009-03-31 0",),
            ),
        ),
    ),
    Frame(
        "measure",
        measure,
        (
            Example("Attendance is 94%.", ("measure national_indicators percent 0",)),
            Example(
                "At Key Stage 2, 71% of pupils reached level 4, against 68% nationally.",
                ("measure national_indicators percent 0", "comparison national_indicators higher national +"),
            ),
            Example("NI 72 stands at 51%.", ("measure ni_072 percent 0",)),
        ),
    ),
    Frame(
        "grade",
        grade,
        (
            Example(
                "Two of the seven colleges are outstanding.", ("grade colleges outstanding count 2/7 +",)
            ),
            Example(
                "Of the nine primary schools, five are good, two outstanding and the rest satisfactory.",
                (
                    "grade primary_schools good count 5/9 +",
                    "grade primary_schools outstanding count 2/9 +",
                    "grade primary_schools satisfactory count 2/9 0",
                ),
            ),
            Example(
                "Just over a third of childminders are no better than satisfactory.",
                ("grade childminding satisfactory+inadequate fraction -",),
            ),
            Example(
                "Childminding is good in most cases.", ("grade childminding good very_large_majority +",)
            ),
            Example(
                "Neither the fostering agency nor the adoption agency is inadequate.",
                (
                    "judgement fostering_agency outstanding+good+satisfactory 0",
                    "judgement adoption_agency outstanding+good+satisfactory 0",
                ),
            ),
            Example(
                "Too few of the special schools are outstanding.",
                ("grade special_schools outstanding too_few -",),
            ),
            Example(
                "The two special schools are, respectively, good and satisfactory.",
                ("grade special_schools good count 1/2 +", "grade special_schools satisfactory count 1/2 0"),
            ),
            Example(
                "With the exception of one that is satisfactory, the six nursery schools are outstanding.",
                (
                    "grade nursery_schools satisfactory count 1/6 0",
                    "grade nursery_schools outstanding count 5/6 +",
                ),
            ),
            Example(
                "The adoption agency is inadequate, with fostering judged to be good.",
                ("judgement adoption_agency inadequate -", "judgement fostering_agency good +"),
            ),
            Example(
                "The fourth home, inadequate in 2007, is now good.",
                (
                    "grade childrens_homes inadequate count 1/? 2007..2007 -",
                    "grade childrens_homes good count 1/? +",
                ),
            ),
        ),
    ),
    Frame(
        "comparison",
        comparison,
        (
            Example(
                "Childminding is better than in similar areas.",
                ("comparison childminding better similar_areas +",),
            ),
            Example(
                "A higher proportion of secondary schools than nationally is good or better.",
                ("comparison secondary_schools outstanding+good higher national +",),
            ),
            Example(
                "The proportion of inadequate childcare has fallen since "
                "last year, but it is still larger than in similar areas.",
                (
                    "comparison childcare inadequate lower previous +",
                    "comparison childcare inadequate higher similar_areas -",
                ),
            ),
            Example(
                "Inequality gaps are generally narrower than nationally.",
                ("comparison inequality_gaps generally lower national +",),
            ),
            Example(
                "Performance on NI 92 is above the target but below the national average.",
                ("comparison ni_092 better target +", "comparison ni_092 worse national -"),
            ),
            Example(
                "Four of the six homes are good, twice as many as in 2007.",
                (
                    "grade childrens_homes good count 4/6 +",
                    "comparison childrens_homes good higher previous 2007..2007 + partial",
                ),
            ),
            Example(
                "Compared with similar areas, primary schools are better and secondary schools worse.",
                (
                    "comparison primary_schools better similar_areas +",
                    "comparison secondary_schools worse similar_areas -",
                ),
            ),
            Example(
                "NI 92 is below the average for similar councils.",
                ("comparison ni_092 worse similar_areas -",),
            ),
            Example(
                "Nationally the proportion of good colleges is higher.",
                ("comparison colleges good lower national -",),
            ),
            Example(
                "School sixth forms are no better than those in similar areas.",
                ("comparison school_sixth_forms worse_or_in_line similar_areas -",),
            ),
        ),
    ),
    Frame(
        "view",
        view,
        (
            Example("Fostering is a strength.", ("view fostering_agency +",)),
            Example(
                "Raising the quality of secondary schools remains a challenge.", ("view secondary_schools -",)
            ),
            Example("Provision in colleges is uneven.", ("view colleges -",)),
            Example("We commend the frankness of the council's reports.", ("view authority +",)),
            Example(
                "Despite the work of the colleges, secondary schools are a worry.",
                ("view secondary_schools -",),
            ),
        ),
    ),
)
