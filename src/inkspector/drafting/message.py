"""What a letter is going to say, before it has words: messages in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from inkspector.claims import Claim

Outside = Literal["recorded", "state", "pinned", "gap"]
"""Why a message stands outside the claims: recorded words in quotation marks, the state of a figure, a
sentence that a person wrote, a gap that has to be filled in."""


def key_of(claim: Claim) -> str:
    """The key of a message that says just this claim."""
    return f"{claim.subject}/{claim.aspect or ''}/{claim.kind}"


@dataclass(frozen=True)
class Message:
    """One fact, coarsened to what the letter may assert of it, and where it comes from.

    `key` is `<subject>/<aspect>/<kind>`; `claims` stand in the order in which they are said. A message
    without claims has a `topic`, which picks its phrase, and perhaps recorded `words`.
    """

    key: str
    claims: tuple[Claim, ...] = ()
    evidence: tuple[str, ...] = ()
    """JSON Pointers into the case."""
    rule: str | None = None
    """Id of the scheme's rule behind it, where there is one."""
    outside: Outside | None = None
    topic: str | None = None
    words: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.key)

    @cached_property
    def subject(self) -> str:
        """The id before the first stroke of the key."""
        return self.key.split("/", 1)[0]

    @cached_property
    def aspect(self) -> str | None:
        """The id between the strokes."""
        return self.key.split("/")[1] or None

    @cached_property
    def kind(self) -> str:
        """What stands after the last stroke."""
        return self.key.rsplit("/", 1)[1]

    @cached_property
    def stance(self) -> str:
        """Negative if any claim is, else that of the first claim; neutral without claims."""
        stances = [claim.stance for claim in self.claims]
        if "negative" in stances:
            return "negative"
        return stances[0] if stances else "neutral"


@dataclass(frozen=True, slots=True)
class Plan:
    """The messages of a letter, paragraph by paragraph, in the order in which they are said."""

    paragraphs: tuple[tuple[Message, ...], ...]
    threads: tuple[str, ...] = ()
    """Ids of the threads of the scheme's letter that the evidence bears out."""

    @property
    def messages(self) -> Iterator[Message]:
        """All of them."""
        return (message for paragraph in self.paragraphs for message in paragraph)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What a reader of the letter has to find, in order, beside what a person wrote."""
        return tuple(
            claim for message in self.messages if message.outside != "pinned" for claim in message.claims
        )
