"""The order of a letter: what opens it, then paragraph by paragraph strengths gathered and concerns gathered.

Within each the topics of the plan follow one another; what is said in one breath stays together, like stands
beside like, and what is inadequate among many stands with its own line where it is the only exception.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inkspector.case.worlds import none_if_overall
from inkspector.drafting.message import Message
from inkspector.drafting.settings import few_of_many
from inkspector.rating import Rated
from inkspector.scheme import Framework
from inkspector.scheme.letter_plan import Order

OPENING, PRIORITY_ACTION = "opening", "priority_action"
LAST = {"view": 3, "state": 4}
"""What closes a paragraph, behind praise and blame: what the inspector holds of it all, what figures lack."""
Breath = tuple[object, ...]
"""What names a unit: messages that are said together."""
JUDGED: Breath = ("judged",)


def paragraphs(
    messages: Sequence[Message], framework: Framework, rated: Rated, order: Order
) -> tuple[tuple[Message, ...], ...]:
    """The messages of each paragraph of the plan that has any."""
    limits = rated.limits if rated.limited else ()
    causes = {(limit.subject, none_if_overall(limit.aspect)) for limit in limits}
    places = [_opening(message, causes) for message in messages]
    first = [m for part in order.opening for m, place in zip(messages, places, strict=True) if place == part]
    rest = [message for message in messages if message not in first]
    found = [
        [
            *(first if paragraph.id == OPENING else ()),
            *_ordered([m for m in rest if _paragraph(m, framework) == i], framework, order),
        ]
        for i, paragraph in enumerate(framework.letter.paragraphs)
    ]
    return tuple(tuple(paragraph) for paragraph in found if paragraph)


def _opening(message: Message, causes: set[tuple[str, str | None]]) -> str | None:
    """The part of the opening that a message belongs to; what limits the rating comes with its own words."""
    if message.subject == "authority" and message.kind in ("rating", "limit", "professional_judgement"):
        return message.kind
    if message.topic == "rationale":
        return "professional_judgement"
    about = message.subject, none_if_overall(message.aspect)
    found = message.kind in ("total", "recorded") and message.aspect == PRIORITY_ACTION
    if about in causes and (found or message.kind != "recorded"):
        return "limit_cause"
    return None


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is said in one breath, and where it belongs in its paragraph."""

    messages: tuple[Message, ...]
    place: tuple[int, int, int, int]
    """Concern or not in the plan's order, topic, praise or blame within it, subject."""

    @property
    def among(self) -> tuple[int, int, int]:
        """All of the place but the subject: where the order is free for like to join like."""
        return self.place[:3]


def _ordered(messages: Sequence[Message], framework: Framework, order: Order) -> list[Message]:
    standings = _standings(messages)
    exceptions = Counter(message.subject for message in messages if _is_exception(message))
    alone = next(iter(exceptions)) if len(exceptions) == 1 else None
    held: dict[Breath, list[Message]] = {}
    for message in messages:
        breath = standings.get(message.subject) or _breath(message, alone)
        held.setdefault(breath, []).append(message)

    def unit(said: list[Message]) -> _Unit:
        if _breath(said[0], alone) == JUDGED:
            said.sort(key=lambda message: _rank(message, framework))
        said.sort(key=lambda message: (_is_exception(message), _trend(message)))
        position = framework.letter.position(said[0].subject, said[0].aspect, said[0].kind)
        stance = _stance(said)
        concern = order.stances.index("negative") if stance == "negative" else order.stances.index("positive")
        told = LAST.get(said[0].outside or said[0].kind, concern)
        return _Unit(tuple(said), (told, position.row, order.stances.index(stance), position.place))

    units = sorted((unit(said) for said in held.values()), key=lambda unit: unit.place)
    first: dict[tuple[object, ...], int] = {}
    for i, one in enumerate(units):
        first.setdefault((*one.among, _alike(one)), i)
    units.sort(key=lambda one: (*one.among, first[(*one.among, _alike(one))]))
    return [message for one in units for message in one.messages]


def _standings(messages: Sequence[Message]) -> dict[str, Breath]:
    """How each single indicator stands to its comparators: those that stand alike, and then how they have
    moved, are said in one breath."""
    found: dict[str, Breath] = {}
    for message in messages:
        if message.subject.startswith("ni_"):
            standing = ("standing", *((claim.direction, claim.comparator) for claim in message.claims))
            found.setdefault(message.subject, standing)
    return found


def _trend(message: Message) -> int:
    """Levels first, then what has improved, then what has worsened."""
    if not message.claims or message.claims[0].comparator != ("previous",):
        return 0
    return 1 if message.stance == "positive" else 2


def _is_exception(message: Message) -> bool:
    return bool(message.claims) and few_of_many(message.claims[0])


def _breath(message: Message, alone: str | None) -> Breath:
    """What is said in one breath: of one inspection, of services, of one subject in one respect."""
    if message.outside == "recorded":
        return (message.subject, "found")
    if message.claims and message.claims[0].source is not None:
        claim = message.claims[0]
        return (message.subject, "found") if message.kind == "total" else (claim.source, claim.period)
    if message.kind == "judgement":
        return JUDGED
    if _is_exception(message) and message.subject != alone:
        return (message.subject, message.aspect, "exception")
    if message.kind == "state":
        return (message.key,)
    if message.kind in ("grade", "comparison"):
        return (message.subject, message.aspect, "settings")
    return (message.key,)


def _alike(unit: _Unit) -> tuple[object, ...]:
    """What one sentence can say of several units: grades, how they stand to whom; else only the unit."""
    claims = [claim for message in unit.messages for claim in message.claims]
    if not claims:
        return (unit.messages[0].outside, unit.messages[0].topic)
    first = claims[0]
    if len(claims) == 1 and first.kind == "grade":
        return (first.kind, first.aspect, first.grades)
    if first.kind == "comparison":
        return tuple((claim.kind, claim.direction, claim.comparator) for claim in claims)
    return (unit.messages[0].key,)


def _rank(message: Message, framework: Framework) -> int:
    """How far down the scale a single judgement is."""
    scale = framework.scale(message.subject).grades
    return scale.index(message.claims[0].grades[0]) if message.claims else 0


def _stance(said: Sequence[Message]) -> str:
    """That of the first claim."""
    claims = [claim for message in said for claim in message.claims]
    return claims[0].stance if claims else "neutral"


def _paragraph(message: Message, framework: Framework) -> int:
    return framework.letter.position(message.subject, message.aspect, message.kind).paragraph
