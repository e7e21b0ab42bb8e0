"""A checked letter as one page: findings in place, evidence beside the sentence, the profile; no network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from inkspector.checks import Finding, Report
from inkspector.documents.marking.notes import evidence
from inkspector.documents.marking.placed import Placed
from inkspector.documents.profile import profile
from inkspector.documents.source import Source
from inkspector.documents.writers.html import page
from inkspector.rating import rate

_WORDS = {"error": "Error", "warning": "Warning", "info": "Info"}


def marked_html(report: Report, source: Source) -> bytes:
    """The page. Everything of the letter and the case is text in it: nothing of theirs is run."""
    placed = Placed(report)
    case = report.document.case
    shown = profile(rate(case, report.document.framework), report.document.framework) if case else None
    slots = {
        "title": Path(report.letter_name or "letter").name,
        "case": Path(case.file).name if case else None,
        "blocks": list(placed.blocks()),
        "severities": [one.severity for one in report.findings],
        "notes": [_note(placed, source, index) for index in range(len(placed.places))],
        "elsewhere": [_finding(report, source, one) for one in placed.unplaced],
        "totals": {verdict.replace("_", " "): count for verdict, count in report.totals.items() if count},
        "counts": {
            severity: sum(1 for one in report.findings if one.severity == severity) for severity in _WORDS
        },
        "unread": len(report.unread),
        "profile": shown.to_json() if shown else None,
    }
    return page(Path(__file__).parent, "checked.html.j2", slots)


def _note(placed: Placed, source: Source, index: int) -> dict[str, Any]:
    """What stands beside a sentence: its findings, then each claim with its verdict and evidence."""
    report, (start, end) = placed.report, placed.places[index]
    findings = [one for one in report.findings if placed.place(one.start) == index]
    claims = [one for one in report.verdicts if start <= one.claim.start < end]
    return {
        "where": source.said(start).capitalize(),
        "findings": [_finding(report, source, one) for one in findings],
        "claims": [
            {
                "said": " ".join(report.document.text[one.claim.start : one.claim.end].split()),
                "verdict": str(one.verdict).replace("_", " "),
                "evidence": list(dict.fromkeys(f"{each.shows} ({each.path})" for each in one.evidence)),
            }
            for one in claims
        ],
        "unread": [
            " ".join(report.document.text[one.start : one.end].split())
            for one in report.unread
            if start <= one.start < end
        ],
    }


def _finding(report: Report, source: Source, finding: Finding) -> dict[str, Any]:
    return {
        "severity": finding.severity,
        "word": _WORDS[finding.severity],
        "rule": finding.rule,
        "quote": finding.quote,
        "where": source.said(finding.start),
        "message": finding.message,
        "evidence": evidence(finding, report.document.case),
        "suggestion": finding.suggestion,
    }
