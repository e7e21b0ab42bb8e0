"""What each phrase of a bank would say of one case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inkspector.case import Case
from inkspector.drafting import english
from inkspector.drafting.choose import put, split
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.sayable import sayable
from inkspector.drafting.voice import Voice
from inkspector.rating import rate


@dataclass(frozen=True, slots=True)
class Saying:
    """Words for one thing that can be said of the case, and the evidence for it."""

    text: str
    evidence: tuple[str, ...]


def what_can_be_said(case: Case, voice: Voice) -> tuple[Message, ...]:
    """Everything that can be said of a case, whole and claim by claim."""
    messages = sayable(case, voice.framework, rate(case, voice.framework))
    parts = (part for message in messages if len(message.claims) > 1 for part in split(message))
    return (*messages, *parts)


def sayings(phrase: Phrase, messages: Sequence[Message], voice: Voice) -> Iterator[Saying]:
    """What the phrase says of these messages, taken singly; a tail without the clause that it hangs on."""
    for message in messages:
        clause = put(phrase, (message,), voice)
        if clause is None:
            continue
        text = f"…{clause.text}." if phrase.form == "tail" else english.sentence(clause.text)
        yield Saying(text, message.evidence)
