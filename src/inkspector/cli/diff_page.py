"""What two versions of a letter claim otherwise, as a page of at most 80 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inkspector.checks import Finding, Report
from inkspector.cli.page import print_parts
from inkspector.documents import Source
from inkspector.editing import Difference, Stated
from inkspector.editing.differing import Altered

INDENT, WIDTH = 4, 80
_STYLES = {"-": "red", "+": "green"}
_FINDINGS = {"error": "bold red", "warning": "yellow", "info": "cyan"}


@dataclass(frozen=True, slots=True)
class Version:
    """A letter as it was read, and what the check said of it."""

    source: Source
    report: Report


def print_difference(found: Difference, old: Version, new: Version) -> None:
    """Print the page: coloured on a terminal, plain in a pipe or under NO_COLOR."""
    print_parts(_page(found, old, new))


def _page(found: Difference, old: Version, new: Version) -> Iterator[Text | Padding]:
    case = new.report.document.case
    against = f"  against {case.file}" if case else ""
    yield Text.assemble((f"{old.report.letter_name} -> {new.report.letter_name}", "bold"), against)
    counted = (f"{found.same} the same", f"{len(found.altered)} altered")
    yield Text(f"Claims    {', '.join(counted)}, {len(found.added)} added, {len(found.dropped)} dropped")
    yield Text(f"Findings  {len(found.came)} came, {len(found.went)} went")
    for altered in found.altered:
        yield from _altered(altered, new.source, case is not None)
    yield from _stated("DROPPED", "-", found.dropped, old.source, case is not None)
    yield from _stated("ADDED", "+", found.added, new.source, case is not None)
    yield from _words("NOT READ in the new version", found.unread)
    yield from _words("NOT READ in the old version", found.read)
    yield from _findings("FINDINGS THAT CAME", found.came, new.source)
    yield from _findings("FINDINGS THAT WENT", found.went, old.source)


def _altered(one: Altered, new: Source, judged: bool) -> Iterator[Text | Padding]:
    names = [slot for slot in one.slots if slot != "stance" or len(one.slots) == 1]
    yield Text("")
    yield Text.assemble(("ALTERED", "bold"), f"  {', '.join(names)}", (f"  {_place(one.new, new)}", "dim"))
    yield _line("-", one.old.quote)
    yield _line("+", one.new.quote)
    for slot in names:
        was, becomes = (_value(told) for told in one.slots[slot])
        yield Padding(Text(f"{slot.replace('_', ' ')}  {was} -> {becomes}"), _indented)
    if judged:
        was, becomes = (_verdict(side) for side in (one.old, one.new))
        yield Padding(
            Text(f"{was} before and after" if was == becomes else f"{was}, now {becomes}"), _indented
        )


def _value(told: Any) -> str:
    """A slot of a claim for the eye: *3 of 8*, *outstanding or good*, *2009-07 to 2009-08*."""
    match told:
        case None | []:
            return "none"
        case [k, n] if not isinstance(k, str):
            return f"{'?' if k is None else k} of {'?' if n is None else n}"
        case list():
            return " or ".join(map(_value, told))
        case {"from": start, "to": end}:
            return f"{start} to {end}"
        case dict():
            return ", ".join(f"{_ENDS.get(name, name)} {end}" for name, end in told.items())
    return str(told).replace("_", " ")


_ENDS = {"ge": "from", "gt": "over", "le": "up to", "lt": "under"}


def _stated(
    heading: str, sign: str, some: Sequence[Stated], source: Source, judged: bool
) -> Iterator[Text | Padding]:
    for one in some:
        yield Text("")
        told = f"  {_verdict(one)}" if judged else ""
        yield Text.assemble((heading, "bold"), told, (f"  {_place(one, source)}", "dim"))
        yield _line(sign, one.quote)


def _place(one: Stated, source: Source) -> str:
    return source.said(one.judged.claim.start)


def _verdict(one: Stated) -> str:
    return str(one.judged.verdict).replace("_", " ")


def _words(heading: str, some: Sequence[str]) -> Iterator[Text | Padding]:
    if some:
        yield Text("")
        yield Text(heading, "bold")
    for words in some:
        yield Padding(Text(words), _indented)


def _findings(heading: str, findings: Sequence[Finding], source: Source) -> Iterator[Text | Padding]:
    if findings:
        yield Text("")
        yield Text(heading, "bold")
    for one in findings:
        head = (one.severity.upper(), _FINDINGS[one.severity])
        yield Padding(Text.assemble(head, f"  {one.rule}", (f"  {source.said(one.start)}", "dim")), _indented)
        yield Padding(Text(one.message), (0, 0, 0, 2 * INDENT))


def _line(sign: str, words: str) -> Padding:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column(width=WIDTH - INDENT - 2)
    table.add_row(Text(sign, _STYLES[sign]), Text(words, _STYLES[sign]))
    return Padding(table, _indented)


_indented = (0, 0, 0, INDENT)
