"""Settings counted one grade at a time: *k of the n*, *both*, *none*, *the two*, floating *all*."""

from __future__ import annotations

from tests.paraphrase import amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.dice import Dice
from tests.paraphrase.lists import settings
from tests.paraphrase.meaning import Said, Topic, graded, said
from tests.paraphrase.numerals import number


def definite(dice: Dice) -> Said:
    """*The two special schools are good, and the one pupil referral unit is satisfactory.*"""
    first, second = dice.some([noun for noun in nouns.SETTINGS if noun.size[1] <= 16], 2)
    a, b = predicates.any_grading(dice), predicates.any_grading(dice)
    n = dice.number(2, 7)
    one = amounts.counted(1, 1)
    single = dice.one(
        (
            f"the one {second.singular}",
            f"the council's single {second.singular}",
            f"the only {second.singular}",
        )
    )
    style = predicates.style(dice)
    many = amounts.counted(n, n)
    plural = nouns.count_noun(dice, first)
    text = f"the {number(dice, n)} {plural} {style.many} {a.text}, and {single} {style.one} {b.text}"
    claims = [
        graded(Topic(first.id), a.grades, many, a.blamed),
        graded(Topic(second.id), b.grades, one, b.blamed),
    ]
    return said(text, claims, "definite", "count_one")


def counted(dice: Dice) -> Said:
    """*Only three of the eight schools are good*; *none of the six …*; *both …*."""
    noun, plural, n = settings(dice)
    topic = Topic(noun.id, whole=n)
    grading = predicates.any_grading(dice)
    style = predicates.style(dice)
    amount = dice.one(
        (
            amounts.of_whole(dice, dice.number(1, n - 1), n),
            amounts.every_one(dice, n),
            amounts.not_any(dice, n),
            amounts.every_one(dice, n),
        )
    )
    if amount.quantifier == "none" and grading.grades in (
        ("satisfactory",),
        ("outstanding", "good", "satisfactory"),
    ):
        grading = predicates.grading(dice, ("inadequate",))
    if amount.downward and grading.blamed:
        grading = predicates.praised(dice)
    text = f"{amount.noun.format(plural)} {style.verb(amount.one)} {grading.text}"
    return said(text, [graded(topic, grading.grades, amount, grading.blamed)], amount.tag)


def floating(dice: Dice) -> Said:
    """*The colleges are all good or better*; *the two homes are both outstanding*."""
    noun, plural, _ = settings(dice)
    grading = predicates.any_grading(dice)
    if dice.chance(40):
        amount = Amount("", "", "both", (2, 2))
        return said(
            f"the two {plural} are both {grading.text}",
            [graded(Topic(noun.id), grading.grades, amount, grading.blamed)],
            "floating_quantifier",
            "both",
        )
    verb = dice.one(("are all", "have all been judged", "were all found to be"))
    topic = Topic(noun.id)
    amount = amounts.EVERY
    return said(
        f"the {plural} {verb} {grading.text}",
        [graded(topic, grading.grades, amount, grading.blamed)],
        "floating_quantifier",
    )


CLAUSES = (definite, counted, counted, floating)
