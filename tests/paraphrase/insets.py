"""Clauses within clauses: relatives, parentheses, fronted participles, elided concessions, reasons."""

from __future__ import annotations

from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Direction
from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.comparisons import grading, proportion_of, subject
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import (
    GOOD_OR_BETTER,
    Said,
    Topic,
    compared,
    graded,
    judged,
    rated,
    said,
    summed_up,
    viewed,
)
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE

_LEVELS = {4: "excellently", 3: "well", 2: "adequately", 1: "poorly"}


def _predicate(dice: Dice, topic: Topic, plural: bool) -> tuple[str, Claim]:
    """A main predicate to go after an inset."""
    single = dice.one(against.ONE)
    them = "those" if plural else "that"
    found = single.plain
    up = dice.chance(50)
    match dice.number(0, 3):
        case 0:
            have = "have" if plural else "has"
            words, direction = dice.one((("improved", "better"), ("declined", "worse")))
            claim = compared(topic, BEFORE, "better" if direction == "better" else "worse")
            return f"{have} {words}{dice.one(('', ' since last year'))}", claim
        case 1:
            favour = "favourably" if up else "unfavourably"
            verb = "compare" if plural else "compares"
            return f"{verb} {favour} with {them} {found}", compared(
                topic, single.ids, "better" if up else "worse"
            )
        case 2:
            verb = "are" if plural else "is"
            word = dice.one(("better", "stronger") if up else ("weaker", "not as good"))
            than = "as" if word == "not as good" else "than"
            return f"{verb} {word} {than} {them} {found}", compared(
                topic, single.ids, "better" if up else "worse"
            )
        case _:
            verb = "are" if plural else "is"
            strength = dice.one(("a particular strength", "a strength")) if up else "a cause for concern"
            return f"{verb} {strength}", viewed(topic, "positive" if up else "negative")


def relative(dice: Dice) -> Said:
    """*Nursery schools, all of which are outstanding, compare favourably with those nationally.*"""
    noun, phrase = subject(dice)
    topic = Topic(noun.id)
    amount = dice.one(
        (amounts.share(dice), amounts.every(dice), amounts.some_number(dice, dice.number(2, 6)))
    )
    if not phrase.plural and amount.quantifier in ("all", "count"):
        amount = amounts.share(dice)
    g = predicates.any_grading(dice)
    if amount.downward and g.grades in (("satisfactory",), ("outstanding", "good", "satisfactory")):
        g = predicates.praised(dice)
    who = "whom" if noun.id == "childminding" and phrase.plural else "which"
    verb = phrase.verb("is", "are")
    shapes = [f"{amount.alone} of {who} {verb} {g.text}", f"of {who} {amount.alone} {verb} {g.text}"]
    if amount.tag in ("percent", "fraction", "softener") and not phrase.plural:
        shapes.append(f"where {amount.alone} of provision is {g.text}")
    predicate, main = _predicate(dice, topic, phrase.plural)
    text = f"{phrase.text}, {dice.one(shapes)}, {predicate}"
    return said(text, [main, graded(topic, g.grades, amount, g.blamed)], "relative_clause")


def at_figure(dice: Dice) -> Said:
    """*The share of colleges judged good, at 58%, is seven points lower than nationally.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    topic = Topic(noun.id)
    value = dice.number(15, 90)
    amount = amounts.figure_of(value)
    figure = amounts.figure(dice, value)
    single = dice.one(against.ONE)
    up = dice.chance(50)
    direction: Direction = "higher" if up else "lower"
    how, by = against.points(dice)
    lead = proportion_of(dice, phrase, g)
    place = single.plain
    level = against.level(dice, single)
    word, above = ("higher", "above") if up else ("lower", "below")
    theirs = value + dice.number(2, 9) * (-1 if up else 1)
    than = amounts.rounded(theirs)
    stands = f"{lead} {dice.one(('is', 'stands at'))} {figure}"
    joint = dice.one(("compared with", "against"))
    shapes: tuple[tuple[str, Interval | None, Interval | None], ...] = (
        (f"{lead}, at {figure}, is {how} {word} than {place}", by, None),
        (f"{lead}, at {figure}, is {above} {level}", None, None),
        (f"{stands}, {joint} {theirs}% {place}", None, than),
        (f"{stands}, {how} {above} {level}", by, None),
    )
    text, distance, than_said = dice.one(shapes)
    claims = [
        graded(topic, g.grades, amount),
        compared(topic, single.ids, direction, grades=g.grades, by=distance, than=than_said),
    ]
    return said(text, claims, "at_figure", *(("by",) if distance else ()))


def count_and_share(dice: Dice) -> Said:
    """*Of the 58 primary schools, 39 (67%) are good or better.*"""
    noun = dice.one(nouns.COUNTABLE)
    n = dice.number(20, 140)
    k = dice.number(n // 4, n - 1)
    topic = Topic(noun.id, whole=n)
    g = predicates.praised(dice)
    plural = nouns.count_noun(dice, noun)
    pct = (200 * k + n) // (2 * n)
    text = dice.one(
        (
            f"of the {number(dice, n)} {plural}, {k} ({pct}%) are {g.text}",
            f"{k} of the {n} {plural} ({pct}%) are {g.text}",
            f"{k} ({pct}%) of the {n} {plural} are {g.text}",
        )
    )
    share = amounts.figure_of(pct)
    claims = [graded(topic, g.grades, amounts.counted(k, n)), graded(topic, g.grades, share)]
    return said(text, claims, "parenthesis", "percent")


def fronted_participle(dice: Dice) -> Said:
    """*Two thirds of colleges being good, the proportion exceeds the national one by six points.*"""
    noun, phrase = subject(dice)
    topic = Topic(noun.id)
    amount = amounts.share(dice)
    g = predicates.grading(dice, GOOD_OR_BETTER)
    lead = f"{amount.noun.format(phrase.text)} being {g.text}"
    claims = [graded(topic, g.grades, amount)]
    if dice.chance(50):
        up = dice.chance(50)
        how, by = against.points(dice)
        word = "exceeds" if up else "falls short of"
        single, one = dice.one(
            ((against.NATIONAL, "the national one"), (against.SIMILAR, "that of similar areas"))
        )
        claims.append(compared(topic, single.ids, "higher" if up else "lower", grades=g.grades, by=by))
        return said(f"{lead}, the proportion {word} {one} by {how}", claims, "absolute", "by")
    value = dice.number(1, 4)
    claims.append(rated(value))
    return said(f"{lead}, children's services perform {_LEVELS[value]}", claims, "absolute", "rating")


def elided_concession(dice: Dice) -> Said:
    """*Though good overall, childminding is weaker than that in similar areas.*"""
    noun, phrase = subject(dice)
    topic = Topic(noun.id)
    grades = dice.one((("good",), ("satisfactory",)))
    predicate, main = _predicate(dice, topic, phrase.plural)
    word = dice.one(("though", "although", "while"))
    verb = phrase.verb("is", "are")
    text = dice.one(
        (
            f"{word} {grades[0]} overall, {phrase.text} {predicate}",
            f"{phrase.text}, {word} {grades[0]} overall, {predicate}",
            f"{phrase.text} {verb} {grades[0]} overall, although {phrase.verb('it', 'they')} {predicate}",
        )
    )
    return said(text, [summed_up(topic, grades), main], "concession", "ellipsis")


def improving(dice: Dice) -> Said:
    """*Childminding is satisfactory and improving*; *good overall, but too few are outstanding*."""
    noun, phrase = subject(dice)
    topic = Topic(noun.id)
    verb = phrase.verb("is", "are")
    grades = dice.one((("good",), ("satisfactory",)))
    whole = summed_up(topic, grades)
    match dice.number(0, 2):
        case 0:
            text = f"{phrase.text} {verb} {grades[0]} {dice.one(('and', 'but'))} improving"
            return said(text, [whole, compared(topic, BEFORE, "better")], "trend", "overall")
        case 1:
            words = phrase.verb(
                dice.one(("remains", "continues to be")), dice.one(("remain", "continue to be"))
            )
            return said(f"{phrase.text} {words} {grades[0]}", [whole], "overall")
        case _:
            little = Amount("", "", "too_few", None, Interval.of(lt=100))
            few = dice.one(("too few", "too few of them")) if phrase.plural else "too little of it"
            text = f"{phrase.text} {verb} {grades[0]} overall, but {few} {verb} outstanding"
            return said(text, [whole, graded(topic, ("outstanding",), little)], "too_few", "anaphora")


def because(dice: Dice) -> Said:
    """*Children's services perform poorly because safeguarding was judged inadequate.*"""
    value = dice.number(1, 2)
    level = _LEVELS[value]
    text = dice.one(
        (
            f"children's services perform {level} because safeguarding was judged inadequate",
            f"because safeguarding is inadequate, children's services perform {level}",
            f"safeguarding is inadequate and children's services therefore perform {level}",
            f"children's services perform {level}, since safeguarding has been judged inadequate",
        )
    )
    return said(text, [rated(value), judged(Topic("safeguarding"), ("inadequate",))], "reason", "rating")


def group_and_parts(dice: Dice) -> Said:
    """*Provision for vulnerable children is good overall, with both special schools being outstanding.*"""
    group = dice.one(nouns.GROUPS[2:5])
    one, two = dice.some(nouns.SETTINGS[:8], 2)
    first = amounts.every_one(dice, 2)
    n = dice.number(3, 9)
    second = amounts.of_whole(dice, dice.number(2, n - 1), n)
    if second.tag in ("only", "no_fewer_than"):
        second = amounts.every_one(dice, n)
    g, h = predicates.praised(dice), predicates.any_grading(dice)
    a = first.noun.format(nouns.count_noun(dice, one))
    b = second.noun.format(nouns.count_noun(dice, two))
    lead = f"{nouns.phrase(dice, group).text} is good overall"
    text = dice.one(
        (
            f"{lead}, with {a} being {g.text} and {b} {h.text}",
            f"{lead}: {a} are {g.text} and {b} {'is' if second.one else 'are'} {h.text}",
            f"{lead}. {a[0].upper()}{a[1:]} are {g.text}, while {b} {'is' if second.one else 'are'} {h.text}",
        )
    )
    claims = [
        summed_up(Topic(group.id), ("good",)),
        graded(Topic(one.id), g.grades, first, g.blamed),
        graded(Topic(two.id), h.grades, second, h.blamed),
    ]
    return said(text, claims, "group_and_parts", "participle")


CLAUSES = (
    relative,
    relative,
    at_figure,
    at_figure,
    count_and_share,
    fronted_participle,
    elided_concession,
    improving,
    because,
    group_and_parts,
)
