"""The order of words turned: passives, nominal grades, fronting, respectively, colons, likelihood."""

from __future__ import annotations

from inkspector.claims.claim import Direction
from tests.paraphrase import against, amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.comparisons import grading, subject
from tests.paraphrase.dice import Dice
from tests.paraphrase.lists import settings
from tests.paraphrase.meaning import GOOD_OR_BETTER, Said, Topic, compared, graded, judged, said, total
from tests.paraphrase.numerals import number


def inspectors_judged(dice: Dice) -> Said:
    """*Inspectors judged three of the eight secondary schools to be inadequate.*"""
    noun, plural, n = settings(dice)
    topic = Topic(noun.id, whole=n)
    amount = amounts.of_whole(dice, dice.number(1, n - 1), n)
    g = predicates.any_grading(dice)
    verb = dice.one(("judged", "found", "have judged", "have found"))
    who = dice.one(("inspectors", "Ofsted", "we"))
    if who == "Ofsted":
        verb = verb.replace("have ", "has ")
    text = f"{who} {verb} {amount.noun.format(plural)} to be {g.text}"
    if amount.downward and g.blamed:
        g = predicates.praised(dice)
        text = f"{who} {verb} {amount.noun.format(plural)} to be {g.text}"
    return said(text, [graded(topic, g.grades, amount, g.blamed)], "active", amount.tag)


def we_judged(dice: Dice) -> Said:
    """*There are four homes. We judged one outstanding and two good; the other is satisfactory.*"""
    noun = dice.one(nouns.SMALL)
    plural, n = nouns.count_noun(dice, noun), dice.number(3, 9)
    topic = Topic(noun.id, whole=n)
    k, m = dice.parts(n - 1, 2)
    last = dice.one(("satisfactory", "inadequate"))
    who = dice.one(("We", "Inspectors", "Ofsted"))
    text = f"there are {number(dice, n)} {plural}. {who} judged {number(dice, k)} outstanding and "
    text += f"{number(dice, m)} good; the other is {last}"
    claims = [total(topic, n)]
    for part, grade in ((k, "outstanding"), (m, "good"), (1, last)):
        claims.append(graded(topic, (grade,), amounts.counted(part, n)))
    return said(text, claims, "active", "gapping", "total")


def judgement_of(dice: Dice) -> Said:
    """*A judgement of good was given to the fostering agency and one of outstanding to adoption.*"""
    one, two = dice.some(nouns.AGENCIES, 2)
    a, b = nouns.phrase(dice, one).text, nouns.phrase(dice, two).text
    g, h = dice.some(("outstanding", "good", "satisfactory", "inadequate"), 2)
    text = dice.one(
        (
            f"a judgement of {g} was given to {a} and one of {h} to {b}",
            f"{a} received a judgement of {g} and {b} one of {h}",
            f"{a} and {b} were judged, respectively, {g} and {h}",
        )
    )
    return said(
        text, [judged(Topic(one.id), (g,)), judged(Topic(two.id), (h,))], "nominalisation", "judgement"
    )


def contrasts(dice: Dice) -> Said:
    """*The good quality of nursery schools contrasts with inadequate private fostering arrangements.*"""
    noun, phrase = subject(dice)
    g = dice.one(("good", "outstanding"))
    overall = Amount("", "", "overall")
    bad = dice.one(("inadequate", "unsatisfactory"))
    text = f"the {g} quality of {phrase.text} contrasts with {bad} private fostering arrangements"
    claims = [graded(Topic(noun.id), (g,), overall), judged(Topic("private_fostering"), ("inadequate",))]
    return said(text, claims, "nominal")


def respectively(dice: Dice) -> Said:
    """*Childminding and colleges are, respectively, above and below the averages of similar areas.*"""
    if dice.chance(50):
        (one, a), (two, b) = nouns.outcomes(dice, 2)
        x, y = dice.number(30, 95), dice.number(30, 95)
        text = (
            f"judgements for {a} and for {b} are good or better in, respectively, {x}% and {y}% of settings"
        )
        claims = [
            graded(
                Topic("all_settings", aspect=name),
                GOOD_OR_BETTER,
                amounts.figure_of(value),
            )
            for name, value in ((one, x), (two, y))
        ]
        return said(text, claims, "respectively", "outcome")
    first, second = dice.some(nouns.COUNTABLE, 2)
    a, b = nouns.count_noun(dice, first), nouns.count_noun(dice, second)
    single, average = dice.one(
        ((against.NATIONAL, "the national average"), (against.SIMILAR, "the average for similar areas"))
    )
    ways: tuple[tuple[str, Direction], ...] = (
        ("above", "better"),
        ("below", "worse"),
        ("in line with", "in_line"),
    )
    (v, direction), (w, other) = dice.some(ways, 2)
    text = f"{a} and {b} are, respectively, {v} and {w} {average}"
    claims = [compared(Topic(first.id), single.ids, direction), compared(Topic(second.id), single.ids, other)]
    return said(text, claims, "respectively")


def fronted(dice: Dice) -> Said:
    """*Among secondary schools, too many are satisfactory*; *in childminding, 64% of provision is good*."""
    noun = dice.one(nouns.COUNTABLE)
    amount = amounts.share(dice)
    g = predicates.any_grading(dice)
    if amount.downward and g.grades in (("satisfactory",), ("outstanding", "good", "satisfactory")):
        g = predicates.praised(dice)
    name = nouns.count_noun(dice, noun)
    shapes = [f"among {name}, {amount.alone} are {g.text}", f"of {name}, {amount.alone} are {g.text}"]
    if noun.mass and "provision" not in noun.mass[0]:
        shapes.append(f"in {noun.mass[0]}, {amount.noun.format('provision')} is {g.text}")
    return said(dice.one(shapes), [graded(Topic(noun.id), g.grades, amount, g.blamed)], "fronted")


def more_likely(dice: Dice) -> Said:
    """*Secondary schools are less likely to be good or better than those in similar areas.*"""
    noun = dice.one(nouns.COUNTABLE)
    plural = nouns.count_noun(dice, noun)
    g = grading(dice)
    single = dice.one(against.ONE)
    up = dice.chance(50)
    place = single.plain
    word = "more" if up else "less"
    text = dice.one(
        (
            f"{plural} are {word} likely to be {g.text} than those {place}",
            f"{plural} are {word} often {g.text} than {place}",
        )
    )
    claim = compared(Topic(noun.id), single.ids, "higher" if up else "lower", grades=g.grades)
    return said(text, [claim], "likelihood")


def colon_list(dice: Dice) -> Said:
    """*The following are good or better: six of the seven homes, both colleges and all three PRUs.*"""
    told = dice.some(nouns.SMALL, 3)
    g = predicates.grading(dice, GOOD_OR_BETTER)
    parts, claims = [], []
    for noun in told:
        n = dice.number(2, 9)
        amount = dice.one((amounts.every_one(dice, n), amounts.of_whole(dice, dice.number(1, n - 1), n)))
        if amount.downward or amount.tag == "no_fewer_than":
            amount = amounts.every_one(dice, n)
        parts.append(amount.noun.format(nouns.count_noun(dice, noun)))
        claims.append(graded(Topic(noun.id), g.grades, amount))
    lead = dice.one((f"{g.text}: ", f"the following are {g.text}: "))
    if dice.chance(50):
        return said(f"{nouns.listed(parts)} are {g.text}", claims, "coordinated_subject", "list")
    return said(f"{lead}{nouns.listed(parts)}", claims, "colon_list", "list")


def not_only(dice: Dice) -> Said:
    """*Not only are the colleges good but so, too, are the special schools.*"""
    one, two = dice.some(nouns.SMALL, 2)
    a, b = nouns.count_noun(dice, one), nouns.count_noun(dice, two)
    n, m = dice.number(3, 9), dice.number(3, 9)
    g = dice.one(("good", "outstanding"))
    text = dice.one(
        (
            f"not only are all {number(dice, n)} {a} {g} but so, too, are all {number(dice, m)} {b}",
            f"all {number(dice, n)} {a} are {g}; so are all {number(dice, m)} {b}",
            f"like all {number(dice, n)} {a}, all {number(dice, m)} {b} are {g}",
        )
    )
    claims = [
        graded(Topic(one.id), (g,), amounts.all_of(n)),
        graded(Topic(two.id), (g,), amounts.all_of(m)),
    ]
    return said(text, claims, "not_only", "ellipsis")


def nor(dice: Dice) -> Said:
    """*None of the six homes is inadequate, nor is any of them outstanding*; *have yet to judge any of …*."""
    noun = dice.one(nouns.SMALL)
    plural, n = nouns.count_noun(dice, noun), dice.number(3, 12)
    topic = Topic(noun.id, whole=n)
    empty = amounts.none_of(n)
    count = number(dice, n)
    bad, best = graded(topic, ("inadequate",), empty), graded(topic, ("outstanding",), empty)
    text, claims = dice.one(
        (
            (f"none of the {count} {plural} is inadequate, nor is any of them outstanding", [bad, best]),
            (f"inspectors have yet to judge any of the {count} {plural} outstanding", [best]),
            (f"none of the {count} {plural} is inadequate, but none is outstanding either", [bad, best]),
        )
    )
    return said(text, claims, "none", "nor")


def equally(dice: Dice) -> Said:
    """*The six homes divide equally between good and satisfactory*; *one each is …*."""
    noun = dice.one(nouns.SMALL)
    plural = nouns.count_noun(dice, noun)
    shape = dice.one(
        (("good", "satisfactory"), ("outstanding", "good"), ("outstanding", "good", "satisfactory"))
    )
    each = dice.number(1, 4) if len(shape) == 2 else 1
    n = each * len(shape)
    topic = Topic(noun.id, whole=n)
    if len(shape) == 2:
        text = f"the {number(dice, n)} {plural} divide equally between {shape[0]} and {shape[1]}"
    else:
        text = f"of the {number(dice, n)} {plural}, one each is {nouns.listed(list(shape))}"
    claims = [graded(topic, (grade,), amounts.counted(each, n)) for grade in shape]
    return said(text, claims, "computed")


def good_in(dice: Dice) -> Said:
    """*Provision is good or better in nine of the eleven secondary schools.*"""
    noun, plural, n = settings(dice)
    topic = Topic(noun.id, whole=n)
    amount = dice.one((amounts.of_whole(dice, dice.number(1, n - 1), n), amounts.every_one(dice, n)))
    g = predicates.praised(dice)
    lead = dice.one(("provision is", "the quality of provision is", "overall effectiveness is"))
    if lead.startswith("overall"):
        topic = Topic(noun.id, aspect="overall_effectiveness", whole=n)
    text = f"{lead} {g.text} in {amount.noun.format(plural)}"
    return said(text, [graded(topic, g.grades, amount)], "good_in", amount.tag)


CLAUSES = (
    inspectors_judged,
    we_judged,
    judgement_of,
    contrasts,
    respectively,
    fronted,
    more_likely,
    colon_list,
    not_only,
    nor,
    equally,
    good_in,
)
