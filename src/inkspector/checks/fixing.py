"""The suggestions that can be taken unasked, taken: what is wrong put right, and the letter checked again.

Safe is what leaves no choice: the case's exact figure, grade, date or name; the row of the table in which a
share lies; the scheme's own words for its rating, scale and law; the approved sentence. Left to people are
another authority's name (the whole sentence may be about that authority), a window turned round (either date
may be wrong), house words, and all findings without a suggestion: these can be mended in more than one way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from inkspector.checks.finding import Finding
from inkspector.checks.report import Report

SAFE = frozenset(
    (
        *("evidence.count", "evidence.total", "evidence.share", "evidence.word", "evidence.grade"),
        *("evidence.comparison", "evidence.trend", "evidence.date", "evidence.window", "evidence.source"),
        *("band.rating", "band.words", "band.number", "band.definition"),
        *("letter.addressee", "letter.post", "letter.salutation", "letter.signatory", "letter.authority"),
        *("letter.date", "letter.impossible_date", "letter.year"),
        *("letter.legal_fact", "letter.standard_text"),
    )
)
"""Rules whose suggestions are the only right words; what they find as an info is left as it is."""
WHY_LEFT = "with these words there would be another finding, or a clause that isn't read"


@dataclass(frozen=True, slots=True)
class Left:
    """A safe suggestion that wasn't taken, and why."""

    finding: Finding
    why: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A letter as it was and as it is with the safe suggestions taken."""

    before: Report
    after: Report
    taken: tuple[Finding, ...]
    """In the order in which they were taken; offsets are those of the text at that time."""
    left: tuple[Left, ...]
    """Suggestions that would have brought another finding, or words that nobody could read."""

    @property
    def text(self) -> str:
        return self.after.document.text


def fix(text: str, checked: Callable[[str], Report]) -> Fixed:
    """Take the safe suggestions, as many as can be without a new finding or a clause unread.

    `checked` is `check` with all but the text settled. The suggestions are tried all at once, then sentence
    by sentence, then one by one, and again while that helps: what is fixed makes room for more. Fixing what
    comes out changes nothing. Raises as `checked` does.
    """
    before = report = checked(text)
    taken: list[Finding] = []
    while step := _step(report, checked):
        some, report = step
        taken += some
    return Fixed(before, report, tuple(taken), tuple(Left(finding, WHY_LEFT) for finding in safe(report)))


def _step(report: Report, checked: Callable[[str], Report]) -> tuple[Sequence[Finding], Report] | None:
    """The first suggestions, the most before the fewest, that make the letter better, and how it is then."""
    for some in _tries(report):
        after = checked(_applied(report.document.text, some))
        if _is_better(report, after, some):
            return some, after
    return None


def safe(report: Report) -> tuple[Finding, ...]:
    """The findings whose suggestion can be taken unasked, in the order of the letter, none over another."""
    chosen: list[Finding] = []
    for finding in report.at_least("warning"):
        if finding.rule in SAFE and finding.replaces is not None and not _overlaps(finding, chosen):
            chosen.append(finding)
    return tuple(sorted(chosen, key=lambda one: one.replaces or (0, 0)))


def _overlaps(finding: Finding, others: Iterable[Finding]) -> bool:
    start, end = finding.replaces or (0, 0)
    return any(a < end and start < b for a, b in (other.replaces or (0, 0) for other in others))


def _tries(report: Report) -> Iterator[Sequence[Finding]]:
    """All of them, those of each sentence, each; nothing twice."""
    whole = safe(report)
    by_sentence = [tuple(some) for _, some in groupby(whole, lambda one: report.document.sentence(one.start))]
    tried: set[Sequence[Finding]] = set()
    for some in (whole, *by_sentence, *((one,) for one in whole)):
        if some and some not in tried:
            tried.add(some)
            yield some


def _applied(text: str, findings: Sequence[Finding]) -> str:
    for one in reversed(findings):
        start, end = one.replaces or (0, 0)
        text = f"{text[:start]}{one.suggestion}{text[end:]}"
    return text


def _is_better(before: Report, after: Report, taken: Sequence[Finding]) -> bool:
    """What was taken is gone, nothing is new, and nothing was lost to the reader."""
    known = {one.id for one in before.findings}
    return (
        all(one.id in known for one in after.findings)
        and len(after.findings) <= len(before.findings) - len(taken)
        and after.totals["unread"] <= before.totals["unread"]
        and len(after.verdicts) >= len(before.verdicts)
    )
