"""What gives no claim though it carries the words (*good practice*, links, processes), or is to be unread."""

from __future__ import annotations

from tests.paraphrase import amounts, nouns, predicates
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import Said, Topic, graded, said
from tests.paraphrase.numerals import number

_WHO = (
    "the council",
    "the children's trust",
    "senior leaders",
    "head teachers of both primary and secondary schools",
    "partner agencies",
    "inspectors",
)
_DID = ("discussed", "went through", "heard about", "returned to", "dealt with")
_WHAT = (
    "most of the papers for the spring term",
    "all of the questions that had been put",
    "some of the evidence on which the profile rests",
    "half of the replies to the survey",
    "a third of the entries in the log",
    "a number of outstanding queries",
    "examples of good practice",
    "the work of the majority group",
    "the needs of the most vulnerable families",
    "what minority ethnic parents had said",
    "both drafts of the plan",
    "the matter in good time",
)
_STANDING = (
    "the rating is given for the purpose of section 138 of the Education and Inspections Act 2006",
    "a rating of 'performs well' denotes an organisation that exceeds minimum requirements",
    "the scale has four points, of which the highest is 'performs excellently'",
    "good or better means either of the top two grades of the scale",
    "the profile draws on inspections of services and settings and on national indicators",
    "comparisons are made with the national average and with similar areas",
    "an unannounced inspection takes place every year",
    "schools are inspected at least once in every three years",
)
_LINKS = (
    "the national indicators bear this out",
    "this picture is reflected in what inspectors were told",
    "the reasons for this are set out below",
    "more detail is given in the performance profile",
    "this letter will be published on the Ofsted website",
    "we turn next to the indicators",
)
_AFFAIRS = (
    "belong to a federation",
    "are open to children from outside the area",
    "share a site with a children's centre",
    "took part in the survey",
    "moved to new buildings in 2008",
)


def harmless(dice: Dice) -> Said:
    """*Senior leaders discussed most of the papers for the spring term.*"""
    return said(f"{dice.one(_WHO)} {dice.one(_DID)} {dice.one(_WHAT)}", (), "no_claim", "process")


def standing(dice: Dice) -> Said:
    """*A rating of 'performs well' denotes …*: standing text, and links."""
    if dice.chance(50):
        return said(dice.one(_LINKS), (), "no_claim", "link_sentence")
    return said(dice.one(_STANDING), (), "no_claim", "standing_text")


def affairs(dice: Dice) -> Said:
    """*Three of the eight special schools share a site with a children's centre.*"""
    noun = dice.one(nouns.SETTINGS)
    n = dice.number(3, 12)
    amount = dice.one(
        (amounts.every_one(dice, n), amounts.of_whole(dice, dice.number(2, n - 1), n), amounts.band(dice))
    )
    who = amount.noun.format(nouns.count_noun(dice, noun))
    does = dice.one(_AFFAIRS)
    if amount.one:
        who = f"all {number(dice, n)} {nouns.count_noun(dice, noun)}"
    return said(f"{who} {does}", (), "no_claim", "no_grade")


def owned_up(dice: Dice) -> Said:
    """*Many childminders are good*, *of the newly opened homes two are …*: to be told as unread."""
    noun = dice.one(nouns.COUNTABLE)
    plural = nouns.count_noun(dice, noun)
    g = predicates.praised(dice)
    k, n = number(dice, dice.number(2, 4)), number(dice, dice.number(5, 9))
    text, tag = dice.one(
        (
            (f"many {plural} are {g.text}", "gap_word"),
            (f"many of the {plural} are {g.text}", "gap_word"),
            (f"a high proportion of {plural} is {g.text}", "gap_word"),
            (f"a good number of {plural} are {g.text}", "gap_word"),
            (f"{k} of the newly opened {plural} are {g.text}", "restriction"),
            (f"of the {n} recently opened {plural}, {k} are {g.text}", "restriction"),
            (f"{k} of the larger {plural} are {g.text}", "restriction"),
            (f"{k} of the {n} primary and secondary schools are {g.text}", "ambiguous"),
            (f"{k} of the {plural} are in special measures", "special_measures"),
            ("teenage conceptions stand at 41 per thousand", "rate_per_thousand"),
        )
    )
    return Said(text, (), frozenset({tag, "unread"}), unread=True)


def partly(dice: Dice) -> Said:
    """*In the north of the borough, most primary schools are good*: claims, though only partial ones."""
    noun = dice.one(nouns.SETTINGS)
    plural = nouns.count_noun(dice, noun)
    amount = amounts.band(dice)
    g = predicates.praised(dice)
    who = amount.noun.format(plural)
    text = dice.one(
        (
            f"in the north of the borough, {who} are {g.text}",
            f"{who} in the south of the county are {g.text}",
            f"{who} that are run by the authority are {g.text}",
        )
    )
    return said(text, [graded(Topic(noun.id), g.grades, amount)], "partial")


TELLING_NOTHING = (harmless, harmless, standing, affairs, owned_up)
CLAUSES = (*TELLING_NOTHING, partly)
