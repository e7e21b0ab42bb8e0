"""How a claim stands to a case; what is said of the rating is settled against those that the case allows."""

from __future__ import annotations

from inkspector.case.holds import Evidence, Holding, holds
from inkspector.checks.document import Evidenced
from inkspector.claims import Claim


def holding(claim: Claim, behind: Evidenced) -> Holding:
    """What the evidence says of a claim."""
    if claim.kind == "rating" and claim.asserted and not claim.partial:
        return _rating_holds(claim, behind)
    return holds(claim, behind.worlds)


def _rating_holds(claim: Claim, behind: Evidenced) -> Holding:
    """Supported as the only possible rating, undecided as one of several, else contradicted."""
    rated = behind.rated
    if claim.period is not None:
        return _last_year(claim, behind)
    if rated.withheld is not None:
        return Holding("contradicted", "grade", "error", f"No rating is given: {rated.withheld}")
    shown = rating_evidence(behind)
    if (claim.rating,) == rated.possible:
        return Holding("supported", evidence=shown)
    if claim.rating in rated.possible:
        note = f"The evidence leaves the rating open: {_either(rated.possible)}."
        moves = [move for change in rated.changes for move in change.moves]
        return Holding("undecided", "grade", "info", note, shown, settles=next(iter(moves), None))
    note = f"By the evidence the rating is {_either(rated.possible)}."
    return Holding("contradicted", "grade", "error", note, shown)


def rating_evidence(behind: Evidenced) -> tuple[Evidence, ...]:
    """What the rating rests on: the last step of its trail that took effect, else the whole case."""
    fired = [step for step in behind.rated.trail if step.fired]
    return (Evidence("", fired[-1].text),) if fired else ()


def _last_year(claim: Claim, behind: Evidenced) -> Holding:
    """A rating with a date of its own is another year's."""
    previous = behind.case.previous.rating
    if previous is None:
        return Holding("unsupported", None, "warning", "The case doesn't hold an earlier rating.")
    evidence = (Evidence("/previous/rating", str(previous)),)
    if previous == claim.rating:
        return Holding("supported", evidence=evidence)
    return Holding("contradicted", "grade", "error", f"The earlier rating was {previous}.", evidence)


def _either(possible: tuple[int, ...]) -> str:
    return " or ".join(map(str, possible)) or "not to be had"
