"""Periods as letters say them: *in 2007*, *between 1 April 2007 and 15 July 2009*, *since September 2008*."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims import Period

_MONTHS = {
    name: f"{number:02}"
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
_YEARS = (1990, 2030)
_OPENS = frozenset({"since", "from", "after"})
_CLOSES = frozenset({"by", "until", "before", "to"})
_JOINS = frozenset({"and", "to", "until", "–", "-", "till"})
_SEASONS = frozenset(
    {"spring", "summer", "autumn", "winter", "early", "late", "end", "beginning", "of", "the", "start"}
)


BEGINS = frozenset({*_OPENS, *_CLOSES, "in", "between", "during", "on", "of", "for", *_MONTHS})


def read_period(words: Sequence[str], i: int) -> tuple[Period, int] | None:
    """The period that begins at `words[i]`, with its preposition, and the index after it.

    Relative dates (*last year*) give none. Both ends are as said: a year, a month or a day.
    """
    opener = words[i]
    if opener not in BEGINS and not opener[0].isdigit():
        return None
    j = (
        i + 1
        if opener in _OPENS or opener in _CLOSES or opener in ("in", "between", "during", "on", "of", "for")
        else i
    )
    while j < len(words) and j - i < 5 and words[j] in _SEASONS:
        j += 1
    first = _read_date(words, j)
    if first is None:
        return None
    date, after = first
    second = (
        _read_date(words, _past_the(words, after + 1))
        if after < len(words) and words[after] in _JOINS
        else None
    )
    ranged = opener in ("between", "from") or (
        second is not None and words[after] in ("to", "–", "-", "until")
    )
    if second is not None and ranged:
        begin, end = date, second[0]
        if len(begin) == 2 or len(begin) == 5:  # *between April and June 2009*, the year said once
            begin = f"{end[:4]}-{begin}"
        return Period(begin, end), second[1]
    if len(date) < 4 or (len(date) == 5 and "-" in date):
        return None
    if opener in _OPENS:
        return Period(date, None), after
    if opener in _CLOSES:
        return (Period(None, date), after) if opener != "to" else None
    return Period(date, date), after


def _past_the(words: Sequence[str], j: int) -> int:
    return j + 1 if j < len(words) and words[j] == "the" else j


def _read_date(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """`2007`, `2009-07`, `2009-07-15`; a month or day whose year is said later: `07`, `07-15`."""
    day, j = None, i
    if j < len(words) and (number := _day(words[j])) and words[j + 1 : j + 2] and words[j + 1] in _MONTHS:
        day, j = number, j + 1
    if j < len(words) and words[j] in _MONTHS:
        month, j = _MONTHS[words[j]], j + 1
        if words[j : j + 1] == [","] and _year(words, j + 1):
            j += 1
        year = _year(words, j)
        tail = month if day is None else f"{month}-{day}"
        if year:
            return f"{year}-{tail}", j + 1
        return (tail, j) if day or (words[j : j + 1] and words[j] in _JOINS) else None
    year = _year(words, j)
    return (year, j + 1) if year and day is None else None


def _day(word: str) -> str | None:
    digits = word[:-2] if word.endswith(("st", "nd", "rd", "th")) else word
    return (
        f"{int(digits):02}"
        if digits.isascii() and digits.isdigit() and 0 < int(digits) < 32 and len(digits) < 3
        else None
    )


def _year(words: Sequence[str], i: int) -> str | None:
    word = words[i] if i < len(words) else ""
    if "/" in word:
        word = word.partition("/")[0]
    found = word.isascii() and word.isdigit() and len(word) == 4 and _YEARS[0] <= int(word) <= _YEARS[1]
    return word if found and words[i + 1 : i + 2] != ["%"] else None
