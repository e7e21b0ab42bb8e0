"""Makes each sample's letter, its tampered copy and the findings on that copy: `python samples/remake.py`.

A sample's folder holds `<id>.case.yaml` and `tampering.yaml`, both written by hand: the second lists single
changes to the letter and what the check has to say of each. Everything else there is made by this script, and
a test fails where it is out of date.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inkspector import check, draft, load_case, load_scheme
from inkspector.errors import InkspectorError
from inkspector.places import read_yaml

SAMPLES = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Change:
    """Words of the letter, what a careless hand makes of them, and the rule that has to notice."""

    words: str
    into: str
    rule: str
    severity: str


@dataclass(frozen=True)
class Sample:
    """One authority's files."""

    folder: Path

    @property
    def id(self) -> str:
        return self.folder.name

    def file(self, name: str) -> Path:
        """`<id>.<name>` in the sample's folder."""
        return self.folder / f"{self.id}.{name}"

    def changes(self) -> tuple[Change, ...]:
        """The tampering, as listed by hand."""
        listed = read_yaml(self.folder / "tampering.yaml", InkspectorError).data
        return tuple(Change(**change) for change in listed)


def samples() -> list[Sample]:
    """All samples, by name."""
    return [Sample(case.parent) for case in sorted(SAMPLES.glob("*/*.case.yaml"))]


def tampered(letter: str, changes: tuple[Change, ...]) -> str:
    """The letter with every change made; ValueError where its words don't stand there exactly once."""
    for change in changes:
        if letter.count(change.words) != 1:
            raise ValueError(f"{change.words!r} stands {letter.count(change.words)} times in the letter")
        letter = letter.replace(change.words, change.into)
    return letter


def made(sample: Sample) -> dict[str, str]:
    """The text of each made file, by its name after the id."""
    case = load_case(sample.file("case.yaml"))
    framework = load_scheme(case.scheme)
    letter = draft(case, framework).text
    changed = tampered(letter, sample.changes())
    report = check(changed, framework, case).to_json()
    findings: list[dict[str, Any]] = [
        {name: finding[name] for name in ("rule", "severity", "quote", "message")}
        for finding in report["findings"]
        if finding["severity"] != "info"
    ]
    return {
        "letter.md": letter,
        "tampered.md": changed,
        "findings.json": json.dumps(findings, ensure_ascii=False, indent=1) + "\n",
    }


if __name__ == "__main__":
    for sample in samples():
        for name, text in made(sample).items():
            sample.file(name).write_text(text, encoding="utf-8")
