"""How far ours stands from a comparator: direction, the comparator's own figure, difference and degree."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from inkspector.case.comparing import printed, size_of
from inkspector.case.holding.model import SUPPORTED, Fault, Holding, contradicted, soft, together, undecided
from inkspector.case.holding.shown import interval_text
from inkspector.case.standing import States, signs
from inkspector.claims import Claim, Interval
from inkspector.scheme.framework import Framework
from inkspector.scheme.model import Tolerance


@dataclass(frozen=True, slots=True)
class Distance:
    """What the evidence says of ours and one comparator's."""

    possible: States
    """The states that it leaves open, by a reading or by figures within the scheme's tolerance."""
    shown: str
    """The evidence in a sentence."""
    settles: str
    """What would settle it."""
    points: Interval | None = None
    """Ours less theirs, in points; None without two figures."""
    figure: Interval | None = None
    """Theirs, as it was reported."""
    read: bool = False
    """The direction is as somebody read it, and not from the figures."""


def distance_holds(
    claim: Claim, fault: Fault, wanted: States, distance: Distance, scheme: Framework
) -> Holding:
    """Whether ours stands to theirs as the claim says; `wanted` are the states that it allows."""
    return together(
        [
            _direction(claim, fault, wanted, distance),
            _than(claim.than, fault, distance),
            _by(claim.by, fault, distance),
            _degree(claim, fault, distance, scheme.scheme.tolerance),
        ]
    )


def direction_holds(possible: States, wanted: States, fault: Fault, shown: str, settles: str) -> Holding:
    """The states that the evidence leaves open against those that a claim allows."""
    if possible <= wanted:
        return SUPPORTED
    return undecided(fault, shown, settles) if possible & wanted else contradicted(fault, shown)


def fault_of(*comparators: str) -> Fault:
    """A comparison with the year before is a trend."""
    return "trend" if set(comparators) == {"previous"} else "comparison"


def _direction(claim: Claim, fault: Fault, wanted: States, distance: Distance) -> Holding:
    """What is true by the figures alone (*higher*, by a point) isn't false, and may be called slight."""
    near = None if distance.points is None or distance.read else signs(distance.points)
    if not distance.possible <= wanted and near is not None and near <= wanted:
        if claim.degree == "slight":
            return SUPPORTED
        note = f"{distance.shown} By the scheme so small a difference is in line."
        return soft("info" if distance.possible & wanted else "warning", fault, note)
    return direction_holds(distance.possible, wanted, fault, distance.shown, distance.settles)


def _than(than: Interval | None, fault: Fault, distance: Distance) -> Holding:
    if than is None:
        return SUPPORTED
    if distance.figure is None:
        return undecided(fault, "The case has no figure to compare with.", "the comparator's own figure")
    shown = f"The comparator's figure is {interval_text(printed(distance.figure))}."
    if distance.figure.apart(than):
        return contradicted(fault, shown)
    return SUPPORTED if distance.figure.within(than) else undecided(fault, shown, "an exact figure")


def _by(by: Interval | None, fault: Fault, distance: Distance) -> Holding:
    """The difference of the figures, raw or as it would be printed."""
    if by is None:
        return SUPPORTED
    if distance.points is None:
        return undecided(fault, "The case has no figures to take a difference from.", "the two figures")
    apart = size_of(distance.points)
    if apart.within(by) or (apart.low is not None and apart.low == apart.high and _whole(apart.low) in by):
        return SUPPORTED
    shown = f"The difference is {interval_text(apart, ' points')}."
    return contradicted(fault, shown) if apart.apart(by) else undecided(fault, shown, "exact figures")


def _whole(points: Fraction) -> int:
    return int(points + Fraction(1, 2))


def _degree(claim: Claim, fault: Fault, distance: Distance, tolerance: Tolerance) -> Holding:
    """*Slightly* or *well*: a degree that the figures don't bear out is a warning, never more."""
    if claim.degree is None:
        return SUPPORTED
    if distance.points is None:
        return soft("warning", fault, "The evidence doesn't say by how much.")
    apart = size_of(distance.points)
    if claim.degree == "slight":
        bounds, word = Interval.of(le=tolerance.slight), f"*slight* is up to {tolerance.slight}"
    else:
        bounds, word = Interval.of(ge=tolerance.marked), f"*marked* is from {tolerance.marked}"
    if apart.within(bounds):
        return SUPPORTED
    return soft(
        "warning",
        fault,
        f"The difference is {interval_text(apart, ' points')}. In the scheme {word} points.",
    )
