"""Inequality gaps: wider or narrower, by number or described, and how they move."""

from __future__ import annotations

from inkspector.claims.claim import Direction
from tests.paraphrase import against, amounts
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import Said, Topic, compared, said
from tests.paraphrase.trends import BEFORE, at

_GAPS = (
    "the gap between pupils eligible for free school meals and their peers",
    "the gap in attainment between children eligible for free school meals and others",
    "the achievement gap between pupils with special educational needs and their peers",
)


def gap(dice: Dice) -> Said:
    """*Inequality gaps are generally narrower than nationally*; *the gap … has narrowed since last year*."""
    topic = Topic("inequality_gaps")
    single = dice.one(against.ONE)
    narrow = dice.chance(60)
    word = dice.one(("narrower", "smaller") if narrow else ("wider", "larger"))
    direction: Direction = "lower" if narrow else "higher"
    match dice.number(0, 4):
        case 0:
            amount = amounts.GENERALLY
            adverb = dice.one(("generally", "in the main"))
            text = f"inequality gaps are {adverb} {word} than {against.place(dice, single)}"
            claim = compared(topic, single.ids, direction, low_is_good=True, amount=amount)
            return said(text, [claim], "gaps", "generally")
        case 1:
            moving = "widening" if narrow else "narrowing"
            text = f"inequality gaps, though {moving}, are still {word} than {against.place(dice, single)}"
            trend = compared(topic, BEFORE, "lower" if not narrow else "higher", low_is_good=True)
            level = compared(topic, single.ids, direction, low_is_good=True)
            return said(text, [trend, level], "gaps", "trend", "concession")
        case 2:
            size, id_ = dice.one(((2, "ni_082"), (3, "ni_081")))
            lead = f"the gap at level {size} between young people of 19 from low-income families and the rest"
            topic = Topic(id_)
        case _:
            lead = dice.one(_GAPS)
    when = against.since(dice)
    trend_word = dice.one(("narrowed", "closed") if narrow else ("widened", "grown"))
    trend = compared(at(topic, when), BEFORE, direction, low_is_good=True)
    text = f"{lead} has {trend_word}{when.text}"
    if dice.chance(50):
        up = dice.chance(50)
        wide = "wider" if up else "narrower"
        text += f"{dice.one((' and', ', but'))} is {wide} than {against.place(dice, single)}"
        level = compared(topic, single.ids, "higher" if up else "lower", low_is_good=True)
        return said(text, [trend, level], "gaps", "trend")
    return said(text, [trend], "gaps", "trend")


CLAUSES = (gap,)
