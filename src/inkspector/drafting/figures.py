"""Shares as figures in prose: *59%*, *almost 60%*, *more than half*, *about two thirds*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache

from inkspector.claims import Interval
from inkspector.claims.quantity import FRACTIONS, say_share, soften

HALF = Fraction(50)
_SOFTENED = {
    "almost": "almost",
    "just_over": "just over",
    "around": "about",
    "more_than": "more than",
    "at_least": "at least",
    "less_than": "fewer than",
    "up_to": "no more than",
}


def say_figure(quantifier: str, interval: Interval) -> str | None:
    """The words of a `percent` or `fraction` that mean just `interval`; None where none do."""
    if quantifier == "percent":
        return _rounded(interval) or _softened(interval, _whole_per_cents(interval))
    return _in_fractions().get(interval)


def _rounded(interval: Interval) -> str | None:
    try:
        return say_share(interval)
    except ValueError:
        return None


@cache
def _in_fractions() -> Mapping[Interval, str]:
    """What each fraction means, bare and softened; of two that mean the same, the first."""
    fractions = tuple(_fractions())
    found = {_about(value): words for value, words in reversed(fractions) if value != HALF}
    softened = {
        soften(softener, value, Interval()): f"{said} {words}"
        for value, words in reversed(fractions)
        for softener, said in reversed(_SOFTENED.items())
    }
    return softened | found


def _softened(interval: Interval, figures: Iterable[tuple[Fraction, str]]) -> str | None:
    for value, words in figures:
        for softener, said in _SOFTENED.items():
            if soften(softener, value, Interval()) == interval:
                return f"{said} {words}"
    return None


def _whole_per_cents(interval: Interval) -> Iterator[tuple[Fraction, str]]:
    """The figures that a softened interval may be about: an end, its middle, or what was cut off at 0."""
    ends = [end for end in (interval.high, interval.low) if end is not None]
    middle = [sum(ends, Fraction(0)) / 2, ends[0] - Fraction(5, 2)] if len(ends) == 2 else []
    for value in (*ends, *middle):
        if value.denominator == 1:
            yield value, f"{value}%"


def _fractions() -> Iterator[tuple[Fraction, str]]:
    """Each fraction once, in per cent, by the first of its names."""
    seen: set[Fraction] = set()
    for words, value in FRACTIONS.items():
        if value not in seen:
            seen.add(value)
            yield 100 * value, " ".join(words)


def _about(value: Fraction) -> Interval:
    return Interval.of(ge=value - Fraction(3, 2), lt=value + Fraction(3, 2))
