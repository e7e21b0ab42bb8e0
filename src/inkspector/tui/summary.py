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
    """Load and rate a case."""
    from inkspector.errors import InkspectorError
    from inkspector.tui.session import Session

    changed = datetime.fromtimestamp(path.stat().st_mtime).strftime("%d %b %H:%M")
    try:
        session = Session(path)
        seen = session.see()
    except InkspectorError as wrong:
        problem = wrong.problems[0]
        return Summary(
            path, path.name.removesuffix(ENDING), changed=changed, problem=f"! line {problem.line}"
        )
    told = sum(one.state != "empty" for one in seen.standings)
    rated = seen.rated
    if rated is None:
        rating = "–"
    elif rated.withheld:
        rating = "withheld"
    else:
        rating = " or ".join(map(str, rated.possible))
    return Summary(
        path,
        session.sitting.case.authority.name,
        session.framework.scheme.id,
        f"{told} of {len(seen.standings)}",
        rating,
        changed,
    )
