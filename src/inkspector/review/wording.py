"""How the record puts things into words: a decision, its evidence, a remark, a moment."""

from __future__ import annotations

from collections.abc import Mapping

from inkspector.errors import in_brief
from inkspector.review.record import Decision, Do, Remark
from inkspector.review.standing import Stand

LAPSED = {"words": "its words changed", "fact": "the evidence changed", "rule": "the rule changed"}
DONE: Mapping[Do, str] = {
    "tick": "ticked",
    "accept": "accepted",
    "dismiss": "dismissed",
    "comment": "commented",
    "open": "opened again",
}


def decision_of(stand: Stand) -> str:
    """*ticked by A. Smith, 9 December …*; *open*; *lapsed: the evidence changed*."""
    if stand.decision is not None:
        return _by(stand.decision)
    if stand.lapsed is not None:
        return f"lapsed: {' and '.join(LAPSED[ground] for ground in stand.why) or 'it changed'}"
    return "open"


def evidence_of(stand: Stand) -> str:
    """What the evidence shows, and where in the case; of many parts the first three."""
    told = [f"{one.shows} ({one.path})" if one.path else one.shows for one in stand.point.evidence]
    return "; ".join(told if len(told) <= 3 else [*told[:3], f"and {len(told) - 3} more"])


def said(remark: Remark) -> str:
    """The remark in a sentence: the comment, or what a change does."""
    match remark.kind:
        case "comment":
            return " ".join(remark.text.split())
        case "insertion":
            return f"Put in “{words_of(remark.text)}”"
        case "deletion":
            return f"Take out “{words_of(remark.words)}”"
    return f"“{words_of(remark.text)}” instead of “{words_of(remark.words)}”"


def where(remark: Remark) -> str:
    """Its place in the file, and the words it is on."""
    words = remark.words if remark.kind == "comment" and remark.words else remark.sentence
    return ": ".join(filter(None, (remark.place, f"“{words_of(words)}”" if words else ""))) or "the letter"


def moment(when: str) -> str:
    """*2009-12-09 09:30*"""
    return when.replace("T", " ")


def words_of(quote: str) -> str:
    """The words on one line, cut after 160 characters."""
    return in_brief(quote, 160)


def _by(decision: Decision) -> str:
    return f"{DONE[decision.do]} by {decision.by}, {moment(decision.when)}"
