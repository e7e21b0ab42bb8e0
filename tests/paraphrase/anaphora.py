"""A second sentence that points back: *this*, *they*, *it*, *these*, *since then*, *both*, *the same*."""

from __future__ import annotations

from inkspector.claims import Interval
from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.comparisons import grading, subject
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
    total,
    viewed,
)
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE, at


def this_proportion(dice: Dice) -> Said:
    """*Almost 70% of childminders are good. This is a higher proportion than in similar areas.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    amount = amounts.share(dice)
    topic = Topic(noun.id)
    lead = f"{amount.noun.format(phrase.text)} {phrase.verb('is', 'are')} {g.text}"
    single = dice.one(against.ONE)
    place = single.plain
    up = dice.chance(50)
    word = dice.one(("higher", "larger") if up else ("lower", "smaller"))
    when = against.since(dice)
    how, by = against.points(dice)
    level = against.level(dice, single)
    higher = compared(topic, single.ids, "higher" if up else "lower", grades=g.grades)
    moved = compared(at(topic, when), BEFORE, "higher" if up else "lower", grades=g.grades, by=by)
    still = compared(at(topic, when), BEFORE, "in_line", grades=g.grades)
    end, claim = dice.one(
        (
            (f"This is a {word} {dice.one(('proportion', 'share'))} than {place}", higher),
            (f"This proportion is {'above' if up else 'below'} {level}", higher),
            (f"The proportion has {'risen' if up else 'fallen'} by {how}{when.text}", moved),
            (f"This proportion has hardly changed{when.text or ' since last year'}", still),
            (f"{place[0].upper()}{place[1:]} the proportion is {'lower' if up else 'higher'}", higher),
        )
    )
    return said(f"{lead}. {end}", [graded(topic, g.grades, amount), claim], "anaphora", "this_proportion")


def pointing_back(dice: Dice) -> Said:
    """*All six homes are good or better. Half of them are outstanding and none is inadequate.*"""
    noun = dice.one(nouns.SMALL)
    plural, n = nouns.count_noun(dice, noun), dice.number(3, 30)
    topic = Topic(noun.id, whole=n)
    head = amounts.every_one(dice, n)
    better = predicates.grading(dice, GOOD_OR_BETTER)
    k = dice.number(2, n - 1)
    of_these = Amount("", number(dice, k), "count", (k, n))
    second = dice.one((amounts.band(dice), amounts.fraction(dice), of_these))
    claims = [graded(topic, better.grades, head), graded(topic, ("outstanding",), second)]
    who = dice.one((second.them, second.alone))
    text = f"{head.noun.format(plural)} {'is' if head.one else 'are'} {better.text}. "
    text += f"{who[0].upper()}{who[1:]} are outstanding"
    if dice.chance(60):
        claims.append(graded(topic, ("inadequate",), amounts.none_of(n)))
        text += dice.one((" and none is inadequate", "; none is inadequate", ", but none is inadequate"))
    return said(text, claims, "anaphora", "inherited_n")


def they(dice: Dice) -> Said:
    """*All six homes are good. They have improved since 2007.*"""
    noun, phrase = subject(dice)
    topic = Topic(noun.id)
    amount = amounts.share(dice)
    g = predicates.praised(dice)
    they_have, they_are = phrase.verb("It has", "They have"), phrase.verb("It is", "They are")
    when = against.since(dice)
    single = dice.one(against.ONE)
    place = single.plain
    up = dice.chance(50)
    word = "better" if up else "weaker"
    end, claim = dice.one(
        (
            (f"{they_have} improved{when.text}", compared(at(topic, when), BEFORE, "better")),
            (f"{they_have} not improved{when.text}", compared(at(topic, when), BEFORE, "worse_or_in_line")),
            (
                f"{they_are} {word} than {phrase.verb('that', 'those')} {place}",
                compared(topic, single.ids, "better" if up else "worse"),
            ),
            (f"{they_are} a particular strength", viewed(topic, "positive")),
        )
    )
    lead = f"{amount.noun.format(phrase.text)} {phrase.verb('is', 'are')} {g.text}"
    return said(f"{lead}. {end}", [graded(topic, g.grades, amount), claim], "anaphora", "pronoun")


def inspected_then(dice: Dice) -> Said:
    """*Twenty schools were inspected. Just under two thirds of them are good and two are inadequate.*"""
    noun = dice.one(nouns.COUNTABLE)
    n, k = dice.number(20, 40), dice.number(0, 3)
    plural = nouns.count_noun(dice, noun)
    topic = Topic(noun.id, base="inspected", whole=n)
    share = amounts.large(dice)
    told = f"{number(dice, n)} {plural}"
    lead = dice.one((f"{told} were inspected", f"{told} have been inspected", f"we inspected {told}"))
    g = predicates.grading(dice, GOOD_OR_BETTER)
    if k:
        worst = f"{number(dice, k)} {'is' if k == 1 else 'are'} inadequate"
        part = amounts.counted(k, n)
    else:
        worst = "none is inadequate"
        part = amounts.none_of(n)
    who = dice.one((share.them, f"of these, {share.alone}", share.alone))
    text = f"{lead}. {who[0].upper()}{who[1:]} are {g.text}, and {worst}"
    claims = [total(topic, n), graded(topic, g.grades, share), graded(topic, ("inadequate",), part)]
    return said(text, claims, "anaphora", "total")


def since_then(dice: Dice) -> Said:
    """*The joint area review of 2006 judged safeguarding adequate. Since then it has improved.*"""
    year = str(dice.number(2005, 2008))
    topic = Topic("safeguarding")
    grade = dice.one(("adequate", "inadequate", "good"))
    source = "joint_area_review"
    lead = dice.one(
        (
            f"the joint area review of {year} judged safeguarding {grade}",
            f"safeguarding was judged {grade} by the joint area review in {year}",
        )
    )
    then = judged(dated(topic, year, year), (grade,), source)
    better = compared(dated(topic, year, None), BEFORE, "better")
    return said(f"{lead}. Since then it has improved", [then, better], "anaphora", "since_then", "source")


def agency_then(dice: Dice) -> Said:
    """*The fostering agency and the adoption agency are good. Both were satisfactory in 2005.*"""
    year = str(dice.number(2004, 2008))
    old = dice.one(("satisfactory", "inadequate"))
    one, two = nouns.AGENCIES[0], nouns.AGENCIES[1]
    a, b = nouns.phrase(dice, one).text, nouns.phrase(dice, two).text
    new = predicates.praised(dice)
    if dice.chance(50):
        topics = [Topic(one.id), Topic(two.id)]
        text = f"{a} and {b} are {new.text}. {dice.one(('Both', 'They'))} were {old} in {year}"
    else:
        topics = [Topic(one.id)]
        text = f"{a} is {new.text}. It was {old} in {year}"
    claims = [judged(topic, new.grades) for topic in topics]
    claims += [judged(dated(topic, year, year), (old,)) for topic in topics]
    return said(text, claims, "anaphora", "old_grade", "judgement")


def indicator_it(dice: Dice) -> Said:
    """*Performance on NI 92 is below the national average. It has improved since 2007.*"""
    topic = Topic("ni_092") if dice.chance(50) else Topic("ni_073")
    single = dice.one(against.ONE)
    up = dice.chance(50)
    better = dice.chance(60)
    when = against.since(dice)
    where = f"{'above' if up else 'below'} {against.level(dice, single)}"
    text = f"performance on NI {int(topic.subject[3:])} is {where}. "
    text += f"It has {'improved' if better else 'declined'}{when.text}"
    claims = [
        compared(topic, single.ids, "better" if up else "worse"),
        compared(at(topic, when), BEFORE, "better" if better else "worse"),
    ]
    return said(text, claims, "anaphora", "indicator_number")


def same_picture(dice: Dice) -> Said:
    """*Most settings are good or better for staying safe. The picture is the same for being healthy.*"""
    (one, a), (two, b) = nouns.outcomes(dice, 2)
    amount = amounts.share(dice)
    g = predicates.grading(dice, GOOD_OR_BETTER)
    lead = f"{amount.noun.format('settings')} are {g.text} for {a}"
    end = dice.one(
        (
            f". The picture is the same for {b}",
            f". The same is true for {b}",
            f", and the same is true for {b}",
            f", as they are for {b}",
        )
    )
    claims = [graded(Topic("all_settings", aspect=name), g.grades, amount) for name in (one, two)]
    return said(f"{lead}{end}", claims, "anaphora", "outcome", "ellipsis")


def not_true_of(dice: Dice) -> Said:
    """*The homes are all good. This is not true of the colleges, half of which are satisfactory.*"""
    one, two = dice.some(nouns.SETTINGS, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    g = predicates.grading(dice, dice.one((GOOD_OR_BETTER, ("good",))))
    band = amounts.band(dice)
    every = amounts.EVERY
    rest = Amount("", "", "not_all", None, Interval.of(lt=100), True)
    text = f"the {a} are all {g.text}. This is not true of the {b}, {band.alone} of which are satisfactory"
    claims = [
        graded(Topic(one.id), g.grades, every),
        graded(Topic(two.id), g.grades, rest),
        graded(Topic(two.id), ("satisfactory",), band),
    ]
    return said(text, claims, "anaphora", "not_true_of")


CLAUSES = (
    pointing_back,
    this_proportion,
    this_proportion,
    they,
    they,
    inspected_then,
    since_then,
    agency_then,
    indicator_it,
    same_picture,
    not_true_of,
)
