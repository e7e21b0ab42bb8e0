"""A checked letter as a page of at most 80 columns: findings in place, verdicts, what wasn't read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill

from rich.padding import Padding
from rich.text import Text

from inkspector.checks import Finding, Report
from inkspector.checks.causes import Cause, causes
from inkspector.claims.claim import Span
from inkspector.cli.page import WIDTH, columns, print_parts
from inkspector.cli.quoted import quoted
from inkspector.documents import Source

_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_MARKS = {"error": "^", "warning": "~", "info": "-"}
"""What underlines the words, so that colour isn't the only sign."""
_WHY = {
    "no_frame": "no reading for it",
    "ambiguous": "two readings",
    "gap_word": "a word that isn't known stands in it",
    "negation": "a negation",
}
_INDENT = 4


def print_report(report: Report, source: Source) -> None:
    """Print the page: coloured on a terminal, plain in a pipe or under NO_COLOR."""
    print_parts(_page(report, source, columns() - _INDENT))


def print_uncued(source: Source, sentences: Sequence[Span]) -> None:
    """Print the sentences in which there was nothing to read, each with its place."""
    print("\nNOTHING TO READ, so not checked")
    for start, end in sentences:
        said = f"{' '.join(source.text[start:end].split())}  ({source.said(start)})"
        print(fill(said, WIDTH, initial_indent=" " * _INDENT, subsequent_indent=" " * _INDENT))


def _page(report: Report, source: Source, width: int) -> Iterator[Text | Padding]:
    case = report.document.case
    yield Text.assemble((report.letter_name or "letter", "bold"), f"  against {case.file}" if case else "")
    for cause in causes(report.findings):
        yield from _finding(report, source, cause[0], width)
        yield from _again(source, cause)
    yield Text("")
    yield from _unread(report, width)
    yield from _summary(report)


def _finding(
    report: Report, source: Source, findings: Sequence[Finding], width: int
) -> Iterator[Text | Padding]:
    """Findings on the same words: the sentence once, what is wrong with it, the evidence and the mend."""
    first = findings[0]
    text, case = report.document.text, report.document.case
    yield Text("")
    for i, (severity, rule) in enumerate(dict.fromkeys((one.severity, one.rule) for one in findings)):
        head = Text.assemble((severity.upper(), _STYLES[severity]), f"  {rule}")
        yield head if i else head.append(f"  {source.said(first.start)}", "dim")
    gravest = min(findings, key=lambda finding: list(_STYLES).index(finding.severity)).severity
    sentence = _widened(report.document.sentence(first.start), (first.start, first.end))
    for row in quoted(text, sentence, (first.start, first.end), _MARKS[gravest], _STYLES[gravest], width):
        yield Padding(row, (0, 0, 0, _INDENT))
    for message in dict.fromkeys(finding.message for finding in findings):
        yield Padding(Text(message), (0, 0, 0, _INDENT))
    for evidence in dict.fromkeys(one for finding in findings for one in finding.evidence):
        place = case.place(evidence.path) if case and evidence.path.startswith("/") else None
        where = f"{evidence.path} (line {place.line})" if place else evidence.path
        yield Padding(
            Text.assemble(("Evidence  ", "dim"), evidence.shows, (f"  {where}", "dim")), (0, 0, 0, _INDENT)
        )
    for suggestion in dict.fromkeys(finding.suggestion for finding in findings if finding.suggestion):
        yield Padding(Text.assemble(("Say       ", "dim"), (suggestion, "green")), (0, 0, 0, _INDENT))


def _again(source: Source, cause: Cause) -> Iterator[Padding]:
    """Where else the same cause shows."""
    if len(cause) > 1:
        told = source.said(*(place[0].start for place in cause[1:]))
        yield Padding(Text.assemble(("Also      ", "dim"), told), (0, 0, 0, _INDENT))


def _widened(sentence: Span, meant: Span) -> Span:
    return min(sentence[0], meant[0]), max(sentence[1], meant[1])


def _unread(report: Report, width: int) -> Iterator[Text | Padding]:
    lost: list[tuple[Span, str]] = [
        ((unread.start, unread.end), _WHY.get(unread.why, unread.why)) for unread in report.unread
    ]
    lost += [
        ((claim.start, claim.end), "read in part")
        for claim in report.document.reading.claims
        if claim.partial
    ]
    if lost:
        yield Text("NOT READ, so neither right nor wrong", "bold")
    for (start, end), why in sorted(set(lost)):
        words = " ".join(report.document.text[start:end].split())
        yield Padding(Text.assemble(words, (f"  ({why})", "dim")), (0, 0, 0, _INDENT))
    if lost:
        yield Text("")


def _summary(report: Report) -> Iterator[Text]:
    totals, coverage = report.totals, report.coverage
    told = ", ".join(f"{count} {verdict.replace('_', ' ')}" for verdict, count in totals.items() if count)
    yield Text(f"Claims    {sum(totals.values())}: {told}" if told else "Claims    none")
    yield Text(f"Cues      {coverage['read']} of {coverage['cues']} read")
    yield Text.assemble("Findings  ", *_counted(report.findings))
    for rule, severity in report.team.severities.items():
        yield Text.assemble(("Changed   ", "dim"), f"{rule} is {severity}, by the team's inkspector.toml")


def _counted(findings: Iterable[Finding]) -> Iterator[str | tuple[str, str]]:
    severities = [finding.severity for finding in findings]
    told = [(severity, severities.count(severity)) for severity in _STYLES if severity in severities]
    if not told:
        yield ("none", "green")
    for i, (severity, count) in enumerate(told):
        named = severity if severity == "info" or count == 1 else f"{severity}s"
        yield (f"{', ' if i else ''}{count} {named}", _STYLES[severity])
