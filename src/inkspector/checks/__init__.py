"""Checking letters: the verdict on every claim, and findings by the rules of the catalogue."""

from inkspector.checks.catalogue import Rule, rule, rules
from inkspector.checks.check import check, open_letter
from inkspector.checks.document import Document, Judged
from inkspector.checks.finding import Finding, Remark, Severity
from inkspector.checks.report import Report

__all__ = [
    "Document",
    "Finding",
    "Judged",
    "Remark",
    "Report",
    "Rule",
    "Severity",
    "check",
    "open_letter",
    "rule",
    "rules",
]
