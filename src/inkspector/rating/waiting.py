"""What evidence an open rating waits for: the figures that rules ask for and that could still move it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from inkspector.case.worlds import Worlds
from inkspector.rating.predicates import Truth
from inkspector.rating.say import listed, subject_name
from inkspector.rating.stages import Applied, Ratings, led_to
from inkspector.scheme.model import StartAt

_NAMED = 4
"""So many lines that nothing is known of are named; of more, the first."""


def waits_for(applied: Sequence[Applied], start: Ratings, seen: Worlds) -> tuple[str, ...]:
    """Each figure in words, once, in the order of the rules: *the share of indicators at or above both*."""
    told: dict[tuple[str, str | None], str] = {}
    for subject, aspect, what in _figures(applied, start, seen):
        told.setdefault((subject, aspect), what)
    return tuple(told.values())


def _figures(
    applied: Sequence[Applied], start: Ratings, seen: Worlds
) -> Iterator[tuple[str, str | None, str]]:
    for one in applied:
        effect = one.rule.effect
        if isinstance(effect, StartAt):
            if len(start) > 1:
                subject = effect.band_of
                what = f"the share of {subject_name(subject, seen.framework)} good or better"
                yield subject, None, what + _unknown(subject, seen)
        elif one.truth is None and _matters(one, applied, start):
            for found in one.found:
                if found.truth is None and found.what is not None:
                    what = found.what + _unknown(found.subject, seen, found.aspect)
                    yield found.subject, found.aspect, what


def _matters(one: Applied, applied: Sequence[Applied], start: Ratings) -> bool:
    """Whether the rule's answer makes a difference, be the others that are open so or so."""

    def answered(truth: Truth, others: Truth) -> Ratings:
        answers = {id(other): others for other in applied if other.truth is None} | {id(one): truth}
        return led_to(start, [replace(each, truth=answers.get(id(each), each.truth)) for each in applied])

    return any(answered(True, others) != answered(False, others) for others in (True, False))


def _unknown(subject: str, seen: Worlds, aspect: str | None = None) -> str:
    """The lines that nothing is known of, where something is known of others."""
    if subject not in seen.framework.settings:
        return ""
    lines, missing = seen.framework.lines_of(subject), seen.missing(subject, aspect)
    if not missing or len(missing) == len(lines):
        return ""
    names = [subject_name(line, seen.framework) for line in missing[:_NAMED]]
    more = len(missing) - len(names)
    return f" (nothing is known of {listed([*names, f'{more} more'] if more else names)})"
