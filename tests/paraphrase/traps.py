"""What gives no claim though it carries the words (*good practice*, links, processes), or is to be unread."""

from __future__ import annotations

from tests.paraphrase import nouns, predicates
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import Said, said

_WHO = ("the council", "the children's trust", "senior leaders", "head teachers", "partner agencies")
_HARMLESS = (
    "{who} met in good time to plan for the spring term",
    "good practice is shared by {who} at regular meetings",
    "{who} took part in most of the meetings about the new profile",
    "{who} gave half a day to each of the visits",
    "support for the most vulnerable children is planned by {who} together with the health service",
    "{who} have set up a group for minority ethnic families",
    "some outstanding assessments will be completed by {who} in the autumn",
    "the two parts of the plan were read by {who} before all of it was published",
    "families told {who} what five good GCSEs mean to their children",
    "a majority of those who replied to {who} had done so by post",
)
_LINKS = (
    "the national indicators bear this out",
    "this picture is reflected in what inspectors were told",
    "the reasons for this are set out below",
    "more detail is given in the performance profile",
    "this letter will be published on the Ofsted website",
)


def harmless(dice: Dice) -> Said:
    return said(dice.one(_HARMLESS).format(who=dice.one(_WHO)), (), "no_claim")


def link(dice: Dice) -> Said:
    return said(dice.one(_LINKS), (), "no_claim", "link_sentence")


def owned_up(dice: Dice) -> Said:
    """*Many childminders are good*, *of the newly opened homes two are …*: to be told as unread."""
    noun = dice.one(nouns.COUNTABLE)
    plural = nouns.count_noun(dice, noun)
    g = predicates.praised(dice)
    text = dice.one(
        (
            f"many {plural} are {g.text}",
            f"many of the {plural} are {g.text}",
            f"a high proportion of {plural} is {g.text}",
            f"a good number of {plural} are {g.text}",
            f"three of the newly opened {plural} are {g.text}",
        )
    )
    return Said(text, (), frozenset({"gap_word"}), unread=True)


CLAUSES = (harmless, harmless, link, owned_up)
