"""The plan of a letter: what is said, in which paragraph, in which order."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.case import Case
from inkspector.drafting.aggregate import spoken
from inkspector.drafting.bank import Bank, load_bank
from inkspector.drafting.choose import has_words
from inkspector.drafting.message import Plan
from inkspector.drafting.ordering import paragraphs
from inkspector.drafting.sayable import sayable
from inkspector.drafting.select import select
from inkspector.drafting.voice import Voice
from inkspector.drafting.written import Written, anchored, by_hand, joined
from inkspector.rating import Rated, rate, salience
from inkspector.scheme import Framework, load_scheme

STEP = 5
"""Words by which a letter that came out too long is planned shorter."""


def plan(
    case: Case,
    framework: Framework | None = None,
    rated: Rated | None = None,
    bank: Bank | None = None,
    written: Sequence[Written] | None = None,
) -> Plan:
    """What the letter of `case` says; where its rating is withheld there is no letter, and no messages.

    Salience decides what must and may be said, the plan of the scheme's letter in which order; what may be
    said goes in while the sentences that it takes keep within the length of the plan. `bank` is the scheme's
    own unless given. `written` are the sentences by hand with what they claim; without it those of the case,
    which then replace the message that they name and no other.
    """
    framework = framework or load_scheme(case.scheme_ref)
    rated = rated or rate(case, framework)
    if rated.withheld is not None:
        return Plan(())
    hand = by_hand(case) if written is None else written
    voice = Voice(framework, bank or load_bank(framework.folder), case.authority.name)
    told = [message for message in sayable(case, framework, rated) if has_words(message, voice)]
    mentions = tuple(salience(case, framework, rated))
    order = framework.letter.order(rated.rating or min(rated.possible, default=2), rated.limited)
    wanted = framework.letter.length.at_most
    for most in range(wanted, -1, -STEP):
        chosen = joined(select(told, mentions, framework, most), hand, framework)
        planned = Plan(anchored(paragraphs(chosen, framework, rated, order), hand))
        if _words(planned, voice) <= wanted:
            break
    return planned


def _words(planned: Plan, voice: Voice) -> int:
    return sum(len(one.text.split()) for paragraph in spoken(planned, voice) for one in paragraph)
