"""A line's settings against England, similar areas, the year before or a target."""

from __future__ import annotations

from fractions import Fraction

from inkspector.case.comparing import (
    Reference,
    difference,
    possible_states,
    printed,
    references,
    size_of,
)
from inkspector.case.entry import Comparator
from inkspector.case.holding.model import (
    SUPPORTED,
    Evidence,
    Fault,
    Holding,
    Level,
    contradicted,
    soft,
    together,
    undecided,
    unsupported,
)
from inkspector.case.holding.shown import evidence_of, grades_text, interval_text, name_of, spread_text
from inkspector.case.standing import States, signs, states
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Degree
from inkspector.scheme.framework import Framework

COUNTED = ("generally", "including", "some", None)
"""Quantifiers with which a comparison is still one of the share as a whole."""


def settings_compared(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    """A comparison of the share of some grades, or of quality, of a line, a group or the whole."""
    measured, good_is = _measured(claim, grades, worlds)
    if claim.count is not None or claim.quantifier not in COUNTED:
        note = "The evidence compares the share as a whole, not setting by setting."
        return undecided(fault_of(claim), note, "each setting's own comparison")
    slots = [_against(claim, comparator, measured, good_is, worlds) for comparator in claim.comparator]
    return together(slots) if slots else undecided("comparison", "It isn't said what it is compared with.")


def _measured(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> tuple[tuple[str, ...], States]:
    """The grades whose share is compared, and the states of that share that the claim allows."""
    scale, good = worlds.scale(claim.subject), worlds.good(claim.subject)
    said = claim.direction or "in_line"
    by_quality = said.startswith(("better", "worse"))
    if not grades or by_quality or set(grades) <= set(good):
        return good if set(grades) != {"outstanding"} else grades, states(said, "high")
    if set(grades) == set(scale) - set(good):
        return good, frozenset(_TURNED[state] for state in states(said, "high"))
    return grades, states(said, "high")


_TURNED = {"higher": "lower", "lower": "higher", "in_line": "in_line"}


def _against(
    claim: Claim, comparator: str, grades: tuple[str, ...], wanted: States, worlds: Worlds
) -> Holding:
    fault: Fault = "trend" if comparator == "previous" else "comparison"
    name, said = name_of(worlds.framework, claim.subject), grades_text(grades, worlds.scale(claim.subject))
    found = references(worlds, claim.subject, claim.aspect, _comparator(comparator), grades)
    if not found:
        against = comparator_name(worlds.framework, comparator)
        return unsupported(f"The case doesn't compare {name} with {against}.")
    governing = found[0]
    figures = next((one for one in found if one.figure is not None), None)
    spread = worlds.spread(claim.subject, claim.aspect)
    share = spread.share(grades) if spread is not None else Interval.of(ge=0, le=100)
    evidence = [Evidence(governing.path, governing.shows)]
    if governing.reading is None:
        evidence += evidence_of(worlds, claim.subject, claim.aspect, grades)
    if governing.reading is None and spread is None:
        return unsupported(f"The case doesn't say how many {name} are {said}.").shown_by(*evidence)
    points = (
        None
        if figures is None or figures.figure is None or spread is None
        else (difference(share, printed(figures.figure)))
    )
    shown = f"By the evidence it is {governing.shows}."
    if governing.reading is None and spread is not None:
        shown = f"The evidence shows {spread_text(spread, grades)}, against {governing.shows}."
    possible = possible_states(worlds, share, governing)
    strict = None if points is None or governing.reading is not None else signs(points)
    slots = [
        direction_holds(
            fault, possible, wanted, shown, f"the share of {name} that are {said}", strict, claim.degree
        ),
        than_holds(fault, claim.than, None if figures is None else figures.figure),
        by_holds(fault, claim.by, points),
        degree_holds(fault, claim, points, worlds.framework),
    ]
    return together(slots).shown_by(*evidence, *_figure_evidence(claim, figures, governing))


def _figure_evidence(claim: Claim, figures: Reference | None, governing: Reference) -> tuple[Evidence, ...]:
    used = claim.than is not None or claim.by is not None or claim.degree is not None
    if figures is None or figures is governing or not used:
        return ()
    return (Evidence(figures.path, figures.shows),)


def _comparator(name: str) -> Comparator:
    match name:
        case "national" | "similar_areas" | "previous" | "target":
            return name
    raise KeyError(name)


def comparator_name(framework: Framework, comparator: str) -> str:
    """*England*, *similar areas*."""
    names = (one.name for one in framework.scheme.comparators if one.id == comparator)
    return next(names, comparator).partition(" (")[0]


def fault_of(claim: Claim) -> Fault:
    """A comparison with the year before is a trend."""
    return "trend" if claim.comparator and set(claim.comparator) == {"previous"} else "comparison"


def direction_holds(
    fault: Fault,
    possible: States,
    wanted: States,
    shown: str,
    settles: str,
    strict: States | None = None,
    degree: Degree | None = None,
) -> Holding:
    """The states that the evidence leaves open against those that the claim allows.

    `strict` are the states by the figures alone, without the scheme's tolerance: what is true of them
    (*higher*, by a point) isn't false, and may be called slight.
    """
    if possible <= wanted:
        return SUPPORTED
    if strict is not None and strict <= wanted:
        level: Level = "info" if possible & wanted else "warning"
        near = f"{shown} By the scheme so small a difference is in line."
        return SUPPORTED if degree == "slight" else soft(level, fault, near)
    return undecided(fault, shown, settles) if possible & wanted else contradicted(fault, shown)


def than_holds(fault: Fault, than: Interval | None, figure: Interval | None) -> Holding:
    """The comparator's own figure as said, against the one that is reported."""
    if than is None:
        return SUPPORTED
    if figure is None:
        return undecided(fault, "The case has no figure to compare with.", "the comparator's own figure")
    if figure.within(than):
        return SUPPORTED
    shown = f"The comparator's figure is {interval_text(printed(figure))}."
    return contradicted(fault, shown) if figure.apart(than) else undecided(fault, shown, "an exact figure")


def by_holds(fault: Fault, by: Interval | None, points: Interval | None) -> Holding:
    """The difference in points as said, against that of the figures, raw or as they are printed."""
    if by is None:
        return SUPPORTED
    if points is None:
        return undecided(fault, "The case has no figures to take a difference from.", "the two figures")
    apart, rounded = size_of(points), _rounded(size_of(points))
    if apart.within(by) or (rounded is not None and rounded in by):
        return SUPPORTED
    shown = f"The difference is {interval_text(apart, ' points')}."
    return contradicted(fault, shown) if apart.apart(by) else undecided(fault, shown, "exact figures")


def _rounded(points: Interval) -> Fraction | None:
    if points.low is None or points.low != points.high:
        return None
    return Fraction(int(points.low + Fraction(1, 2)))


def degree_holds(fault: Fault, claim: Claim, points: Interval | None, framework: Framework) -> Holding:
    """*Slightly* or *well*: a degree that the figures don't bear out is a warning, never more."""
    tolerance = framework.scheme.tolerance
    if claim.degree is None:
        return SUPPORTED
    if points is None:
        return soft("warning", fault, "The evidence doesn't say by how much.")
    bounds = (
        Interval.of(le=tolerance.slight) if claim.degree == "slight" else Interval.of(ge=tolerance.marked)
    )
    if size_of(points).within(bounds):
        return SUPPORTED
    shown = f"The difference is {interval_text(size_of(points), ' points')}."
    word = (
        f"*slight* is up to {tolerance.slight}"
        if claim.degree == "slight"
        else f"*marked* is from {tolerance.marked}"
    )
    return soft("warning", fault, f"{shown} In the scheme {word} points.")


def trend_of_judgements(claim: Claim, worlds: Worlds) -> Holding | None:
    """A service that is judged once at a time: its latest grade against the one before; None without both."""
    judged = [one for one in worlds.judgements_of(claim.subject, claim.aspect) if one.counted]
    if claim.comparator != ("previous",) or len(judged) < 2:
        return None
    scale = worlds.scale(claim.subject)
    before, after = (scale.index(one.judgement.grade or scale[-1]) for one in judged[-2:])
    state = "higher" if after < before else "lower" if after > before else "in_line"
    shown = f"It was {scale[before]} and is now {scale[after]}."
    wanted = states(claim.direction or "in_line", "high")
    held = direction_holds("trend", frozenset((state,)), wanted, shown, "")
    return held.shown_by(*(Evidence(one.path, one.judgement.grade or "") for one in judged[-2:]))
