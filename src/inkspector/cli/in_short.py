"""A claim on one line of a screen."""

from __future__ import annotations

from inkspector.claims import Claim, Interval


def in_short(claim: Claim) -> str:
    """The slots of a claim for the eye: *colleges · outstanding · 2 of 7 · positive*."""
    k, n = claim.count or (None, None)
    than = claim.than and f"against {_share(claim.than)}"
    told = [
        claim.kind,
        _spaced(claim.subject),
        claim.aspect and _spaced(claim.aspect),
        " or ".join(claim.grades),
        claim.quantifier and _spaced(claim.quantifier),
        None if k is None and n is None else f"{'?' if k is None else k} of {'?' if n is None else n}",
        claim.proportion and _share(claim.proportion),
        claim.direction and _spaced(claim.direction),
        " and ".join(map(_spaced, claim.comparator)),
        than,
        claim.by and f"by {_share(claim.by)}",
        claim.degree,
        claim.rating and f"rating {claim.rating}",
        claim.base,
        claim.source and _spaced(claim.source),
        claim.period and " to ".join(filter(None, (claim.period.start, claim.period.end))),
        claim.stance,
        None if claim.asserted else "not asserted",
    ]
    return " · ".join(str(part) for part in told if part)


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _share(interval: Interval) -> str:
    """An interval of shares: *64.5 ≤ p < 79.5*."""
    ends = interval.to_json()
    low = next((f"{ends[end]:g} {sign} " for end, sign in (("ge", "≤"), ("gt", "<")) if end in ends), "")
    high = next((f" {sign} {ends[end]:g}" for end, sign in (("le", "≤"), ("lt", "<")) if end in ends), "")
    return f"{low}p{high}"
