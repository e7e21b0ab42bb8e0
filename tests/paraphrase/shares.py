"""Settings by share: bands, figures, coordination, gapping, ellipsis and what carries over."""

from __future__ import annotations

from dataclasses import replace

from inkspector.claims import Interval
from tests.paraphrase import amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import GOOD_OR_BETTER, Said, Topic, graded, said, summed_up
from tests.paraphrase.numerals import number

_OWNERS = ("", "", "", "the area's ", "the council's ", "the borough's ")


def _shared(dice: Dice) -> tuple[nouns.Noun, nouns.Phrase]:
    noun = dice.one((*nouns.SHARED_OUT, nouns.WHOLE, nouns.WHOLE))
    return noun, nouns.phrase(dice, noun)


def _amount(dice: Dice, plural: bool) -> Amount:
    if plural and dice.chance(35):
        return dice.one((amounts.scarce, amounts.ratio, amounts.not_all, amounts.some))(dice)
    return amounts.share(dice)


def _said_of(amount: Amount, phrase: nouns.Phrase, dice: Dice) -> str:
    """Amount and noun, the noun sometimes with *the* and its owner after *of*."""
    text = phrase.text
    if " of {}" in amount.noun and phrase.plural and not text.startswith("inspected"):
        owner = dice.one(_OWNERS)
        text = f"{owner}{text}" if owner else f"{dice.one(('', 'the '))}{text}"
    if amount.noun.endswith("of the {}"):
        text = phrase.text
    return amount.noun.format(text)


def plain(dice: Dice) -> Said:
    """*A large majority of primary schools is good or better.*"""
    noun, phrase = _shared(dice)
    amount = _amount(dice, phrase.plural)
    grading = predicates.any_grading(dice)
    if amount.downward and grading.grades in (("satisfactory",), ("outstanding", "good", "satisfactory")):
        grading = predicates.praised(dice)
    style = predicates.style(dice)
    verb = style.verb(not phrase.plural)
    text = f"{_said_of(amount, phrase, dice)} {verb} {grading.text}"
    return said(text, [graded(Topic(noun.id), grading.grades, amount, grading.blamed)], amount.tag)


def known_whole(dice: Dice) -> Said:
    """*Of the 58 primary schools inspected, a large majority are good or better and two are inadequate.*"""
    noun = dice.one(nouns.COUNTABLE)
    n = dice.number(max(20, noun.size[0]), max(40, noun.size[1]))
    plural = nouns.count_noun(dice, noun)
    is_inspected = dice.chance(50)
    topic = Topic(noun.id, base="inspected" if is_inspected else None, whole=n)
    amount = amounts.large(dice)
    grading = predicates.praised(dice)
    after = " inspected" if is_inspected else ""
    style = predicates.style(dice)
    k = dice.number(1, 3)
    few = amounts.counted(k, n)
    worst = predicates.grading(dice, ("inadequate",))
    claims = [graded(topic, grading.grades, amount)]
    more = ""
    if dice.chance(60):
        claims.append(graded(topic, worst.grades, few))
        more = f" and {number(dice, k)} {style.verb(k == 1)} {worst.text}"
    if dice.chance(50):
        text = f"of the {number(dice, n)} {plural}{after}, {amount.alone} {style.many} {grading.text}{more}"
    else:
        text = f"{amount.alone} of the {number(dice, n)} {plural}{after} {style.many} {grading.text}{more}"
    return said(text, claims, "whole_beside_share", amount.tag)


def in_cases(dice: Dice) -> Said:
    """*Childcare is good in 64% of cases and outstanding in a small minority.*"""
    noun, phrase = _shared(dice)
    first, second = amounts.percent(dice, dice.number(50, 78)), amounts.small(dice)
    lead = dice.one(("good or better", "good", "at least good"))
    grades = ("good",) if lead == "good" else ("outstanding", "good")
    other = dice.one(("outstanding", "inadequate"))
    both = dice.chance(60)
    topic = Topic(noun.id)
    text = f"{phrase.text} {phrase.verb('is', 'are')} {lead} in {first.alone} of cases"
    claims = [graded(topic, grades, first)]
    if both:
        text += f" and {other} in {second.alone}"
        claims.append(graded(topic, (other,), second))
    return said(text, claims, "in_cases", *(("gapping",) if both else ()))


def coordinated(dice: Dice) -> Said:
    """*Nursery schools and colleges are all good*; *two thirds of A and a quarter of B are satisfactory*."""
    one, two = dice.some(nouns.COUNTABLE, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    grading = predicates.any_grading(dice)
    style = predicates.style(dice)
    match dice.number(0, 3):
        case 0:
            pair = (amounts.EVERY, amounts.EVERY)
            text = f"{a} and {b} are all {grading.text}"
        case 1:
            amount = amounts.band(dice)
            text = f"{amount.alone} of {a} and of {b} {style.many} {grading.text}"
            pair = (amount, amount)
        case 2:
            pair = (amounts.share(dice), amounts.share(dice))
            text = f"{pair[0].noun.format(a)} and {pair[1].noun.format(b)} {style.many} {grading.text}"
        case _:
            value = dice.number(15, 60)
            pair = (amounts.share(dice), replace(amounts.figure_of(value), downward=True))
            grading = predicates.grading(dice, GOOD_OR_BETTER)
            text = f"{pair[0].noun.format(a)}, but only {value}% of {b}, {style.many} {grading.text}"
    claims = [
        graded(Topic(one.id), grading.grades, pair[0], grading.blamed),
        graded(Topic(two.id), grading.grades, pair[1], grading.blamed),
    ]
    return said(text, claims, "coordinated_subject")


def two_grades(dice: Dice) -> Said:
    """*Two thirds of childminding is good or better and a very small minority is inadequate.*"""
    noun, phrase = _shared(dice)
    first, second = amounts.large(dice), amounts.small(dice)
    better = predicates.grading(dice, ("outstanding", "good"))
    worse = predicates.grading(dice, dice.one((("satisfactory",), ("inadequate",))))
    style = predicates.style(dice)
    verb = style.verb(not phrase.plural)
    topic = Topic(noun.id)
    tail = dice.one((f"and {second.alone} {verb} {worse.text}", f"and {second.alone} {worse.text}"))
    text = f"{first.noun.format(phrase.text)} {verb} {better.text} {tail}"
    claims = [graded(topic, better.grades, first), graded(topic, worse.grades, second, worse.blamed)]
    return said(text, claims, "two_grades", "gapping")


def too_much(dice: Dice) -> Said:
    """*Too much secondary provision is only satisfactory*; *too few colleges are good*."""
    noun, phrase = _shared(dice)
    little = dice.chance(40)
    grades = (
        dice.one((("outstanding", "good"), ("outstanding",), ("good",)))
        if little
        else dice.one((("satisfactory",), ("inadequate",), ("satisfactory", "inadequate")))
    )
    grading = predicates.grading(dice, grades)
    words = {
        (False, False): "too much",
        (False, True): "too many",
        (True, False): "too little",
        (True, True): "too few",
    }
    word = words[little, phrase.plural]
    quantifier = "too_few" if little else "too_much"
    interval = Interval.of(lt=100) if little else Interval.of(gt=0)
    amount = Amount("", word, quantifier, None, interval)
    subject = f"{word} {phrase.text}"
    if phrase.plural and dice.chance(40):
        subject = f"{word} of the {phrase.text}"
    text = f"{subject} {predicates.style(dice).verb(not phrase.plural)} {grading.text}"
    return said(text, [graded(Topic(noun.id), grades, amount, grading.blamed)], quantifier)


def overall(dice: Dice) -> Said:
    """*Childcare on domestic premises is good overall*; *the quality of colleges is generally good*."""
    noun, phrase = _shared(dice)
    grades = dice.one((("good",), ("good",), ("satisfactory",), ("outstanding",)))
    grading = predicates.grading(dice, grades)
    topic = Topic(noun.id)
    verb = phrase.verb("is", "are")
    match dice.number(0, 4):
        case 0:
            adverb = dice.one(("generally", "in the main", "for the most part"))
            amount = amounts.GENERALLY
            text = f"{phrase.text} {verb} {adverb} {grading.text}"
            return said(text, [graded(topic, grades, amount, grading.blamed)], "generally")
        case 1:
            text = f"the quality of {phrase.text} is {grading.text} overall"
        case 2:
            text = f"{phrase.text} {verb} of {dice.one(('good', 'outstanding'))} quality overall"
            grading = predicates.Grading(("good",) if "of good" in text else ("outstanding",), "")
        case 3 if not phrase.plural:
            text = f"{phrase.text} is very good"
            return said(text, [summed_up(topic, ("good",), degree="marked")], "overall", "degree")
        case _:
            text = f"{dice.one(('overall, ', ''))}{phrase.text} {verb} {grading.text}"
            if not text.startswith("overall"):
                text += " overall"
    return said(text, [summed_up(topic, grading.grades, grading.blamed)], "overall")


def carried_over(dice: Dice) -> Said:
    """*… are good, as are two of the three units*; *the same is true of a quarter of colleges*."""
    one, two = dice.some(nouns.SETTINGS, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    n = dice.number(2, 9)
    grading = predicates.grading(
        dice,
        dice.one((("outstanding", "good"), ("good",), ("outstanding",), ("satisfactory",), ("inadequate",))),
        may_blame=False,
    )
    first = dice.one((amounts.share(dice), amounts.of_whole(dice, dice.number(1, n - 1), n)))
    if first.downward or first.tag in ("only", "no_fewer_than"):
        first = amounts.band(dice)
    m = dice.number(3, 9)
    second = dice.one(
        (
            amounts.share(dice),
            amounts.of_whole(dice, dice.number(1, m - 1), m),
            amounts.every_one(dice, m),
            amounts.every_one(dice, 2),
        )
    )
    if second.downward or second.tag in ("only", "no_fewer_than"):
        second = amounts.band(dice)
    lead = f"{first.noun.format(a)} {'is' if first.one else 'are'} {grading.text}"
    other = second.noun.format(b)
    is_are = "is" if second.one else "are"
    shape = dice.one(
        (
            f"{lead}, as {is_are} {other}",
            f"{lead}, and so {is_are} {other}",
            f"{lead}. So {is_are} {other}",
            f"{lead}. The same is true of {other}",
            f"{lead}, and the same is true of {other}",
            f"{lead}. {other[0].upper()}{other[1:]} {is_are} also {grading.text}",
        )
    )
    claims = [graded(Topic(one.id), grading.grades, first), graded(Topic(two.id), grading.grades, second)]
    return said(shape, claims, "carried_over", "ellipsis")


def concession(dice: Dice) -> Said:
    """*Although almost 60% of childminding is good or better, a small minority is inadequate.*"""
    noun, phrase = _shared(dice)
    topic = Topic(noun.id)
    first, second = amounts.large(dice), amounts.small(dice)
    better = predicates.grading(dice, ("outstanding", "good"))
    worse = predicates.grading(dice, dice.one((("inadequate",), ("satisfactory", "inadequate"))))
    verb = phrase.verb("is", "are")
    lead = f"{first.noun.format(phrase.text)} {verb} {better.text}"
    end, other = f"{second.alone} {verb} {worse.text}", second.noun.format(phrase.text)
    text = dice.one(
        (
            f"although {lead}, {end}",
            f"while {lead}, {end}",
            f"{other} {verb} {worse.text}, although {first.alone} {verb} {better.text}",
        )
    )
    claims = [graded(topic, better.grades, first), graded(topic, worse.grades, second)]
    return said(text, claims, "concession")


CLAUSES = (
    plain,
    plain,
    plain,
    known_whole,
    in_cases,
    coordinated,
    two_grades,
    too_much,
    overall,
    overall,
    carried_over,
    carried_over,
    concession,
)
