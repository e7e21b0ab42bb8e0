"""What a margin says of a finding, in any format."""

from __future__ import annotations

from inkspector.case import Case
from inkspector.checks import Finding

BY = "Inkspector"


def note(finding: Finding, case: Case | None) -> list[str]:
    """Lines: severity and rule, what is wrong, the evidence with its place in the case, what to say."""
    lines = [f"{finding.severity.capitalize()} · {finding.rule}", finding.message]
    lines += [f"Evidence: {one}" for one in evidence(finding, case)]
    if finding.suggestion:
        lines.append(f"Say: {finding.suggestion}")
    return lines


def evidence(finding: Finding, case: Case | None) -> list[str]:
    """What the case shows, and where; each once."""
    told = []
    for one in finding.evidence:
        place = case.place(one.path) if case and one.path.startswith("/") else None
        told.append(f"{one.shows} ({one.path}{f', line {place.line}' if place else ''})")
    return list(dict.fromkeys(told))
