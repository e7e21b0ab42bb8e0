"""The record of a review as a page: facts and tables, made once and printed as text, Markdown or HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from inkspector.checks import Report
from inkspector.review.answering import answers
from inkspector.review.changed import last_reading
from inkspector.review.lists import Lists, called, lists
from inkspector.review.record import Review
from inkspector.review.reply import COLUMNS, reply_rows
from inkspector.review.signing import handed_back, hashes, in_the_way, since_signed
from inkspector.review.standing import Stand
from inkspector.review.wording import decision_of, evidence_of, moment, words_of

WIDTH = 80


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, the names of the columns, and the rows."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What is told of one review; tables without rows are left out."""

    title: str
    facts: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]


def review_page(report: Report, review: Review, stands: Sequence[Stand], drafted_by: str | None) -> Page:
    """The page of a review."""
    beside = lists(stands, report)
    remarks = reply_rows(answers(review, report))
    tables = (
        *_decided(stands),
        Table("The authority's remarks", COLUMNS, remarks),
        *_listed(beside, report),
        *_told(review),
    )
    return Page(
        f"Review of {report.letter_name}",
        tuple(_facts(report, review, stands, drafted_by)),
        tuple(table for table in tables if table.rows),
    )


def _facts(
    report: Report, review: Review, stands: Sequence[Stand], drafted_by: str | None
) -> Iterator[tuple[str, str]]:
    letter, case = hashes(report)
    held = report.document.case
    if held:
        yield "Authority", held.authority.name
    yield "State", state_of(report, review, stands)
    yield "Drafted by", drafted_by or "not known"
    seen = last_reading(review)
    if seen:
        yield "Last read", f"{seen.by}, {moment(seen.when)}"
    yield "Letter", f"SHA-256 {letter}"
    if held:
        yield "Case", f"{held.file}, SHA-256 {case}"
    off = review.signed
    if off is not None:
        yield "Signed off", f"by {off.by}, {moment(off.when)}, {off.claims} claims ticked"
        yield "Of the letter", f"SHA-256 {off.letter}"
        yield "Of the case", f"SHA-256 {off.case}" if off.case else "none"
        yield "By", ", ".join(f"{name} {version[:12]}" for name, version in off.versions.items())


def state_of(report: Report, review: Review, stands: Sequence[Stand]) -> str:
    """In a sentence, whether it is signed, and if not what stands in the way."""
    if review.signed is not None:
        changed = since_signed(review, report)
        if changed:
            return f"CHANGED SINCE IT WAS SIGNED OFF: {', '.join(changed)}"
        return "signed off, and nothing has changed since"
    back = handed_back(review, report)
    if back is not None:
        return f"handed back by {back.by}, {moment(back.when)}"
    ways = in_the_way(stands, answers(review, report))
    return f"open: {', '.join(ways)}" if ways else "all is decided; not signed off yet"


def _decided(stands: Sequence[Stand]) -> Iterator[Table]:
    findings = [one for one in stands if one.point.kind == "finding"]
    yield Table(
        "Findings",
        ("Id", "Decision", "Why", "Severity", "Rule", "Words", "What is wrong"),
        tuple(
            (
                one.point.id[:8],
                decision_of(one),
                one.decision.text if one.decision else "",
                one.point.severity or "",
                one.point.rule,
                words_of(one.point.quote),
                one.point.message,
            )
            for one in findings
        ),
    )
    claims = [one for one in stands if one.point.kind == "claim"]
    yield Table(
        "Claims",
        ("Id", "Decision", "Verdict", "Words", "Evidence"),
        tuple(
            (
                one.point.id[:8],
                decision_of(one),
                one.point.verdict.replace("_", " "),
                words_of(one.point.quote),
                evidence_of(one),
            )
            for one in claims
        ),
    )


def _listed(beside: Lists, report: Report) -> Iterator[Table]:
    rows = tuple((one.point.id[:8], decision_of(one), words_of(one.point.quote)) for one in beside.not_read)
    yield Table("Not read by the program", ("Id", "Decision", "Words"), rows)
    pointers = tuple((called(one, report), one) for one in beside.without_a_sentence)
    yield Table("Evidence without a sentence", ("Evidence", "In the case"), pointers)


def _told(review: Review) -> Iterator[Table]:
    rows = tuple(
        (one.quote, one.text, one.by, moment(one.when)) for one in review.decisions if one.do == "comment"
    )
    yield Table("Comments", ("Words", "Comment", "By", "When"), rows)
    backs = tuple((back.by, moment(back.when), back.note) for back in review.handed_back)
    yield Table("Handed back", ("By", "When", "Note"), backs)


def as_markdown(page: Page) -> str:
    """For a file in git, or a ticket."""
    lines = [f"# {_plain(page.title)}", "", *(f"- **{name}**: {_plain(value)}" for name, value in page.facts)]
    for table in page.tables:
        lines += ["", f"## {table.heading}", "", _row(table.columns), _row(["---"] * len(table.columns))]
        lines += [_row(map(_plain, row)) for row in table.rows]
    return "\n".join(lines) + "\n"


def as_text(page: Page) -> str:
    """In 80 columns, for a terminal or a pipe."""
    lines = [page.title, ""]
    width = max(len(name) for name, _ in page.facts) + 2
    for name, value in page.facts:
        lines += wrap(f"{name:<{width}}{value}", WIDTH, subsequent_indent=" " * width)
    for table in page.tables:
        lines += ["", f"{table.heading} ({len(table.rows)})".upper()]
        for row in table.rows:
            told = " · ".join(" ".join(cell.split()) for cell in row if cell)
            lines += wrap(told, WIDTH, initial_indent="  ", subsequent_indent="      ")
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """Signs of Markdown as themselves."""
    return "".join(f"\\{sign}" if sign in "\\`*_|<>[]#" else sign for sign in " ".join(text.split()))
