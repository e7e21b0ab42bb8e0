"""Single judgements: agencies, safeguarding and care, by whom and when; visits and case reviews."""

from __future__ import annotations

from dataclasses import replace

from inkspector.claims import Claim, Period
from inkspector.claims.claim import Stance
from tests.paraphrase import amounts, nouns, predicates
from tests.paraphrase.amounts import Amount
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import NO_BETTER, Said, Topic, compared, dated, graded, judged, said, total
from tests.paraphrase.numerals import number
from tests.paraphrase.predicates import Grading

_MONTHS = {
    "January": "01", "February": "02", "March": "03", "April": "04", "May": "05", "June": "06",
    "July": "07", "August": "08", "September": "09", "October": "10", "November": "11",
}  # fmt: skip
_SETTING_GRADES = (
    ("outstanding",),
    ("good",),
    ("good",),
    ("satisfactory",),
    ("inadequate",),
    ("satisfactory", "inadequate"),
)
_CARE_GRADES = (("outstanding",), ("good",), ("good",), ("adequate",), ("inadequate",))


def _agency_grading(dice: Dice) -> Grading:
    return predicates.grading(dice, dice.one(_SETTING_GRADES))


def _care_grading(dice: Dice) -> Grading:
    return predicates.grading(dice, dice.one(_CARE_GRADES), may_blame=False)


def month(dice: Dice, year: int = 2009) -> tuple[str, str]:
    """*August 2009* and `2009-08`."""
    month = dice.one(sorted(_MONTHS))
    return f"{month} {year}", f"{year}-{_MONTHS[month]}"


def agencies(dice: Dice) -> Said:
    """*The fostering agency is good and the adoption agency outstanding*, and the like."""
    one, two = dice.some(nouns.AGENCIES, 2)
    a, b = nouns.phrase(dice, one), nouns.phrase(dice, two)
    g, h = _agency_grading(dice), _agency_grading(dice)
    style = predicates.style(dice)
    match dice.number(0, 5):
        case 0:
            both = dice.one(("", "both "))
            text = f"{both}{a.text} and {b.text} {style.many} {g.text}"
            h = g
        case 1:
            text = f"{a.text} {style.verb(not a.plural)} {g.text} and {b.text} {h.text}"
        case 2:
            but = dice.one(("whereas", "while", "but"))
            text = f"{a.text} {style.verb(not a.plural)} {g.text}, "
            text += f"{but} {b.text} {style.verb(not b.plural)} {h.text}"
        case 3:
            text = f"{a.text} {a.verb('is', 'are')} {g.text}, as {b.verb('is', 'are')} {b.text}"
            h = g
        case 4:
            text = f"{a.text} {a.verb('is', 'are')} {g.text}. So, too, {b.verb('is', 'are')} {b.text}"
            h = g
        case _:
            text = f"neither {a.text} nor {b.text} is better than satisfactory"
            claims = [judged(Topic(noun.id), NO_BETTER) for noun in (one, two)]
            return said(text, claims, "judgement", "neither_nor")
    claims = [
        judged(Topic(one.id), g.grades, blamed=g.blamed),
        judged(Topic(two.id), h.grades, blamed=h.blamed),
    ]
    return said(text, claims, "judgement", "coordinated_subject")


def old_judgement(dice: Dice) -> Said:
    """*The adoption agency, which was inadequate in 2007, is now good.*"""
    noun = dice.one(nouns.AGENCIES)
    a = nouns.phrase(dice, noun)
    g = _agency_grading(dice)
    year = str(dice.number(2005, 2008))
    old = dice.one((("satisfactory",), ("inadequate",), ("good",)))
    was = predicates.grading(dice, old, may_blame=False)
    topic = Topic(noun.id)
    then = judged(dated(topic, year, year), was.grades)
    now = judged(topic, g.grades, blamed=g.blamed)
    verb = a.verb("is", "are")
    text = dice.one(
        (
            f"{a.text}, which {a.verb('was', 'were')} {was.text} in {year}, {verb} now {g.text}",
            f"{a.text}, {was.text} in {year}, {verb} now {g.text}",
            f"{a.text} {a.verb('was', 'were')} judged {was.text} in {year} and {verb} now {g.text}",
        )
    )
    return said(text, [then, now], "judgement", "old_grade", "period")


def moved(dice: Dice) -> Said:
    """*The fostering agency has improved and is now good*; *has moved up to good*."""
    noun = dice.one(nouns.AGENCIES)
    a = nouns.phrase(dice, noun)
    has = a.verb("has", "have")
    topic = Topic(noun.id)
    up = dice.chance(70)
    new = "good" if up else "satisfactory"
    grade = judged(topic, (new,))
    trend = compared(topic, ("previous",), "better" if up else "worse")
    if up:
        text = dice.one(
            (
                f"{a.text} {has} moved up to good",
                f"{a.text} {has} improved from satisfactory to good",
                f"{a.text} {has} improved and {a.verb('is', 'are')} now good",
            )
        )
    else:
        text = dice.one(
            (
                f"{a.text} {has} slipped to satisfactory",
                f"{a.text} {has} declined and {a.verb('is', 'are')} now satisfactory",
                f"{a.text} {has} fallen from good to satisfactory",
            )
        )
    return said(text, [grade, trend], "judgement", "trend")


def inspection(dice: Dice) -> Said:
    """*The joint area review in 2007 judged safeguarding good and services for children in care adequate.*"""
    joint = dice.chance(50)
    if joint:
        year = str(dice.number(2005, 2008))
        when, period = year, Period(year, year)
        name, source = "joint area review", "joint_area_review"
    else:
        when, iso = month(dice)
        period = Period(iso, iso)
        name = dice.one(
            (
                "safeguarding inspection",
                "full inspection of safeguarding and looked after children services",
                "inspection of safeguarding",
            )
        )
        source = "safeguarding_inspection"
    of = dice.one(("in", "of")) if joint else "in"
    who = f"{name} {of} {when}"
    g, h = _care_grading(dice), _care_grading(dice)
    safe, care = (nouns.phrase(dice, noun) for noun in nouns.CARE)
    first, second = Topic("safeguarding", period=period), Topic("looked_after_children", period=period)
    judge = dice.one((("judged", ""), ("judged", " to be"), ("found", " to be"), ("judged", " as")))
    claims = [judged(first, g.grades, source), judged(second, h.grades, source)]
    match dice.number(0, 5):
        case 0:
            text = f"the {who} {judge[0]} both {safe.text} and {care.text}{judge[1]} {g.text}"
            claims = [judged(topic, g.grades, source) for topic in (first, second)]
        case 1:
            text = f"the {who} {judge[0]} {safe.text}{judge[1]} {g.text} and {care.text}{judge[1]} {h.text}"
        case 2:
            text = f"{safe.text} {safe.verb('was', 'were')} judged {g.text} by the {who}"
            claims = claims[:1]
        case 3:
            text = f"in the {who}, {care.text} were judged to be {h.text}"
            claims = claims[1:]
        case 4 if not joint:
            whole = "the overall effectiveness of safeguarding"
            if "looked after" not in name and dice.chance(50):
                whole = "overall effectiveness"
            text = f"the {who} found {whole} to be {g.text} and capacity to improve to be {h.text}"
            claims = [
                judged(replace(first, aspect="overall_effectiveness"), g.grades, source),
                judged(replace(first, aspect="capacity_to_improve"), h.grades, source),
            ]
        case _:
            capacity = f"with {h.text} capacity to improve"
            text = f"{safe.text} {safe.verb('was', 'were')} judged {g.text}, {capacity}, by the {who}"
            claims = [
                judged(first, g.grades, source),
                judged(replace(first, aspect="capacity_to_improve"), h.grades, source),
            ]
    return said(text, claims, "judgement", "source", "period")


def _visit(topic: Topic, aspect: str, n: int | None) -> Claim:
    """Priority actions are negative unless there are none; areas for development are neutral."""
    toned: Stance = "neutral" if aspect == "area_for_development" else "positive" if n == 0 else "negative"
    some = Claim(
        kind="total",
        subject=topic.subject,
        aspect=aspect,
        quantifier="some",
        stance="neutral",
        source="unannounced_inspection",
        period=topic.period,
    )
    if n is None:
        return some
    return replace(total(topic, n), aspect=aspect, source="unannounced_inspection", stance=toned)


def unannounced(dice: Dice) -> Said:
    """*The unannounced inspection in August 2009 identified two priority actions but no …*."""
    when, iso = month(dice)
    topic = Topic("contact_referral_assessment", period=Period(iso, iso))
    of = dice.one(
        ("", " of contact, referral and assessment arrangements", " of contact, referral and assessment")
    )
    who = f"{dice.one(('an', 'the'))} unannounced inspection{of} in {when}"
    verb = dice.one(("identified", "found", "identified"))
    n = dice.number(0, 3)
    area = dice.one(("priority action", "area for priority action"))
    many = "priority actions" if area == "priority action" else "areas for priority action"
    count = "no" if n == 0 else number(dice, n)
    what = f"{count} {area if n == 1 else many}"
    claims = [_visit(topic, "priority_action", n)]
    m = dice.number(2, 7)
    match dice.number(0, 3):
        case 0:
            text = f"{who} {verb} {number(dice, m)} areas for development {'but' if n == 0 else 'and'} {what}"
            claims.insert(0, _visit(topic, "area_for_development", m))
        case 1:
            text = f"{what} {'was' if n == 1 else 'were'} identified by {who}"
        case 2:
            some = dice.one(
                ("areas for development", "several areas for development", "some areas for development")
            )
            text = f"{who} {verb} {what}. It also noted {some}"
            claims.append(_visit(topic, "area_for_development", None))
        case _:
            text = f"{who} {verb} {what}"
    return said(text, claims, "priority_action", "source", "period")


def reviews(dice: Dice) -> Said:
    """*Three serious case reviews have been evaluated since April 2007, of which two were good …*."""
    window, period = dice.one(
        (
            ("between 1 April 2007 and 15 July 2009", Period("2007-04-01", "2009-07-15")),
            ("between 1 April 2008 and 31 March 2009", Period("2008-04-01", "2009-03-31")),
            ("since April 2007", Period("2007-04", None)),
            ("since 1 April 2008", Period("2008-04-01", None)),
        )
    )
    n = dice.number(2, 6)
    topic = Topic("serious_case_reviews", whole=n, period=period)
    name = dice.one(("serious case reviews", "serious case reviews", "SCRs"))
    have = dice.one(("have been evaluated", "have been completed", "were evaluated"))
    if "since" in window:
        have = dice.one(("have been evaluated", "have been completed"))
    if dice.chance(10):
        text = f"no {name} {have} {window}"
        return said(text, [replace(total(topic, 0), stance="neutral")], "scr", "none")
    lead = f"{number(dice, n)} {name} {have} {window}"
    first = total(topic, n)
    if dice.chance(35):
        g = _care_grading(dice)
        amount = Amount("", "", "both" if n == 2 else "all", (n, n))
        if n == 2:
            tail = dice.one((f" and both were judged {g.text}", f"; both were found to be {g.text}"))
        else:
            tail = dice.one((f" and all were judged {g.text}", f", all of which were found to be {g.text}"))
        return said(f"{lead}{tail}", [first, graded(topic, g.grades, amount)], "scr", amount.quantifier)
    shape = dice.one(
        (("good", "adequate"), ("good", "inadequate"), ("adequate", "inadequate"), ("outstanding", "good"))
    )
    k, m = dice.parts(n, 2)
    a, b = number(dice, k), number(dice, m)
    was = "was" if k == 1 else "were"
    tail = dice.one(
        (
            f", of which {a} {was} judged {shape[0]} and {b} {shape[1]}",
            f". Ofsted judged {a} to be {shape[0]} and {b} {shape[1]}",
            f"; {a} {was} found to be {shape[0]} and {b} {shape[1]}",
            f", {a} of them being {shape[0]} and {b} {shape[1]}",
        )
    )
    claims = [first] + [
        graded(topic, (g,), amounts.counted(x, n)) for x, g in zip((k, m), shape, strict=True)
    ]
    return said(f"{lead}{tail}", claims, "scr", "total", "gapping")


CLAUSES = (
    agencies,
    agencies,
    old_judgement,
    moved,
    inspection,
    inspection,
    unannounced,
    unannounced,
    reviews,
    reviews,
)
