"""What is told of others or of old, and isn't how this authority stands.

*Nationally, 63% of primary schools are good; here it is 70%*, *a year ago three of the eight were inadequate,
now only one is*: the first clause claims nothing of its own, but lends the second what it leaves out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inkspector.claims import Claim, Interval, Unread
from inkspector.claims.interval import per_cent
from inkspector.reading.clauses import Clause
from inkspector.reading.comparing import by_figures, sign, stance
from inkspector.reading.phrase import Phrase
from inkspector.reading.slots import SHARES, Scope
from inkspector.scheme import Framework

_MEASURED_BY = frozenset("with to against beside alongside of than as like unlike".split())
"""Words before a comparator that the authority itself is measured by."""
_PAST = frozenset({"was", "were", "had"})
_NOT_OVER = frozenset({"has", "have", "is", "are"})
_AGO = frozenset({"ago", "earlier", "previously"})
_LAST = frozenset({"year", "year's"})
_SEEN = frozenset("inspected visited seen assessed opened registered".split())
_EARLIER = frozenset("first previously earlier initially".split())
_SPAN = frozenset({"in", "over", "during", "within", "since", "for"})
"""*In the last year two were judged good*: what is so since."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A share told of others, by which the clause after it may compare its own."""

    claim: Claim
    comparators: tuple[str, ...]
    unread: Unread
    """How the clause was owned up to, which falls away where it is taken up."""


def of_others(scope: Scope, claims: Sequence[Claim], words: Sequence[str]) -> tuple[str, ...]:
    """The comparators of which a clause says its claims, comparing nothing with them."""
    if all(claim.kind == "comparison" for claim in claims):
        return ()
    if scope.directions or scope.figures or scope.slope or scope.opener == "compared":
        return ()
    theirs = [
        phrase for phrase in scope.clause.of("comparators") if phrase.value in ("national", "similar_areas")
    ]
    told = [str(phrase.value) for phrase in theirs if not _measures(phrase, words)]
    return tuple(dict.fromkeys(told)) if len(told) == len(theirs) else ()


def _measures(phrase: Phrase, words: Sequence[str]) -> bool:
    before = [words[i] for i in range(max(0, phrase.i - 3), phrase.i)]
    while before and before[-1] in ("the", "its", "an", "a", "in", "those", "that", "for"):
        before.pop()
    return bool(before) and before[-1] in _MEASURED_BY


def of_old(scope: Scope, words: Sequence[str]) -> bool:
    """Whether a clause tells how something was at some time before that bears no date."""
    if scope.directions or scope.period is not None or scope.source is not None:
        return False
    if then(scope, words):
        return True
    verbs = {words[i] for phrase in scope.clause.of("be") for i in range(phrase.i, phrase.j)}
    if verbs.isdisjoint(_PAST) or not verbs.isdisjoint(_NOT_OVER):
        return False
    times = [phrase for phrase in scope.clause.of("comparators") if phrase.value == "previous"]
    return any(_ago(phrase, words) for phrase in times)


def then(scope: Scope, words: Sequence[str]) -> bool:
    """*Both were then satisfactory*, *…, when all four were good*: at a time that was named before."""
    said = scope.clause.of("grades")[:1]
    verbs = [
        phrase
        for phrase in scope.clause.phrases
        if said and phrase.j <= said[0].i and (phrase.kind == "be" or phrase.value == "old")
    ]
    if not verbs or words[verbs[-1].j - 1] not in ("was", "were"):
        return False
    return scope.opener == "when" or "then" in words[verbs[-1].j : said[0].i]


def before_last(when: Clause, again: bool, words: Sequence[str]) -> bool:
    """*Satisfactory when first inspected*; *when last inspected*, where it is told how it is now as well."""
    said = {words[i] for phrase in when.phrases for i in range(phrase.i, phrase.j)}
    if when.opener != "when" or when.of("period", "source") or said.isdisjoint(_SEEN):
        return False
    return not said.isdisjoint(_EARLIER) or (again and "last" in said)


def _ago(phrase: Phrase, words: Sequence[str]) -> bool:
    said = set(words[phrase.i : phrase.j])
    before = words[phrase.i - 2 : phrase.i] if phrase.i > 1 else words[: phrase.i]
    if not said.isdisjoint(_AGO):
        return True
    return (not said.isdisjoint(_LAST) or "previous" in said) and _SPAN.isdisjoint(before)


def shares(claims: Sequence[Claim]) -> bool:
    """Whether what was told is one share with which another may be compared."""
    return len(claims) == 1 and claims[0].kind == "grade" and claims[0].quantifier in (*SHARES, "half")


def beside(heard: Heard, own: Claim, framework: Framework) -> Claim | None:
    """*63% nationally; here it is 70%*: how the authority's own share stands to the one that was told."""
    theirs = heard.claim
    same = (own.subject, own.grades, own.aspect) == (theirs.subject, theirs.grades, theirs.aspect)
    if not same or own.kind != "grade" or theirs.proportion is None or not own.asserted:
        return None
    said = by_figures(_share(own), theirs.proportion)
    if said is None:
        return None
    low = not set(own.grades) & framework.good(framework.scale(own.subject))
    return replace(
        own,
        kind="comparison",
        base=None,
        quantifier=None,
        count=None,
        proportion=None,
        period=None,
        inherited=("subject", "grades", "comparator", "direction", "than"),
        at={},
        link=None,
        comparator=heard.comparators,
        direction=said,
        than=theirs.proportion,
        stance=stance(sign(said, low)),
    )


def _share(claim: Claim) -> Interval | None:
    if claim.count is not None and claim.count[0] is not None and claim.count[1]:
        return Interval.point(per_cent(claim.count[0], claim.count[1]))
    return claim.proportion
