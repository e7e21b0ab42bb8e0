"""What rose, fell, improved, didn't change: trends of settings, with points, figures and dates."""

from __future__ import annotations

from inkspector.claims.claim import Degree, Direction
from tests.paraphrase import against, amounts, nouns
from tests.paraphrase.comparisons import grading, proportion_of, subject
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import Said, Topic, compared, dated, graded, said

_ROSE = ("risen", "increased", "grown", "gone up", "climbed")
_FELL = ("fallen", "declined", "decreased", "dropped", "gone down")
BEFORE = ("previous",)
_STILL: tuple[tuple[str, Direction], ...] = (
    ("not improved", "worse_or_in_line"),
    ("hardly changed", "in_line"),
    ("not changed", "in_line"),
)
_UNMOVED: tuple[tuple[str, Direction], ...] = (
    ("has not risen", "lower_or_in_line"),
    ("has not fallen", "higher_or_in_line"),
    ("has hardly changed", "in_line"),
    ("has remained the same", "in_line"),
    ("is unchanged", "in_line"),
)
_HOW: tuple[tuple[str, Degree], ...] = (
    ("slightly", "slight"),
    ("considerably", "marked"),
    ("significantly", "marked"),
)


def at(topic: Topic, when: against.Since) -> Topic:
    return topic if when.start is None else dated(topic, when.start, when.end)


def quality(dice: Dice) -> Said:
    """*Secondary provision has improved considerably since 2007.*"""
    noun, phrase = subject(dice)
    when = against.since(dice)
    topic = at(Topic(noun.id), when)
    has = phrase.verb("has", "have")
    match dice.number(0, 3):
        case 0:
            words, direction = dice.one(_STILL)
            text = f"the quality of {phrase.text} has {words}{when.text}"
            return said(text, [compared(topic, BEFORE, direction)], "trend", "negated_comparison")
        case 1:
            how, degree = dice.one(_HOW)
            up = dice.chance(60)
            word = dice.one(("improved",) if up else ("declined", "deteriorated"))
            claim = compared(topic, BEFORE, "better" if up else "worse", degree=degree)
            return said(f"{phrase.text} {has} {word} {how}{when.text}", [claim], "trend", "degree")
        case 2:
            verb = phrase.verb("is", "are")
            single = dice.one(against.ONE)
            link = dice.one(
                (
                    "but still",
                    "but remains" if not phrase.plural else "but remain",
                    "although still",
                    "but is still" if not phrase.plural else "but are still",
                )
            )
            text = f"{phrase.text} {verb} improving {link} below {against.level(dice, single)}"
            bare = Topic(noun.id)
            claims = [compared(bare, BEFORE, "better"), compared(bare, single.ids, "worse")]
            return said(text, claims, "trend", "two_levels")
        case _:
            up = dice.chance(60)
            word = dice.one(("improved", "got better") if up else ("declined", "worsened", "deteriorated"))
            claim = compared(topic, BEFORE, "better" if up else "worse")
            return said(f"{phrase.text} {has} {word}{when.text}", [claim], "trend")


def share(dice: Dice) -> Said:
    """*The proportion of schools judged good has risen by three points since 2008.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    when = against.since(dice)
    topic = at(Topic(noun.id), when)
    lead = proportion_of(dice, phrase, g)
    up = dice.chance(50)
    direction: Direction = "higher" if up else "lower"
    if dice.chance(20):
        words, other = dice.one(_UNMOVED)
        claim = compared(topic, BEFORE, other, grades=g.grades)
        return said(f"{lead} {words}{when.text}", [claim], "trend", "negated_comparison")
    words = dice.one(_ROSE if up else _FELL)
    by_text, by = "", None
    degree: Degree | None = None
    if dice.chance(50):
        how, by = against.points(dice)
        by_text = f" by {how}"
    elif dice.chance(40):
        adverb, degree = dice.one(_HOW)
        by_text = f" {adverb}"
    claims = [compared(topic, BEFORE, direction, grades=g.grades, by=by, degree=degree)]
    tail = ""
    if dice.chance(30):
        single = dice.one(against.ONE)
        higher = dice.chance(50)
        adverb = dice.one(("now", "still", ""))
        joint = dice.one((", and", " and", " but", ", but"))
        tail = f"{joint} is {adverb} {'above' if higher else 'below'} {against.level(dice, single)}".replace(
            "  ", " "
        )
        bare = Topic(noun.id)
        claims.append(compared(bare, single.ids, "higher" if higher else "lower", grades=g.grades))
    return said(f"{lead} has {words}{by_text}{when.text}{tail}", claims, "trend", *(("by",) if by else ()))


def from_to(dice: Dice) -> Said:
    """*The proportion … rose from 58% in 2008 to 66%*; *66% … are good, up from 58%*."""
    noun, phrase = subject(dice)
    g = grading(dice)
    old, new = dice.number(20, 80), dice.number(20, 80)
    new += old == new
    up = new > old
    year = str(dice.number(2006, 2008)) if dice.chance(50) else ""
    topic = Topic(noun.id)
    then = dated(topic, year, year) if year else topic
    in_year = f" in {year}" if year else ""
    amount = amounts.figure_of(new)
    than = amounts.rounded(old)
    trend = compared(then, BEFORE, "higher" if up else "lower", grades=g.grades, than=than)
    now = graded(topic, g.grades, amount)
    a, b = amounts.figure(dice, old), amounts.figure(dice, new)
    verb = dice.one(("rose", "has risen", "increased") if up else ("fell", "has fallen", "dropped"))
    if dice.chance(30):
        how, by = against.points(dice)
        moved = compared(topic, BEFORE, "higher" if up else "lower", grades=g.grades, by=by)
        text = f"{proportion_of(dice, phrase, g)} {verb} by {how} to {b}"
        return said(text, [moved, now], "trend", "by", "by_to")
    if dice.chance(50):
        text = f"{proportion_of(dice, phrase, g)} {verb} from {a}{in_year} to {b}"
        return said(text, [trend, now], "trend", "than", "from_to")
    word = "up" if up else "down"
    text = f"{b} of {phrase.text} {phrase.verb('is', 'are')} {g.text}, {word} from {a}{in_year}"
    return said(text, [now, trend], "trend", "than", "up_from")


def one_but_not_other(dice: Dice) -> Said:
    """*While primary schools have improved since last year, secondary schools have not.*"""
    one, two = dice.some(nouns.COUNTABLE, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    text = dice.one(
        (
            f"while {a} have improved since last year, {b} have not",
            f"{a} have improved, whereas {b} have not",
            f"{a} have improved; {b} have not",
        )
    )
    claims = [compared(Topic(one.id), BEFORE, "better"), compared(Topic(two.id), BEFORE, "worse_or_in_line")]
    return said(text, claims, "trend", "ellipsis")


def old_share(dice: Dice) -> Said:
    """*A third of primary schools were satisfactory in 2007; the proportion is now a quarter.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    first, second = amounts.fraction(dice), amounts.share(dice)
    year = str(dice.number(2005, 2008))
    topic = Topic(noun.id)
    text = (
        f"{first.noun.format(phrase.text)} {phrase.verb('was', 'were')} {g.text} in {year}; "
        f"{dice.one(('the proportion', 'the figure'))} is now {second.alone}"
    )
    claims = [graded(dated(topic, year, year), g.grades, first), graded(topic, g.grades, second)]
    return said(text, claims, "old_value", "the_figure")


CLAUSES = (quality, quality, share, share, from_to, one_but_not_other, old_share)
