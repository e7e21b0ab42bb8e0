"""Findings on published texts without a case, looked up one by one."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.scheme import load_scheme
from tests.false_alarms.real import GRAVE, Alarm, alarms, texts


def false_alarms() -> str:
    """By rule: findings at error and warning, right and false ones, and on how many texts they stand."""
    among = tuple(texts())
    if not among:
        return "The published texts aren't beside the repository."
    found = alarms(load_scheme(), among)
    rows = ["| rule | severity | findings | right | false | texts |", "|---|---|--:|--:|--:|--:|"]
    for severity in GRAVE:
        graded = [one for one in found if one.severity == severity]
        for rule in sorted({one.rule for one in graded}):
            rows.append(_row(rule, severity, [one for one in graded if one.rule == rule]))
        rows.append(_row("**all**", severity, graded))
    told = (
        f"{len(among)} published letters and sections, {sum(len(text.split()) for text in among):,} words, "
        "checked without a case. Bars: nine of ten errors right, one false error for twenty texts, one false "
        "warning for two. A finding that nobody has looked up counts as false."
    )
    return "\n".join([told, "", *rows])


def _row(rule: str, severity: str, found: Sequence[Alarm]) -> str:
    right = sum(one.verdict == "right" for one in found)
    shown = (rule, severity, len(found), right, len(found) - right, len({one.text for one in found}))
    return f"| {' | '.join(map(str, shown))} |"
