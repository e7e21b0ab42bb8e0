"""*All* of them, where not all were looked at."""

from __future__ import annotations

from collections.abc import Iterable

from inkspector.case.entry import Entry
from inkspector.case.holds import Evidence
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.claims import Claim

_NOT_YET = ("not_inspected", "not_due")


@check("evidence.uninspected", "warning")
def uninspected(document: Document) -> Iterable[Remark]:
    """*All* is said, and one of them hasn't been inspected.

    ## What it does
    Looks for *all*, *both* and *none* of settings of which more exist, by the case, than were inspected. What
    says *inspected* is left alone; with the number that were inspected (*all eight*) it is an info.

    ## Why it matters
    Nobody knows yet what the one that is left is like.

    ## Example
    case: {settings: {secondary_schools: {outcomes: {good: 8}, exist: 9}}}
    bad: All secondary schools are good.
    good: All secondary schools inspected are good.

    ## Mend
    Say *inspected*, or name how many there are.
    """
    for claim in document.asserted:
        missing = _not_inspected(claim, document) if _says_all(claim) else 0
        if missing and document.behind:
            start, end = span_of(claim, ("quantifier", "count"))
            number = f"{missing} of them " + ("has" if missing == 1 else "have")
            yield Remark(
                start=start,
                end=end,
                message=f"By the case {number} not been inspected.",
                severity="info" if claim.count and claim.count[1] else None,
                claim=claim,
                evidence=(Evidence(document.behind.worlds.path(claim.subject), f"{missing} not inspected"),),
            )


def _says_all(claim: Claim) -> bool:
    return claim.kind == "grade" and claim.quantifier in ("all", "both", "none") and claim.base != "inspected"


def _not_inspected(claim: Claim, document: Document) -> int:
    """How many of a line, or of a group's lines, exist and weren't inspected, as far as the case says."""
    if document.behind is None or claim.subject == "all_settings":
        return 0
    worlds, missing = document.behind.worlds, 0
    lines = {line.id for line in document.framework.lines_of(claim.subject)} | {claim.subject}
    for line in sorted(lines):
        entry = worlds.entry(line)
        spread = worlds.spread(line)
        if not isinstance(entry, Entry) or entry.exist is None:
            continue
        known = 0 if entry.state in _NOT_YET else spread.known_size if spread else None
        missing += max(entry.exist - known, 0) if known is not None else 0
    return missing
