"""The outcome of a check: findings, verdicts, what wasn't read, and totals that add up."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from inkspector.checks.document import Document, Judged
from inkspector.checks.finding import SEVERITIES, Finding, Severity
from inkspector.checks.team import AS_SHIPPED, Team
from inkspector.claims import Unread
from inkspector.claims.claim import Span

VERDICTS = ("supported", "contradicted", "undecided", "unsupported", "not_checkable", "unread")


@dataclass(frozen=True)
class Report:
    """What `inkspector check` says of one letter."""

    document: Document
    findings: tuple[Finding, ...]
    letter_name: str = ""
    team: Team = AS_SHIPPED

    @property
    def verdicts(self) -> tuple[Judged, ...]:
        """A verdict for each claim, in the order of the letter."""
        return self.document.judged

    @property
    def unread(self) -> tuple[Unread, ...]:
        """Clauses with a cue that gave no claim."""
        return self.document.reading.unread

    @property
    def totals(self) -> Mapping[str, int]:
        """How many claims have which verdict; clauses that gave none, or were read in part, are unread."""
        counted = Counter(str(judged.verdict) for judged in self.verdicts)
        counted["unread"] += len(self.unread)
        return {verdict: counted[verdict] for verdict in VERDICTS}

    @property
    def coverage(self) -> Mapping[str, int]:
        """How many cues the narrative has, and how many of them were read."""
        cues, claims = self.document.reading.cues, self.document.reading.claims
        lost = {cue for unread in self.unread for cue in unread.cues}
        partial = _Covered((claim.start, claim.end) for claim in claims if claim.partial)
        held = _Covered(span for claim in claims for span in claim.at.values())
        read = [cue for cue in cues if cue not in lost and (held.touches(cue) or not partial.touches(cue))]
        return {"cues": len(cues), "read": len(read)}

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of this severity and graver ones."""
        least = SEVERITIES.index(severity)
        return tuple(one for one in self.findings if SEVERITIES.index(one.severity) >= least)

    def to_json(self) -> dict[str, Any]:
        """Schema 1 of `inkspector check --format json`; `severities` only where a team changed one."""
        case = self.document.case
        letter_hash = sha256(self.document.text.encode("utf-8", "surrogatepass")).hexdigest()
        return {
            "schema": 1,
            "letter": self.letter_name,
            "case": case.file if case else None,
            "sha256": {"letter": letter_hash, "case": case.sha256 if case else None},
            "findings": [finding.to_json() for finding in self.findings],
            "verdicts": [judged.to_json() for judged in self.verdicts],
            "unread": [unread.to_json() for unread in self.unread],
            "claims": dict(self.totals),
            "coverage": dict(self.coverage),
            **({"severities": dict(self.team.severities)} if self.team.severities else {}),
        }


class _Covered:
    """The stretches of the text under any of some spans."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, span: Span) -> bool:
        """Some of the span lies under them."""
        i = bisect_right(self._ends, span[0])
        return i < len(self._starts) and self._starts[i] < span[1]
