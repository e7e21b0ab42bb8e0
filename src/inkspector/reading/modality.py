"""What is meant, asked for, supposed or told of old: claims that aren't asserted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.claims import Claim
from inkspector.reading.clauses import Clause
from inkspector.reading.slots import Scope


def suppositions(clauses: Sequence[Clause]) -> list[str | None]:
    """For each clause the mood that an earlier one of its sentence casts over it."""
    moods: list[str | None] = []
    mood: str | None = None
    for clause in clauses:
        if clause.strong or clause.opener == "contrast":
            mood = None
        moods.append(mood)
        kinds = {str(phrase.value) for phrase in clause.of("modals")}
        if "condition" in kinds:
            mood = "condition"
        elif kinds & {"aim", "advice"}:
            mood = "aim" if "aim" in kinds else "advice"
        elif mood == "condition" and kinds:
            mood = None
    return moods


def modal(claim: Claim, scope: Scope, mood: str | None) -> Claim | None:
    """The claim with its assertion; None where nothing is said after all."""
    own = scope.modal
    if own == "supposed":
        return claim if claim.kind == "total" else None
    if own is None and mood != "condition":
        return claim
    if own == "condition" and claim.kind == "comparison":
        return None
    return replace(claim, asserted=False, stance="negative" if own == "advice" else "neutral")
