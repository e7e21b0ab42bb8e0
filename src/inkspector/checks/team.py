"""What a team sets (`inkspector.toml`), within what nobody may switch off.

    [severity]
    "letter.length" = "off"
    "internal.tension" = "info"

Before that table, `phrasebank = "our-phrases"` names the folder of the team's own phrases.
An error of `evidence.*` or `band.*` stays one: a letter that the evidence contradicts isn't a matter of
taste. What was changed is told with every result.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from inkspector.checks.catalogue import rules
from inkspector.checks.finding import SEVERITIES, Finding
from inkspector.errors import LetterError, Problem
from inkspector.scheme.framework import nearest

FILE = "inkspector.toml"
OFF = "off"
FIXED = ("evidence.", "band.")
"""Families whose errors can't be lowered."""


@dataclass(frozen=True, slots=True)
class Team:
    """What a team changed: a severity, or `off`, by rule."""

    severities: Mapping[str, str] = field(default_factory=dict)
    phrasebank: str | None = None
    """The folder of the team's own phrases, from where the file lies."""

    def applied(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings as the team sees them. Only findings at a rule's own severity change."""
        own = {rule.id: rule.severity for rule in rules()}
        kept = []
        for finding in findings:
            wanted = self.severities.get(finding.rule)
            if wanted is None or finding.severity != own[finding.rule]:
                kept.append(finding)
            elif wanted != OFF:
                kept.append(replace(finding, severity=next(one for one in SEVERITIES if one == wanted)))
        return tuple(kept)


AS_SHIPPED = Team()


def read_team(text: str, file: str = FILE) -> Team:
    """From the text of `inkspector.toml`; LetterError tells every rule or severity that can't stand."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise LetterError.of(f"this isn't TOML: {why}", "mend it there", file=file) from None
    severities = data.get("severity", {})
    if not isinstance(severities, dict):
        raise LetterError.of(
            "`severity` is no table", 'write it as [severity] with "rule" = "info"', file=file
        )
    problems = [
        problem for rule, wanted in severities.items() for problem in _problems(rule, wanted, file, text)
    ]
    problems += [
        _problem(name, f"`{name}` isn't known here", "known are [severity] and `phrasebank`", file, text)
        for name in data
        if name not in ("severity", "phrasebank")
    ]
    phrasebank = data.get("phrasebank")
    if phrasebank is not None and not isinstance(phrasebank, str):
        told = "`phrasebank` is no folder"
        problems.append(_problem("phrasebank", told, 'write it as "our-phrases"', file, text))
    if problems:
        raise LetterError(problems)
    return Team(dict(sorted(severities.items())), phrasebank)


def _problems(rule: str, wanted: object, file: str, text: str) -> Iterable[Problem]:
    known = {one.id: one for one in rules()}
    if rule not in known:
        close = nearest(rule, known)
        mend = f"did you mean `{close}`?" if close else "`inkspector rules` lists them"
        yield _problem(rule, f"there is no rule `{rule}`", mend, file, text)
    elif wanted not in (*SEVERITIES, OFF):
        choices = ", ".join((*SEVERITIES, OFF))
        yield _problem(rule, f"`{wanted}` is no severity", f"write one of {choices}", file, text)
    elif rule.startswith(FIXED) and known[rule].severity == "error" and wanted != "error":
        told = f"an error of `{rule}` can't be switched off or lowered"
        yield _problem(rule, told, "take the line out; dismiss a single finding instead", file, text)


def _problem(name: str, what: str, mend: str, file: str, text: str) -> Problem:
    lines = text.splitlines()
    line, column = next(((i, row.index(name) + 1) for i, row in enumerate(lines, 1) if name in row), (1, 1))
    return Problem(file, line, column, what, mend)
