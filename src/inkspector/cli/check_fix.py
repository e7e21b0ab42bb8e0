"""`inkspector check --fix`: the safe suggestions taken, shown as a diff and written beside the letter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from functools import partial
from pathlib import Path
from typing import Any

from inkspector.checks.finding import Finding
from inkspector.checks.fixing import Fixed, fix
from inkspector.checks.report import Report
from inkspector.cli.outputs import refuse_existing
from inkspector.errors import in_brief
from inkspector.store.files import write_whole

KEPT = (".md", ".txt")
"""Endings that a fixed letter keeps; any other becomes `.md`."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A fixed letter and where it goes."""

    letter: Path
    fixed: Fixed

    @property
    def path(self) -> Path:
        """`leeds.fixed.md` for `leeds.md`."""
        ending = self.letter.suffix if self.letter.suffix in KEPT else KEPT[0]
        return self.letter.with_name(f"{self.letter.stem}.fixed{ending}")

    @property
    def diff(self) -> str:
        """What changed, as `diff -u` shows it; empty where nothing did."""
        was, now = (text.splitlines() for text in (self.fixed.before.document.text, self.fixed.text))
        return "\n".join(unified_diff(was, now, str(self.letter), str(self.path), lineterm=""))

    def to_json(self) -> dict[str, Any]:
        """Schema 1 of `inkspector check --fix --format json`."""
        return {
            "schema": 1,
            "letter": str(self.letter),
            "fixed": str(self.path) if self.fixed.taken else None,
            "diff": self.diff,
            "taken": [finding.to_json() for finding in self.fixed.taken],
            "left": [{"finding": one.finding.to_json(), "why": one.why} for one in self.fixed.left],
            "findings": [finding.to_json() for finding in self.fixed.after.findings],
        }


def fix_letters(
    letters: Sequence[tuple[Path, str]],
    checked: Callable[[Path, str], Report],
    form: str,
    force: bool,
) -> Iterator[Report]:
    """Fix each letter, write it beside, print what changed; yields the report on each as it is now.

    `letters` are paths with their texts, and `checked` checks a text under its path. Raises LetterError,
    before anything is written, where a file stands in the way, unless `force`.
    """
    done = [Beside(path, fix(text, partial(checked, path))) for path, text in letters]
    changed = [one for one in done if one.fixed.taken]
    refuse_existing([one.path for one in changed], force)
    for one in changed:
        write_whole(one.path, one.fixed.text.encode("utf-8", "surrogatepass"))
    for one in done:
        if form == "json":
            print(json.dumps(one.to_json(), ensure_ascii=False, indent=2 if len(done) == 1 else None))
        else:
            _print(one)
        yield one.fixed.after


def _print(one: Beside) -> None:
    if one.diff:
        print(one.diff)
    taken, after = one.fixed.taken, one.fixed.after
    for finding in taken:
        print(f"Fixed   {_told(finding)}")
    for left in one.fixed.left:
        print(f"Left    {_told(left.finding)}: {left.why}")
    remaining = after.at_least("warning")
    for finding in remaining:
        if all(finding.id != left.finding.id for left in one.fixed.left):
            print(f"Open    {finding.severity} {finding.rule} “{in_brief(finding.quote)}”: {finding.message}")
    where = f"; written to {one.path}" if taken else "; nothing was written"
    print(f"{one.letter}: {len(taken)} fixed, {len(remaining)} still open{where}")


def _told(finding: Finding) -> str:
    return f"{finding.rule} “{in_brief(finding.quote)}” → “{in_brief(finding.suggestion or '')}”"
