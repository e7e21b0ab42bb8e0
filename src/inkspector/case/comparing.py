"""What a line's settings are compared with: readings and figures of the case, else the scheme's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from inkspector.case.entry import Comparator
from inkspector.case.indicators import Reading
from inkspector.case.standing import States, state_of, states
from inkspector.case.worlds import Worlds, none_if_overall
from inkspector.claims import Interval
from inkspector.claims.quantity import say_share
from inkspector.scheme.framework import Framework

COMPARATORS: tuple[Comparator, ...] = ("national", "similar_areas", "previous", "target")


DIRECTIONS: Mapping[str | None, str] = {
    None: "compared with",
    "better": "better than",
    "worse": "worse than",
    "higher": "higher than",
    "lower": "lower than",
    "in_line": "in line with",
    "better_or_in_line": "better than or in line with",
    "worse_or_in_line": "worse than or in line with",
    "higher_or_in_line": "higher than or in line with",
    "lower_or_in_line": "lower than or in line with",
}
"""As a reader is told them, before the name of a comparator."""


def reading_told(reading: Reading) -> str:
    """A reading of the case in its own words, before the name of a comparator; a gap is *narrower than*."""
    return DIRECTIONS.get(reading) or f"{reading.removesuffix('_or_in_line')} than" + (
        " or in line with" if reading.endswith("_or_in_line") else ""
    )


def comparator_name(framework: Framework, *comparators: str) -> str:
    """*England*; *similar areas and England*."""
    names = {one.id: one.name.partition(" (")[0] for one in framework.scheme.comparators}
    return " and ".join(names.get(comparator, comparator) for comparator in comparators)


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing to compare with: a reading, as states, or a figure, in per cent as it was reported."""

    path: str
    shows: str
    reading: States | None = None
    figure: Interval | None = None


def references(
    worlds: Worlds, subject: str, aspect: str | None, comparator: str, grades: tuple[str, ...]
) -> tuple[Reference, ...]:
    """What a share of these grades is compared with, the one that governs first.

    What a case compares is the share good or better, and it beats the scheme's figure.
    """
    found: list[Reference] = []
    entry = worlds.entry(subject, aspect)
    good_or_better = frozenset(grades) == frozenset(worlds.good(subject))
    own = {str(name): compared for name, compared in entry.compared.items()} if entry is not None else {}
    if good_or_better and comparator in own:
        compared = own[comparator]
        path = worlds.path(subject, aspect, "compared", comparator)
        name = comparator_name(worlds.framework, comparator)
        reading = states(compared.direction, "high") if compared.direction else None
        shows = f"{name} {compared.text}" if reading is None else f"{DIRECTIONS[compared.direction]} {name}"
        found.append(Reference(path, shows, reading, compared.figure))
    if comparator == "national" and none_if_overall(aspect) is None:
        found += _national(worlds, subject, grades, good_or_better)
    return tuple(found)


def _national(worlds: Worlds, subject: str, grades: tuple[str, ...], good_or_better: bool) -> list[Reference]:
    own = worlds.case.national.get(subject) if good_or_better else None
    if own is not None and own.share.proportion is not None:
        path = worlds.case.pointer("national", subject)
        return [Reference(path, f"England: {own.share.text}", None, own.share.proportion)]
    figure = worlds.framework.national(subject, grades)
    if figure is None:
        return []
    index = worlds.framework.scheme.national.index(figure)
    places = max(0, -int(figure.value.as_tuple().exponent))
    shows = f"England {figure.value}% ({figure.year})"
    return [Reference(f"scheme:/national/{index}", shows, None, Interval.rounded(figure.value, places))]


def printed(figure: Interval) -> Interval:
    """A rounded figure as the point that it is printed as; any other share as it is."""
    if figure.low is None or figure.high is None or figure.low == figure.high:
        return figure
    try:
        say_share(figure)
    except ValueError:
        return figure
    return Interval.point((figure.low + figure.high) / 2)


def difference(share: Interval, figure: Interval) -> Interval:
    """Ours less theirs, in points, for every share and figure that these allow."""
    low = None if share.low is None or figure.high is None else share.low - figure.high
    high = None if share.high is None or figure.low is None else share.high - figure.low
    return Interval(low, high, share.low_open or figure.high_open, share.high_open or figure.low_open)


def possible_states(worlds: Worlds, share: Interval, reference: Reference) -> States:
    """How a share may stand to what it is compared with, by the scheme's tolerance for settings."""
    if reference.reading is not None:
        return reference.reading
    if reference.figure is None or share.empty:
        return states("in_line", "high") | states("higher", "high") | states("lower", "high")
    near = worlds.framework.scheme.tolerance.in_line_settings
    return state_of(difference(share, printed(reference.figure)), near)


def size_of(points: Interval) -> Interval:
    """A difference without its sign."""
    if points.low is not None and points.low >= 0:
        return points
    if points.high is not None and points.high <= 0:
        return Interval(
            -points.high, None if points.low is None else -points.low, points.high_open, points.low_open
        )
    ends = [abs(end) for end in (points.low, points.high) if end is not None]
    return Interval(Fraction(0), max(ends) if len(ends) == 2 else None)
