"""The periodic manner: inversion, perfect participles, interjections, insets between subject and verb."""

from __future__ import annotations

from inkspector.claims.claim import Direction
from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.comparisons import grading, proportion_of, subject
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import (
    GOOD_OR_BETTER,
    Said,
    Topic,
    compared,
    dated,
    graded,
    judged,
    said,
    summed_up,
    total,
    viewed,
)
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE, at

_ASIDES = ("however", "by contrast", "on the other hand", "moreover", "in turn", "it is true", "indeed")


def good_though(dice: Dice) -> Said:
    """*Good though the nursery schools are, they are weaker than those in similar areas.*"""
    noun, phrase = subject(dice)
    topic = Topic(noun.id)
    grade = dice.one(("good", "satisfactory"))
    verb, they = phrase.verb("is", "are"), phrase.verb("it", "they")
    single = dice.one(against.ONE)
    place = single.plain
    them = phrase.verb("that", "those")
    lead = dice.one(
        (f"{grade} though {phrase.text} {verb}, {they}", f"{phrase.text}, {grade} though {they} {verb},")
    )
    text = f"{lead} {verb} {dice.one(('weaker', 'worse'))} than {them} {place}"
    return said(
        text, [summed_up(topic, (grade,)), compared(topic, single.ids, "worse")], "inversion", "concession"
    )


def having_risen(dice: Dice) -> Said:
    """*The proportion of good schools, having risen since 2007, is now above the national average.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    topic = Topic(noun.id)
    when = against.since(dice)
    rose, up = dice.chance(50), dice.chance(50)
    single = dice.one(against.ONE)
    moved = dice.one(("risen", "increased") if rose else ("fallen", "declined"))
    where = f"{'above' if up else 'below'} {against.level(dice, single)}"
    lead = proportion_of(dice, phrase, g)
    text = dice.one(
        (
            f"{lead}, having {moved}{when.text}, is now {where}",
            f"having {moved}{when.text}, {lead} is now {where}",
            f"{lead}, which has {moved}{when.text}, is now {where}",
        )
    )
    claims = [
        compared(at(topic, when), BEFORE, "higher" if rose else "lower", grades=g.grades),
        compared(topic, single.ids, "higher" if up else "lower", grades=g.grades),
    ]
    return said(text, claims, "perfect_participle", "trend")


def as_against(dice: Dice) -> Said:
    """*Two fifths of colleges, as against almost a third nationally, are outstanding.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    topic = Topic(noun.id)
    ours, theirs = dice.some(range(20, 80), 2)
    amount = amounts.figure_of(ours)
    than = amounts.rounded(theirs)
    words = dice.one(("as against", "compared with", "against"))
    direction: Direction = "higher" if ours > theirs else "lower"
    text = f"{amounts.figure(dice, ours)} of {phrase.text}, {words} {theirs}% nationally, "
    text += f"{phrase.verb('is', 'are')} {g.text}"
    claims = [
        graded(topic, g.grades, amount),
        compared(topic, ("national",), direction, grades=g.grades, than=than),
    ]
    return said(text, claims, "inset_comparison", "than")


def of_which_there_are(dice: Dice) -> Said:
    """*Pupil referral units, of which there are three, are all good*; *… are good in two cases*."""
    noun = dice.one(nouns.SMALL)
    plural, n = nouns.count_noun(dice, noun), dice.number(3, 9)
    topic = Topic(noun.id, whole=n)
    k = dice.number(1, n - 1)
    g = predicates.praised(dice)
    many = number(dice, n)
    exist = total(topic, n)
    every = graded(topic, g.grades, amounts.all_of(n))
    some = graded(topic, g.grades, amounts.counted(k, n))
    part = f"{number(dice, k)} {'is' if k == 1 else 'are'}"
    cases = f"{number(dice, k)} {'case' if k == 1 else 'cases'}"
    text, claims = dice.one(
        (
            (f"{plural}, of which there are {many}, are all {g.text}", [exist, every]),
            (f"{plural}, of which there are {many}, are {g.text} in {cases}", [exist, some]),
            (f"of the {plural}, of which there are {many}, {part} {g.text}", [exist, some]),
        )
    )
    return said(text, claims, "total", "relative_clause")


def up_from(dice: Dice) -> Said:
    """*Up from 51% in 2007, the share of childcare that is good is now 62%.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    old, new = dice.some(range(20, 80), 2)
    year = str(dice.number(2005, 2008))
    word = "up" if new > old else "down"
    topic = Topic(noun.id)
    than = amounts.rounded(old)
    amount = amounts.figure_of(new)
    lead = proportion_of(dice, phrase, g)
    text = dice.one(
        (
            f"{word} from {old}% in {year}, {lead} is now {new}%",
            f"{lead} is now {new}%, {word} from {old}% in {year}",
        )
    )
    claims = [
        compared(
            dated(topic, year, year), BEFORE, "higher" if new > old else "lower", grades=g.grades, than=than
        ),
        graded(topic, g.grades, amount),
    ]
    return said(text, claims, "up_from", "trend", "fronted")


def once_below(dice: Dice) -> Said:
    """*Below the national average in 2008, performance on NI 92 is now above it.*"""
    ni = dice.one((72, 73, 75, 92))
    topic = Topic(f"ni_{ni:03}")
    year = str(dice.number(2005, 2008))
    text = dice.one(
        (
            f"below the national average in {year}, performance on NI {ni} is now above it",
            f"performance on NI {ni}, which was below the national average in {year}, is now above it",
            f"performance on NI {ni} was below the national average in {year} but is now above it",
        )
    )
    claims = [
        compared(dated(topic, year, year), ("national",), "worse"),
        compared(topic, ("national",), "better"),
    ]
    return said(text, claims, "old_comparison", "period")


def aside(dice: Dice) -> Said:
    """*Colleges, by contrast, are good overall*: an interjection between subject and verb."""
    noun, phrase = subject(dice)
    word = dice.one(_ASIDES)
    topic = Topic(noun.id)
    verb = phrase.verb("is", "are")
    single = dice.one(against.ONE)
    g = predicates.grading(dice, dice.one((("good",), ("satisfactory",), ("outstanding",))))
    end, claim = dice.one(
        (
            (f"{verb} {g.text} overall", summed_up(topic, g.grades, g.blamed)),
            (f"{phrase.verb('has', 'have')} improved", compared(topic, BEFORE, "better")),
            (f"{verb} below {against.level(dice, single)}", compared(topic, single.ids, "worse")),
            (f"{verb} a cause for concern", viewed(topic, "negative")),
        )
    )
    return said(f"{phrase.text}, {word}, {end}", [claim], "aside")


def with_inadequate(dice: Dice) -> Said:
    """*With 70% of it good or better and 3% inadequate, childcare compares favourably with …*."""
    noun, phrase = subject(dice)
    topic = Topic(noun.id)
    good, bad = amounts.large(dice), amounts.small(dice)
    them = "them" if phrase.plural else "it"
    single = dice.one(against.ONE)
    place = single.plain
    those = phrase.verb("that", "those")
    text = f"with {good.alone} of {them} good or better and {bad.alone} inadequate, {phrase.text} "
    text += f"{phrase.verb('compares', 'compare')} favourably with {those} {place}"
    claims = [
        graded(topic, GOOD_OR_BETTER, good),
        graded(topic, ("inadequate",), bad),
        compared(topic, single.ids, "better"),
    ]
    return said(text, claims, "with_absolute", "cataphora")


def has_good(dice: Dice) -> Said:
    """*The council has an outstanding adoption agency and a good fostering agency.*"""
    g, h = dice.some(("outstanding", "good", "satisfactory", "inadequate"), 2)
    a, b = ("an" if g[0] in "oi" else "a"), ("an" if h[0] in "oi" else "a")
    text = f"the council has {a} {g} adoption agency and {b} {h} fostering agency"
    claims = [judged(Topic("adoption_agency"), (g,)), judged(Topic("fostering_agency"), (h,))]
    if dice.chance(50):
        noun = dice.one(nouns.SETTINGS)
        k, m = dice.number(2, 9), dice.number(2, 9)
        homes = nouns.count_noun(dice, noun)
        text = f"the council has {number(dice, k)} {g} {homes} and {number(dice, m)} {h} ones"
        topic = Topic(noun.id)
        claims = [graded(topic, (grade,), amounts.counted(x, None)) for x, grade in ((k, g), (m, h))]
    return said(text, claims, "attributive_grade")


def so_do(dice: Dice) -> Said:
    """*Colleges exceed the national average; so do special schools*; *… nor do they match …*."""
    one, two = dice.some(nouns.COUNTABLE, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    single = dice.one(against.ONE)
    average = single.average
    them = single.plain
    improved = (f"{a} have improved", "better", BEFORE)
    exceed = (f"{a} exceed {average}", "better", single.ids)
    favour = (f"{a} compare favourably with those {them}", "better", single.ids)
    lead, _, ids = dice.one((improved, exceed, favour))
    aux = "have" if "have" in lead else "do"
    text = dice.one(
        (
            f"{lead}; so {aux} {b}",
            f"{lead}, as {aux} {b}",
            f"{lead}. So {aux} {b}",
            f"{lead}, and so {aux} {b}",
        )
    )
    claims = [compared(Topic(noun.id), ids, "better") for noun in (one, two)]
    return said(text, claims, "so_do", "ellipsis")


CLAUSES = (
    good_though,
    having_risen,
    as_against,
    of_which_there_are,
    up_from,
    once_below,
    aside,
    aside,
    with_inadequate,
    has_good,
    so_do,
)
