"""What else could be written for a sentence: other words for what it says, each proven and read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain, islice
from typing import Any

from inkspector.case import Case
from inkspector.case.holds import Evidence, Holding
from inkspector.case.spread import Spread
from inkspector.case.worlds import Worlds
from inkspector.checks.document import Evidenced
from inkspector.checks.verdicts import holding
from inkspector.claims import Claim, Interval
from inkspector.drafting.bank import Bank, load_bank
from inkspector.drafting.compose import CONTRASTS
from inkspector.drafting.phrasings import phrasings
from inkspector.drafting.voice import Voice
from inkspector.editing.drafted import Drafted
from inkspector.editing.redraft import claims_of
from inkspector.letter.sentences import typed
from inkspector.rating import rate
from inkspector.scheme import Framework

MOST_READ = 16
"""So many wordings at most are read back for one sentence."""
_SHARES = ("count", "percent", "fraction")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words that would be true in the place of a sentence.

    `otherwise` tells that it measures the same evidence otherwise: in a word instead of a count.
    """

    text: str
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]
    phrases: tuple[str, ...]
    otherwise: bool

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "claims": [claim.to_json() for claim in self.claims],
            "evidence": [{"path": one.path, "shows": one.shows} for one in self.evidence],
            "phrase": " + ".join(self.phrases) or None,
            "otherwise": self.otherwise,
        }


def alternatives(
    case: Case, framework: Framework, sentence: Drafted, bank: Bank | None = None
) -> tuple[Alternative, ...]:
    """The other wordings of a drafted sentence, first those that say just the same.

    Each is supported in all worlds of the case and read back as it was meant. None where the sentence makes
    no claim: the state of a figure, recorded words, what a person wrote.
    """
    if not sentence.claims or sentence.outside is not None:
        return ()
    rated = rate(case, framework)
    held = rated.worlds
    voice = Voice(framework, bank or load_bank(framework.folder), case.authority.name)
    proof = _Proof(Evidenced(case, held, rated))
    opening = next((one for one in CONTRASTS if sentence.text.startswith(one)), "")
    topics = [key.rsplit("/", 1)[-1] for key in sentence.messages]
    candidates = (
        (claims, one)
        for claims in chain((sentence.claims,), _measured_otherwise(sentence.claims, held))
        for one in phrasings(claims, topics, voice, opening)
        if typed(one.text) != typed(sentence.text)
    )
    found = []
    for claims, one in islice(candidates, MOST_READ):
        shown = proof.of(claims)
        if shown is not None and claims_of(one.text, case, framework) == claims:
            otherwise = claims != sentence.claims
            found.append(Alternative(one.text, claims, shown, one.phrases, otherwise))
    return tuple(found)


class _Proof:
    """Whether claims hold in all worlds, asked once for each."""

    def __init__(self, behind: Evidenced) -> None:
        self._behind = behind
        self._known: dict[Claim, Holding] = {}

    def of(self, claims: Sequence[Claim]) -> tuple[Evidence, ...] | None:
        """The evidence for all of them; None where one isn't supported, or only with a warning."""
        shown: list[Evidence] = []
        for claim in claims:
            if claim not in self._known:
                self._known[claim] = holding(claim, self._behind)
            held = self._known[claim]
            if claim.asserted and (held.verdict != "supported" or held.level == "warning"):
                return None
            shown += held.evidence
        return tuple(dict.fromkeys(shown))


def _measured_otherwise(claims: Sequence[Claim], held: Worlds) -> Iterator[tuple[Claim, ...]]:
    """The same claims with one share told as a count, in a word, or per cent."""
    rows = {row.id for row in held.framework.words.proportions}
    for i, claim in enumerate(claims):
        spread = held.spread(claim.subject, claim.aspect)
        if claim.kind == "grade" and claim.quantifier in (*_SHARES, *rows) and spread is not None:
            for other in _measures(claim, spread, held.framework):
                if other != claim:
                    yield (*claims[:i], other, *claims[i + 1 :])


def _measures(claim: Claim, spread: Spread, framework: Framework) -> Iterator[Claim]:
    exact, share = spread.exact(claim.grades), spread.share(claim.grades)
    n = spread.known_size
    if exact is not None and 0 < exact[0] < exact[1]:
        yield replace(claim, quantifier="count", count=exact, proportion=None)
    for row in framework.words.proportions:
        told = row.share.interval
        if share.within(told) and not row.downward and (n is None or n >= row.min_n):
            yield replace(claim, quantifier=row.id, count=None, proportion=told)
    if exact is not None and exact[0] >= _SEVERAL and exact[1] >= _ENOUGH:
        k, n = exact
        whole = (200 * k + n) // (2 * n)
        rounded = Interval.of(ge=Fraction(2 * whole - 1, 2), lt=Fraction(2 * whole + 1, 2))
        yield replace(claim, quantifier="percent", count=None, proportion=rounded)


_SEVERAL, _ENOUGH = 5, 20
"""A per cent is of so many settings or more, and tells of several."""
