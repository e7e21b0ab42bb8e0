"""Moves of settings from grade to grade that flip a rule: by one line, or by several together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from typing import TypeGuard

from inkspector.case import Case
from inkspector.case.bounds import whole_least, whole_most
from inkspector.case.worlds import WHOLE, worlds
from inkspector.claims import Interval
from inkspector.claims.numbers import say_number
from inkspector.rating.bands import (
    ALL_SHARES,
    band_shares,
    holds_of,
    outside,
    possible_bands,
    wanted_shares,
)
from inkspector.rating.changing import moved
from inkspector.rating.changing.move import Evidence, Move
from inkspector.rating.say import aspect_name, settings_name, subject_name, whole_range
from inkspector.rating.stages import Applied
from inkspector.scheme import Framework
from inkspector.scheme.model import (
    BandOf,
    HowMany,
    Predicate,
    Share,
)

_NAMED = 3
"""The most lines of which a move is tried, where many have the settings for it."""
OfSettings = Share | BandOf | HowMany


def into_another_band(subject: str, evidence: Evidence) -> Iterator[Move]:
    """Into the next band above and below, by settings where they are counted, else by the share.

    Where the present band is open, into each.
    """
    framework, good = evidence.framework, evidence.seen.good(subject)
    now = possible_bands(evidence.seen.spread(subject), good, framework)
    counted = evidence.counted(subject, good)
    if counted is not None and len(now) == 1:
        present = counts_in(band_shares(now[0], framework), counted[1])
        yield from _out_of(subject, None, present, counted, evidence)
        return
    for row in framework.scheme.bands:
        if len(now) != 1 or abs(row.band - now[0]) == 1:
            yield _share_move(subject, None, band_shares(row.band, framework) & ALL_SHARES, evidence)


def by_settings(one: Applied, predicates: Sequence[OfSettings], evidence: Evidence) -> Iterator[Move]:
    """Rules on the share or number of one set of grades among one subject's settings."""
    asked = {asked_of(predicate, evidence) for predicate in predicates}
    if len(asked) != 1 or len(predicates) != len(one.rule.when):
        return
    subject, aspect, grades = asked.pop()
    good = grades == evidence.seen.good(subject)
    counted = None if aspect else evidence.counted(subject, grades)
    if counted is not None and one.truth is not None:
        ranges = [meeting(predicate, counted[1], evidence.framework) for predicate in predicates]
        both = max(low for low, _ in ranges), min(high for _, high in ranges)
        grade = None if good else grades[-1]
        if one.truth:
            yield from _out_of(subject, grade, both, counted, evidence)
        elif both[0] <= both[1]:
            number = both[0] - counted[0] if counted[0] < both[0] else both[1] - counted[0]
            yield from _settings_moves(subject, grade, number, evidence)
    elif good and len(predicates) == 1:
        wanted = wanted_shares(predicates[0], evidence.framework)
        for share in (*outside(wanted), wanted):
            if holds_of(share, wanted) is not one.truth:
                yield _share_move(subject, aspect, share, evidence)


def of_settings(predicate: Predicate) -> TypeGuard[OfSettings]:
    """Whether a predicate asks for a number or a share of settings."""
    return isinstance(predicate, Share | BandOf) or (
        isinstance(predicate, HowMany) and predicate.of == "settings"
    )


def asked_of(predicate: OfSettings, evidence: Evidence) -> tuple[str, str | None, tuple[str, ...]]:
    """The subject, the outcome and the grades that a predicate asks about."""
    match predicate:
        case Share():
            return predicate.subject, predicate.aspect, predicate.grades
        case BandOf():
            return predicate.subject, predicate.aspect, evidence.seen.good(predicate.subject)
        case HowMany():
            return predicate.subject or WHOLE, None, (predicate.state,)


def meeting(predicate: OfSettings, n: int, framework: Framework) -> tuple[int, int]:
    """The least and the most of n settings of which a predicate is true; the least is more if none is."""
    low, high = counts_in(wanted_shares(predicate, framework), n)
    least = predicate.at_least or 0 if isinstance(predicate, HowMany) else 0
    return max(low, least), high


def counts_in(share: Interval, n: int) -> tuple[int, int]:
    """The least and the most of n settings whose share lies in an interval."""
    within = share & ALL_SHARES
    assert within.low is not None
    assert within.high is not None
    return whole_least(within.low * n / 100, within.low_open), whole_most(
        within.high * n / 100, within.high_open
    )


def _out_of(
    subject: str, grade: str | None, present: tuple[int, int], counted: tuple[int, int], evidence: Evidence
) -> Iterator[Move]:
    """Just above and just below the counts that give the present state, as far as there are such."""
    k, n = counted
    for other in (present[1] + 1, present[0] - 1):
        if 0 <= other <= n:
            yield from _settings_moves(subject, grade, other - k, evidence)


def _settings_moves(subject: str, grade: str | None, number: int, evidence: Evidence) -> Iterator[Move]:
    """So many settings more good or better (fewer, if negative); with a `grade`, more or fewer in that one.

    By the lines that can in the fewest grades; by several together where that takes fewer, or none can alone.
    """
    framework = evidence.framework
    lines = evidence.movable(subject)
    steps = {line: _steps(line, grade, number, evidence) for line in lines}
    nearest = abs(number) in steps.values()  # no fewer grades can do
    over = None if nearest else _over_lines(lines, grade, number, evidence)
    least = min(
        (each for each in (*steps.values(), over[0] if over else None) if each is not None), default=0
    )
    alone = [line for line in lines if steps[line] == least]
    what = change_of_settings(None, grade, number, framework)
    if not alone and over:
        yield Move(f"{what} (of several types together)", over[1])
    for line in alone[:_NAMED]:
        made = _line(line, grade, number, evidence)
        if made and len(alone) == 1:
            yield Move(change_of_settings(None if line == WHOLE else line, grade, number, framework), made)
        elif made:
            yield Move(what, made, subject_name(line, framework))


def change_of_settings(line: str | None, grade: str | None, number: int, framework: Framework) -> str:
    """*three more secondary schools good or better*, *one of the settings no longer good or better*."""
    if grade is None and number < 0:
        return f"{say_number(-number)} of the {settings_name(line, 2, framework)} no longer good or better"
    name = settings_name(line, abs(number), framework)
    more = "more" if number > 0 else "fewer"
    return f"{say_number(abs(number))} {more} {name} {'good or better' if grade is None else grade}"


def _line(line: str, grade: str | None, number: int, evidence: Evidence) -> Callable[[Case], Case] | None:
    spread = evidence.seen.spread(line)
    if line not in evidence.case.settings or spread is None or spread.known_size is None:
        return None
    good = evidence.seen.good(line)
    counts = moved.up_to(spread, good, number) if grade is None else moved.out_of(spread, grade, -number)
    return (
        None
        if counts is None
        else partial(moved.with_counts, line=line, counts=counts, total=spread.known_size)
    )


def _steps(line: str, grade: str | None, number: int, evidence: Evidence) -> int | None:
    """How many grades so many of a line's settings move; None where it hasn't so many."""
    made = _line(line, grade, number, evidence)
    if made is None:
        return None
    before, after = evidence.seen, worlds(made(evidence.case), evidence.framework)
    scale = before.scale(line)
    counted = [
        [
            None if spread is None else spread.exact(scale[:cut])
            for spread in (before.spread(line), after.spread(line))
        ]
        for cut in range(1, len(scale))
    ]
    return sum(abs(now[0] - then[0]) for then, now in counted if then and now)


def _over_lines(
    lines: Sequence[str], grade: str | None, number: int, evidence: Evidence
) -> tuple[int, Callable[[Case], Case]] | None:
    """By several lines, each setting where it takes the fewest grades: how many in all, and what is made."""
    step = 1 if number > 0 else -1
    taken, size = dict.fromkeys(lines, 0), 0
    onwards = {line: _steps(line, grade, step, evidence) for line in lines}
    so_far = dict.fromkeys(lines, 0)
    for _ in range(abs(number)):
        more = {line: each - so_far[line] for line, each in onwards.items() if each is not None}
        if not more:
            return None
        line = min(more, key=more.__getitem__)
        size += more[line]
        so_far[line] += more[line]
        taken[line] += 1
        onwards[line] = _steps(line, grade, step * (taken[line] + 1), evidence)
    parts = [_line(line, grade, step * each, evidence) for line, each in taken.items() if each]
    return size, partial(_together, [part for part in parts if part is not None])


def _together(parts: Sequence[Callable[[Case], Case]], case: Case) -> Case:
    return reduce(lambda made, part: part(made), parts, case)


def _share_move(subject: str, aspect: str | None, share: Interval, evidence: Evidence) -> Move:
    """The share good or better itself, where no settings are counted."""
    least, most = whole_range(share)
    name = subject_name(subject, evidence.framework)
    span = (
        f"under {most + 1}%" if least == 0 else f"{least}% or more" if most == 100 else f"{least} to {most}%"
    )
    outcome = f" for {aspect_name(aspect, evidence.framework)}" if aspect else ""
    good = evidence.seen.good(subject)
    made = partial(moved.with_share, subject=subject, aspect=aspect, grades=good, share=share)
    return Move(f"{span} of {name} good or better{outcome}", made, of="share")
