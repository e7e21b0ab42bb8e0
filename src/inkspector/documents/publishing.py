"""What keeps a letter from being published: everything that isn't for its readers, and every error."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inkspector.checks import Report
from inkspector.documents.source import Apart, Source
from inkspector.errors import in_brief

_MARK = re.compile(
    r"\b(?:draft|embargo(?:ed)?|not for (?:publication|release)"
    r"|(?:in|strictly) confiden(?:ce|tial)|confidential|restricted|official[- ]sensitive|privileged)\b",
    re.IGNORECASE,
)
"""What a house writes across a letter that isn't out yet."""
_LINE = 60
"""A mark stands by itself on a line no longer than this; in longer ones it is a word like others."""
_TOLD: dict[Apart, str] = {
    "comment": "a comment is left in it",
    "change": "a tracked change is left in it",
    "hidden": "it holds words that aren't shown",
    "note": "a note is left in it",
    "property": "its properties name somebody",
}


def obstacles(source: Source, report: Report) -> Iterator[str]:
    """Each reason not to publish, in a sentence; none for a letter that is clean.

    Judgements that aren't published yet are among the report's errors where it is against a case.
    """
    for kept in source.apart:
        if told := _TOLD.get(kept.kind):
            by = f" ({kept.by})" if kept.by else ""
            yield f"{told}{by}" + (f": {in_brief(kept.text)}" if kept.text.strip() else "")
        elif _MARK.search(kept.text):
            yield f"its {kept.kind} is marked: {in_brief(kept.text)}"
    at = 0
    for line in source.text.split("\n"):
        bare = line.strip(" #*|_-")
        if len(bare) <= _LINE and not bare.endswith(".") and (found := _MARK.search(bare)):
            yield f"{source.said(at + line.index(found.group()))} is marked: {in_brief(bare)}"
        at += len(line) + 1
    for finding in report.at_least("error"):
        yield f"{source.said(finding.start)}, {finding.rule}: {finding.message} “{in_brief(finding.quote)}”"
