"""Praise and criticism with nothing to measure: supported where the inspector holds the same, never false."""

from __future__ import annotations

from inkspector.case.holding.model import SUPPORTED, Evidence, Holding, not_checkable
from inkspector.case.holding.shown import name_of
from inkspector.case.worlds import Worlds, none_if_overall
from inkspector.claims import Claim


def view_holds(claim: Claim, worlds: Worlds) -> Holding:
    """A strength or challenge of the case with this subject and stance; without an aspect any will do."""
    evidence = (*_held(claim, worlds), *_found(claim, worlds))
    if evidence:
        return SUPPORTED.shown_by(*evidence)
    return not_checkable("Nothing measures it, and the case doesn't name it as a strength or a challenge.")


def _held(claim: Claim, worlds: Worlds) -> tuple[Evidence, ...]:
    case, aspect = worlds.case, none_if_overall(claim.aspect)
    name, views = {
        "positive": ("strengths", case.strengths),
        "negative": ("challenges", case.challenges),
        "neutral": ("", ()),
    }[claim.stance]
    shown = {"strengths": "a strength", "challenges": "a challenge"}.get(name, "")
    return tuple(
        Evidence(case.pointer(name, i), f"{name_of(worlds.framework, view.aspect or view.subject)}: {shown}")
        for i, view in enumerate(views)
        if view.subject == claim.subject and aspect in (None, none_if_overall(view.aspect))
    )


def _found(claim: Claim, worlds: Worlds) -> tuple[Evidence, ...]:
    """What inspections found, in the inspectors' words."""
    if claim.aspect is not None:
        return ()
    return tuple(
        Evidence(judged.path, "; ".join(found))
        for judged in worlds.judgements
        if judged.counted and judged.judgement.subject == claim.subject
        for found in [
            {
                "positive": judged.judgement.strengths,
                "negative": judged.judgement.priority_actions + judged.judgement.areas_for_development,
                "neutral": (),
            }[claim.stance]
        ]
        if found
    )
