"""Settings by grade: lists with gapping, remainders, participles, exceptions, appositions, of which."""

from __future__ import annotations

from dataclasses import replace

from inkspector.claims import Claim
from tests.paraphrase import amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import Said, Topic, dated, graded, said, total
from tests.paraphrase.numerals import ORDINALS, number
from tests.paraphrase.predicates import Grading, Style


def settings(dice: Dice) -> tuple[nouns.Noun, str, int]:
    """Some countable settings, their plural, and how many the authority has."""
    noun = dice.one(nouns.SETTINGS)
    return noun, nouns.count_noun(dice, noun), dice.number(*noun.size)


def inspected(dice: Dice, topic: Topic) -> tuple[Topic, str]:
    """The topic as inspected, sometimes since or between dates, with the words after the noun."""
    topic = replace(topic, base="inspected")
    match dice.number(0, 5):
        case 0:
            month, digits = dice.one((("September", "09"), ("April", "04"), ("January", "01")))
            return dated(topic, f"2008-{digits}", None), f" inspected since {month} 2008"
        case 1:
            return dated(topic, "2008", "2008"), " inspected in 2008"
        case 2:
            window = " inspected between 1 September 2008 and 31 July 2009"
            return dated(topic, "2008-09-01", "2009-07-31"), window
        case _:
            return topic, " inspected"


def _part(topic: Topic, k: int) -> Amount:
    return amounts.counted(k, topic.whole)


def _rest(dice: Dice, k: int) -> str:
    """Words for those that are left."""
    if k == 1:
        return dice.one(("the other", "the remaining one", "the other one"))
    return dice.one(
        ("the rest", "the others", f"the remaining {number(dice, k)}", f"the other {number(dice, k)}")
    )


def _gapped(dice: Dice, style: Style, parts: list[tuple[int, Grading]], remainder: bool) -> str:
    """*five are good, two outstanding and the rest are satisfactory*, the first with its verb."""
    pieces = []
    for i, (k, grading) in enumerate(parts):
        last = i == len(parts) - 1
        who = _rest(dice, k) if last and remainder else number(dice, k)
        verb = f"{style.verb(k == 1)} " if i == 0 or (dice.chance(50) if last else dice.chance(20)) else ""
        pieces.append(f"{who} {verb}{grading.text}")
    return nouns.listed(pieces)


def _claims(topic: Topic, parts: list[tuple[int, Grading]]) -> list[Claim]:
    return [graded(topic, g.grades, _part(topic, k), g.blamed) for k, g in parts]


def of_the(dice: Dice) -> Said:
    """*Of the nine secondary schools inspected, two are outstanding, four good and the rest satisfactory.*"""
    noun, plural, n = settings(dice)
    topic, after = Topic(noun.id, whole=n), ""
    if dice.chance(50):
        topic, after = inspected(dice, topic)
    parts = predicates.partition(dice, n)
    remainder = dice.chance(50)
    if not remainder and len(parts) > 2 and dice.chance(30):
        parts = parts[:-1]
    listed = _gapped(dice, predicates.style(dice), parts, remainder)
    text = f"of the {number(dice, n)} {plural}{after}, {listed}"
    claims = _claims(topic, parts)
    return said(text, claims, "list", "gapping", "remainder" if remainder else "count")


def bare_list(dice: Dice) -> Said:
    """*Five secondary schools are good, three satisfactory and one inadequate.*"""
    noun, plural, n = settings(dice)
    parts = predicates.partition(dice, n)
    (k, first), others = parts[0], parts[1:]
    style = predicates.style(dice)
    word = noun.singular if k == 1 else plural
    pieces = [f"{number(dice, k)} {word} {style.verb(k == 1)} {first.text}"]
    pieces += [f"{number(dice, size)} {grading.text}" for size, grading in others]
    topic = Topic(noun.id)
    claims = _claims(topic, parts)
    return said(nouns.listed(pieces), claims, "list", "gapping", "k_only")


def with_being(dice: Dice) -> Said:
    """*Six of the eight homes are good, with one being outstanding and the other satisfactory.*"""
    noun, plural, n = settings(dice)
    topic = Topic(noun.id, whole=n)
    (k, first), *others = predicates.partition(dice, n)
    style = predicates.style(dice)
    pieces = []
    for i, (size, grading) in enumerate(others):
        rest = i == len(others) - 1 and dice.chance(40)
        who = _rest(dice, size) if rest else number(dice, size)
        pieces.append(f"{who} {style.being if i == 0 else ''} {grading.text}".replace("  ", " "))
    head = amounts.of_whole(dice, k, n)
    verb = style.verb(k == 1)
    text = f"{head.noun.format(plural)} {verb} {first.text}, with {nouns.listed(pieces)}"
    claims = [graded(topic, first.grades, head, first.blamed)]
    claims += _claims(topic, others)
    return said(text, claims, "participle", "gapping")


def absolute(dice: Dice) -> Said:
    """*Every one of the five colleges is good or better, three of them being outstanding.*"""
    noun, plural, n = settings(dice)
    topic = Topic(noun.id, whole=n)
    head = amounts.every_one(dice, n)
    k = dice.number(1, n - 1)
    being = dice.one(
        (
            f"{number(dice, k)} of them being outstanding",
            f"including {number(dice, k)} that {'is' if k == 1 else 'are'} outstanding",
            f"and {number(dice, k)} of them {'is' if k == 1 else 'are'} outstanding",
        )
    )
    better = predicates.grading(dice, ("outstanding", "good"))
    style = predicates.style(dice)
    text = f"{head.noun.format(plural)} {style.verb(head.one)} {better.text}, {being}"
    claims = [graded(topic, better.grades, head), graded(topic, ("outstanding",), _part(topic, k))]
    return said(text, claims, "subset", head.tag)


def of_which(dice: Dice) -> Said:
    """*There are four children's homes, of which three are good and one is outstanding.*"""
    noun, plural, n = settings(dice)
    topic = Topic(noun.id, whole=n)
    found = dice.chance(50)
    if found:
        topic = replace(topic, base="inspected")
    parts = predicates.partition(dice, n)
    style = predicates.style(dice)
    count = number(dice, n)
    lead = f"{count} {plural} {dice.one(('were inspected', 'have been inspected'))}"
    if not found:
        lead = dice.one(
            (
                f"there are {count} {plural}",
                f"the council has {count} {plural}",
                f"there are {count} {plural} in the area",
            )
        )
    claims = [total(topic, n), *_claims(topic, parts)]
    match dice.number(0, 3):
        case 0:
            text, tag = f"{lead}, of which {_gapped(dice, style, parts, False)}", "of_which"
        case 1:
            pieces = [f"{number(dice, parts[0][0])} of them {style.being} {parts[0][1].text}"]
            pieces += [f"{number(dice, k)} {g.text}" for k, g in parts[1:]]
            text, tag = f"{lead}, {nouns.listed(pieces)}", "apposition"
        case 2:
            text, tag = f"{lead}. Of these, {_gapped(dice, style, parts, dice.chance(40))}", "of_these"
        case _:
            listed = _gapped(dice, style, parts, dice.chance(60))
            text, tag = f"{lead}. {listed[0].upper()}{listed[1:]}", "ellipsis"
    return said(text, claims, "total", tag)


def exception(dice: Dice) -> Said:
    """*All but two of the nine homes are good*; *apart from one that is satisfactory, the homes are good*."""
    noun, plural, n = settings(dice)
    n = max(n, 3)
    k = dice.number(1, min(3, n - 2))
    topic = Topic(noun.id, whole=n)
    main = predicates.praised(dice)
    worse = predicates.grading(dice, dice.one((("satisfactory",), ("inadequate",))), may_blame=False)
    count, left = number(dice, n), number(dice, k)
    are = "is" if k == 1 else "are"
    main_claim = graded(topic, main.grades, _part(topic, n - k))
    but = graded(topic, worse.grades, _part(topic, k))
    words = dice.one(("apart from", "with the exception of", "except for"))
    good = f"{predicates.style(dice).many} {main.text}"
    that, which = f"that {are} {worse.text}", f"which {are} {worse.text}"
    match dice.number(0, 3):
        case 0:
            return said(
                f"all but {left} of the {count} {plural} {good}", [main_claim], "exception", "computed"
            )
        case 1:
            text = f"{words} {left} {that}, the {count} {plural} {good}"
            return said(text, [but, main_claim], "exception", "fronted")
        case 2:
            text = f"the {count} {plural} {good}, {words} {left}, {which}"
            return said(text, [main_claim, but], "exception")
        case _:
            text = f"{words} {left}, {which}, all {count} {plural} {good}"
            return said(text, [but, main_claim], "exception", "fronted")


def ordinal(dice: Dice) -> Said:
    """*Three of the four homes are good. The fourth, inadequate in 2007, is now satisfactory.*"""
    noun, plural, n = settings(dice)
    n = min(n, 9)
    topic = Topic(noun.id, whole=n)
    main = predicates.praised(dice)
    last = predicates.grading(dice, dice.one((("satisfactory",), ("inadequate",))), may_blame=False)
    style = predicates.style(dice)
    head = amounts.of_whole(dice, n - 1, n)
    claims = [graded(topic, main.grades, head)]
    which = "the other" if n == 2 else f"the {ORDINALS[n - 1]}"
    old = ""
    if last.grades == ("satisfactory",) and dice.chance(50):
        year = str(dice.number(2005, 2008))
        was = dated(topic, year, year)
        claims.append(graded(was, ("inadequate",), _part(topic, 1)))
        old = dice.one((f", inadequate in {year},", f", which was inadequate in {year},"))
    claims.append(graded(topic, last.grades, _part(topic, 1)))
    now = " now" if old else ""
    end = f"{which}{old} is{now} {last.text}"
    join = dice.one(("; ", ". ", ", while ", " and "))
    if old and join == " and ":
        join = "; "
    end = f"{end[0].upper()}{end[1:]}" if join == ". " else end
    text = f"{head.noun.format(plural)} {style.verb(head.one)} {main.text}{join}{end}"
    return said(text, claims, "ordinal", "old_grade" if old else "remainder")


CLAUSES = (
    of_the,
    of_the,
    bare_list,
    with_being,
    with_being,
    absolute,
    of_which,
    of_which,
    exception,
    exception,
    ordinal,
)
