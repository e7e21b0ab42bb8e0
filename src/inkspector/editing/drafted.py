"""The sentences of a letter as they were drafted, from the draft itself or from the record beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inkspector.claims import Claim
from inkspector.drafting import Draft


@dataclass(frozen=True, slots=True)
class Drafted:
    """A sentence as it was drafted, and what it rested on."""

    text: str
    messages: tuple[str, ...]
    """Keys of what it says, one or more."""
    claims: tuple[Claim, ...] = ()
    evidence: tuple[str, ...] = ()
    """JSON Pointers into the case."""
    rule: str | None = None
    phrases: tuple[str, ...] = ()
    outside: str | None = None

    @property
    def pin(self) -> str | None:
        """JSON Pointer to it in the case, where a person wrote it."""
        return self.evidence[0] if self.outside == "pinned" and self.evidence else None


def sentences_of(draft: Draft) -> tuple[Drafted, ...]:
    """The sentences of a letter as it is drafted now."""
    return tuple(
        Drafted(one.text, one.messages, one.claims, one.evidence, one.rule, one.phrase, one.outside)
        for one in draft.sentences
    )


def recorded(record: Mapping[str, Any]) -> tuple[Drafted, ...]:
    """The sentences of a record, in their order; none where it is no record, or doesn't tell their words."""
    try:
        held = [_recorded(one) for block in record["blocks"] for one in block["sentences"]]
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return ()
    return tuple(one for one in held if one.messages)


def _recorded(one: Mapping[str, Any]) -> Drafted:
    return Drafted(
        str(one["text"]),
        tuple(map(str, one["messages"])),
        tuple(map(Claim.from_json, one["claims"])),
        tuple(map(str, one["evidence"])),
        one.get("rule"),
        tuple((one.get("phrase") or "").split(" + ")) if one.get("phrase") else (),
        one.get("outside"),
    )
