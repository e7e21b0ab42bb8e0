"""The performance profile: every line, group and the whole, in its band and beside its comparators."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from inkspector.case import Case, Compared
from inkspector.case.entry import Aspect, Comparator
from inkspector.case.spread import Spread
from inkspector.case.worlds import WHOLE, Worlds
from inkspector.claims import Count, Interval
from inkspector.claims.claim import Direction
from inkspector.rating.bands import possible_bands
from inkspector.rating.model import Comparison, ProfileLine
from inkspector.rating.say import whole_range, word_for
from inkspector.scheme import Framework


def profile(case: Case, worlds: Worlds, framework: Framework) -> tuple[ProfileLine, ...]:
    """The whole first, then every line in the order of the scheme, then the groups."""
    scheme = framework.scheme
    subjects = (WHOLE, *(line.id for line in scheme.lines), *(group.id for group in scheme.groups))
    return tuple(_line(subject, case, worlds, framework) for subject in subjects)


def _line(subject: str, case: Case, worlds: Worlds, framework: Framework) -> ProfileLine:
    entry = case.settings.get(subject)
    outcomes = framework.scheme.outcomes
    respects = (
        {} if entry is None else {name: entry.aspects[name] for name in outcomes if name in entry.aspects}
    )
    aspects = {
        name: _respect(subject, name, each, case, worlds, framework) for name, each in respects.items()
    }
    return _respect(subject, None, entry, case, worlds, framework, aspects)


def _respect(
    subject: str,
    aspect: str | None,
    entry: Aspect | None,
    case: Case,
    worlds: Worlds,
    framework: Framework,
    aspects: Mapping[str, ProfileLine] | None = None,
) -> ProfileLine:
    spread = worlds.spread(subject, aspect)
    good, scale = worlds.good(subject), worlds.scale(subject)
    share = None if spread is None else spread.share(good)
    told = share is not None and not share.empty and whole_range(share) != (0, 100)
    single = any(line.id == subject and line.single for line in framework.scheme.lines)
    judged = worlds.judgement(subject, aspect) if single else None
    return ProfileLine(
        line=subject,
        grades={grade: None if spread is None else spread.count((grade,)) for grade in scale},
        count=None if spread is None else _count(spread, good),
        proportion=share if told else None,
        band=None if spread is None else _band(subject, spread, good, framework),
        words=word_for(share, framework) if told and share is not None else None,
        overall=entry.overall.text if entry and entry.overall else None,
        grade=judged.judgement.grade if judged else None,
        compared=_compared(subject, aspect, entry, share if told else None, case, framework),
        state=entry.state if entry else None,
        aspects=aspects or {},
    )


def _count(spread: Spread, good: tuple[str, ...]) -> Count | None:
    exact = spread.exact(good)
    if exact is not None:
        return exact
    least, most = spread.tally(good)
    k = least if least == most else None
    return None if k is None and spread.known_size is None else (k, spread.known_size)


def _band(subject: str, spread: Spread, good: tuple[str, ...], framework: Framework) -> int | None:
    """The one band of all worlds; types with few settings have none of their own."""
    most = spread.size[1]
    if subject != WHOLE and most is not None and most < framework.scheme.smallest.banded:
        return None
    bands = possible_bands(spread, good, framework)
    return bands[0] if len(bands) == 1 else None


def _compared(
    subject: str,
    aspect: str | None,
    entry: Aspect | None,
    share: Interval | None,
    case: Case,
    framework: Framework,
) -> dict[str, Comparison]:
    """The case's own comparisons, then the scheme's national figure where it has one."""
    found: dict[str, Comparison] = {}
    tolerance = Fraction(framework.scheme.tolerance.in_line_settings)
    source = case.source_of(entry.source) if entry else None
    for comparator, compared in (entry.compared if entry else {}).items():
        found[comparator] = _own(compared, share, tolerance, source)
    known = None if aspect else _national(subject, share, tolerance, case, framework)
    if known is not None:
        own = found.get("national")
        if own is None:
            found["national"] = known
        elif own.value is None:
            found["national"] = Comparison(None, own.reading, own.source, known)
    order: tuple[Comparator, ...] = ("national", "similar_areas", "previous", "target")
    return {comparator: found[comparator] for comparator in order if comparator in found}


def _own(compared: Compared, share: Interval | None, tolerance: Fraction, source: str | None) -> Comparison:
    reading = compared.direction or (
        None if compared.figure is None else read_against(share, compared.figure, tolerance)
    )
    return Comparison(compared.figure, reading, source)


def _national(
    subject: str, share: Interval | None, tolerance: Fraction, case: Case, framework: Framework
) -> Comparison | None:
    """The case's own national figure, in the place of the scheme's."""
    if subject in case.national:
        own = case.national[subject]
        value = own.share.proportion
        if value is None:
            return None
        source = own.source and case.sources.get(own.source, own.source)
        year = f"{source}, {own.year}" if source and own.year else source or own.year
        return Comparison(value, read_against(share, value, tolerance), year)
    figure = framework.national(subject)
    if figure is None:
        return None
    value = Interval.point(figure.value)
    source = f"{figure.source or figure.reason} ({figure.year})"
    return Comparison(value, read_against(share, value, tolerance), source)


def read_against(share: Interval | None, theirs: Interval, tolerance: Fraction) -> Direction | None:
    """How a share reads against a comparator's, both perhaps inexact; None where that is open.

    *In line* is within `tolerance` points. A printed figure is taken at its middle.
    """
    if share is None or share.low is None or share.high is None:
        return None
    if theirs.low is None or theirs.high is None:
        return None
    middle = (theirs.low + theirs.high) / 2
    low, high = share.low - middle, share.high - middle
    if low > tolerance or (low == tolerance and share.low_open):
        return "higher"
    if high < -tolerance or (high == -tolerance and share.high_open):
        return "lower"
    return "in_line" if low >= -tolerance and high <= tolerance else None
