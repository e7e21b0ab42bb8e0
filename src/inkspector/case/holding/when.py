"""Dates and windows as a claim says them, put against those of the case."""

from __future__ import annotations

from inkspector.case.dates import When
from inkspector.case.entry import Aspect, Entry
from inkspector.case.holding.model import SUPPORTED, Holding, contradicted, undecided, unsupported
from inkspector.case.worlds import REVIEWS, Worlds
from inkspector.claims import Claim, Period
from inkspector.errors import Mended


def date_holds(said: Period, date: When | None) -> Holding:
    """A single date of the case lies in the period said."""
    start, end, broken = _ends(said)
    if broken is not None:
        return broken
    if date is None:
        return undecided("date", "The case gives no date for it.", "the date of the inspection")
    after_start, before_end = start is None or date.first >= start.first, end is None or date.last <= end.last
    if after_start and before_end:
        return SUPPORTED
    if (start and date.last < start.first) or (end and date.first > end.last):
        return contradicted("date", f"By the case the date is {date}.")
    return undecided("date", f"The case has only {date} as the date.", "the exact date of the inspection")


def of_one_date(period: Period | None) -> bool:
    """A single year, month or day is said, and no window."""
    return period is not None and period.start is not None and period.start == period.end


def period_holds(claim: Claim, worlds: Worlds) -> Holding:
    """The dates that a claim on settings or reviews gives, against those of the inspections it rests on."""
    if claim.period is None:
        return SUPPORTED
    held = window_holds(claim.period, *window_of(worlds, claim.subject))
    elsewhere = held.fault == "window" and held.level == "error" and of_one_date(claim.period)
    if elsewhere and claim.subject != REVIEWS:
        return unsupported(f"{held.note} The case has nothing of other dates.")
    return held


def window_of(worlds: Worlds, subject: str) -> tuple[When | None, When | None]:
    """From when to when the inspections of a subject took place, as far as the case says."""
    entry = worlds.case.serious_case_reviews if subject == REVIEWS else worlds.entry(subject)
    window = entry.inspected if isinstance(entry, Entry) else entry
    return (None, None) if window is None or isinstance(window, Aspect) else (window.start, window.end)


def window_holds(said: Period, start: When | None, end: When | None) -> Holding:
    """The window said is the case's own, as exactly as it is said."""
    said_start, said_end, broken = _ends(said)
    if broken is not None:
        return broken
    if start is None and end is None:
        return undecided(
            "window", "The case gives no dates for these inspections.", "the dates of the inspections"
        )
    if of_one_date(said):
        return _within_window(said_start, start, end)
    shown = f"By the case they took place from {start or 'the beginning'} to {end or 'the cut-off'}."
    pairs = [pair for pair in ((said_start, start), (said_end, end)) if pair[0] is not None]
    if any(ours is not None and theirs is not None and _apart(theirs, ours) for theirs, ours in pairs):
        return contradicted("window", shown)
    if all(ours is not None and theirs is not None and _covers(theirs, ours) for theirs, ours in pairs):
        return SUPPORTED
    return undecided("window", shown, "the exact dates of the inspections")


def _within_window(said: When | None, start: When | None, end: When | None) -> Holding:
    """A single year, month or day against a window: the case doesn't say which inspection took place when."""
    assert said is not None
    if (start and said.last < start.first) or (end and said.first > end.last):
        shown = f"By the case they took place from {start or 'the beginning'} to {end or 'the cut-off'}."
        return contradicted("window", shown)
    return undecided(
        "window", f"The case doesn't say which took place in {said}.", f"how many took place in {said}"
    )


def _ends(said: Period) -> tuple[When | None, When | None, Holding | None]:
    """Both ends, and what is wrong where no world can have them."""
    try:
        start = None if said.start is None else When.read(said.start)
        end = None if said.end is None else When.read(said.end)
    except Mended as problem:
        return None, None, contradicted("date", f"{problem.what[0].upper()}{problem.what[1:]}.")
    if start and end and end.last < start.first:
        return None, None, contradicted("window", f"The window ends, on {end}, before it begins, on {start}.")
    return start, end, None


def _covers(said: When, date: When) -> bool:
    return said.first <= date.first and date.last <= said.last


def _apart(said: When, date: When) -> bool:
    return said.last < date.first or date.last < said.first
