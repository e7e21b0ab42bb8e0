"""The plan of a letter: what is said, in which paragraph, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inkspector.case import Case
from inkspector.case.worlds import worlds
from inkspector.drafting.bank import Bank, load_bank
from inkspector.drafting.choose import Chooser, has_words
from inkspector.drafting.compose import Spoken, spoken
from inkspector.drafting.message import Plan
from inkspector.drafting.ordering import paragraphs
from inkspector.drafting.sayable import sayable
from inkspector.drafting.select import select
from inkspector.drafting.threads import borne_out
from inkspector.drafting.voice import Voice
from inkspector.drafting.written import Written, anchored, by_hand, joined
from inkspector.rating import Rated, rate, salience
from inkspector.scheme import Framework, load_scheme


@dataclass(frozen=True, slots=True)
class Composed:
    """A plan and its sentences, paragraph by paragraph."""

    plan: Plan
    spoken: tuple[tuple[Spoken, ...], ...]

    @property
    def words(self) -> int:
        """Of all sentences."""
        return sum(len(one.text.split()) for paragraph in self.spoken for one in paragraph)


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
    bank = bank or load_bank(framework.folder)
    return compose(case, framework, rated or rate(case, framework), bank, written).plan


def compose(
    case: Case, framework: Framework, rated: Rated, bank: Bank, written: Sequence[Written] | None = None
) -> Composed:
    """The plan of the letter with its words; nothing where the rating is withheld."""
    if rated.withheld is not None:
        return Composed(Plan(()), ())
    hand = by_hand(case) if written is None else written
    chooser = Chooser(Voice(framework, bank, case.authority.name))
    told = [message for message in sayable(case, framework, rated) if has_words(message, chooser)]
    mentions = tuple(salience(case, framework, rated))
    order = framework.letter.order(rated.rating or _middle(rated.possible), rated.limited)
    threads = borne_out(worlds(case, framework))
    length = framework.letter.length

    def within(most: int) -> Composed:
        chosen = joined(select(told, mentions, framework, most), hand, framework)
        planned = Plan(anchored(paragraphs(chosen, framework, rated, order), hand), threads)
        return Composed(planned, tuple(spoken(planned, chooser)))

    most = length.wanted
    composed = within(most)
    while composed.words > length.at_most and most > 0:
        most -= composed.words - length.at_most
        composed = within(most)
    return composed


def _middle(possible: Sequence[int]) -> int:
    """The rating by whose order a letter is written while it is still open."""
    return sorted(possible)[len(possible) // 2] if possible else 2
