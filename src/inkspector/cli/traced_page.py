"""The chain behind a sentence as a page of at most 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inkspector.cli.in_short import in_short
from inkspector.cli.page import print_parts
from inkspector.editing.chain import Link, Said, Shown, Trace
from inkspector.rating.model import TrailStep

INDENT, LABEL, WIDTH = 4, 10, 80
_STYLES = {"supported": "green", "contradicted": "bold red", "undecided": "yellow", "unsupported": "yellow"}
_APPLIES = {True: "applies", False: "doesn't apply", None: "open"}
_OUTSIDE = {
    "recorded": "the inspector's recorded words, which make no claim",
    "state": "the state of a figure, which makes no claim",
    "pinned": "pinned in the case",
    "gap": "a gap that is left to fill in",
}

Row = tuple[str, Text]


def print_trace(trace: Trace, text: str, letter: str, case: str) -> None:
    """Print the page for a sentence of the letter `text`: coloured on a terminal, plain in a pipe."""
    print_parts(_page(trace, text, letter, case))


def _page(trace: Trace, text: str, letter: str, case: str) -> Iterator[Text | Padding]:
    line = text.count("\n", 0, trace.start) + 1
    yield Text.assemble((f"Sentence {trace.number}", "bold"), f"  line {line} of {letter}")
    yield Text(f"against {case}")
    yield Padding(Text(trace.text), (0, 0, 0, INDENT))
    yield Text("")
    yield _grid(_origin(trace))
    told: set[str] = set()
    for link in trace.links:
        verdict = str(link.judged.verdict).replace("_", " ")
        yield Text("")
        yield Text(verdict.upper(), _STYLES.get(verdict, "bold"))
        yield _grid(_link(link, told))
    for unread in trace.unread:
        words = " ".join(text[unread.start : unread.end].split())
        yield Text("")
        yield Text.assemble(("NOT READ", "yellow"), f"  {words}")


def _grid(rows: Iterator[Row]) -> Padding:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=LABEL, style="dim")
    table.add_column(width=WIDTH - INDENT - LABEL - 1, overflow="fold")
    for label, told in rows:
        table.add_row(label, told)
    return Padding(table, (0, 0, 0, INDENT))


def _origin(trace: Trace) -> Iterator[Row]:
    """How the sentence came about."""
    if trace.drafted is None:
        yield "Drafted", Text("nothing is recorded of it")
        return
    changed = f"otherwise, and changed by hand: “{trace.drafted.text}”"
    yield "Drafted", Text(changed if trace.changed else "as it stands")
    if trace.drafted.outside in _OUTSIDE:
        yield "", Text(_OUTSIDE[trace.drafted.outside])
    if trace.drafted.rule:
        yield "Rule", Text(trace.drafted.rule)
    for phrase in trace.phrases:
        yield "Phrase", _phrase(phrase)


def _phrase(phrase: Said) -> Text:
    if phrase.text is None:
        return Text.assemble(phrase.id, ("  the phrase bank doesn't have it any more", "yellow"))
    life = f"{phrase.status}, of the {'scheme' if phrase.tier == 'scheme' else phrase.tier}"
    if phrase.tier == "mine":
        life = f"{phrase.status}, mine"
    after = f", replaced by {phrase.replaced_by}" if phrase.replaced_by else ""
    return Text.assemble(phrase.id, (f"  ({life}{after})\n", "dim"), phrase.text)


def _link(link: Link, told: set[str]) -> Iterator[Row]:
    """`told` are the rules that the page has told already."""
    yield "Claim", Text(in_short(link.judged.claim))
    if link.judged.holding.note:
        yield "", Text(link.judged.holding.note)
    for one in link.evidence:
        yield "Evidence", _shown(one)
    for against in link.against:
        source = f"\n{against.source}" if against.source else ""
        figure = f"{against.comparator.replace('_', ' ')}: {against.shows}"
        yield "Against", Text.assemble(figure, (source, "dim"))
    for step in link.rules:
        yield "Rule", _rule(step, step.rule in told)
        told.add(step.rule)
    if link.mention is not None and link.mention.weight == "must":
        why = f"must be said ({link.mention.why.replace('_', ' ')})"
        yield "Letter", Text.assemble(why, (f"\n{link.because}" if link.because else "", "dim"))


def _shown(one: Shown) -> Text:
    place = f"{one.path} (line {one.line})" if one.line else one.path
    where = "".join(f"\n{told}" for told in (place, one.source) if told)
    return Text.assemble(one.shows, (where, "dim"))


def _rule(step: TrailStep, told: bool) -> Text:
    if told:
        return Text(f"{step.rule}, as above")
    head = f"{step.rule} ({step.basis}), {_APPLIES[step.fired]}"
    return Text.assemble(head, (f"\n{step.text}", "dim"))
