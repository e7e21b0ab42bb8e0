"""A line's settings against England, similar areas, the year before or a target."""

from __future__ import annotations

from inkspector.case.comparing import (
    Reference,
    comparator_name,
    difference,
    possible_states,
    printed,
    references,
)
from inkspector.case.holding.distance import (
    Distance,
    direction_holds,
    distance_holds,
    fault_of,
)
from inkspector.case.holding.model import Evidence, Holding, together, undecided, unsupported
from inkspector.case.holding.shown import evidence_of, grades_text, name_of, spread_text
from inkspector.case.spread import Spread
from inkspector.case.standing import States, states
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval

UNCOUNTED = ("including", None)
"""With these a comparison is of the share as a whole."""


def settings_compared(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    """A comparison of the share of some grades, or of quality, of a line, a group or the whole."""
    measured, wanted = _measured(claim, grades, worlds)
    if claim.count is not None or claim.quantifier not in UNCOUNTED:
        note = "The evidence compares the share as a whole, not setting by setting."
        return undecided(fault_of(*claim.comparator), note, "each setting's own comparison")
    return together(_against(claim, comparator, measured, wanted, worlds) for comparator in claim.comparator)


def _measured(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> tuple[tuple[str, ...], States]:
    """The grades whose share is compared, and the states of that share that the claim allows."""
    scale, good = worlds.scale(claim.subject), worlds.good(claim.subject)
    wanted = states(claim.direction, "high")
    by_quality = (claim.direction or "better").startswith(("better", "worse"))
    if not grades or by_quality or set(grades) <= set(good):
        return good if set(grades) != {"outstanding"} else grades, wanted
    if set(grades) == set(scale) - set(good):
        return good, frozenset(_TURNED[state] for state in wanted)
    return grades, wanted


_TURNED = {"higher": "lower", "lower": "higher", "in_line": "in_line"}


def _against(
    claim: Claim, comparator: str, grades: tuple[str, ...], wanted: States, worlds: Worlds
) -> Holding:
    framework = worlds.framework
    name, said = name_of(framework, claim.subject), grades_text(grades, worlds.scale(claim.subject))
    found = references(worlds, claim.subject, claim.aspect, comparator, grades)
    if not found:
        return unsupported(f"The case doesn't compare {name} with {comparator_name(framework, comparator)}.")
    governing = found[0]
    spread = worlds.spread(claim.subject, claim.aspect)
    evidence = [Evidence(governing.path, governing.shows)]
    if governing.reading is None:
        evidence += evidence_of(worlds, claim.subject, claim.aspect, grades)
        if spread is None:
            return unsupported(f"The case doesn't say how many {name} are {said}.").shown_by(*evidence)
    figures = next((one for one in found if one.figure is not None), None)
    if figures not in (None, governing) and (claim.than or claim.by or claim.degree):
        evidence.append(Evidence(figures.path, figures.shows))
    share = Interval.of(ge=0, le=100) if spread is None else spread.share(grades)
    distance = Distance(
        possible_states(worlds, share, governing),
        _shown(governing, spread, grades),
        f"the share of {name} that are {said}",
        _points(share, figures) if spread is not None else None,
        figures.figure if figures else None,
        governing.reading is not None,
    )
    held = distance_holds(claim, fault_of(comparator), wanted, distance, framework)
    return held.shown_by(*evidence)


def _shown(governing: Reference, spread: Spread | None, grades: tuple[str, ...]) -> str:
    if spread is None or governing.reading is not None:
        return f"By the case it is {governing.shows}."
    return f"The evidence shows {spread_text(spread, grades)}, against {governing.shows}."


def _points(share: Interval, figures: Reference | None) -> Interval | None:
    if figures is None or figures.figure is None:
        return None
    return difference(share, printed(figures.figure))


def trend_of_judgements(claim: Claim, worlds: Worlds) -> Holding | None:
    """A service that is judged once at a time: its latest grade against the one before; None without both."""
    judged = [one for one in worlds.judgements_of(claim.subject, claim.aspect) if one.counted]
    if claim.comparator != ("previous",) or len(judged) < 2:
        return None
    scale = worlds.scale(claim.subject)
    before, after = (scale.index(one.judgement.grade or scale[-1]) for one in judged[-2:])
    state = "higher" if after < before else "lower" if after > before else "in_line"
    shown = f"It was {scale[before]} and is now {scale[after]}."
    wanted = states(claim.direction, "high")
    held = direction_holds(frozenset((state,)), wanted, "trend", shown, "")
    return held.shown_by(*(Evidence(one.path, one.judgement.grade or "") for one in judged[-2:]))
