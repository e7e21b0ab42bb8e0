"""A case of a folder in one row: whose it is, how far it has come, its rating."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inkspector.filenames import CASE, stem
from inkspector.tui.tables import Column
from inkspector.tui.titlebar import possible

COLUMNS = (
    Column("Authority", keeps="end"),
    Column("Evidence"),
    Column("Rating"),
    Column("Open"),
    Column("Last change"),
    Column("Scheme", keeps="beginning"),
    Column("File", keeps="end"),
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What Home shows of a case; `problem` is why it can't be read, else empty."""

    path: Path
    authority: str
    called: str = ""
    """The authority's short name."""
    scheme: str = ""
    evidence: str = ""
    rating: str = ""
    findings: str = ""
    changed: str = ""
    problem: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of Home's columns."""
        shown = self.problem or self.evidence
        named = self.called or self.authority
        return named, shown, self.rating, self.findings, self.changed, self.scheme, stem(self.path)


def cases_in(folder: Path) -> list[Path]:
    """The cases of a folder by name; none of a folder that can't be read."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.name.endswith(CASE))
    except OSError:
        return []
    return [folder / name for name in names]


def summarise(path: Path) -> Summary:
    """Load and rate a case, without opening it for work."""
    from inkspector.case import load_case
    from inkspector.errors import InkspectorError
    from inkspector.interview import Sitting, is_old, standings, topics
    from inkspector.rating import rate
    from inkspector.scheme import load_scheme

    changed = datetime.fromtimestamp(path.stat().st_mtime).strftime("%d %b %H:%M")
    try:
        case = load_case(path)
        framework = load_scheme(case.scheme_ref)
        sitting = Sitting.of(case, framework)
        rated = rate(case, framework)
    except InkspectorError as wrong:
        told = f"! line {wrong.problems[0].line}"
        return Summary(path, stem(path), changed=changed, problem=told)
    stand = standings(sitting, topics(framework), rated)
    known = sum(one.state != "empty" for one in stand)
    evidence = f"{known} of {len(stand)}"
    old = sum(is_old(sitting, one.topic) for one in stand)
    evidence += f", {old} old" if old else ""
    scheme = framework.scheme.id
    named = case.authority
    return Summary(path, named.name, named.called, scheme, evidence, possible(rated), changed=changed)


def open_findings(path: Path) -> str:
    """What a check of the letter beside the case finds, errors and warnings; nothing where there is none.

    Slow: it reads the letter.
    """
    from inkspector.errors import InkspectorError

    letters = (path.with_name(f"{stem(path)}{ending}") for ending in (".md", ".letter.md", ".txt"))
    letter = next((one for one in letters if one.is_file()), None)
    if letter is None:
        return ""
    from inkspector.case import load_case
    from inkspector.checks import check
    from inkspector.documents import read_letter

    try:
        report = check(read_letter(letter), case=load_case(path))
    except InkspectorError:
        return "?"
    return str(sum(finding.severity in ("error", "warning") for finding in report.findings))
