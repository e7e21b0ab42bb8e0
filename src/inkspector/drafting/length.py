"""How many words a message will take, before it has any: a guess, rather too many than too few."""

from __future__ import annotations

from inkspector.claims import Claim
from inkspector.drafting.message import Message
from inkspector.scheme import Framework

FIRST = {"grade": 8, "comparison": 10, "judgement": 4, "total": 8, "view": 8, "rating": 8}
"""Words of a clause beside the name of its subject, by kind of claim."""
FURTHER = 5
"""Words that each further claim of a message adds."""
ROUND_RECORDED = 8
"""Words round recorded ones."""
SOURCE, WINDOW, STATE = 6, 8, 14


def words(message: Message, framework: Framework) -> int:
    """How many words the narrative needs for `message`, about."""
    recorded = sum(len(one.split()) for one in message.words)
    if message.outside == "pinned":
        return recorded
    if not message.claims:
        return recorded + (ROUND_RECORDED if recorded else STATE)
    first = message.claims[0]
    said = FIRST.get(first.kind, 9) + _name(first, framework)
    said += SOURCE * (first.source is not None)
    said += WINDOW * (first.period is not None and first.period.start != first.period.end)
    return said + FURTHER * (len(message.claims) - 1) + recorded


def _name(claim: Claim, framework: Framework) -> int:
    names = framework.words.names.get(claim.subject)
    longest = [one[0] for one in (names.plural, names.mass) if one] if names else []
    return max((len(name.split()) for name in longest), default=2)
