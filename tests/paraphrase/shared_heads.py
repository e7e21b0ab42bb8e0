"""Names that share a head (*primary and secondary schools*), *as for the homes*, dated inspections."""

from __future__ import annotations

from collections.abc import Callable

from inkspector.claims import Claim, Period
from inkspector.claims.claim import Direction
from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.dice import Dice
from tests.paraphrase.judgements import month
from tests.paraphrase.lists import settings
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
    viewed,
)
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE, at

_SHORT: tuple[tuple[str, Direction], ...] = (
    ("have yet to reach", "worse"),
    ("are no worse than", "better_or_in_line"),
    ("are no better than", "worse_or_in_line"),
    ("are at least as good as", "better_or_in_line"),
)
_PAIRS = (
    ("primary and secondary schools", ("primary_schools", "secondary_schools")),
    ("nursery and primary schools", ("nursery_schools", "primary_schools")),
    ("primary and special schools", ("primary_schools", "special_schools")),
    ("secondary and special schools", ("secondary_schools", "special_schools")),
    ("nursery, primary and special schools", ("nursery_schools", "primary_schools", "special_schools")),
    (
        "childcare settings on domestic and non-domestic premises",
        ("childcare_domestic", "childcare_non_domestic"),
    ),
)


def schools(dice: Dice) -> Said:
    """*Primary and secondary schools are good overall*; *both primary and special schools have improved*."""
    words, ids = dice.one(_PAIRS)
    if len(ids) == 2 and "premises" not in words and dice.chance(30):
        words = f"both {words}"
    single = dice.one(against.ONE)
    place = single.plain
    when = against.since(dice)
    grades = dice.one((("good",), ("satisfactory",)))
    better = predicates.grading(dice, GOOD_OR_BETTER)
    every = amounts.EVERY
    Meaning = Callable[[Topic], Claim]
    shapes: tuple[tuple[str, Meaning], ...] = (
        (f"{words} are {grades[0]} overall", lambda topic: summed_up(topic, grades)),
        (f"{words} have improved{when.text}", lambda topic: compared(at(topic, when), BEFORE, "better")),
        (f"{words} are better than those {place}", lambda topic: compared(topic, single.ids, "better")),
        (f"{words} are weaker than those {place}", lambda topic: compared(topic, single.ids, "worse")),
        (f"{words} are a cause for concern", lambda topic: viewed(topic, "negative")),
        (f"{words} are all {better.text}", lambda topic: graded(topic, better.grades, every)),
    )
    text, meaning = dice.one(shapes)
    return said(text, [meaning(Topic(name)) for name in ids], "shared_head", "coordinated_subject")


def services(dice: Dice) -> Said:
    """*The council's fostering and adoption services are both good.*"""
    words = dice.one(
        (
            "the fostering and adoption agencies",
            "the council's fostering and adoption services",
            "the local authority's fostering and adoption agencies",
        )
    )
    g = predicates.grading(dice, dice.one((("good",), ("outstanding",), ("satisfactory",))), may_blame=False)
    both = dice.one(("are", "are both", "were both judged", "have been judged"))
    claims = [judged(Topic(noun.id), g.grades) for noun in nouns.AGENCIES[:2]]
    return said(f"{words} {both} {g.text}", claims, "shared_head", "judgement")


def as_for(dice: Dice) -> Said:
    """*As for the seven homes, five are good and two outstanding.*"""
    noun, plural, n = settings(dice)
    topic = Topic(noun.id, whole=n)
    parts = predicates.partition(dice, n)
    style = predicates.style(dice)
    k, first = parts[0]
    pieces = [f"{number(dice, k)} {style.verb(k == 1)} {first.text}"]
    pieces += [f"{number(dice, size)} {grading.text}" for size, grading in parts[1:]]
    lead = dice.one(("as for", "turning to", "as regards", "with regard to"))
    text = f"{lead} the {number(dice, n)} {plural}, {nouns.listed(pieces)}"
    claims = [graded(topic, g.grades, amounts.counted(size, n), g.blamed) for size, g in parts]
    return said(text, claims, "as_for", "gapping")


def dated_judgement(dice: Dice) -> Said:
    """*The fostering agency was judged good in March 2008*; *when inspected in May 2008, it was …*."""
    noun = dice.one(nouns.AGENCIES)
    phrase = nouns.phrase(dice, noun)
    when, iso = month(dice, dice.number(2007, 2009))
    g = predicates.grading(dice, dice.one((("good",), ("outstanding",), ("satisfactory",))), may_blame=False)
    was = phrase.verb("was", "were")
    text = dice.one(
        (
            f"{phrase.text} {was} judged {g.text} in {when}",
            f"in {when}, {phrase.text} {was} judged to be {g.text}",
            f"when inspected in {when}, {phrase.text} {was} found to be {g.text}",
        )
    )
    return said(text, [judged(dated(Topic(noun.id), iso, iso), g.grades)], "judgement", "period")


def inspected_in(dice: Dice) -> Said:
    """*The three homes inspected in 2008 were all good*; *all three homes inspected are good*."""
    noun, plural, n = settings(dice)
    n = max(n, 3)
    after, period = dice.one(
        (
            (" inspected in 2008", Period("2008", "2008")),
            (" inspected since April 2008", Period("2008-04", None)),
            (" inspected", None),
        )
    )
    topic = Topic(noun.id, base="inspected", period=period, whole=n)
    g = predicates.praised(dice)
    amount = amounts.all_of(n)
    count = number(dice, n)
    text = dice.one(
        (
            f"the {count} {plural}{after} were all {g.text}",
            f"all {count} {plural}{after} are {g.text}",
            f"all of the {count} {plural}{after} were judged {g.text}",
        )
    )
    return said(text, [graded(topic, g.grades, amount)], "all_of_n", "base", "period")


def three_levels(dice: Dice) -> Said:
    """*Performance on NI 73 is above the national average, in line with that of similar areas and …*."""
    ni = dice.one((72, 73, 75, 92, 101))
    topic = Topic(f"ni_{ni:03}")
    text = (
        f"performance on NI {ni} is above {against.level(dice, against.NATIONAL)}, in line with "
        f"{against.level(dice, against.SIMILAR)} and below {against.level(dice, against.TARGET)}"
    )
    claims = [
        compared(topic, ("national",), "better"),
        compared(topic, ("similar_areas",), "in_line"),
        compared(topic, ("target",), "worse"),
    ]
    return said(text, claims, "indicator_number", "three_levels")


def stood_at(dice: Dice) -> Said:
    """*NI 72 stood at 49% in 2008 and at 53% in 2009.*"""
    ni = dice.one((72, 73, 75, 92))
    topic = Topic(f"ni_{ni:03}")
    a, b = dice.number(30, 60), dice.number(30, 60)

    def measure(value: int, year: str) -> Claim:
        return Claim(
            kind="measure",
            subject=topic.subject,
            quantifier="percent",
            proportion=amounts.rounded(value),
            period=Period(year, year),
        )

    text = f"NI {ni} stood at {a}% in 2008 and at {b}% in 2009"
    return said(text, [measure(a, "2008"), measure(b, "2009")], "measure", "period")


def falls_short(dice: Dice) -> Said:
    """*Colleges have yet to reach the national average*; *are no worse than those in similar areas*."""
    noun = dice.one(nouns.COUNTABLE)
    plural = nouns.count_noun(dice, noun)
    single = dice.one(against.ONE)
    place = single.plain
    average = single.average
    topic = Topic(noun.id)
    words, direction = dice.one(_SHORT)
    where = average if words.endswith("reach") else f"those {place}"
    return said(f"{plural} {words} {where}", [compared(topic, single.ids, direction)], "negated_comparison")


def moved_grades(dice: Dice) -> Said:
    """*Two of the nine schools have improved to good and one has slipped to inadequate.*"""
    noun, plural, n = settings(dice)
    n = max(n, 4)
    k, m = dice.number(1, 2), dice.number(1, 2)
    topic = Topic(noun.id, whole=n)
    up, down = amounts.counted(k, n), amounts.counted(m, n)
    have, has = ("has" if k == 1 else "have"), ("has" if m == 1 else "have")
    rose = dice.one(("improved to good", "moved up to good", "risen to good"))
    fell = dice.one(("slipped to inadequate", "declined to inadequate", "fallen to inadequate"))
    text = f"{number(dice, k)} of the {number(dice, n)} {plural} {have} {rose} "
    text += f"and {number(dice, m)} {has} {fell}"

    better = compared(topic, BEFORE, "better", amount=up)
    worse = compared(topic, BEFORE, "worse", amount=down)
    claims = [graded(topic, ("good",), up), better, graded(topic, ("inadequate",), down), worse]
    return said(text, claims, "trend", "moved_grades")


CLAUSES = (
    schools,
    schools,
    services,
    as_for,
    dated_judgement,
    inspected_in,
    three_levels,
    stood_at,
    falls_short,
    moved_grades,
)
