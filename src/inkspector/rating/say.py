"""Figures, names and days as the trail says them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from inkspector.case import When
from inkspector.case.holding.quantities import with_article
from inkspector.claims import Interval
from inkspector.claims.interval import whole_per_cent
from inkspector.claims.numbers import say_number
from inkspector.letter.dates import say_date
from inkspector.scheme import Framework

_HALF = Fraction(1, 2)


def whole_range(share: Interval) -> tuple[int, int]:
    """The least and the greatest whole per cent, rounded half up, that shares of the interval give."""
    low = Fraction(0) if share.low is None else share.low
    high = Fraction(100) if share.high is None else share.high
    least = floor(low + _HALF)
    greatest = ceil(high + _HALF) - 1 if share.high_open else floor(high + _HALF)
    return max(least, 0), min(max(greatest, least), 100)


def word_for(share: Interval, framework: Framework) -> str | None:
    """Id of the proportion word that is true of every share of the interval."""
    rows = framework.words.proportions
    return next((row.id for row in rows if not share.empty and share.within(row.share.interval)), None)


def say_share(share: Interval, framework: Framework, exact: tuple[int, int] | None = None) -> str:
    """*72% (101 of 140)*, *a large majority (65 to 79%)*, *58 to 60%*, *at least 80%*."""
    if exact is not None:
        k, n = exact
        return f"{whole_per_cent(k, n)}% ({k} of {n})" if n else "none at all"
    if share.empty:
        return "none at all"
    least, greatest = _said_range(share)
    row = next((row for row in framework.words.proportions if row.share.interval == share), None)
    span = _span(least, greatest)
    return span if row is None else f"{with_article(row.say[0])} ({span})"


def _said_range(share: Interval) -> tuple[int, int]:
    """As `whole_range`; what is left beside a rounded figure is said as one rounded figure too."""
    if share.low is not None and share.high is not None and share.high - share.low <= 1:
        middle = floor((share.low + share.high) / 2 + _HALF)
        return middle, middle
    return whole_range(share)


def _span(least: int, greatest: int) -> str:
    if least == greatest:
        return f"{least}%"
    if greatest == 100:
        return "not known" if least == 0 else f"at least {least}%"
    return f"at most {greatest}%" if least == 0 else f"{least} to {greatest}%"


def say_tally(least: int, most: int | None) -> str:
    """*two*, *two or more*, *none to three*."""
    low = "none" if least == 0 else say_number(least)
    if most is None:
        return "not known" if least == 0 else f"{low} or more"
    return low if least == most else f"{low} to {say_number(most)}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """*a, b and c*."""
    items = tuple(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    told = text.strip()
    told = told[:1].upper() + told[1:]
    return told if told.endswith((".", "!", "?")) else f"{told}."


def subject_name(subject: str, framework: Framework) -> str:
    """*secondary schools*, *childminding*, for running text."""
    if subject == "all_settings":
        return "all settings"
    if subject == "contact_referral_assessment":
        return "contact, referral and assessment"
    names = framework.words.names.get(subject)
    if names is None:
        known = {indicator.id: indicator.name for indicator in framework.indicators}
        return known.get(subject, subject.replace("_", " "))
    said = names.singular if _single(subject, framework) else names.plural or names.mass
    return (said or names.plural or names.mass or names.singular or (subject.replace("_", " "),))[0]


def settings_name(subject: str | None, number: int, framework: Framework) -> str:
    """*secondary schools*, of one *secondary school*; *settings* of no one subject."""
    if subject is None:
        return "setting" if number == 1 else "settings"
    names = framework.words.names.get(subject)
    return names.singular[0] if number == 1 and names and names.singular else subject_name(subject, framework)


def _single(subject: str, framework: Framework) -> bool:
    return any(line.id == subject and line.single for line in framework.scheme.lines)


def aspect_name(aspect: str, framework: Framework) -> str:
    """*staying safe*."""
    return framework.words.aspects.get(aspect, (aspect.replace("_", " "),))[0]


def inspection_name(inspection: str, framework: Framework) -> str:
    """*unannounced inspection*, without an article."""
    said = framework.words.inspections.get(inspection, (inspection.replace("_", " "),))[0]
    return said.removeprefix("the ").removeprefix("an ").removeprefix("a ")


def say_when(when: When) -> str:
    """A day, a month (*July 2009*) or a year, as precise as the case has it."""
    return say_date(when.text)
