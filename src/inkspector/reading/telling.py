"""A clause, who it is about and what went before: what every frame is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inkspector.reading.memory import Memory
from inkspector.reading.phrase import Phrase
from inkspector.reading.positions import unknown
from inkspector.reading.slots import Scope
from inkspector.reading.topics import Topic
from inkspector.scheme import Framework

FOUND = ("priority_action", "area_for_development")
NOW = frozenset({"now", "currently", "today", "presently"})
DOWNWARD = ("none", "not_all", "almost_none", "too_few")


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause, who it is about, and what went before."""

    scope: Scope
    topics: Sequence[Topic]
    memory: Memory
    framework: Framework
    words: Sequence[str]


def single(telling: Telling, subject: str) -> bool:
    """One service with one judgement."""
    lines = {line.id: line for line in telling.framework.scheme.lines}
    return lines[subject].single if subject in lines else subject in JUDGED


JUDGED = ("safeguarding", "looked_after_children", "contact_referral_assessment")


def measured(subject: str) -> bool:
    """Indicators and gaps: they are measured, have no grades, and don't close their doors."""
    return subject in ("inequality_gaps", "national_indicators") or subject.startswith("ni_")


def scale_of(framework: Framework, subject: str, grade: str) -> tuple[str, ...]:
    own = framework.scale(subject).grades
    if grade in own:
        return own
    return next((scale.grades for scale in framework.scheme.grade_scales if grade in scale.grades), own)


def beside_the_point(telling: Telling) -> bool:
    """The subject only belongs to something unknown: *partnership working with schools has improved*."""
    before: list[Phrase] = []
    for phrase in telling.scope.clause.phrases:
        if phrase.kind in ("directions", "views"):
            break
        if phrase.subject is not None or phrase.kind == "described":
            return any(unknown(earlier) for earlier in before)
        before = [] if phrase.value == "," else [*before, phrase]
    return False
