"""What a phrase with slots can say, from one claim that it says: the most general pattern first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from inkspector.claims import Claim
from inkspector.drafting.phrases import DIRECTIONS, FIGURES, slots

_FIXED = ("national_indicators", "inequality_gaps", "authority", "all_settings", "serious_case_reviews")
"""Subjects that a phrase speaks of by themselves."""


def patterns(claim: Claim, text: str) -> Iterator[dict[str, Any]]:
    """Patterns of a text with slots that says the claim, as they are written in YAML."""
    for wide, stance in product((True, False), (None, claim.stance)):
        yield _pattern(claim, text, wide, stance)


def _pattern(claim: Claim, text: str, wide: bool, stance: str | None) -> dict[str, Any]:
    named = {name for _, name, _ in slots(text)}
    found: dict[str, Any] = {"kind": claim.kind, "subject": _subject(claim, named)}
    if claim.aspect:
        found["aspect"] = "any" if "aspect" in named else claim.aspect
    if claim.base:
        found["base"] = claim.base
    if claim.quantifier:
        found["quantifier"] = _quantifier(claim, named, wide)
    if claim.count:
        part, whole = claim.count
        found["count"] = "any" if None not in (part, whole) else "whole" if part is None else "part"
    if claim.grades:
        several = "any" if len(claim.grades) > 1 or wide else "single"
        several = "single" if claim.kind == "judgement" or claim.quantifier == "overall" else several
        found["grades"] = several if "grades" in named else " ".join(claim.grades)
    if claim.comparator:
        open_ = named & {"standing", "comparators"}
        found["comparator"] = "any" if open_ and wide else " ".join(claim.comparator)
        found["direction"] = _direction(claim) if "standing" in named and wide else claim.direction
    for name in ("degree", "source"):
        if getattr(claim, name):
            found[name] = "any" if name in named else getattr(claim, name)
    if claim.than:
        found["than"] = "any"
    if claim.rating:
        found["rating"] = "any"
    if claim.period:
        found["period"] = "any" if wide else "day" if claim.period.start == claim.period.end else "window"
    if stance or claim.kind == "view":
        found["stance"] = claim.stance
    if not claim.asserted:
        found["asserted"] = False
    return found


def _subject(claim: Claim, named: set[str]) -> str:
    if claim.subject in _FIXED or not named & {"subject", "judged", "total"}:
        return claim.subject
    return "ni" if claim.subject.startswith("ni_") else "any"


def _quantifier(claim: Claim, named: set[str], wide: bool) -> str | list[str]:
    quantifier = claim.quantifier or ""
    if "quantity" not in named:
        return quantifier
    if quantifier in ("count", "both", "all") and claim.count:
        return ["count", "both", "all"] if wide else quantifier
    if quantifier in FIGURES:
        return ["word", "figure"] if wide else "figure"
    if quantifier in ("some", "none"):
        return quantifier
    return ["word", "figure"] if wide else "word"


def _direction(claim: Claim) -> str | None:
    return next((name for name, held in DIRECTIONS.items() if claim.direction in held), claim.direction)


def whens(claim: Claim) -> Sequence[dict[str, int] | None]:
    """Of how many it may be said, from what the sentence says of its own number."""
    part, whole = claim.count or (None, None)
    if claim.quantifier not in ("count", "all", "none") or whole is None or part is None:
        return (None,)
    return ({"whole": 1},) if whole == 1 else ({"at_least": 2}, {"at_least": 3})
