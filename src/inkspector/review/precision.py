"""How often each rule is right, by what reviewers decided on its findings: for whoever owns the rules.

Each finding counts once, however many were decided at a stroke: one reason given to twenty of a kind says
that the rule was wrong twenty times, as twenty acceptances say that it was right twenty times.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inkspector.review.record import Decision, Review


@dataclass(frozen=True, slots=True)
class Precision:
    """One rule over many letters."""

    rule: str
    accepted: int
    dismissed: int
    reasons: tuple[str, ...]
    """Why it was dismissed, the most common first."""

    @property
    def share(self) -> int:
        """Of the findings that were decided, how many were accepted: in whole per cent, rounded half up."""
        decided = self.accepted + self.dismissed
        return (200 * self.accepted + decided) // (2 * decided)


def precision(reviews: Iterable[Review]) -> tuple[Precision, ...]:
    """Each rule that somebody decided on, the least precise first. The last decision on a finding counts."""
    last: list[Decision] = []
    for review in reviews:
        made = {one.point: one for one in review.decisions if one.do != "comment"}
        last += (one for one in made.values() if one.do in ("accept", "dismiss"))
    by_rule: dict[str, list[Decision]] = {}
    for one in last:
        by_rule.setdefault(one.rule, []).append(one)
    found = [_of(rule, decisions) for rule, decisions in by_rule.items()]
    return tuple(sorted(found, key=lambda one: (one.share, -one.dismissed, one.rule)))


def _of(rule: str, decisions: list[Decision]) -> Precision:
    dismissed = [one.text for one in decisions if one.do == "dismiss"]
    reasons = sorted(set(dismissed), key=lambda reason: (-dismissed.count(reason), reason))
    return Precision(rule, len(decisions) - len(dismissed), len(dismissed), tuple(reasons))
