"""The performance profile: every line, group and the whole, in its band and beside its comparators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from inkspector.case import Case
from inkspector.case.comparing import Reference, possible_states, references
from inkspector.case.entry import Aspect
from inkspector.case.spread import Spread
from inkspector.case.worlds import WHOLE, Worlds
from inkspector.claims import Count, Interval
from inkspector.claims.claim import Direction
from inkspector.rating.bands import ALL_SHARES, possible_bands
from inkspector.rating.model import Comparison, ProfileLine
from inkspector.rating.say import whole_range, word_for
from inkspector.scheme import Framework

_READINGS: Mapping[frozenset[str], Direction] = {
    frozenset(("higher",)): "higher",
    frozenset(("in_line",)): "in_line",
    frozenset(("lower",)): "lower",
    frozenset(("higher", "in_line")): "higher_or_in_line",
    frozenset(("lower", "in_line")): "lower_or_in_line",
}


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
    if spread is not None and spread.known_size == 0:
        spread = None  # no settings is a gap with a reason, its state, and no figure
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
        compared=_compared(subject, aspect, share if told and share is not None else ALL_SHARES, worlds),
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


def _compared(subject: str, aspect: str | None, share: Interval, worlds: Worlds) -> dict[str, Comparison]:
    """Against each comparator what governs: the case's own, with the scheme's figure beside it, else that."""
    found: dict[str, Comparison] = {}
    for comparator in (row.id for row in worlds.framework.scheme.comparators):
        known = references(worlds, subject, aspect, comparator, worlds.good(subject))
        shown = [_comparison(reference, subject, aspect, share, worlds) for reference in known]
        if shown:
            figure = shown[1] if len(shown) > 1 and shown[0].value is None else None
            found[comparator] = replace(shown[0], figure=figure)
    return found


def _comparison(
    reference: Reference, subject: str, aspect: str | None, share: Interval, worlds: Worlds
) -> Comparison:
    reading = _READINGS.get(possible_states(worlds, share, reference))
    return Comparison(reference.figure, reading, _source(reference, subject, aspect, worlds))


def _source(reference: Reference, subject: str, aspect: str | None, worlds: Worlds) -> str | None:
    case = worlds.case
    if reference.path.startswith("scheme:"):
        figure = worlds.framework.scheme.national[int(reference.path.rsplit("/", 1)[1])]
        return f"{figure.source or figure.reason} ({figure.year})"
    entry = worlds.entry(subject, aspect)
    own = case.national.get(subject)
    if own is not None and reference.path == case.pointer("national", subject):
        source = case.source_of(own.source)
        return f"{source} ({own.year})" if source and own.year else source or own.year
    return case.source_of(entry.source if entry else None)
