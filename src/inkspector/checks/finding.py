"""What a check found: a remark at its place, and the finding that is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from inkspector.case.holds import Evidence
from inkspector.claims import Claim
from inkspector.claims.claim import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""From the least to the gravest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a check yields: `start` and `end` are the words meant, in code points of the raw text."""

    start: int
    end: int
    message: str
    """What is wrong, in a plain sentence."""
    severity: Severity | None = None
    """Where it differs from the rule's own."""
    claim: Claim | None = None
    evidence: tuple[Evidence, ...] = ()
    suggestion: str | None = None
    """Words that would be true in the place of those meant."""
    replaces: Span | None = None
    """Where the suggestion replaces more, or other words, than those meant."""
    about: str | None = None
    """What the remark is about where it isn't the words at its place: something that is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A remark under its rule, as `inkspector check` reports it."""

    id: str
    """Stable over edits elsewhere: of the rule, the claim and the words, never of their place."""
    rule: str
    severity: Severity
    message: str
    start: int
    end: int
    quote: str
    claim: Claim | None = None
    evidence: tuple[Evidence, ...] = ()
    suggestion: str | None = None
    replaces: Span | None = None
    """The place whose words the suggestion stands for; None where there is no suggestion."""

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "claim": None if self.claim is None else self.claim.to_json(),
            "evidence": [{"path": one.path, "shows": one.shows} for one in self.evidence],
            "suggestion": self.suggestion,
            "replaces": self.replaces and {"start": self.replaces[0], "end": self.replaces[1]},
        }


def lower(severity: Severity) -> Severity:
    """The next one down; info stays."""
    return SEVERITIES[max(SEVERITIES.index(severity) - 1, 0)]
