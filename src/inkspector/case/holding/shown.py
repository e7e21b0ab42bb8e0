"""Evidence in plain words: *3 of 8 good or better*, *at least 79.5% and under 96.5% good*."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from inkspector.case.entry import Aspect
from inkspector.case.holding.model import Evidence
from inkspector.case.spread import Spread
from inkspector.case.worlds import REVIEWS, Worlds
from inkspector.claims import Interval
from inkspector.scheme.describe import name_of as subject_name
from inkspector.scheme.framework import Framework


def name_of(framework: Framework, id: str) -> str:
    """What letters call a subject, an aspect or an inspection."""
    words = framework.words
    if id not in words.names:
        if id in framework.subjects and id.startswith("ni_"):
            return f"indicator {int(id.removeprefix('ni_'))}"
        if named := words.aspects.get(id) or words.inspections.get(id):
            return named[0]
    return subject_name(id, framework)


def one_of(framework: Framework, id: str) -> str:
    """What letters call one of a subject."""
    name = framework.words.names.get(id)
    return name.singular[0] if name and name.singular else name_of(framework, id)


def grades_text(grades: Iterable[str], scale: tuple[str, ...]) -> str:
    """*good or better*, *satisfactory or worse*, *good*."""
    asked = tuple(grade for grade in scale if grade in frozenset(grades))
    if len(asked) > 1 and asked == scale[: len(asked)]:
        return f"{asked[-1]} or better"
    if len(asked) > 1 and asked == scale[-len(asked) :]:
        return f"{asked[0]} or worse"
    return " or ".join(asked)


def per_cent_text(share: Fraction) -> str:
    """*37.5%*, *60%*: one decimal where it isn't a whole number, half up."""
    exact = Decimal(share.numerator) / Decimal(share.denominator)
    shown = exact.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{shown:f}%".replace(".0%", "%")


def interval_text(share: Interval, unit: str = "%") -> str:
    """*37.5%*; *at least 64.5% and under 79.5%*."""
    if share.low is not None and share.low == share.high:
        return per_cent_text(share.low).replace("%", unit)
    ends: list[str] = []
    if share.low is not None and not (unit == "%" and share.low == 0 and not share.low_open):
        ends.append(
            ("over " if share.low_open else "at least ") + per_cent_text(share.low).replace("%", unit)
        )
    if share.high is not None and not (unit == "%" and share.high == 100 and not share.high_open):
        ends.append(
            ("under " if share.high_open else "at most ") + per_cent_text(share.high).replace("%", unit)
        )
    return " and ".join(ends) or "an unknown share"


def spread_text(spread: Spread, grades: tuple[str, ...]) -> str:
    """How many, or what share, have these grades."""
    said = grades_text(grades, spread.scale)
    n, (least, most) = spread.known_size, spread.tally(grades)
    if n == 0:
        return "none at all"
    if n is None or most is None:
        return f"{interval_text(spread.share(grades))} {said}"
    return f"{least} of {n} {said}" if least == most else f"{least} to {most} of {n} {said}"


def evidence_of(
    worlds: Worlds, subject: str, aspect: str | None, grades: tuple[str, ...]
) -> tuple[Evidence, ...]:
    """What the case shows of a subject's grades: its own figures, or those of each line that is summed."""
    whole = worlds.given_as_a_whole(subject, aspect)
    subjects = (subject,) if whole else tuple(line.id for line in worlds.framework.lines_of(subject))
    found: list[Evidence] = []
    together = worlds.spread(subject, aspect)
    if not whole and together is not None:
        found.append(Evidence(worlds.case.pointer("settings"), f"{spread_text(together, grades)} in all"))
    for one in subjects:
        spread = worlds.spread(one, aspect)
        if spread is None:
            continue
        shows = as_written(worlds.entry(one, aspect), grades) or spread_text(spread, grades)
        name = "" if whole else f"{name_of(worlds.framework, one)}: "
        found.append(Evidence(path_of(worlds, one, aspect, grades), name + shows))
    return tuple(found)


def path_of(worlds: Worlds, subject: str, aspect: str | None, grades: tuple[str, ...]) -> str:
    """The pointer to the fact of a case that says most of these grades of a line."""
    entry = worlds.entry(subject, aspect)
    if subject == REVIEWS or (entry is not None and entry.outcomes is not None):
        return worlds.path(subject, aspect, "outcomes")
    if entry is not None:
        for name, given in entry.given.items():
            if set(given.grades) & set(grades):
                return worlds.path(subject, aspect, name)
        return worlds.path(subject, aspect, *entry.given)
    judged = worlds.judgement(subject, aspect)
    return judged.path if judged is not None else worlds.path(subject, aspect)


def as_written(entry: Aspect | None, grades: tuple[str, ...]) -> str | None:
    """A share or word of just these grades, as the case has it: *large majority good or better*."""
    if entry is None or entry.outcomes is not None:
        return None
    for name, given in entry.given.items():
        if set(given.grades) == set(grades):
            return f"{given.text} {name.replace('_', ' ')}"
    return None
