"""What is left of a name: *these homes*, *the former*, *another*, *of the nine*."""

from __future__ import annotations

from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import GOOD_OR_BETTER, Said, Topic, compared, graded, said, summed_up
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE

_SHORT = {
    "primary_schools": "schools",
    "secondary_schools": "schools",
    "special_schools": "schools",
    "pupil_referral_units": "units",
    "childrens_homes": "homes",
    "residential_special_schools": "schools",
    "childcare_domestic": "settings",
    "childcare_non_domestic": "settings",
}
"""Heads by which a later sentence may call settings that the one before named in full."""


def short_head(dice: Dice) -> Said:
    """*All five homes are good. Two of these homes are outstanding.*"""
    noun = dice.one([noun for noun in nouns.SETTINGS if noun.id in _SHORT])
    short, n = _SHORT[noun.id], dice.number(3, 12)
    k = dice.number(2, n - 1)
    name = noun.plural[0]
    topic = Topic(noun.id, whole=n)
    g = predicates.grading(dice, GOOD_OR_BETTER)
    h = dice.one((predicates.grading(dice, ("outstanding",)), predicates.grading(dice, ("good",))))
    part = graded(topic, h.grades, amounts.counted(k, n))
    every = amounts.every_one(dice, n)
    whole = f"{every.noun.format(name)} {'is' if every.one else 'are'} {g.text}"
    all_of_them = graded(topic, g.grades, every)
    improved = compared(Topic(noun.id), BEFORE, "better")
    count = number(dice, n)
    text, first = dice.one(
        (
            (f"{whole}. {number(dice, k).capitalize()} of these {short} are {h.text}", all_of_them),
            (f"{name} have improved. However, only {number(dice, k)} of the {count} are {h.text}", improved),
            (
                f"{name} have improved. {number(dice, k).capitalize()} of the {count} {short} are {h.text}",
                improved,
            ),
        )
    )
    if ", only " in text:
        part = graded(topic, h.grades, amounts.counted(k, n, only=True))
    return said(text, [first, part], "anaphora", "short_head")


def former_latter(dice: Dice) -> Said:
    """*Colleges and nursery schools are good overall; the former are above average, the latter below it.*"""
    one, two = dice.some(nouns.SETTINGS, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    single = dice.one(against.ONE)
    average = single.average
    up, down = ("above", "below") if dice.chance(50) else ("below", "above")
    text = f"{a} and {b} are good overall; the former are {up} {average}, the latter {down} it"
    claims = [summed_up(Topic(noun.id), ("good",)) for noun in (one, two)]
    claims += [
        compared(Topic(noun.id), single.ids, "better" if way == "above" else "worse")
        for noun, way in ((one, up), (two, down))
    ]
    return said(text, claims, "anaphora", "former_latter")


def another(dice: Dice) -> Said:
    """*Of the three homes, one is outstanding, another good and the third satisfactory.*"""
    noun = dice.one(nouns.SETTINGS)
    plural = nouns.count_noun(dice, noun)
    grades = dice.some(("outstanding", "good", "satisfactory", "inadequate"), 3)
    topic = Topic(noun.id, whole=3)
    a, b, c = grades
    text = dice.one(
        (
            f"of the three {plural}, one is {a}, another {b} and the third {c}",
            f"one of the three {plural} is {a}, another is {b} and the third is {c}",
            f"of the three {plural}, the first is {a}, the second {b} and the third {c}",
        )
    )
    claims = [graded(topic, (grade,), amounts.counted(1, 3)) for grade in grades]
    return said(text, claims, "ordinal", "gapping")


CLAUSES = (short_head, short_head, former_latter, another)
