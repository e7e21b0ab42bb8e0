"""Findings by cause, so that what has one cause is looked into once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby

from inkspector.checks.finding import Finding
from inkspector.letter.sentences import plain

Cause = tuple[tuple[Finding, ...], ...]
"""The places where one cause shows, in the order of the letter; at each the findings on the same words."""


def causes(findings: Iterable[Finding]) -> tuple[Cause, ...]:
    """Findings, in the order of the letter, by cause; the causes in the order in which they first show."""
    found: dict[Hashable, list[tuple[Finding, ...]]] = {}
    for _, group in groupby(findings, key=lambda finding: (finding.start, finding.end)):
        place = tuple(group)
        found.setdefault(_cause(place), []).append(place)
    return tuple(tuple(places) for places in found.values())


def _cause(place: Sequence[Finding]) -> Hashable:
    """What the rules say, and the evidence that it rests on, else the words."""
    return tuple((one.rule, one.message, one.evidence or plain(one.quote)) for one in place)
