"""The order of a letter: what opens it, then paragraph by paragraph, topic by topic, praise before blame."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.case.worlds import none_if_overall
from inkspector.drafting.message import Message
from inkspector.drafting.sayable import few_of_many
from inkspector.rating import Rated
from inkspector.scheme import Framework
from inkspector.scheme.letter_plan import Order

OPENING, PRIORITY_ACTION = "opening", "priority_action"


def paragraphs(
    messages: Sequence[Message], framework: Framework, rated: Rated, order: Order
) -> tuple[tuple[Message, ...], ...]:
    """The messages of each paragraph of the plan that has any."""
    limits = rated.limits if rated.limited else ()
    causes = {(limit.subject, none_if_overall(limit.aspect)) for limit in limits}
    places = [_opening(message, causes) for message in messages]
    first = [m for part in order.opening for m, place in zip(messages, places, strict=True) if place == part]
    rest = _ordered([message for message in messages if message not in first], framework, order)
    names = [paragraph.id for paragraph in framework.letter.paragraphs]
    found = [
        [*(first if name == OPENING else ()), *(m for m in rest if _paragraph(m, framework) == i)]
        for i, name in enumerate(names)
    ]
    return tuple(tuple(paragraph) for paragraph in found if paragraph)


def _opening(message: Message, causes: set[tuple[str, str | None]]) -> str | None:
    """The part of the opening that a message belongs to; what an inspection found isn't torn apart."""
    if message.subject == "authority" and message.kind in ("rating", "limit", "professional_judgement"):
        return message.kind
    if message.topic == "rationale":
        return "professional_judgement"
    about = message.subject, none_if_overall(message.aspect)
    found = message.kind in ("total", "recorded") and (message.subject, PRIORITY_ACTION) in causes
    return "limit_cause" if found or about in causes else None


def _ordered(messages: Sequence[Message], framework: Framework, order: Order) -> list[Message]:
    """By paragraph and topic, within a topic praise and blame in the plan's order; units stay whole, and
    shares that are alike come together."""
    held: dict[tuple[object, ...], list[Message]] = {}
    for message in messages:
        held.setdefault(_unit(message), []).append(message)

    def place(unit: list[Message]) -> tuple[int, int, int, int]:
        position = framework.letter.position(unit[0].subject, unit[0].aspect, unit[0].kind)
        stance = order.stances.index(_stance(unit))
        return (position.paragraph, position.row, stance, position.place)

    units = sorted(held.values(), key=place)
    first: dict[tuple[object, ...], int] = {}
    for i, unit in enumerate(units):
        first.setdefault((*place(unit)[:3], _share(unit)), i)
    gathered = sorted(units, key=lambda unit: (*place(unit)[:3], first[(*place(unit)[:3], _share(unit))]))
    return [message for unit in gathered for message in unit]


def _share(unit: Sequence[Message]) -> tuple[object, ...]:
    """What a share in words by itself says; any other unit is like none but itself."""
    claims = [claim for message in unit for claim in message.claims]
    if len(claims) == 1 and claims[0].kind == "grade" and claims[0].count is None:
        return (claims[0].aspect, claims[0].quantifier, claims[0].proportion, claims[0].grades)
    return (_unit(unit[0]),)


def _unit(message: Message) -> tuple[object, ...]:
    """What is said in one breath: of one inspection, or of one subject in one respect."""
    if message.outside == "recorded":
        return (message.subject, "found")
    if message.claims and message.claims[0].source is not None:
        claim = message.claims[0]
        return (message.subject, "found") if message.kind == "total" else (claim.source, claim.period)
    if message.subject.startswith("ni_"):
        return (message.key, message.claims[0].comparator)
    if message.claims and few_of_many(message.claims[0]):
        return (message.subject, message.aspect, "few of many")
    if message.kind in ("grade", "comparison", "state"):
        return (message.subject, message.aspect, "settings")
    return (message.key,)


def _stance(unit: Sequence[Message]) -> str:
    """That of the first claim, unless a comparison after it is a bad one."""
    claims = [claim for message in unit for claim in message.claims]
    if any(claim.kind == "comparison" and claim.stance == "negative" for claim in claims):
        return "negative"
    return claims[0].stance if claims else "neutral"


def _paragraph(message: Message, framework: Framework) -> int:
    return framework.letter.position(message.subject, message.aspect, message.kind).paragraph
