"""A drafted letter's narrative with a margin of at most 80 columns: why each sentence may be said."""

from __future__ import annotations

from collections.abc import Iterator

from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from inkspector.case import Case
from inkspector.cli.in_short import in_short
from inkspector.cli.rated_page import print_parts
from inkspector.drafting import Draft, Sentence

NUMBER, LETTER, MARGIN = 3, 41, 32
_OUTSIDE = {
    "recorded": "recorded words, no claim",
    "state": "the state of a figure, no claim",
    "pinned": "pinned in the case",
    "gap": "left to fill in",
}


def print_margin(draft: Draft, case: Case) -> None:
    """Print the page for the letter of `case`: coloured on a terminal, plain in a pipe or under NO_COLOR."""
    print_parts(_paragraphs(draft, case))


def _paragraphs(draft: Draft, case: Case) -> Iterator[Table | Rule]:
    table = _table()
    before: Sentence | None = None
    for i, sentence in enumerate(draft.sentences, 1):
        if before is not None and "\n" in draft.text[before.end : sentence.start]:
            yield table
            yield Rule(characters="-", style="dim")
            table = _table()
        elif before is not None:
            table.add_row()
        table.add_row(Text(str(i), "dim"), Text(" ".join(sentence.text.split())), _why(sentence, draft, case))
        before = sentence
    yield table


def _table() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=NUMBER, justify="right")
    table.add_column(width=LETTER)
    table.add_column(width=MARGIN, overflow="fold")
    return table


def _why(sentence: Sentence, draft: Draft, case: Case) -> Text:
    """Claims in short, then where they come from, the rule, and the phrases that say them."""
    told = [Text(f"* {in_short(claim)}") for claim in sentence.claims]
    if sentence.outside is not None:
        told.append(Text(f"* {_OUTSIDE[sentence.outside]}"))
    told += [Text(_placed(path, case), "cyan") for path in sentence.evidence]
    told += [Text(f"rule {sentence.rule}", "magenta")] if sentence.rule else []
    phrases = [_tiered(id, draft) for id in dict.fromkeys(sentence.phrase)]
    told += [Text(f"phrase {', '.join(phrases)}", "dim")] if phrases else []
    return Text("\n").join(told)


def _tiered(phrase: str, draft: Draft) -> str:
    """Its id, with the tier that it comes from where that isn't the scheme's."""
    tier = draft.tiers.get(phrase, "scheme")
    return phrase if tier == "scheme" else f"{phrase} ({tier})"


def _placed(path: str, case: Case) -> str:
    """The pointer, with the line of the case where it leads."""
    place = case.place(path)
    return path if place is None else f"{path} line {place.line}"
