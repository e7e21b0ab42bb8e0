"""How many words a message will take, before it has any: a guess.

It rests on the message alone and never on the words of one letter, so that authorities with the same facts
have the same things said of them. The figures come nearest over the letters of all authorities.
"""

from __future__ import annotations

from inkspector.claims import Claim
from inkspector.drafting.message import Message
from inkspector.scheme import Framework

FIRST = {"grade": 7, "comparison": 11, "judgement": 9, "total": 6, "view": 12, "rating": 9}
"""Words of a clause beside half of those in the name of its subject, by kind of claim."""
FURTHER = 6
"""Words that each further claim of a message adds."""
WINDOW, STATE, ROUND_RECORDED = 5, 9, 6
"""Words of a period with two ends, of the state of a figure, round recorded words."""


def words(message: Message, framework: Framework) -> int:
    """How many words the narrative needs for `message`, about."""
    if message.outside == "pinned":
        return sum(len(one.split()) for one in message.words)
    recorded = sum(3 * len(one.split()) // 2 for one in message.words)
    if not message.claims:
        return recorded + (ROUND_RECORDED if recorded else STATE)
    first = message.claims[0]
    said = FIRST.get(first.kind, 9) + _name(first, framework) // 2
    said += WINDOW * (first.period is not None and first.period.start != first.period.end)
    return said + FURTHER * (len(message.claims) - 1) + recorded


def _name(claim: Claim, framework: Framework) -> int:
    names = framework.words.names.get(claim.subject)
    longest = [one[0] for one in (names.plural, names.mass) if one] if names else []
    return max((len(name.split()) for name in longest), default=2)
