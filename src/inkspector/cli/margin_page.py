"""A drafted letter's narrative with a margin of at most 80 columns: why each sentence may be said."""

from __future__ import annotations

from collections.abc import Iterator

from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from inkspector.case import Case
from inkspector.cli.in_short import in_short
from inkspector.cli.page import print_parts
from inkspector.drafting import Draft, Sentence
from inkspector.editing import Trace, Tracer, sentences_of
from inkspector.editing.chain import Said, Shown

MOST = 3
"""So many pieces of evidence at most are shown of one claim; `inkspector trace` shows all."""
NUMBER, LETTER, MARGIN = 3, 35, 38
_OUTSIDE = {
    "recorded": "recorded words, no claim",
    "state": "the state of a figure, no claim",
    "pinned": "pinned in the case",
    "gap": "left to fill in",
}


def print_margin(draft: Draft, tracer: Tracer) -> None:
    """Print the page for a letter: coloured on a terminal, plain in a pipe or under NO_COLOR."""
    print_parts(_paragraphs(draft, tracer))


def _paragraphs(draft: Draft, tracer: Tracer) -> Iterator[Table | Rule]:
    table = _table()
    before: Sentence | None = None
    for i, (sentence, known) in enumerate(zip(draft.sentences, sentences_of(draft), strict=True), 1):
        if before is not None and "\n" in draft.text[before.end : sentence.start]:
            yield table
            yield Rule(characters="-", style="dim")
            table = _table()
        elif before is not None:
            table.add_row()
        why = _why(tracer.drafted(i, known), tracer.case)
        table.add_row(Text(str(i), "dim"), Text(" ".join(sentence.text.split())), why)
        before = sentence
    yield table


def _table() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=NUMBER, justify="right")
    table.add_column(width=LETTER)
    table.add_column(width=MARGIN, overflow="fold")
    return table


def _why(trace: Trace, case: Case) -> Text:
    """Each claim in short with what shows it, then the rule, and the phrases that say it."""
    told: list[Text] = []
    shown: set[Shown] = set()
    for link in trace.links:
        told.append(Text(f"* {in_short(link.judged.claim)}"))
        new = [one for one in link.evidence if one not in shown and one.path]
        told += map(_evidence, new[:MOST])
        told += [Text(f"and {len(new) - MOST} more", "cyan")] if len(new) > MOST else []
        shown.update(new)
    drafted = trace.drafted
    if drafted is not None and drafted.outside is not None:
        told.append(Text(f"* {_OUTSIDE[drafted.outside]}"))
    for path in drafted.evidence if drafted and not shown else ():
        place = case.place(path)
        told.append(Text(f"{path} line {place.line}" if place else path, "cyan"))
    if drafted is not None and drafted.rule:
        told.append(Text(f"rule {drafted.rule}", "magenta"))
    told += [Text(f"phrase {_life(phrase)}", "dim") for phrase in trace.phrases]
    return Text("\n").join(told)


def _evidence(one: Shown) -> Text:
    place = f"{one.path} line {one.line}" if one.line else one.path
    return Text(f"{one.shows}\n{place}", "cyan")


def _life(phrase: Said) -> str:
    """Its id, and what is out of the ordinary: another tier than the scheme's, not approved."""
    odd = [told for told in (phrase.tier, phrase.status) if told not in ("scheme", "approved", None)]
    return f"{phrase.id} ({', '.join(odd)})" if odd else phrase.id
