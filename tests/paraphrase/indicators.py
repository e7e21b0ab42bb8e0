"""National indicators: bands of them, counts, single ones by number or described, gaps, measures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Direction
from tests.paraphrase import against, amounts, nouns
from tests.paraphrase.amounts import Amount
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import Said, Topic, compared, said
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE, at

_STANDINGS: tuple[tuple[str, Direction], ...] = (
    ("above", "better"),
    ("better than", "better"),
    ("below", "worse"),
    ("worse than", "worse"),
    ("in line with", "in_line"),
    ("in line with or above", "better_or_in_line"),
    ("above or in line with", "better_or_in_line"),
    ("at or above", "better_or_in_line"),
)
_NUMBERS = (72, 73, 75, 79, 80, 92, 93, 94, 101, 110)
"""Indicators where high is good; performance on any of them is better or worse all the same."""


@dataclass(frozen=True)
class Measured:
    """A described indicator: its figure as a sentence, its rate as a noun, and whether low is good."""

    reached: str
    rate: str
    low_is_good: bool = False


_MEASURED = (
    Measured(
        "of pupils reached level 4 or above in English and mathematics at Key Stage 2",
        "the proportion of pupils reaching level 4 or above in English and mathematics at Key Stage 2",
    ),
    Measured(
        "of young people gained five or more GCSEs at grades A* to C, including English and mathematics",
        "the proportion of young people gaining five good GCSEs, including English and mathematics,",
    ),
    Measured(
        "of care leavers live in suitable accommodation",
        "the proportion of care leavers in suitable accommodation",
    ),
    Measured(
        "of young people aged 16 to 18 are not in education, employment or training",
        "the proportion of young people who are not in education, employment or training",
        True,
    ),
    Measured("of children in Year 6 are obese", "the rate of obesity among children in Year 6", True),
)
_ATTAINMENT = (
    "attainment at Key Stage 2",
    "standards at the end of Key Stage 4",
    "attainment at the age of 16",
    "results at GCSE",
    "standards in English at Key Stage 2",
    "attendance in secondary schools",
)


def _named(dice: Dice) -> str:
    return dice.one(("national indicators", "the national indicators", "indicators", "the indicators"))


def banded(dice: Dice) -> Said:
    """*Performance against most indicators, including those for staying safe, is above average.*"""
    amount = dice.one((amounts.band, amounts.band, amounts.fraction))(dice)
    word, direction = dice.one(_STANDINGS)
    comparator = dice.one(against.ANY)
    topic = Topic("national_indicators")
    including: list[tuple[str, str]] = []
    between = ""
    if dice.chance(45):
        including = nouns.outcomes(dice, dice.number(1, 2))
        between = f", including those for {nouns.listed([name for _, name in including])},"
    aspect, aspect_words = (None, "")
    if not including and dice.chance(40):
        aspect, name = nouns.outcome(dice)
        aspect_words = f" for {name}"
    topic = Topic("national_indicators", aspect=aspect)
    of_them = amount.noun.format(_named(dice))
    where = against.level(dice, comparator)
    shape = dice.number(0, 3)
    if shape == 0 and not including:
        text = f"against {of_them}{aspect_words}, performance is {word} {where}"
    elif shape == 1:
        text = f"{of_them}{aspect_words}{between} are {word} {where}"
    else:
        lead = dice.one(("performance against", "performance on"))
        text = f"{lead} {of_them}{aspect_words}{between} is {word} {where}"
    claims = [compared(topic, comparator.ids, direction, amount=amount)]
    part = Amount("", "", "including", None, Interval.of(gt=0))
    claims += [
        compared(Topic("national_indicators", aspect=name), comparator.ids, direction, amount=part)
        for name, _ in including
    ]
    return said(text, claims, "indicators", *(("including",) if including else ()))


def counted(dice: Dice) -> Said:
    """*Of the 36 indicators reported, 21 are above the national average, nine in line and six below.*"""
    n = dice.number(20, 60)
    k, m, rest = dice.parts(n, 3)
    comparator = dice.one(against.ONE)
    topic = Topic("national_indicators", base="reported", whole=n)
    where = against.level(dice, comparator)
    three = dice.chance(60)
    lead = f"of the {number(dice, n)} {dice.one(('national indicators', 'indicators'))} reported, "

    def amount(part: int) -> Amount:
        return amounts.counted(part, n)

    if three:
        end = dice.one(
            (
                f"{number(dice, m)} are in line with it and {number(dice, rest)} are below",
                f"{number(dice, m)} in line with it and {number(dice, rest)} below it",
            )
        )
        text = f"{lead}{number(dice, k)} are above {where}, {end}"
        claims = [
            compared(topic, comparator.ids, "better", amount=amount(k)),
            compared(topic, comparator.ids, "in_line", amount=amount(m)),
            compared(topic, comparator.ids, "worse", amount=amount(rest)),
        ]
    else:
        word, direction = dice.one(_STANDINGS)
        text = f"{lead}{number(dice, k)} are {word} {where}"
        claims = [compared(topic, comparator.ids, direction, amount=amount(k))]
    return said(text, claims, "indicators", "count")


def by_outcome(dice: Dice) -> Said:
    """*Indicators for being healthy are above the national average but below that of similar areas.*"""
    aspect, name = nouns.outcome(dice)
    topic = Topic("national_indicators", aspect=aspect)
    lead = dice.one(("indicators for", "national indicators for", "the indicators for"))
    if dice.chance(40):
        amount = amounts.GENERALLY
        word, direction = dice.one(_STANDINGS[:5])
        comparator = dice.one(against.ANY)
        adverb = dice.one(("generally", "in the main"))
        text = f"{lead} {name} are {adverb} {word} {against.level(dice, comparator)}"
        return said(
            text, [compared(topic, comparator.ids, direction, amount=amount)], "indicators", "generally"
        )
    return _two_levels(dice, topic, f"{lead} {name}", "are")


def _two_levels(dice: Dice, topic: Topic, lead: str, verb: str) -> Said:
    a, b = dice.one(
        (("above", "below"), ("below", "above"), ("in line with", "below"), ("above", "in line with"))
    )
    ways: dict[str, Direction] = {"above": "better", "below": "worse", "in line with": "in_line"}
    national, similar = against.level(dice, against.NATIONAL), against.level(dice, against.SIMILAR)
    text = f"{lead} {verb} {a} {national} {dice.one(('but', 'and'))} {b} {similar}"
    claims = [compared(topic, ("national",), ways[a]), compared(topic, ("similar_areas",), ways[b])]
    return said(text, claims, "indicators", "two_levels")


def numbered(dice: Dice) -> Said:
    """*Performance on NI 92 is well below the national average*; *… has improved and is above …*."""
    ni = dice.one(_NUMBERS)
    topic = Topic(f"ni_{ni:03}")
    lead = f"performance on NI {ni}"
    comparator = dice.one((*against.ANY, against.TARGET))
    word, direction = dice.one(_STANDINGS[:5])
    match dice.number(0, 3):
        case 0:
            return replace(
                _two_levels(dice, topic, lead, "is"), tags=frozenset({"indicator_number", "two_levels"})
            )
        case 1:
            up = dice.chance(50)
            trend = compared(topic, BEFORE, "better" if up else "worse")
            moved = "improved" if up else "declined"
            text = f"{lead} has {moved} and is now {word} {against.level(dice, comparator)}"
            return said(
                text, [trend, compared(topic, comparator.ids, direction)], "indicator_number", "trend"
            )
        case 2:
            text = f"on NI {ni}, performance is {word} {against.level(dice, comparator)}"
            return said(text, [compared(topic, comparator.ids, direction)], "indicator_number", "fronted")
        case _:
            text = f"{lead} is {word} {against.level(dice, comparator)}"
            return said(text, [compared(topic, comparator.ids, direction)], "indicator_number")


def attainment(dice: Dice) -> Said:
    """*Standards at Key Stage 2 have risen and are now well above the national average.*"""
    topic = Topic("national_indicators")
    lead = dice.one(_ATTAINMENT)
    plural = lead.startswith(("standards", "results"))
    comparator = dice.one(against.ONE)
    how, degree = against.degree(dice, preposition=True)
    up = dice.chance(50)
    where = against.level(dice, comparator)
    claim = compared(topic, comparator.ids, "better" if up else "worse", degree=degree)
    text = f"{'are' if plural else 'is'} {how}{'above' if up else 'below'} {where}"
    if dice.chance(50):
        when = against.since(dice)
        trend = compared(at(topic, when), BEFORE, "better")
        has = "have" if plural else "has"
        return said(
            f"{lead} {has} improved{when.text} and {text}", [trend, claim], "described_indicator", "trend"
        )
    return said(f"{lead} {text}", [claim], "described_indicator")


def measured(dice: Dice) -> Said:
    """*74% of pupils reached level 4 …, compared with 71% nationally, up from 70% in 2008.*"""
    what = dice.one(_MEASURED)
    ours = dice.number(30, 80)
    theirs = dice.number(30, 80)
    theirs += theirs == ours
    topic = Topic("national_indicators")
    own = Claim(
        kind="measure",
        subject=topic.subject,
        quantifier="percent",
        proportion=amounts.rounded(ours),
    )
    than = amounts.rounded(theirs)
    direction: Direction = "higher" if ours > theirs else "lower"
    if dice.chance(50):
        comparator, tail = dice.one(
            (
                (against.NATIONAL, f"compared with {theirs}% nationally"),
                (against.SIMILAR, f"compared with {theirs}% in similar areas"),
                (against.NATIONAL, f"against {theirs}% nationally"),
            )
        )
        claim = compared(topic, comparator.ids, direction, than=than, low_is_good=what.low_is_good)
        tags = ("measure", "than", "compared_with")
    else:
        tail = f"{'up' if ours > theirs else 'down'} from {theirs}% the year before"
        claim = compared(topic, BEFORE, direction, than=than, low_is_good=what.low_is_good)
        tags = ("measure", "than", "up_from")
    return said(f"{ours}% {what.reached}, {tail}", [own, claim], *tags)


def rate(dice: Dice) -> Said:
    """*The proportion of young people not in education … is below the national average and has fallen.*"""
    what = dice.one(_MEASURED)
    topic = Topic("national_indicators")
    comparator = dice.one(against.ANY)
    up = dice.chance(50)
    low = what.low_is_good
    level = compared(topic, comparator.ids, "higher" if up else "lower", low_is_good=low)
    lead = f"{what.rate} is {'above' if up else 'below'} {against.level(dice, comparator)}"
    if dice.chance(50):
        rose = dice.chance(50)
        when = against.since(dice)
        by_text, by = ("", None)
        if dice.chance(40):
            how, by = against.points(dice)
            by_text = f" by {how}"
        trend = compared(at(topic, when), BEFORE, "higher" if rose else "lower", low_is_good=low, by=by)
        joint = dice.one((" and has", ", but has", ", although it has"))
        text = f"{lead}{joint} {'risen' if rose else 'fallen'}{by_text}{when.text}"
        return said(text, [level, trend], "described_indicator", "trend")
    return said(lead, [level], "described_indicator")


CLAUSES = (
    banded,
    banded,
    banded,
    counted,
    by_outcome,
    numbered,
    numbered,
    attainment,
    measured,
    rate,
)
