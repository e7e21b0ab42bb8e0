"""What lies behind a sentence, link by link: claims, evidence, comparators, rules, phrases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from inkspector.checks import Judged
from inkspector.claims import Unread
from inkspector.editing.drafted import Drafted
from inkspector.letter.sentences import typed
from inkspector.rating import Mention
from inkspector.rating.model import TrailStep


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of evidence: what it shows, where it stands and what it was taken from."""

    path: str
    """JSON Pointer into the case, or into the scheme after `scheme:`."""
    shows: str
    line: int | None
    """Of the case's file."""
    source: str | None

    def to_json(self) -> dict[str, Any]:
        return {"path": self.path, "shows": self.shows, "line": self.line, "source": self.source}


@dataclass(frozen=True, slots=True)
class Set:
    """What a share is set against in the profile: the comparator, its figure as shown, where that is from."""

    comparator: str
    shows: str
    source: str | None

    def to_json(self) -> dict[str, Any]:
        return {"comparator": self.comparator, "shows": self.shows, "source": self.source}


@dataclass(frozen=True, slots=True)
class Link:
    """A claim with all that it rests on and leads to."""

    judged: Judged
    evidence: tuple[Shown, ...]
    against: tuple[Set, ...]
    rules: tuple[TrailStep, ...]
    """The steps of the rating that look at what the claim is about."""
    mention: Mention | None
    because: str
    """Why the plan of the letter has it, as a sentence; empty where it may be said and needn't."""

    def to_json(self) -> dict[str, Any]:
        steps = [{**step.to_json(), "applies": step.fired} for step in self.rules]
        mention = self.mention and {"weight": self.mention.weight, "why": self.mention.why}
        return {
            "claim": self.judged.claim.to_json(),
            "verdict": self.judged.verdict,
            "note": self.judged.holding.note,
            "evidence": [one.to_json() for one in self.evidence],
            "against": [one.to_json() for one in self.against],
            "rules": steps,
            "mention": mention and {**mention, "because": self.because},
        }


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase that a sentence was drafted with; `text` is None where the bank has lost it."""

    id: str
    text: str | None
    status: str | None
    tier: str | None
    replaced_by: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "status": self.status,
            "tier": self.tier,
            "replaced_by": self.replaced_by,
        }


@dataclass(frozen=True, slots=True)
class Trace:
    """A sentence of a letter and the chain behind it; `number` counts from 1."""

    number: int
    text: str
    start: int
    end: int
    links: tuple[Link, ...]
    unread: tuple[Unread, ...]
    drafted: Drafted | None
    """What it was as drafted, where that is known."""
    phrases: tuple[Said, ...]

    @property
    def changed(self) -> bool | None:
        """Whether somebody changed it since; None where nobody knows how it was drafted."""
        return None if self.drafted is None else typed(self.drafted.text) != typed(self.text)

    def to_json(self) -> dict[str, Any]:
        return {
            "sentence": self.number,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "claims": [link.to_json() for link in self.links],
            "unread": [one.to_json() for one in self.unread],
            "drafted": self.drafted.text if self.drafted else None,
            "changed": self.changed,
            "rule": self.drafted.rule if self.drafted else None,
            "outside": self.drafted.outside if self.drafted else None,
            "phrases": [one.to_json() for one in self.phrases],
        }
