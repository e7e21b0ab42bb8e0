"""Settings against others: shares, quality, figures beside figures, negated and turned round."""

from __future__ import annotations

from dataclasses import replace

from inkspector.claims.claim import Direction
from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import GOOD_OR_BETTER, Said, Topic, compared, graded, said
from tests.paraphrase.predicates import Grading

_STANDINGS: tuple[tuple[str, Direction], ...] = (
    ("is in line with or higher than", "higher_or_in_line"),
    ("is at or above", "higher_or_in_line"),
    ("is no higher than", "lower_or_in_line"),
    ("is not as high as", "lower"),
    ("is no longer below", "higher_or_in_line"),
    ("is no lower than", "higher_or_in_line"),
    ("is still below", "lower"),
    ("remains above", "higher"),
    ("exceeds", "higher"),
    ("falls short of", "lower"),
)
_FAVOUR: tuple[tuple[str, Direction], ...] = (("favourably", "better"), ("unfavourably", "worse"))


def _way(up: bool) -> Direction:
    return "higher" if up else "lower"


def subject(dice: Dice) -> tuple[nouns.Noun, nouns.Phrase]:
    noun = dice.one(nouns.SHARED_OUT)
    return noun, nouns.phrase(dice, noun)


def grading(dice: Dice) -> Grading:
    """Gradings whose share is plainly good or bad."""
    grades = dice.one((GOOD_OR_BETTER, GOOD_OR_BETTER, ("good",), ("outstanding",), ("inadequate",)))
    return predicates.grading(dice, grades)


def proportion_of(dice: Dice, phrase: nouns.Phrase, g: Grading) -> str:
    """*the proportion of schools that are good*, *the share of good schools*."""
    head = dice.one(("proportion", "proportion", "share", "percentage"))
    verb = phrase.verb("is", "are")
    shapes = [
        f"the {head} of {phrase.text} that {verb} {g.text}",
        f"the {head} of {phrase.text} judged {g.text}",
    ]
    if g.text in ("good", "outstanding", "inadequate", "good or better", "good or outstanding"):
        shapes.append(f"the {head} of {g.text} {phrase.text}")
    return dice.one(shapes)


def higher_proportion(dice: Dice) -> Said:
    """*A considerably higher proportion of childminders is good than in similar areas.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    comparator = dice.one(against.ANY)
    how, degree = against.degree(dice, preposition=False)
    up = dice.chance(50)
    word = dice.one(("higher", "larger", "greater") if up else ("lower", "smaller"))
    head = dice.one(("proportion", "share"))
    article = "an" if how.startswith("a") else "a"
    verb = phrase.verb("is", dice.one(("is", "are")))
    core = f"{article} {how}{word} {head} of {phrase.text} {verb} {g.text}"
    if comparator is against.NATIONAL and dice.chance(25):
        text = f"{article} {how}{word} than average {head} of {phrase.text} {verb} {g.text}"
    else:
        text = f"{core} than {against.place(dice, comparator)}"
    direction: Direction = "higher" if up else "lower"
    claim = compared(Topic(noun.id), comparator.ids, direction, grades=g.grades, degree=degree)
    return said(text, [claim], "higher_proportion", *(("degree",) if degree else ()))


def proportion_level(dice: Dice) -> Said:
    """*The proportion of childminders judged good is well above the national average.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    comparator = dice.one(against.ANY)
    topic = Topic(noun.id)
    lead = proportion_of(dice, phrase, g)
    where = against.level(dice, comparator)
    match dice.number(0, 5):
        case 0:
            word = dice.one(("is in line with", "matches", "is the same as", "is close to"))
            claim = compared(topic, comparator.ids, "in_line", grades=g.grades)
            return said(f"{lead} {word} {where}", [claim], "in_line")
        case 1:
            how, by = against.points(dice)
            up = dice.chance(50)
            word = dice.one(("above", "higher than") if up else ("below", "lower than"))
            single = dice.one(against.ONE)
            text = f"{lead} is {how} {word} {against.level(dice, single)}"
            claim = compared(topic, single.ids, _way(up), grades=g.grades, by=by)
            return said(text, [claim], "by")
        case 2:
            words, direction = dice.one(_STANDINGS)
            single = dice.one(against.ONE)
            claim = compared(topic, single.ids, direction, grades=g.grades)
            return said(f"{lead} {words} {against.level(dice, single)}", [claim], "negated_comparison")
        case 3:
            one, two = against.NATIONAL, against.SIMILAR
            a, b = dice.one((("above", "below"), ("below", "above")))
            text = f"{lead} is {a} {against.level(dice, one)} but {b} {against.level(dice, two)}"
            ways: dict[str, Direction] = {"above": "higher", "below": "lower"}
            claims = [
                compared(topic, one.ids, ways[a], grades=g.grades),
                compared(topic, two.ids, ways[b], grades=g.grades),
            ]
            return said(text, claims, "two_levels")
        case _:
            up = dice.chance(50)
            preposition = dice.chance(60)
            how, degree = against.degree(dice, preposition)
            word = ("above" if up else "below") if preposition else ("higher than" if up else "lower than")
            claim = compared(topic, comparator.ids, _way(up), grades=g.grades, degree=degree)
            return said(f"{lead} is {how}{word} {where}", [claim], "proportion_level")


def more_than_elsewhere(dice: Dice) -> Said:
    """*Fewer colleges are good than nationally*; *there is less good childminding than nationally*."""
    noun = dice.one(nouns.SHARED_OUT)
    comparator = dice.one(against.ONE)
    up = dice.chance(50)
    direction: Direction = "higher" if up else "lower"
    if noun.mass and (not noun.plural or dice.chance(50)):
        word = "more" if up else "less"
        found = dice.one(("", "found ", "there is "))
        where = "nationally" if comparator is against.NATIONAL else "in similar areas"
        quality = dice.one(("good quality", "good"))
        text = f"there is {word} {quality} {dice.one(noun.mass)} than {found}{where}"
        return said(text, [compared(Topic(noun.id), comparator.ids, direction, grades=("good",))], "less_of")
    g = grading(dice)
    word = "more" if up else "fewer"
    text = f"{word} {nouns.count_noun(dice, noun)} are {g.text} than {against.place(dice, comparator)}"
    return said(text, [compared(Topic(noun.id), comparator.ids, direction, grades=g.grades)], "more_fewer")


def quality(dice: Dice) -> Said:
    """*Secondary schools are weaker than those in similar areas*; *childminding compares favourably …*."""
    noun, phrase = subject(dice)
    single = dice.one(against.ONE)
    them = phrase.verb("that", "those")
    verb = phrase.verb("is", "are")
    found = dice.one(
        ("nationally", "found nationally")
        if single is against.NATIONAL
        else ("in similar areas", "found in similar areas")
    )
    topic = Topic(noun.id)
    match dice.number(0, 4):
        case 0:
            favour, direction = dice.one(_FAVOUR)
            text = f"{phrase.text} {phrase.verb('compares', 'compare')} {favour} with {them} {found}"
            return said(text, [compared(topic, single.ids, direction)], "compares")
        case 1:
            word = dice.one(("on a par with", "in line with"))
            text = f"the quality of {phrase.text} is {word} that {found}"
            return said(text, [compared(topic, single.ids, "in_line")], "in_line")
        case 2:
            text = f"{phrase.text} {verb} not as good as {them} {found}"
            return said(text, [compared(topic, single.ids, "worse")], "negated_comparison")
        case 3:
            how, degree = against.degree(dice, preposition=True)
            up = dice.chance(50)
            word = "above" if up else "below"
            text = f"the quality of {phrase.text} is {how}{word} {against.level(dice, single)}"
            claim = compared(topic, single.ids, "better" if up else "worse", degree=degree)
            return said(text, [claim], "quality")
        case _:
            how, degree = against.degree(dice, preposition=False)
            up = dice.chance(50)
            word = dice.one(("better", "stronger") if up else ("worse", "weaker"))
            text = f"{phrase.text} {verb} {how}{word} than {them} {found}"
            claim = compared(topic, single.ids, "better" if up else "worse", degree=degree)
            return said(text, [claim], "quality")


def share_and_level(dice: Dice) -> Said:
    """*Almost 70% of childminding is good or better, a higher proportion than in similar areas.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    amount = amounts.share(dice)
    single = dice.one(against.ONE)
    up = dice.chance(50)
    how, degree = against.degree(dice, preposition=True)
    other, other_degree = against.degree(dice, preposition=False)
    head = dice.one(("proportion", "share"))
    where = single.plain
    article = "an" if other.startswith("a") else "a"
    level = against.level(dice, single)
    direction: Direction = "higher" if up else "lower"
    tail, tail_degree = dice.one(
        (
            (f", {article} {other}{'higher' if up else 'lower'} {head} than {where}", other_degree),
            (f", {how}{'above' if up else 'below'} {level}", degree),
            (f", which is {how}{'above' if up else 'below'} {level}", degree),
            (f". This is {how}{'above' if up else 'below'} {level}", degree),
            (f"; the figure {where} is {'lower' if up else 'higher'}", None),
            (f"; {where} the proportion is {'lower' if up else 'higher'}", None),
        )
    )
    verb = predicates.style(dice).verb(not phrase.plural)
    text = f"{amount.noun.format(phrase.text)} {verb} {g.text}{tail}"
    topic = Topic(noun.id)
    claims = [
        graded(topic, g.grades, amount),
        compared(topic, single.ids, direction, grades=g.grades, degree=tail_degree),
    ]
    return said(text, claims, "share_and_level", amount.tag)


def compared_with(dice: Dice) -> Said:
    """*58% of settings are good or better, compared with 65% nationally and 61% in similar areas.*"""
    noun, phrase = subject(dice)
    g = grading(dice)
    ours = dice.number(30, 80)
    amount = Amount("{}", "", "percent", None, amounts.rounded(ours))
    both = dice.chance(30)
    theirs = [value + (value == ours) for value in (dice.number(30, 80), dice.number(30, 80))]
    national, similar = amounts.figure(dice, theirs[0]), amounts.figure(dice, theirs[1])
    joint = dice.one((", compared with", ", against", ", as against", ", which compares with"))
    tail = f"{joint} {national} nationally"
    if both:
        tail += f" and {similar} in similar areas"
    elif dice.chance(40):
        tail = dice.one(
            (
                f", against a national average of {national}",
                f" ({national} nationally)",
                f". The national figure is {national}",
                f"; the national average is {national}",
            )
        )
    topic = Topic(noun.id)
    claims = [graded(topic, g.grades, amount)]
    for value, comparator in zip(theirs[: 1 + both], (against.NATIONAL, against.SIMILAR), strict=False):
        than = amounts.rounded(value)
        claims.append(compared(topic, comparator.ids, _way(ours > value), grades=g.grades, than=than))
    text = f"{amounts.figure(dice, ours)} of {phrase.text} {phrase.verb('is', 'are')} {g.text}{tail}"
    return said(text, claims, "than", "compared_with")


def despite(dice: Dice) -> Said:
    """*Fewer childminders are good than nationally, despite almost 60% being good or better.*"""
    first = dice.one((higher_proportion, more_than_elsewhere, quality))(dice)
    amount = amounts.share(dice)
    g = predicates.grading(dice, GOOD_OR_BETTER)
    topic = Topic(first.claims[0].subject)
    text = f"{first.text}, {dice.one(('despite', 'notwithstanding'))} {amount.alone} being {g.text}"
    return said(text, [*first.claims, replace(graded(topic, g.grades, amount))], "despite", "concession")


CLAUSES = (
    higher_proportion,
    higher_proportion,
    proportion_level,
    proportion_level,
    more_than_elsewhere,
    quality,
    quality,
    share_and_level,
    share_and_level,
    compared_with,
    despite,
)
