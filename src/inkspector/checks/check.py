"""Checking a letter: cut, read, put each claim against the evidence, ask every rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from inkspector.case import Case
from inkspector.case.holds import Holding
from inkspector.checks.catalogue import Rule, rules
from inkspector.checks.document import Document, Evidenced, Judged
from inkspector.checks.finding import Finding, Remark
from inkspector.checks.recorded import without_recorded
from inkspector.checks.report import Report
from inkspector.checks.team import AS_SHIPPED, Team
from inkspector.checks.verdicts import holding
from inkspector.claims import normal_form
from inkspector.letter import parse_letter
from inkspector.letter.names import own_names
from inkspector.letter.sentences import plain
from inkspector.rating import rate
from inkspector.reading import read
from inkspector.scheme import Framework, load_scheme

WITHOUT_A_CASE = Holding("not_checkable", note="There is no case to put it against.")


def check(
    text: str,
    framework: Framework | None = None,
    case: Case | None = None,
    letter_name: str = "",
    team: Team = AS_SHIPPED,
    previous: str | None = None,
) -> Report:
    """All findings on a letter, in the order of the letter. `text` has newlines as `\\n`.

    `team` holds the severities that a team changed, `previous` the text of last year's letter. Without a
    framework it is the case's, else `ofsted-2009`; raises SchemeError where that can't be loaded.
    """
    if framework is None:
        framework = load_scheme(case.scheme_ref) if case else load_scheme()
    document = open_letter(text, framework, case)
    if previous is not None:
        document = replace(document, previous=open_letter(previous, framework))
    remarks = [(rule, remark) for rule in rules() for remark in rule.check(document)]
    return Report(document, team.applied(_findings(document, remarks)), letter_name, team)


def open_letter(text: str, framework: Framework, case: Case | None = None) -> Document:
    """The letter cut and read, and every claim of it put against the evidence."""
    letter = parse_letter(text, framework)
    behind = None
    if case:
        rated = rate(case, framework)
        behind = Evidenced(case, rated.worlds, rated)
        names = own_names(case.authority.name, case.authority.short or "")
    else:
        names = own_names(letter.authority.text) if letter.authority else ()
    reading = read(without_recorded(letter, case) if case else letter, framework, names)
    judged = tuple(
        Judged(claim, holding(claim, behind) if behind else WITHOUT_A_CASE) for claim in reading.claims
    )
    return Document(letter, framework, reading, judged, behind)


def _findings(document: Document, remarks: Iterable[tuple[Rule, Remark]]) -> Iterable[Finding]:
    """Findings in the order of the letter, each with its id; equal ones are numbered in that order."""
    seen: Counter[str] = Counter()
    for rule, remark in sorted(remarks, key=lambda pair: (pair[1].start, pair[1].end, pair[0].id)):
        quote = document.text[remark.start : remark.end]
        meaning = normal_form(remark.claim) if remark.claim else ""
        same = "\n".join((rule.id, meaning, plain(quote) if remark.about is None else remark.about))
        seen[same] += 1
        numbered = f"{same}\n{seen[same]}" if seen[same] > 1 else same
        yield Finding(
            id=sha256(numbered.encode("utf-8", "surrogatepass")).hexdigest()[:16],
            rule=rule.id,
            severity=remark.severity or rule.severity,
            message=remark.message,
            start=remark.start,
            end=remark.end,
            quote=quote,
            claim=remark.claim,
            evidence=remark.evidence,
            suggestion=remark.suggestion,
            replaces=(remark.replaces or (remark.start, remark.end)) if remark.suggestion else None,
        )
