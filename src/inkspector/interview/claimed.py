"""Claims as evidence: which topic a claim speaks of, and what it puts into which field."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.case.grades import grades_named, names_of
from inkspector.case.values import read_given
from inkspector.claims import Claim, Interval
from inkspector.errors import Mended
from inkspector.interview import cells, kinds, settings
from inkspector.interview.settings import COMPARATORS
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic
from inkspector.rating.say import whole_range

_OVERALL = "overall_effectiveness"


def texts_of(
    claim: Claim, said: str, asked: Topic, known: Sequence[Topic], sitting: Sitting
) -> tuple[Topic, dict[str, str]] | None:
    """The topic of a claim and the texts for its fields; None where no field holds such a thing.

    `said` is the text in which the claim was read; of several topics that fit, the one asked about is taken.
    """
    aspect = None if claim.aspect == _OVERALL else claim.aspect
    if aspect is None and claim.subject == asked.subject:
        aspect = asked.aspect  # what was asked about goes without saying
    fitting = [
        topic
        for topic in known
        if topic.subject == claim.subject and topic.aspect == aspect and _fits(topic, claim)
    ]
    if not fitting:
        return None
    topic = asked if asked in fitting else fitting[0]
    try:
        texts = _texts(claim, said, topic, sitting)
    except Mended:
        return None
    return (topic, texts) if texts else None


def _fits(topic: Topic, claim: Claim) -> bool:
    if topic.kind == "inspection":
        return claim.kind == "judgement" and claim.source in (None, topic.inspection)
    kinds_of = {
        "settings": ("grade", "comparison"),
        "agency": ("judgement", "grade"),
        "reviews": ("grade", "total"),
        "indicators": ("comparison",),
        "gaps": ("comparison",),
    }
    return claim.kind in kinds_of.get(topic.kind, ())


def _texts(claim: Claim, said: str, topic: Topic, sitting: Sitting) -> dict[str, str]:
    if topic.kind in ("agency", "inspection"):
        return _judged(claim)
    if topic.kind in ("indicators", "gaps"):
        return _summed_up(claim, said, topic, sitting)
    if claim.kind == "comparison":
        return _compared(claim)
    return _graded(claim, said, topic, sitting)


def _judged(claim: Claim) -> dict[str, str]:
    if len(claim.grades) != 1:
        raise Mended("this names no one grade", "")
    period = claim.period
    date = period.start if period and period.start == period.end else None
    return {"grade": claim.grades[0], **({"date": date} if date else {})}


def _graded(claim: Claim, said: str, topic: Topic, sitting: Sitting) -> dict[str, str]:
    grades = settings.measure(sitting, topic).grades
    name = next((name for name in names_of(grades) if grades_named(name, grades) == claim.grades), None)
    if name is None and claim.kind == "total" and claim.count and claim.count[1] is not None:
        return {cells.TOTAL: str(claim.count[1])}
    if name is None:
        raise Mended("these grades have no field", "")
    if claim.quantifier == "overall":
        degree = {"marked": "very ", "slight": "just ", None: ""}[claim.degree]
        return {"overall": f"{degree}{claim.grades[-1]}"}
    part, whole = claim.count or (None, None)
    total = {cells.TOTAL: str(whole)} if whole is not None else {}
    if part is not None:
        return {name: str(part), **total}
    return {name: _amount(claim, said, sitting), **total}


def _compared(claim: Claim) -> dict[str, str]:
    if claim.direction is None or claim.quantifier is not None:
        raise Mended("this doesn't say which way", "")
    figure = _figure(claim.than)
    words = claim.direction.replace("_", " ")
    return {name: figure or words for name in claim.comparator if name in COMPARATORS}


def _summed_up(claim: Claim, said: str, topic: Topic, sitting: Sitting) -> dict[str, str]:
    """A row of its own, or that of the same comparators."""
    reading = {"lower": "narrower", "higher": "wider"}.get(claim.direction or "", claim.direction)
    reading = reading if topic.kind == "gaps" else claim.direction
    against = ", ".join(COMPARATORS[name] for name in claim.comparator)
    held = kinds.texts(sitting, topic)
    rows = range(len(kinds.question(sitting, topic).fields) // 3)
    same = (row for row in rows if held.get(f"{row}.comparators") == against)
    row = next(same, rows[-1])
    amount = "" if claim.quantifier is None else _amount(claim, said, sitting)
    texts = {"amount": amount, "reading": (reading or "").replace("_", " "), "comparators": against}
    return {f"{row}.{part}": text for part, text in texts.items()}


def _amount(claim: Claim, said: str, sitting: Sitting) -> str:
    """A share in the words that were used, where a case understands them, else by the scheme's own word."""
    words = sitting.framework.words
    row = next((row.say[0] for row in words.proportions if row.id == claim.quantifier), None)
    span = claim.at.get("proportion") or claim.at.get("quantifier")
    own = said[span[0] : span[1]] if span else ""
    for text in (own.lower(), row, (claim.quantifier or "").replace("_", " ")):
        if not text:
            continue
        try:
            given = read_given(text.removeprefix("a "), (), words.quantities)
        except Mended:
            continue
        if given.quantifier == claim.quantifier:
            return text.removeprefix("a ")
    raise Mended("this amount has no words in a case", "")


def _figure(share: Interval | None) -> str:
    if share is None:
        return ""
    least, most = whole_range(share)
    return f"{least}%" if least == most else ""
