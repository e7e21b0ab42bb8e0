"""The authority itself: ratings, praise and criticism, aims, advice, what would have been."""

from __future__ import annotations

from inkspector.claims.claim import Stance
from tests.paraphrase import amounts, nouns, predicates
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import (
    GOOD_OR_BETTER,
    Said,
    Topic,
    compared,
    graded,
    rated,
    said,
    unasserted,
    viewed,
)
from tests.paraphrase.numerals import number

_LEVELS = {4: "excellently", 3: "well", 2: "adequately", 1: "poorly"}
PLACES = ("Thornmere", "Harwick", "Colneworth", "Estbury", "Marlwick", "Wenbridge")


def rating(dice: Dice) -> Said:
    """*Children's services in Harwick perform well*; *… are rated as performing adequately*."""
    value = dice.number(1, 4)
    level, where = _LEVELS[value], dice.one(PLACES)
    text = dice.one(
        (
            f"children's services in {where} perform {level}",
            f"children's services perform {level}",
            f"the council performs {level}",
            f"{where} performs {level} in its services for children and young people",
            f"children's services in {where} are rated as performing {level}",
            f"the rating for children's services is 'performs {level}'",
        )
    )
    return said(text, [rated(value)], "rating")


def would_have_been(dice: Dice) -> Said:
    """*Without this finding the rating would have been 'performs well'; as it is, the council performs …*."""
    low = dice.number(1, 3)
    now, then = _LEVELS[low], _LEVELS[low + 1]
    text = dice.one(
        (
            f"the rating is 'performs {now}'; without this it would have been 'performs {then}'",
            f"children's services perform {now}. But for these findings, they would have performed {then}",
            f"the council performs {now}, although it would otherwise have performed {then}",
        )
    )
    return said(text, [rated(low), unasserted(rated(low + 1))], "counterfactual", "rating")


def step_up(dice: Dice) -> Said:
    """*Children's services perform well, an improvement on the year before.*"""
    value = dice.number(2, 4)
    where = dice.one(PLACES)
    tail = dice.one(("an improvement on last year", "an improvement on the year before"))
    text = f"children's services in {where} perform {_LEVELS[value]}, {tail}"
    return said(
        text, [rated(value), compared(Topic("authority"), ("previous",), "better")], "rating", "trend"
    )


def view(dice: Dice) -> Said:
    """*Improving secondary provision remains a challenge*; *fostering is a clear strength*."""
    noun = dice.one((*nouns.SETTINGS, *nouns.GROUPS, *nouns.AGENCIES))
    phrase = nouns.phrase(dice, noun)
    verb = phrase.verb("is", "are")
    good = dice.chance(50)
    if good:
        text = dice.one(
            (
                f"{phrase.text} {verb} a {dice.one(('particular ', 'clear ', 'notable ', ''))}strength",
                f"a notable strength is {phrase.text}"
                if not phrase.plural
                else f"{phrase.text} remain a strength",
            )
        )
    else:
        text = dice.one(
            (
                f"improving {phrase.text} {dice.one(('is', 'remains'))} a challenge",
                f"improving the quality of {phrase.text} {dice.one(('is', 'remains'))} a challenge",
                f"{phrase.text} {verb} a cause for concern",
                f"{phrase.text} {phrase.verb('remains', 'remain')} a concern",
                f"{phrase.text} {verb} a weakness",
            )
        )
    return said(text, [viewed(Topic(noun.id), "positive" if good else "negative")], "view")


def two_views(dice: Dice) -> Said:
    """*The strengths of universal provision are its nursery schools and its colleges.*"""
    one, two = dice.some(nouns.SETTINGS, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    good = dice.chance(60)
    text = f"{a} and {b} are {'particular strengths' if good else 'a cause for concern'}"
    toned: Stance = "positive" if good else "negative"
    return said(
        text, [viewed(Topic(one.id), toned), viewed(Topic(two.id), toned)], "view", "coordinated_subject"
    )


def aim(dice: Dice) -> Said:
    """*The council aims to make at least three quarters of its secondary schools good or better.*"""
    noun = dice.one(nouns.SETTINGS)
    plural = nouns.count_noun(dice, noun)
    better = predicates.grading(dice, GOOD_OR_BETTER)
    topic = Topic(noun.id)
    amount = dice.one((amounts.fraction, amounts.percent, amounts.every))(dice)
    them = amount.noun.format(f"its {plural}" if not amount.noun.endswith("the {}") else plural)
    match dice.number(0, 2):
        case 0:
            text = f"the council {dice.one(('aims', 'intends', 'plans'))} to make {them} {better.text}"
            claim = unasserted(graded(topic, better.grades, amount))
            return said(text, [claim], "aim")
        case 1:
            text = f"the council {dice.one(('aims', 'intends', 'plans'))} to have no inadequate {plural}"
            none = amounts.NO
            return said(text, [unasserted(graded(topic, ("inadequate",), none))], "aim", "none")
        case _:
            head = dice.one(("proportion", "share"))
            text = (
                f"the council should {dice.one(('reduce', 'cut'))} the {head} of {plural} that are inadequate"
            )
            claim = compared(topic, ("previous",), "lower", grades=("inadequate",))
            return said(text, [unasserted(claim, "negative")], "advice")


def hypothetical(dice: Dice) -> Said:
    """*Without these changes, half of the homes would have been inadequate.*"""
    noun = dice.one(nouns.SETTINGS)
    plural = nouns.count_noun(dice, noun)
    amount = amounts.band(dice)
    bad = dice.chance(50)
    grades = ("inadequate",) if bad else GOOD_OR_BETTER
    grading = predicates.grading(dice, grades)
    lead = dice.one(("without these changes", "but for this work", "had this work not been done"))
    text = f"{lead}, {amount.noun.format(plural)} would have been {grading.text}"
    return said(text, [unasserted(graded(Topic(noun.id), grades, amount))], "counterfactual")


def nothing_below(dice: Dice) -> Said:
    """*No school in the area is inadequate*; *there are no inadequate colleges*."""
    noun = dice.one((*nouns.SETTINGS, nouns.GROUPS[1]))
    none = amounts.NO
    plural = nouns.count_noun(dice, noun)
    text = dice.one(
        (
            f"no {noun.singular} in the area is inadequate",
            f"there are no inadequate {plural}",
            f"no {plural} are inadequate",
            f"none of the {plural} is inadequate",
            f"no {noun.singular} has been judged inadequate",
        )
    )
    return said(text, [graded(Topic(noun.id), ("inadequate",), none)], "none")


def existential(dice: Dice) -> Said:
    """*There are two outstanding school sixth forms and three good ones.*"""
    noun = dice.one(nouns.SETTINGS)
    k, m = dice.number(2, 9), dice.number(2, 9)
    a, b = dice.one((("outstanding", "good"), ("good", "satisfactory"), ("good", "inadequate")))
    text = f"there are {number(dice, k)} {a} {nouns.count_noun(dice, noun)} and {number(dice, m)} {b} ones"
    topic = Topic(noun.id)
    claims = [graded(topic, (g,), amounts.counted(x, None)) for x, g in ((k, a), (m, b))]
    return said(text, claims, "existential")


CLAUSES = (
    rating,
    rating,
    would_have_been,
    step_up,
    view,
    view,
    two_views,
    aim,
    aim,
    hypothetical,
    nothing_below,
    existential,
)
