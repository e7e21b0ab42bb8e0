"""What a reviewer decides on: each finding, each claim, and each clause that wasn't read.

A point is known again in the next draft by what it says. Beside it stands what a decision rests on: the
words, the fact and the rule; where one of them is another, the decision no longer holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import Literal

from inkspector.case.holds import Evidence
from inkspector.checks import Finding, Judged, Report, Rule, rules
from inkspector.checks.finding import Severity
from inkspector.claims import Claim, Unread, normal_form
from inkspector.letter.sentences import plain

Kind = Literal["finding", "claim", "unread"]
Ground = Literal["words", "fact", "rule"]
GROUNDS: tuple[Ground, ...] = ("words", "fact", "rule")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a decision rests on, each as a short hash."""

    words: str
    fact: str
    rule: str

    def changed(self, other: Grounds) -> tuple[Ground, ...]:
        """Which of them are another."""
        return tuple(name for name in GROUNDS if getattr(self, name) != getattr(other, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing to decide; `start` and `end` are its words, in code points of the letter."""

    kind: Kind
    key: str
    """By which it is known again: of what it says, never of its place."""
    grounds: Grounds
    start: int
    end: int
    quote: str
    finding: str = ""
    """The id of a finding, as `check` tells it."""
    rule: str = ""
    severity: Severity | None = None
    message: str = ""
    verdict: str = ""
    """Of a claim."""
    claim: Claim | None = None
    evidence: tuple[Evidence, ...] = ()
    suggestion: str | None = None

    @property
    def id(self) -> str:
        """The fingerprint: of the key and all grounds."""
        grounds = self.grounds
        return short_hash(self.kind, self.key, grounds.words, grounds.fact, grounds.rule)


def points_of(report: Report) -> tuple[Point, ...]:
    """All points of a letter, in its order; at one place findings come before claims."""
    text = report.document.text
    found = [
        *map(_of_finding, _told_once(report.findings)),
        *(_of_claim(judged, text) for judged in report.verdicts if _by_itself(judged, report)),
        *(_of_partial(judged, text) for judged in report.verdicts if judged.verdict == "unread"),
        *(_of_unread(unread, text) for unread in report.unread),
    ]
    order = ("finding", "claim", "unread")
    found.sort(key=lambda point: (point.start, order.index(point.kind), point.end, point.key))
    return tuple(_numbered(found))


def _told_once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Two claims of the same words that one thing makes wrong are one point."""
    first: dict[tuple[str, int, int, str], Finding] = {}
    for one in findings:
        first.setdefault((one.rule, one.start, one.end, one.message), one)
    return first.values()


def _by_itself(judged: Judged, report: Report) -> bool:
    """A claim that a finding calls wrong is decided with that finding."""
    if judged.verdict == "contradicted":
        return not any(one.claim is judged.claim for one in report.findings)
    return judged.verdict != "unread"


def _of_finding(finding: Finding) -> Point:
    meaning = normal_form(finding.claim) if finding.claim else ""
    shown = [f"{one.path} {one.shows}" for one in finding.evidence]
    return Point(
        kind="finding",
        key=short_hash(finding.rule, meaning or finding.id),
        grounds=Grounds(
            short_hash(plain(finding.quote)), short_hash(finding.message, *shown), rules_version(finding.rule)
        ),
        start=finding.start,
        end=finding.end,
        quote=finding.quote,
        finding=finding.id,
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        claim=finding.claim,
        evidence=finding.evidence,
        suggestion=finding.suggestion,
    )


def _of_claim(judged: Judged, text: str) -> Point:
    claim, holding = judged.claim, judged.holding
    quote = text[claim.start : claim.end]
    shown = [f"{one.path} {one.shows}" for one in judged.evidence]
    return Point(
        kind="claim",
        key=claim_key(claim),
        grounds=Grounds(
            short_hash(plain(quote)),
            short_hash(str(judged.verdict), holding.note or "", *shown),
            rules_version("evidence."),
        ),
        start=claim.start,
        end=claim.end,
        quote=quote,
        message=holding.note or "",
        verdict=str(judged.verdict),
        claim=claim,
        evidence=judged.evidence,
    )


def claim_key(claim: Claim) -> str:
    """By which the point of a claim is known again."""
    return short_hash(normal_form(claim))


def _of_partial(judged: Judged, text: str) -> Point:
    """A clause that was read in part: for the reviewer it is one that wasn't read."""
    return replace(_unread(judged.claim.start, judged.claim.end, text), claim=judged.claim)


def _of_unread(unread: Unread, text: str) -> Point:
    return _unread(unread.start, unread.end, text)


def _unread(start: int, end: int, text: str) -> Point:
    words = short_hash(plain(text[start:end]))
    grounds = Grounds(words, "", "")
    return Point(kind="unread", key=words, grounds=grounds, start=start, end=end, quote=text[start:end])


def _numbered(points: Iterable[Point]) -> Iterable[Point]:
    """Equal points are told apart by their order."""
    seen: Counter[str] = Counter()
    for point in points:
        seen[point.id] += 1
        number = seen[point.id]
        yield point if number == 1 else replace(point, key=short_hash(point.key, str(number)))


@cache
def rules_version(prefix: str) -> str:
    """Of the rules whose ids begin so: a hash of their severities and pages, which say what they do."""
    return short_hash(*(_page(rule) for rule in rules() if rule.id.startswith(prefix)))


def _page(rule: Rule) -> str:
    return "\n".join((rule.id, rule.severity, rule.summary, *rule.parts.values()))


def short_hash(*parts: str) -> str:
    """Of texts in their order: sixteen hexadecimal digits."""
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
