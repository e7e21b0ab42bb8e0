"""A letter with errors in it, checked, in any format: what the marked-up copies are made of."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from inkspector.case import load_case
from inkspector.checks import Finding, Report, check
from inkspector.checks.fixing import safe
from inkspector.documents.formats import Format, written
from inkspector.documents.formatting import formatted
from inkspector.documents.reading import source_of
from inkspector.documents.source import Source
from inkspector.scheme import load_scheme

SAMPLE = Path(__file__).parents[2] / "samples" / "colbridge-2009"
FRAMEWORK = load_scheme("ofsted-2009")


@cache
def tampered(format: Format) -> tuple[bytes, Source, Report]:
    """The sample's tampered letter as a file, what it says, and what is found in it."""
    text = (SAMPLE / "colbridge-2009.tampered.md").read_text(encoding="utf-8")
    data = written(formatted(text, FRAMEWORK), format, FRAMEWORK.templates)
    source = source_of(data, f".{format}", "letter")
    case = load_case(SAMPLE / "colbridge-2009.case.yaml")
    return data, source, check(source.text, FRAMEWORK, case, f"letter.{format}")


def safe_ones(report: Report) -> tuple[Finding, ...]:
    """Suggestions that can be taken unasked."""
    found = safe(report)
    assert len(found) > 2
    return found
