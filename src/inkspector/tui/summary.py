"""A case of a folder in one row: whose it is, how far it has come, its rating."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

ENDING = ".case.yaml"


@dataclass(frozen=True, slots=True)
class Summary:
    """What Home shows of a case; `problem` is why it can't be read, else empty."""

    path: Path
    authority: str
    scheme: str = ""
    evidence: str = ""
    rating: str = ""
    changed: str = ""
    problem: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of Home's columns."""
        shown = self.problem or self.evidence
        return (self.authority, self.scheme, shown, self.rating, self.changed, self.path.name)


def cases_in(folder: Path) -> list[Path]:
    """The cases of a folder by name; none of a folder that can't be read."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.name.endswith(ENDING))
    except OSError:
        return []
    return [folder / name for name in names]


def summarise(path: Path) -> Summary:
    """Load and rate a case, without opening it for work."""
    from inkspector.case import load_case
    from inkspector.errors import CaseError, InkspectorError
    from inkspector.interview import Sitting, standings, topics
    from inkspector.places import read_yaml
    from inkspector.rating import rate
    from inkspector.scheme import load_scheme

    changed = datetime.fromtimestamp(path.stat().st_mtime).strftime("%d %b %H:%M")
    try:
        case = load_case(path)
        framework = load_scheme(case.scheme)
        sitting = Sitting(read_yaml(path, CaseError).data, case, framework)
        rated = rate(case, framework)
    except InkspectorError as wrong:
        told = f"! line {wrong.problems[0].line}"
        return Summary(path, path.name.removesuffix(ENDING), changed=changed, problem=told)
    stand = standings(sitting, topics(framework), rated)
    known = sum(one.state != "empty" for one in stand)
    rating = "withheld" if rated.withheld else " or ".join(map(str, rated.possible))
    evidence = f"{known} of {len(stand)}"
    return Summary(path, case.authority.name, framework.scheme.id, evidence, rating, changed)
