"""Idioms of the letters: *fall into this category*, *one … and another*, *for example*, *such as*."""

from __future__ import annotations

from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.dice import Dice
from tests.paraphrase.lists import settings
from tests.paraphrase.meaning import Said, Topic, compared, graded, said, viewed
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE, at


def category(dice: Dice) -> Said:
    """*Eleven of the sixteen schools are satisfactory. Three units also fall into this category.*"""
    one, two = dice.some(nouns.SMALL, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    n, m = dice.number(3, 16), dice.number(3, 9)
    first, second = (
        amounts.of_whole(dice, dice.number(2, n - 1), n),
        amounts.of_whole(dice, dice.number(2, m - 1), m),
    )
    plain = [amount if amount.tag == "count" else amounts.band(dice) for amount in (first, second)]
    first, second = plain
    g = predicates.grading(dice, dice.one((("good",), ("satisfactory",), ("inadequate",))), may_blame=False)
    lead = f"{first.noun.format(a)} are {g.text}"
    other = second.noun.format(b)
    text = dice.one(
        (
            f"{lead}. {other[0].upper()}{other[1:]} also fall into this category",
            f"{lead}; {other} fall into the same category",
            f"{lead}. {other[0].upper()}{other[1:]} are also in this category",
        )
    )
    claims = [graded(Topic(one.id), g.grades, first), graded(Topic(two.id), g.grades, second)]
    return said(text, claims, "category", "carried_over")


def one_and_another(dice: Dice) -> Said:
    """*The six homes are satisfactory, apart from one that is outstanding and another that is good.*"""
    noun, plural, n = settings(dice)
    n = max(n, 4)
    topic = Topic(noun.id, whole=n)
    main, first, second = dice.some(("outstanding", "good", "satisfactory", "inadequate"), 3)
    words = dice.one(("apart from", "with the exception of", "except for"))
    but = f"{words} one that is {first} and another that is {second}"
    rest = f"the {number(dice, n)} {plural} are {main}"
    text = dice.one((f"{rest}, {but}", f"{but}, {rest}"))
    parts = ((main, n - 2), (first, 1), (second, 1))
    claims = [graded(topic, (grade,), amounts.counted(k, n)) for grade, k in parts]
    return said(text, claims, "exception", "another")


def challenge_for_example(dice: Dice) -> Said:
    """*Improving outcomes for vulnerable children is a challenge, for example in the early years.*"""
    who = dice.one(
        (
            "children and young people whose circumstances make them vulnerable",
            "vulnerable children and young people",
        )
    )
    what = dice.one(("the performance of", "outcomes for"))
    remains = dice.one(("is", "remains"))
    where = dice.one(("for example", "particularly", "notably"))
    text = f"improving {what} {who} {remains} a challenge, {where} in the Early Years Foundation Stage"
    topic = Topic("vulnerable_children")
    example = Topic("vulnerable_children", aspect="early_years_foundation_stage")
    claims = [viewed(topic, "negative"), viewed(example, "negative")]
    return said(text, claims, "example", "view")


def gaps_such_as(dice: Dice) -> Said:
    """*Inequality gaps are generally narrower than nationally, such as that at level 2 by 19.*"""
    single = dice.one(against.ONE)
    narrow = dice.chance(60)
    amount = amounts.GENERALLY
    size, id_ = dice.one(((2, "ni_082"), (3, "ni_081")))
    word = "narrower" if narrow else "wider"
    such = dice.one(("such as", "for example"))
    example = f"that at level {size} by the age of 19 for young people from low-income families"
    text = f"inequality gaps are generally {word} than {against.place(dice, single)}, {such} {example}"
    claims = [
        compared(topic, single.ids, "lower" if narrow else "higher", low_is_good=True, amount=part)
        for topic, part in ((Topic("inequality_gaps"), amount), (Topic(id_), None))
    ]
    return said(text, claims, "example", "gaps", "generally")


def early_years(dice: Dice) -> Said:
    """*Results in the Early Years Foundation Stage have improved but are below the national average.*"""
    topic = Topic("national_indicators", aspect="early_years_foundation_stage")
    lead = dice.one(("results in", "outcomes in", "achievement in", "attainment in"))
    plural = lead.startswith(("results", "outcomes"))
    single = dice.one(against.ONE)
    when = against.since(dice)
    up = dice.chance(50)
    where = f"{'above' if up else 'below'} {against.level(dice, single)}"
    level = compared(topic, single.ids, "better" if up else "worse")
    be, have = ("are", "have") if plural else ("is", "has")
    stage = f"{lead} the Early Years Foundation Stage"
    if dice.chance(50):
        trend = compared(at(topic, when), BEFORE, "better")
        text = f"{stage} {have} improved{when.text} {dice.one(('and', 'but'))} {be} {where}"
        return said(text, [trend, level], "early_years", "trend")
    return said(f"{stage} {be} {where}", [level], "early_years")


def good_in_most(dice: Dice) -> Said:
    """*Provision is good or better in most nursery schools and in all three special schools.*"""
    one, two = dice.some(nouns.SMALL, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    first, second = amounts.share(dice), amounts.every_one(dice, dice.number(2, 9))
    g = predicates.praised(dice)
    text = f"provision is {g.text} in {first.noun.format(a)}"
    claims = [graded(Topic(one.id), g.grades, first)]
    if dice.chance(50):
        text += f" and in {second.noun.format(b)}"
        claims.append(graded(Topic(two.id), g.grades, second))
    return said(text, claims, "good_in", first.tag)


CLAUSES = (
    category,
    one_and_another,
    challenge_for_example,
    gaps_such_as,
    early_years,
    good_in_most,
)
