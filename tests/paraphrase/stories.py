"""Three or four sentences on one type of setting, each taking up what the ones before have told."""

from __future__ import annotations

from collections.abc import Callable

from tests.paraphrase import against, amounts, nouns
from tests.paraphrase.amounts import Amount
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import (
    GOOD_OR_BETTER,
    Said,
    Topic,
    compared,
    graded,
    said,
    summed_up,
    total,
    viewed,
)
from tests.paraphrase.numerals import number
from tests.paraphrase.trends import BEFORE, at


def _opening(dice: Dice, topic: Topic, plural: str) -> Said:
    """How many there are, or how good they are as a whole."""
    n = topic.whole or 0
    better = graded(topic, GOOD_OR_BETTER, amounts.all_of(n))
    return dice.one(
        (
            said(f"there are {number(dice, n)} {plural} in the area", [total(topic, n)]),
            said(f"the council has {number(dice, n)} {plural}", [total(topic, n)]),
            said(f"all {number(dice, n)} {plural} are good or better", [better]),
        )
    )


def _none_inadequate(dice: Dice, topic: Topic) -> Said:
    nothing = amounts.none_of(topic.whole)
    words = dice.one(("none is inadequate", "none of them is inadequate", "none has been judged inadequate"))
    return said(words, [graded(topic, ("inadequate",), nothing)])


def _some_outstanding(dice: Dice, topic: Topic) -> Said:
    k = dice.number(2, max(2, (topic.whole or 3) - 1))
    count = Amount("", number(dice, k), "count", (k, topic.whole))
    amount = dice.one((count, amounts.band(dice), amounts.fraction(dice)))
    words = dice.one((amount.them, f"of these, {amount.alone}", amount.alone))
    return said(f"{words} are outstanding", [graded(topic, ("outstanding",), amount)])


def _improved(dice: Dice, topic: Topic) -> Said:
    when = against.since(dice)
    words = dice.one(("they have improved", "their quality has improved"))
    bare = Topic(topic.subject)
    return said(f"{words}{when.text}", [compared(at(bare, when), BEFORE, "better")])


def _level(dice: Dice, topic: Topic) -> Said:
    single = dice.one(against.ONE)
    up = dice.chance(50)
    bare = Topic(topic.subject)
    place = single.plain
    level = against.level(dice, single)
    share = compared(bare, single.ids, "higher" if up else "lower", grades=GOOD_OR_BETTER)
    quality = compared(bare, single.ids, "better" if up else "worse")
    return dice.one(
        (
            said(f"the proportion judged good or better is {'above' if up else 'below'} {level}", [share]),
            said(f"they are {'better' if up else 'weaker'} than those {place}", [quality]),
            said(f"they compare {'favourably' if up else 'unfavourably'} with those {place}", [quality]),
        )
    )


def _valued(dice: Dice, topic: Topic) -> Said:
    bare = Topic(topic.subject)
    words = dice.one(("they are a clear strength", "these are a strength", "they remain a strength"))
    return said(words, [viewed(bare, "positive")])


_CONTINUED: tuple[Callable[[Dice, Topic], Said], ...] = (
    _none_inadequate,
    _some_outstanding,
    _improved,
    _level,
    _valued,
)


def story(dice: Dice) -> Said:
    """*The council has six homes. Two of them are outstanding and none is inadequate. They have improved.*"""
    noun = dice.one(nouns.SMALL)
    plural = nouns.count_noun(dice, noun)
    topic = Topic(noun.id, whole=dice.number(4, 16))
    told = [_opening(dice, topic, plural)]
    told += [carry(dice, topic) for carry in dice.some(_CONTINUED, dice.number(2, 3))]
    text = told[0].text
    for part in told[1:]:
        opener = dice.one(("", "", "", "However, ", "In addition, "))
        words = part.text if opener else f"{part.text[0].upper()}{part.text[1:]}"
        text += f". {opener}{words}"
    claims = [claim for part in told for claim in part.claims]
    return said(text, claims, "story", "anaphora")


def whole_then_parts(dice: Dice) -> Said:
    """*Universal provision is good overall. However, only three of the eight colleges are good or better.*"""
    one, two = dice.some(nouns.SMALL, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    n, m = dice.number(3, 9), dice.number(3, 9)
    k, j = dice.number(1, n - 1), dice.number(1, m - 1)
    group = dice.one(nouns.GROUPS[2:5])
    name = nouns.phrase(dice, group).text
    only = amounts.counted(k, n, only=True)
    rest = amounts.counted(j, m)
    text = f"{name} is good overall. However, only {number(dice, k)} of the {number(dice, n)} {a} "
    text += f"{'is' if k == 1 else 'are'} good or better, and {number(dice, j)} of the {number(dice, m)} {b} "
    text += f"{'is' if j == 1 else 'are'} inadequate"
    claims = [
        summed_up(Topic(group.id), ("good",)),
        graded(Topic(one.id), GOOD_OR_BETTER, only),
        graded(Topic(two.id), ("inadequate",), rest),
    ]
    return said(text, claims, "story", "only")


CLAUSES = (story, story, whole_then_parts)
