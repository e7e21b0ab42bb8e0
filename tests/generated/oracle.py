"""Whether a claim is false of what a generated case tells: arithmetic over its own numbers, nothing else.

`refuted` is sure or says nothing: where the case leaves room for the claim, or the words of the contract are
soft (two points beside a band word's edge), it is not refuted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fractions import Fraction

from inkspector.claims import Claim
from tests.generated.told import GOOD, Judged, Range, Told, Truth

SOFT = 2
"""Points by which a band word's edges give way."""
QUALITY = {
    "better": {"better"},
    "worse": {"worse"},
    "in_line": {"in_line"},
    "better_or_in_line": {"better", "in_line"},
    "worse_or_in_line": {"worse", "in_line"},
}
LEVEL = {
    "higher": {"higher"},
    "lower": {"lower"},
    "in_line": {"in_line"},
    "higher_or_in_line": {"higher", "in_line"},
    "lower_or_in_line": {"lower", "in_line"},
}
BANDS = frozenset(
    "almost_all very_large_majority large_majority majority half minority small_minority"
    " very_small_minority almost_none".split()
)


def refuted(claim: Claim, truth: Truth) -> bool:
    """No state of things that the case allows makes the claim true."""
    if claim.kind == "grade":
        return _window(claim, truth) or any(
            all(_grade(claim, told, reading) for reading in _readings(claim.grades))
            for told in _told(claim, truth)
        )
    if claim.kind == "judgement":
        return any(_judgement(claim, judged) for judged in _judged(claim, truth))
    if claim.kind == "total":
        return _total(claim, truth)
    return claim.kind == "comparison" and _comparison(claim, truth)


def _readings(grades: Collection[str]) -> tuple[frozenset[str], ...]:
    """*Good* alone may mean good or better."""
    exact = frozenset(grades)
    return (exact, GOOD) if exact == {"good"} else (exact,)


def _told(claim: Claim, truth: Truth) -> Iterable[Told | str]:
    aspect = None if claim.aspect == "overall_effectiveness" else claim.aspect
    if claim.quantifier == "overall":
        found: Told | str | None = truth.overall.get(claim.subject)
    else:
        found = truth.grades.get((claim.subject, aspect))
    return () if found is None else (found,)


def _grade(claim: Claim, told: Told | str, grades: frozenset[str]) -> bool:
    if isinstance(told, str):
        return told not in claim.grades
    low, high = told.tally(grades)
    part, whole = claim.count or (None, None)
    if whole is not None and told.size is not None and whole != told.size:
        return True
    if claim.quantifier == "count" and part is not None:
        return told.size is not None and not low <= part <= high
    share = told.share(grades)
    return share is not None and _share(claim, share)


def _share(claim: Claim, told: Range) -> bool:
    low, high = told
    if claim.quantifier in ("all", "both"):
        return high < 100
    if claim.quantifier == "none":
        return low > 0
    if claim.quantifier == "not_all":
        return low == 100
    if claim.quantifier in ("some", "too_much"):
        return high == 0
    said = claim.proportion
    if said is None:
        return False
    least = Fraction(0) if said.low is None else said.low
    most = Fraction(100) if said.high is None else said.high
    if claim.quantifier not in BANDS:
        return high < least - 1 or low > most + 1
    if least >= Fraction("49.5"):
        return high < least - SOFT
    return low > most + SOFT or high == 0


def _window(claim: Claim, truth: Truth) -> bool:
    """Reviews of another window than the case's."""
    if claim.subject != "serious_case_reviews" or claim.period is None:
        return False
    said = claim.period.start, claim.period.end
    return any(said != (start, end) for start, end, _ in truth.reviews)


def _judged(claim: Claim, truth: Truth) -> tuple[Judged, ...]:
    other = {None: "overall_effectiveness", "overall_effectiveness": None}.get(claim.aspect, claim.aspect)
    keys = ((claim.subject, claim.aspect), (claim.subject, other))
    return tuple(truth.judged[key] for key in keys if key in truth.judged)[:1]


def _judgement(claim: Claim, judged: Judged) -> bool:
    if claim.source is not None and claim.source != judged.inspection:
        return True
    if claim.period is not None and judged.when is not None and not _same_time(claim, judged.when):
        return True
    return judged.grade not in claim.grades


def _same_time(claim: Claim, when: str) -> bool:
    said = claim.period.start if claim.period else None
    return said is None or said.startswith(when) or when.startswith(said)


def _total(claim: Claim, truth: Truth) -> bool:
    if claim.subject == "serious_case_reviews":
        size = next((sum(counts.values()) for _, _, counts in truth.reviews), None)
        return size is not None and (_window(claim, truth) or (claim.count or (None, size))[1] != size)
    for found in truth.unannounced:
        if claim.source not in (None, "unannounced_inspection") or not _same_time(claim, found.when):
            return True
        size = found.priority_actions if claim.aspect == "priority_action" else found.areas_for_development
        return (claim.count or (None, size))[1] != size
    return False


def _comparison(claim: Claim, truth: Truth) -> bool:
    if claim.direction is None:
        return False
    if claim.subject in ("national_indicators", "inequality_gaps"):
        return _summary(claim, truth)
    if not claim.subject.startswith("ni_"):
        allowed = LEVEL.get(claim.direction, set())
        known = [truth.compared.get((claim.subject, one)) for one in claim.comparator]
        figures = [truth.figures.get((claim.subject, one)) for one in claim.comparator]
        if any(one is not None and _other(claim, one) for one in figures):
            return True
        return any(one is not None and one not in allowed for one in known)
    allowed = QUALITY.get(claim.direction) or _of_low(claim.direction)
    sides = [truth.indicators.get((claim.subject, one)) for one in claim.comparator]
    return any(side is not None and not side & allowed for side in sides)


def _other(claim: Claim, figure: int) -> bool:
    """The comparator's own figure as said is another than the case's, by a point or more."""
    low = claim.than.low if claim.than else None
    high = claim.than.high if claim.than else None
    return (low is not None and figure < low - 1) or (high is not None and figure > high + 1)


def _of_low(direction: str) -> set[str]:
    """Gaps are good when narrow: *lower* is better."""
    return {{"lower": "better", "higher": "worse"}.get(one, one) for one in LEVEL[direction]}


def _summary(claim: Claim, truth: Truth) -> bool:
    """Of how many indicators it can hold that they stand so; a reading is of most of them or all."""
    assert claim.direction is not None
    sides = QUALITY.get(claim.direction) or _of_low(claim.direction)
    key = claim.subject, claim.aspect
    if claim.quantifier in (None, "generally", "including"):
        reading = truth.readings.get(key)
        return reading is not None and not reading & sides
    told = truth.summaries.get(key)
    if told is None or claim.quantifier not in BANDS | {"percent"}:
        return False
    if "better" in sides:
        return _share(claim, (Fraction(0), told[1]))
    return sides == {"worse"} and _share(claim, (Fraction(0), 100 - told[0]))
