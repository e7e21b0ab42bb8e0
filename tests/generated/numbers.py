"""Planters of numbers: counts, wholes, totals, per cents, years and dates, windows the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from inkspector.claims import Claim, Interval, Period
from inkspector.drafting import Sentence
from tests.generated.planting import NUMBERS, Change, Family, carried

NUMERALS = "one two three four five six seven eight nine ten".split()
MONTHS = "January February March April May June July August September October November December".split()
MENTION = re.compile(
    rf"(?<![\w.])(?<!level )(?<!NI )({'|'.join(NUMERALS)}|\d+)(?![\w%.])(?! (?:{'|'.join(MONTHS)}|per cent))",
    re.IGNORECASE,
)
DAY = rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})"


def said(number: int, like: str) -> str:
    """The number in words or figures, with a capital where the other had one."""
    words = NUMERALS[number - 1] if 1 <= number <= len(NUMERALS) else str(number)
    return words.capitalize() if like[0].isupper() else words


def value(words: str) -> int:
    low = words.lower()
    return NUMERALS.index(low) + 1 if low in NUMERALS else int(words)


def mentions(sentence: Sentence) -> dict[int, list[re.Match[str]]]:
    """The numbers that a sentence says, years aside, and where."""
    found: dict[int, list[re.Match[str]]] = {}
    for spot in MENTION.finditer(sentence.text):
        number = value(spot[1])
        if number < 1900:
            found.setdefault(number, []).append(spot)
    return found


def parts(sentence: Sentence) -> Iterator[Change]:
    """k of *k of n*."""
    for number, spots in mentions(sentence).items():
        counts = [claim for claim in sentence.claims if claim.kind == "grade" and claim.quantifier == "count"]
        mine = [claim for claim in counts if claim.count and claim.count[0] == number]
        if any(claim.count and claim.count[1] == number and claim.count[0] != 1 for claim in sentence.claims):
            continue
        for spot, claims in carried(spots, mine):
            whole = claims[0].count[1] if claims[0].count else None
            for other in (number + 1, number - 1):
                if other < 1 or (whole is not None and other > whole):
                    continue
                became = tuple(replace(claim, count=(other, whole)) for claim in claims)
                yield Change(spot.start(1), spot.end(1), said(other, spot[1]), became)


def wholes(sentence: Sentence) -> Iterator[Change]:
    """n of *k of n*, *all n*."""
    for number, spots in mentions(sentence).items():
        held = [claim for claim in sentence.claims if claim.kind == "grade" and claim.count]
        mine = [claim for claim in held if claim.count and claim.count[1] == number]
        parts = [c for c in held if c.count and c.count[0] == number and c.quantifier == "count"]
        if len(spots) != 1 or not mine or parts or len({claim.subject for claim in mine}) > 1:
            continue
        if mine[0].subject == "serious_case_reviews":
            continue
        for other in (number + 1, number - 1):
            if other > 1:
                became = tuple(_of(claim, other) for claim in mine)
                yield Change(spots[0].start(1), spots[0].end(1), said(other, spots[0][1]), became)


def _of(claim: Claim, whole: int) -> Claim:
    part = claim.count[0] if claim.count and claim.quantifier == "count" else None
    return replace(claim, count=(whole if part is None else part, whole))


def totals(sentence: Sentence) -> Iterator[Change]:
    """How many there were: reviews, priority actions, areas for development."""
    found = mentions(sentence)
    told = [claim for claim in sentence.claims if claim.kind == "total" and claim.count and claim.count[1]]
    for number in sorted({claim.count[1] for claim in told if claim.count and claim.count[1]}):
        mine = [claim for claim in told if claim.count and claim.count[1] == number]
        spots = found.get(number, [])[: 1 if told[0].subject == "serious_case_reviews" else None]
        for spot, claims in carried(spots, mine):
            for other in (number + 1, number - 1):
                if other > 0:
                    became = tuple(replace(claim, count=(None, other)) for claim in claims)
                    yield Change(spot.start(1), spot.end(1), said(other, spot[1]), became)


def per_cents(sentence: Sentence) -> Iterator[Change]:
    """A share said in figures."""
    spots = list(re.finditer(r"(?<!figure of )(?<!\d)(\d+)(?:\.\d+)?%", sentence.text))
    shares = [claim for claim in sentence.claims if claim.quantifier == "percent" and claim.proportion]
    for spot, claims in carried(spots, shares):
        for away in (9, -9, 27):
            if 0 < int(spot[1]) + away < 100:
                became = tuple(_moved(claim, away) for claim in claims)
                yield Change(spot.start(1), spot.end(1), str(int(spot[1]) + away), became)


def figures(sentence: Sentence) -> Iterator[Change]:
    """The comparator's own figure."""
    spots = list(re.finditer(r"figure of (\d+)%", sentence.text))
    mine = [claim for claim in sentence.claims if claim.than is not None]
    for spot, claims in carried(spots, mine):
        for away in (6, -6):
            if 0 < int(spot[1]) + away < 100:
                than = Interval.rounded(int(spot[1]) + away)
                became = tuple(replace(claim, than=than) for claim in claims)
                yield Change(*spot.span(1), str(int(spot[1]) + away), became)


def _moved(claim: Claim, points: int) -> Claim:
    share = claim.proportion
    assert share is not None
    low = None if share.low is None else share.low + points
    high = None if share.high is None else share.high + points
    moved = Interval(low, high, share.low_open, share.high_open)
    return replace(claim, proportion=moved)


def _dated(sentence: Sentence) -> list[Claim]:
    dated = [claim for claim in sentence.claims if claim.period]
    return dated if len({claim.period for claim in dated}) == 1 else []


def years(sentence: Sentence) -> Iterator[Change]:
    """The year or the month of an inspection."""
    for spot in re.finditer(rf"\bin (?:({'|'.join(MONTHS)}) )?(\d{{4}})\b", sentence.text):
        month = MONTHS.index(spot[1]) + 1 if spot[1] else None
        for year in (int(spot[2]) - 1, int(spot[2]) + 1):
            when = f"{year}-{month:02}" if month else str(year)
            yield Change(spot.start(2), spot.end(2), str(year), _at(sentence, when, when))
        if month:
            when = f"{spot[2]}-{month % 12 + 1:02}"
            yield Change(spot.start(1), spot.end(1), MONTHS[month % 12], _at(sentence, when, when))


def dates(sentence: Sentence) -> Iterator[Change]:
    """A day, a month or a year of a window."""
    for window in re.finditer(rf"between {DAY} and {DAY}", sentence.text):
        ends = [window.group(1, 2, 3), window.group(4, 5, 6)]
        for i, (day, month, year) in enumerate(ends):
            turns = {
                1: str(int(day) % 28 + 1),
                2: MONTHS[(MONTHS.index(month) + 1) % 12],
                3: str(int(year) - 1),
            }
            for piece, words in turns.items():
                now = [list(end) for end in ends]
                now[i][piece - 1] = words
                start, end = (_iso(*parts) for parts in now)
                at = window.span(3 * i + piece)
                yield Change(*at, words, _at(sentence, start, end))


def windows(sentence: Sentence) -> Iterator[Change]:
    """A window the wrong way round."""
    for window in re.finditer(rf"({DAY}) and ({DAY})", sentence.text):
        start, end = _iso(*window.group(6, 7, 8)), _iso(*window.group(2, 3, 4))
        yield Change(*window.span(), f"{window[5]} and {window[1]}", _at(sentence, start, end))


def _iso(day: str, month: str, year: str) -> str:
    return f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"


def _at(sentence: Sentence, start: str, end: str) -> tuple[Claim, ...]:
    return tuple(replace(claim, period=Period(start, end)) for claim in _dated(sentence))


FAMILIES = (
    Family("k of *k of n*", NUMBERS, parts),
    Family("n of *k of n*", NUMBERS, wholes),
    Family("totals", NUMBERS, totals),
    Family("per cents", NUMBERS, per_cents),
    Family("figures of comparators", NUMBERS, figures),
    Family("years and months", NUMBERS, years),
    Family("dates of windows", NUMBERS, dates),
    Family("windows reversed", NUMBERS, windows),
)
