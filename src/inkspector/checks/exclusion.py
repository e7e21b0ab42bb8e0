"""Whether claims on the grades of one type of setting can all be true, whatever the evidence.

They are put together as if they were a case: if no spread of settings over the grades bears them all out, one
of them is wrong. Words are taken softly: a band word bars only the other side of a half.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inkspector.case.spread import Part, spread_of
from inkspector.claims import Claim, Interval
from inkspector.scheme import Framework

_UNCOUNTED = ("overall", "too_much", "too_few", "including")
_SOFT_EDGE = 2
"""Points by which the edge of a half is widened."""


def clash(claims: Sequence[Claim], framework: Framework) -> bool:
    """No spread of settings over the grades bears out all of these claims on one subject."""
    graded = [claim for claim in claims if claim.kind == "grade" and claim.grades]
    if any(is_impossible(claim) or claim.base != graded[0].base for claim in graded):
        return False
    scale = _scale(graded, framework)
    wholes = {claim.count[1] for claim in graded if claim.count and claim.count[1] is not None}
    if not scale or len(wholes) > 1:
        return len(wholes) > 1
    size = next(iter(wholes), None)
    parts = [part for claim in graded for part in _parts(claim, graded, scale, framework)]
    return not spread_of(scale, parts, size or 0, size).possible


def is_impossible(claim: Claim) -> bool:
    """More are counted than there are: *nine of the eight*."""
    k, n = claim.count or (None, None)
    return k is not None and n is not None and k > n


def _scale(claims: Sequence[Claim], framework: Framework) -> tuple[str, ...]:
    """The scale that has all the grades of these claims, best first; empty where none has."""
    used = {grade for claim in claims for grade in claim.grades}
    scales = (scale.grades for scale in framework.scheme.grade_scales)
    return next((scale for scale in scales if used and used <= set(scale)), ())


def _parts(
    claim: Claim, claims: Sequence[Claim], scale: tuple[str, ...], framework: Framework
) -> Iterator[Part]:
    """What a claim says of a spread; *good* may mean good or better unless the letter tells them apart."""
    k = claim.count[0] if claim.count else None
    share = _soft(claim, framework)
    if claim.quantifier in _UNCOUNTED or (k is None and share is None):
        return
    if claim.grades == ("good",) and not _told_apart(claim, claims):
        low = None if share is None else Interval(share.low, None, share.low_open, False)
        high = None if share is None else Interval(None, share.high, False, share.high_open)
        yield Part(scale[: scale.index("good") + 1], at_least=k, share=low)
        yield Part(("good",), at_most=k, share=high)
        return
    places = sorted(scale.index(grade) for grade in claim.grades)
    if places[-1] - places[0] == len(places) - 1:
        yield Part(tuple(scale[i] for i in places), at_least=k, at_most=k, share=share)


def _told_apart(claim: Claim, claims: Sequence[Claim]) -> bool:
    """All claims mean the same by *good*, or the sentence counts the outstanding ones beside them."""
    return all(other.grades == claim.grades for other in claims) or any(
        other.sentence == claim.sentence and other.grades == ("outstanding",) for other in claims
    )


def _soft(claim: Claim, framework: Framework) -> Interval | None:
    """The shares that a claim allows: of a band word all on its side of a half, with two points' grace."""
    share = claim.proportion
    if share is None or claim.quantifier is None or claim.quantifier == "half":
        return share
    if framework.words.quantities.row(claim.quantifier) is None:
        return share
    if share.low is not None and share.low >= 50:
        return Interval(share.low - _SOFT_EDGE, None, share.low_open, False)
    return Interval(None, None if share.high is None else share.high + _SOFT_EDGE, False, share.high_open)
