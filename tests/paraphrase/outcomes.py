"""Judgements of all settings by outcome: in a share of settings, two outcomes, gapped, fronted."""

from __future__ import annotations

from tests.paraphrase import amounts, nouns, predicates
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import GOOD_OR_BETTER, Said, Topic, graded, said

_SETTINGS = (
    "settings",
    "inspected settings",
    "inspected services and settings",
    "inspected and regulated settings",
)


def in_share(dice: Dice) -> Said:
    """*Judgements for staying safe and for being healthy are good or better in most settings.*"""
    size = dice.number(1, 2)
    told = nouns.outcomes(dice, size)
    amount = amounts.share(dice)
    better = predicates.grading(dice, GOOD_OR_BETTER)
    head = dice.one(("judgements for", "outcomes for", "judgements on"))
    names = dice.one((" and ", " and for " if head.endswith("for") else " and on ")).join(
        name for _, name in told
    )
    into = dice.one(("in", "across") if amount.tag in ("band", "half") else ("in",))
    text = f"{head} {names} are {better.text} {into} {amount.noun.format(dice.one(_SETTINGS))}"
    claims = [graded(Topic("all_settings", aspect=name), better.grades, amount) for name, _ in told]
    return said(text, claims, "outcome", *(("coordinated_outcome",) if size > 1 else ()))


def two_shares(dice: Dice) -> Said:
    """*For staying safe 92% of settings are good or better; for economic well-being it is 58%.*"""
    (one, a), (two, b) = nouns.outcomes(dice, 2)
    first, second = (
        dice.one((amounts.band, amounts.percent))(dice),
        dice.one((amounts.band, amounts.percent))(dice),
    )
    better = predicates.grading(dice, GOOD_OR_BETTER)
    of_settings = first.noun.format(dice.one(_SETTINGS))
    text = dice.one(
        (
            f"for {a}, {of_settings} are {better.text}; for {b} it is {second.alone}",
            f"{of_settings} are {better.text} for {a}; for {b} the figure is {second.alone}"
            if second.tag not in ("band", "half")
            else f"{of_settings} are {better.text} for {a} and {second.alone} for {b}",
            f"judgements for {a} are {better.text} in {of_settings}, and those for {b} in {second.alone}",
            f"judgements for {a} are {better.text} in {of_settings} and for {b} in {second.alone}",
            f"judgements for {a} are {better.text} in {of_settings}, as are those for {b} in {second.alone}",
        )
    )
    claims = [
        graded(Topic("all_settings", aspect=one), better.grades, first),
        graded(Topic("all_settings", aspect=two), better.grades, second),
    ]
    return said(text, claims, "outcome", "gapping")


def for_outcome(dice: Dice) -> Said:
    """*A large majority of childminders are good or better for staying safe and for being healthy.*"""
    noun = dice.one((nouns.WHOLE, *nouns.COUNTABLE))
    told = nouns.outcomes(dice, dice.number(1, 2))
    amount = amounts.share(dice)
    grading = predicates.praised(dice)
    names = " and for ".join(name for _, name in told)
    who = amount.noun.format(nouns.count_noun(dice, noun))
    text = f"{who} {predicates.style(dice).many} {grading.text} for {names}"
    claims = [graded(Topic(noun.id, aspect=name), grading.grades, amount) for name, _ in told]
    return said(text, claims, "outcome", *(("coordinated_outcome",) if len(told) > 1 else ()))


def effectiveness(dice: Dice) -> Said:
    """*The overall effectiveness of the large majority of settings is good or better.*"""
    amount = amounts.share(dice)
    grading = predicates.praised(dice)
    topic = Topic("all_settings", aspect="overall_effectiveness")
    settings = dice.one(_SETTINGS)
    text = dice.one(
        (
            f"the overall effectiveness of {amount.noun.format(settings)} is {grading.text}",
            f"overall effectiveness is {grading.text} in {amount.noun.format(settings)}",
        )
    )
    return said(text, [graded(topic, grading.grades, amount)], "outcome", "effectiveness")


CLAUSES = (in_share, in_share, two_shares, two_shares, for_outcome, effectiveness)
