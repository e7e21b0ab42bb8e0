"""Published letters and sections of reports, checked without a case: each finding looked up by hand.

`verified.json` keeps what was found by looking up; a finding that isn't there counts as false. The texts
themselves lie in the shared folder; of them only hashes and a few words are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from inkspector.checks import check
from inkspector.scheme import Framework

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
LETTERS = SHARED / "letters"
SECTIONS = SHARED / "eval" / "graded-sections" / "dev.jsonl"
HOW_MANY_SECTIONS = 100
MOST_WORDS = 12
"""Of a quote that is kept."""
GRAVE = ("error", "warning")

Verdict = Literal["right", "false"]
Key = tuple[str, str, str]
"""Hash of the text, rule, and the first words of the quote."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """One finding on a real text, and whether it is right."""

    text: str
    """The first twelve digits of the SHA-256 of the text."""
    rule: str
    severity: str
    quote: str
    """The words meant, at most `MOST_WORDS`."""
    verdict: Verdict


def texts() -> Iterator[str]:
    """The letters, by name, and the first sections; none where the shared folder is missing."""
    for path in sorted(LETTERS.rglob("*.txt")):
        yield path.read_text(encoding="utf-8")
    if SECTIONS.exists():
        for line in SECTIONS.read_text(encoding="utf-8").splitlines()[:HOW_MANY_SECTIONS]:
            yield json.loads(line)["text"]


def verified() -> dict[Key, Verdict]:
    """What was looked up, and what it was found to be."""
    kept = json.loads((HERE / "verified.json").read_text(encoding="utf-8"))
    return {(one["text"], one["rule"], one["quote"]): one["verdict"] for one in kept}


def budget() -> dict[str, int]:
    """How many false findings a rule may still give on all texts."""
    kept: dict[str, int] = json.loads((HERE / "budget.json").read_text(encoding="utf-8"))
    return kept


def alarms(framework: Framework, among: Sequence[str]) -> tuple[Alarm, ...]:
    """The errors and warnings on these texts; what nobody has looked up is false."""
    known = verified()
    found = []
    for text in among:
        digits = sha256(text.encode()).hexdigest()[:12]
        for finding in check(text, framework).at_least("warning"):
            quote = " ".join(finding.quote.split()[:MOST_WORDS])
            verdict = known.get((digits, finding.rule, quote), "false")
            found.append(Alarm(digits, finding.rule, finding.severity, quote, verdict))
    return tuple(found)
