"""Which shapes of claim, in which state, a case can hold, and which phrases say each.

A shape is how something is claimed (of whom, how many, against what), its state how it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from inkspector.claims import Claim
from inkspector.drafting.choose import put
from inkspector.drafting.message import Message
from inkspector.drafting.sayable import sayable
from inkspector.drafting.voice import Voice
from inkspector.editing.probes import probes
from inkspector.rating import rate
from inkspector.scheme import Framework

TABLES = {
    "grade": "How many are how good",
    "comparison": "How it compares",
    "judgement": "Judged by itself",
    "total": "How many there were",
    "measure": "An indicator's own figure",
    "rating": "The rating",
    "view": "Strengths and challenges",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A shape in a state."""

    table: str
    shape: str
    state: str
    phrases: tuple[str, ...]
    """All that say it, of some evidence."""
    ways: int
    """How many phrases can say it at least, whatever the evidence."""
    times: int
    """In how many claims it was met."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A claim by itself, and the message that holds it."""

    alone: Message
    whole: Message


def coverage(voice: Voice) -> tuple[Cell, ...]:
    """Every shape and state that the contract of a case can hold, in the order of the tables."""
    cells = cells_of(_sayable(voice.framework), voice)
    order = list(TABLES.values())
    return tuple(sorted(cells, key=lambda cell: (order.index(cell.table), cell.shape, cell.state)))


def cells_of(messages: Iterable[Message], voice: Voice) -> tuple[Cell, ...]:
    """The shapes and states of these messages, the most frequent first."""
    met: dict[tuple[str, str, str], list[_Met]] = {}
    for message in messages:
        for claim in message.claims:
            alone = Message(message.key, (claim,), topic=message.topic)
            met.setdefault(where(claim, message.topic, voice), []).append(_Met(alone, message))
    cells = []
    for key, held in met.items():
        ways = [
            _ways(one, voice) for one in {(one.alone.claims, one.whole.claims): one for one in held}.values()
        ]
        used = tuple(dict.fromkeys(id for found in ways for id in found))
        cells.append(Cell(*key, used, min(map(len, ways)), len(held)))
    return tuple(sorted(cells, key=lambda cell: (-cell.times, cell.table, cell.shape, cell.state)))


def where(claim: Claim, topic: str | None, voice: Voice) -> tuple[str, str, str]:
    """The table, shape and state of a claim."""
    shape = ", ".join(filter(None, (_whom(claim, voice), _quantity(claim, voice), _against(claim, topic))))
    return TABLES[claim.kind], shape, _state(claim, voice)


@lru_cache(maxsize=4)
def _sayable(framework: Framework) -> tuple[Message, ...]:
    """What can be said of the probing cases."""
    found: dict[tuple[tuple[Claim, ...], str | None], Message] = {}
    for case in probes(framework):
        for message in sayable(case, framework, rate(case, framework)):
            found.setdefault((message.claims, message.topic), message)
    return tuple(found.values())


def _ways(met: _Met, voice: Voice) -> list[str]:
    """The phrases that say the claim by itself, or the whole of its message."""
    bank = voice.bank.of_kind(met.alone.claims[0].kind)
    others = voice.bank.of_kind(met.whole.claims[0].kind)
    both = dict.fromkeys([*bank, *others])
    return [
        phrase.id
        for phrase in both
        if phrase.form != "tail" and any(put(phrase, (one,), voice) for one in (met.alone, met.whole))
    ]


def _whom(claim: Claim, voice: Voice) -> str:
    if claim.kind in ("rating", "total"):
        return claim.aspect or claim.subject if claim.kind == "total" else ""
    if claim.subject in voice.kinds.gaps:
        return "one gap"
    if claim.subject.startswith("ni_"):
        return "one indicator"
    named = {
        "national_indicators": "indicators",
        "inequality_gaps": "gaps",
        "serious_case_reviews": "reviews",
    }
    whom = named.get(claim.subject, "a service" if claim.kind in ("judgement", "view") else "settings")
    if claim.base == "reported":
        whom = "reported indicators"
    if claim.aspect == "overall_effectiveness" and claim.kind == "grade":
        return "all settings"
    return f"{whom}, an aspect" if claim.aspect else whom


def _quantity(claim: Claim, voice: Voice) -> str:
    quantifier, whole = claim.quantifier, claim.count[1] if claim.count else None
    if claim.kind == "total" or quantifier is None:
        return {None: "", 0: "none", 1: "one"}.get(whole, "several") if claim.kind == "total" else ""
    if quantifier in voice.kinds.rows:
        return "a word"
    if quantifier == "count":
        return "one of one" if whole == 1 else "so many" if whole is None else "k of n"
    if quantifier == "none" and claim.count:
        return "neither of two" if whole == 2 else "none of n"
    if quantifier == "all" and claim.count:
        return "all of n"
    return quantifier.replace("_", " ")


def _against(claim: Claim, topic: str | None) -> str:
    parts = [topic or "", f"against {' and '.join(claim.comparator)}" if claim.comparator else ""]
    parts += ["with its figure"] if claim.than else []
    parts += ["by an inspection"] if claim.source else []
    parts += ["dated"] if claim.period else []
    return ", ".join(filter(None, parts))


def _state(claim: Claim, voice: Voice) -> str:
    if claim.kind == "rating":
        return "would have been" if not claim.asserted else "is"
    if claim.direction:
        return claim.direction.replace("_", " ")
    if claim.kind in ("view", "total", "measure"):
        return claim.stance
    good = voice.framework.good(voice.framework.scale(claim.subject, claim.source))
    if claim.kind == "judgement" or len(claim.grades) == 1:
        state = "one grade" if claim.kind == "grade" else claim.grades[0]
        return f"{state}, to a degree" if claim.degree else state
    regrets = claim.stance == "negative" and set(claim.grades) <= good and claim.quantifier != "none"
    return "good, with regret" if regrets else "good or better"
