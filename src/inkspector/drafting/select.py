"""What of all that could be said goes into the letter: what must, then what may while there is room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from inkspector.case.worlds import none_if_overall
from inkspector.drafting.length import words
from inkspector.drafting.message import Message
from inkspector.rating import Mention
from inkspector.scheme import Framework

About = tuple[str, str | None]
"""A subject in one respect."""


def select(
    sayable: Sequence[Message], mentions: Iterable[Mention], framework: Framework, most: int
) -> list[Message]:
    """The messages of the letter, in about `most` words, in the order of `sayable`.

    Mentions come most telling first. What must be said is, with the recorded words that belong to it; so is
    the state of every figure.
    """
    asked = [(_about(mention.subject, mention.aspect), mention.kind, mention.weight) for mention in mentions]
    must = {(about, kind) for about, kind, weight in asked if weight == "must"}
    chosen = [message for message in sayable if (_of(message), message.kind) in must]
    chosen += [message for message in sayable if message not in chosen and _attached(message, chosen)]
    room = most - sum(words(message, framework) for message in chosen)
    for about, kind, _ in asked:
        for message in _with_comparison(about, kind, sayable):
            if message not in chosen and words(message, framework) <= room:
                chosen.append(message)
                room -= words(message, framework)
    return [message for message in sayable if message in chosen]


def _with_comparison(about: About, kind: str, sayable: Sequence[Message]) -> Iterator[Message]:
    """What is asked for; a share brings the comparison of it that the case gives."""
    kinds = (kind, "comparison") if kind == "grade" else (kind,)
    return (
        message for wanted in kinds for message in sayable if (_of(message), message.kind) == (about, wanted)
    )


def _about(subject: str, aspect: str | None) -> About:
    return subject, none_if_overall(aspect)


def _of(message: Message) -> About:
    return _about(message.subject, message.aspect)


def _attached(message: Message, chosen: Sequence[Message]) -> bool:
    """Recorded words go with what they are about; the state of a figure is always told."""
    if message.outside == "state":
        return True
    if message.outside != "recorded":
        return False
    said = {(other.subject, other.kind) for other in chosen}
    return message.topic == "rationale" or (message.subject, "total") in said
