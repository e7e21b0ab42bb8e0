"""A clause that says of something else what was just said: *as are both nursery schools*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Direction
from inkspector.reading.comparing import denied, stance
from inkspector.reading.grades import GradeSet
from inkspector.reading.memory import Memory
from inkspector.reading.phrase import Phrase
from inkspector.reading.positions import unknown
from inkspector.reading.slots import PARTIAL_BANDS, SHARES, Scope
from inkspector.reading.telling import measured
from inkspector.reading.topics import Topic
from inkspector.scheme import Framework

ECHOING = ("same", "including", "example", "compared", "untrue")
TRENDING = ("has", "have", "did", "do", "does")
WHOLE = frozenset({"same", "this", "picture"})
COPIED = ("overall", "generally", "all", "none", "almost_none", "almost_all")


def echo(
    scope: Scope, topics: Sequence[Topic], memory: Memory, framework: Framework, words: Sequence[str]
) -> list[Claim]:
    """What was last said, of these topics; nothing where the clause has a predicate of its own."""
    if scope.opener == "except":
        return []
    if scope.opener in ("including", "example") and not (
        named_subjects(scope) or scope.aspects or scope.levels_of or _those(scope)
    ):
        return []
    own = scope.grades or scope.directions or scope.rating or scope.view or scope.figures or scope.points
    if own or scope.antecedent or not memory.last or scope.clause.of("taking_place", "finding", "defining"):
        return []
    last = _model(scope, memory, words)
    named = bool(scope.arguments or scope.aspects or scope.levels_of or _those(scope))
    if scope.opener not in ECHOING and not scope.clause.of("echoed") and not _stands_for(scope, topics, last):
        return []
    if not named and scope.opener not in ("same",):
        return []
    if scope.opener in ("including", "example"):
        return [_part(scope, topic, last) for topic in topics]
    figures = [topic.proportion for topic in topics if topic.proportion is not None]
    if (
        last.than is not None
        and last.kind == "comparison"
        and scope.opener is None
        and figures
        and not named_subjects(scope)
    ):
        period = scope.period or last.period
        return [replace(last, than=figures[0], period=period, at={}, link=None)]
    if scope.aspects and any(noun.rest for noun in scope.clause.nouns):
        return []  # *staying safe the exception*
    if last.kind == "comparison" and last.quantifier is None and any(map(_bare_number, topics)):
        return []
    if last.kind == "comparison" and last.grades and scope.opener in (None, "same"):
        last = _as_grade(last) if any(topic.counted for topic in topics) else last
    claims = [_again(scope, topic, last, framework, words) for topic in topics]
    return [claim for claim in claims if claim is not None]


def _as_grade(last: Claim) -> Claim:
    """A share said after a comparison of shares is one of the same grades: *that of sixth forms is 41%*."""
    return replace(last, kind="grade", comparator=(), direction=None, than=None, by=None, degree=None)


def _bare_number(topic: Topic) -> bool:
    """*It stands at 29*: a figure that counts nothing."""
    uncounted = topic.subject != "national_indicators" and measured(topic.subject)
    return uncounted and topic.quantifier == "count"


def named_subjects(scope: Scope) -> bool:
    """Whether the clause names a subject itself, and doesn't only describe."""
    return any(
        argument.subject is not None and argument.noun.subject is not None for argument in scope.arguments
    )


def _those(scope: Scope) -> bool:
    return any(phrase.value in ("those", "that", "the one") for phrase in scope.clause.of("pronoun"))


def _model(scope: Scope, memory: Memory, words: Sequence[str]) -> Claim:
    """The claim that is taken up: *so has* takes a change, *so is* a state."""
    opening = {words[k] for phrase in scope.clause.phrases[:1] for k in range(phrase.i, phrase.j)}
    recent = [claim for claim in memory.claims[-3:] if claim.sentence >= memory.last[-1].sentence]
    if scope.opener == "same" and opening & set(TRENDING):
        return next((claim for claim in reversed(recent) if claim.kind == "comparison"), memory.last[-1])
    return memory.last[0] if scope.opener in ("including", "example") else memory.last[-1]


def _stands_for(scope: Scope, topics: Sequence[Topic], last: Claim) -> bool:
    """Whether the clause has a quantity or an outcome that wants a predicate."""
    if scope.described is not None and last.grades:
        return False  # *care leavers are in education*: nobody gave them a grade
    if (
        scope.opener not in ECHOING
        and any(unknown(phrase) for phrase in _after_nouns(scope))
        and not scope.clause.of("aspect", "judging")
        and scope.clause.phrases[-1].kind != "negations"
    ):
        return False
    be = bool(scope.clause.of("be"))
    negated = bool(scope.clause.of("negations"))
    counted = any(topic.counted for topic in topics)
    topical = bool(scope.arguments or scope.aspects)
    return counted or (bool(scope.aspects) and not be) or (be and negated and topical)


def _after_nouns(scope: Scope) -> list[Phrase]:
    """What comes after the last noun of the clause: a verb that says something else."""
    phrases = scope.clause.phrases
    last = max((k for k, phrase in enumerate(phrases) if phrase.noun is not None), default=-1)
    return phrases[last + 1 :]


def _part(scope: Scope, topic: Topic, last: Claim) -> Claim:
    including = scope.opener == "including"
    subject = topic.subject if named_subjects(scope) or scope.levels_of else last.subject
    return replace(
        last,
        subject=subject,
        aspect=topic.aspect if scope.aspects else (last.aspect if subject == last.subject else None),
        base=None if last.base == "reported" and subject.startswith("ni_") else last.base,
        quantifier="including" if including else None,
        count=None,
        proportion=Interval.of(gt=0) if including else None,
        by=None,
        than=None,
        link=None,
        inherited=("subject", "grades", "comparator", "direction"),
        at=dict(topic.at),
    )


def _again(
    scope: Scope, topic: Topic, last: Claim, framework: Framework, words: Sequence[str]
) -> Claim | None:
    if scope.described is not None and last.grades and not named_subjects(scope):
        return None
    if last.kind in ("grade", "judgement") and measured(topic.subject):
        return None  # indicators have no grades
    if last.kind in ("total", "measure") or (last.kind == "view" and scope.opener != "same"):
        return None
    if last.kind == "rating":
        return (
            replace(last, period=scope.period, inherited=("subject", "rating"), at={}, link=None)
            if scope.period and scope.opener == "same"
            else None
        )
    if last.grades and topic.subject == "authority":
        topic = replace(topic, subject=last.subject)  # *in the county the figure is 52%*
    quantifier, count, proportion = topic.quantifier, topic.count, topic.proportion
    single = last.kind == "judgement" or _single(framework, topic.subject)
    whole = scope.opener == "same" and _of_the_whole(scope, words)
    copied = (*COPIED, *SHARES, *PARTIAL_BANDS) if whole else COPIED
    if whole and not (topic.counted or single) and last.quantifier == "count":
        return None  # *five of the nine are good, and the same is true of the colleges*: of how many?
    if not topic.counted and last.quantifier in copied and not single:
        quantifier, proportion = last.quantifier, last.proportion
        count = None
        if proportion is None and last.count is not None:
            proportion = Interval.point(100 if last.quantifier == "all" else 0)
    elif not topic.counted and last.kind == "grade" and not single:
        quantifier, count, proportion = _bare(topic, last, scope)
    value = _sign(last)
    negated = bool(scope.clause.of("negations")) or scope.opener == "untrue"
    said = last.direction
    grades = last.grades
    if negated and said is not None:
        said = _contradicted(last)
        if said is None:
            return None
        value, scope.negated = -value, True
    elif negated and quantifier == "all":
        quantifier, proportion, count, value = "not_all", Interval.of(lt=100), None, -abs(value)
    elif negated and (single or quantifier == "overall") and last.quantifier in (None, "overall"):
        grades = GradeSet(grades).denied.on(framework.scale(topic.subject).grades)
        value, scope.negations = (-1 if "inadequate" in grades else 1), 0
    elif negated and quantifier not in ("none",):
        return None
    flips = topic.only or topic.downward or quantifier in ("none", "not_all", "almost_none", "too_few")
    if quantifier not in ("not_all",) or not negated:
        value = -value if flips else value
    kind = last.kind
    if kind in ("grade", "judgement"):
        kind = "judgement" if _single(framework, topic.subject) and not topic.counted else "grade"
        if kind == "judgement":
            quantifier, count, proportion = None, None, None
    return replace(
        last,
        kind=kind,
        subject=topic.subject,
        aspect=topic.aspect if scope.aspects or topic.aspect else (last.aspect if topic.inherited else None),
        grades=grades,
        base=topic.base,
        quantifier=quantifier,
        count=count,
        proportion=proportion,
        direction=said,
        than=None,
        by=None,
        period=scope.period or (topic.period if topic.inherited else None),
        source=last.source if kind == "judgement" and topic.inherited else None,
        stance=stance(value),
        inherited=(*topic.inherited, "grades" if last.grades else "direction"),
        at=dict(topic.at),
        link=None,
    )


def _of_the_whole(scope: Scope, words: Sequence[str]) -> bool:
    """*The same holds for …*: all that was said, its quantity too; *so are …* only takes the predicate."""
    opener = scope.clause.of("openers")[:1]
    return any(not WHOLE.isdisjoint(words[phrase.i : phrase.j]) for phrase in opener)


def _bare(
    topic: Topic, last: Claim, scope: Scope
) -> tuple[str | None, tuple[int | None, int | None] | None, Interval | None]:
    if topic.singular and topic.definite:
        return "count", (1, 1), None
    if scope.aspects and topic.inherited and last.quantifier != "count":
        return last.quantifier, None, last.proportion
    return "overall", None, None


def _single(framework: Framework, subject: str) -> bool:
    lines = {line.id: line for line in framework.scheme.lines}
    return (
        lines[subject].single
        if subject in lines
        else subject in ("safeguarding", "looked_after_children", "contact_referral_assessment")
    )


def _sign(last: Claim) -> int:
    """The stance that the predicate had, without the turn that its own quantity gave it."""
    if last.kind == "comparison" and last.direction is not None:
        value = {"positive": 1, "negative": -1}.get(last.stance, 0)
        return -value if last.quantifier in ("none", "almost_none", "not_all", "too_few") else value
    if "good" in last.grades or "outstanding" in last.grades:
        return 0 if {"satisfactory", "adequate"} & set(last.grades) else 1
    return -1 if "inadequate" in last.grades else 0


def _contradicted(last: Claim) -> Direction | None:
    """*Those for staying safe are not*; None where what was said may have been a denial itself."""
    said = last.direction
    asserting = last.stance == "positive" and "previous" not in last.comparator
    return denied(said) if said is not None and ("_or_" not in said or asserting) else None
