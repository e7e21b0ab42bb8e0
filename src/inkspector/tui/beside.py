"""The lists below a letter under review, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from inkspector.checks import Report
    from inkspector.review.changed import Changed
    from inkspector.review.standing import Stand

NAMES = {
    "changed": "changed since you read it",
    "lapsed": "lapsed",
    "not_read": "not read",
    "without_evidence": "no evidence",
    "without_a_sentence": "evidence without a sentence",
    "dismissed": "dismissed",
}


class Beside(Vertical):
    """Lists of a letter; choosing an entry goes to its place in the letter."""

    HELP = """# The lists

`l` goes through them: what changed since you last read the letter, decisions that lapsed, clauses that
the program didn't read, claims without evidence, evidence that no sentence speaks of, findings dismissed.
`Enter` goes to the place in the letter.
"""
    BINDINGS = [Binding("l", "next_list", "Next list", id="next_list")]
    DEFAULT_CSS = """
    Beside { height: 8; background: $surface; }
    Beside #names { height: auto; max-height: 2; padding: 0 1; background: $panel; }
    Beside OptionList, Beside OptionList:focus { height: 1fr; border: none; padding: 0 1; }
    Beside OptionList { background: $surface; }
    """

    class Went(Message):
        """An entry was chosen: a place of the letter."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self) -> None:
        super().__init__()
        self.shown = "not_read"
        self._entries: dict[str, list[tuple[str, int | None]]] = {name: [] for name in NAMES}

    def compose(self) -> ComposeResult:
        yield Static(id="names")
        yield OptionList()

    def show(self, stands: tuple[Stand, ...], report: Report, changed: Changed | None) -> None:
        """Show what the lists hold now."""
        entries = dict(_entries(stands, report, changed))
        if entries != self._entries:
            self._entries = entries
            self._fill()

    def action_next_list(self) -> None:
        """Go on to the next list that holds something."""
        names = list(NAMES)
        at = names.index(self.shown) + 1
        order = names[at:] + names[:at]
        self.shown = next((name for name in order if self._entries[name]), self.shown)
        self._fill()
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        at = self._entries[self.shown][event.option_index][1]
        if at is not None:
            self.post_message(self.Went(at))

    def _fill(self) -> None:
        told = Text(" · ").join(
            Text(f"{called} {len(self._entries[name])}", "bold reverse" if name == self.shown else "")
            for name, called in NAMES.items()
        )
        self.query_one("#names", Static).update(told)
        listed = self.query_one(OptionList)
        listed.clear_options()
        entries = self._entries[self.shown]
        listed.add_options([Option(Text(words, no_wrap=True, overflow="ellipsis")) for words, _ in entries])
        if not entries:
            listed.add_option(Option(Text("nothing", "dim"), disabled=True))


def _entries(
    stands: tuple[Stand, ...], report: Report, changed: Changed | None
) -> Iterator[tuple[str, list[tuple[str, int | None]]]]:
    from inkspector.review.lists import lists
    from inkspector.review.wording import LAPSED, words_of

    beside, text = lists(stands, report), report.document.text
    found: list[tuple[str, int | None]] = []
    if changed is not None:
        found += [(words_of(text[slice(*span)]), span[0]) for span in changed.words]
        found += [(f"{words_of(text[slice(*span)])}  (the evidence)", span[0]) for span in changed.facts]
        found += [(f"gone: {words_of(words)}", None) for words in changed.gone]
    yield "changed", found
    yield (
        "lapsed",
        [
            (
                f"{words_of(one.point.quote)}  ({' and '.join(LAPSED[why] for why in one.why)})",
                one.point.start,
            )
            for one in beside.lapsed
        ],
    )
    yield "not_read", [(words_of(one.point.quote), one.point.start) for one in beside.not_read]
    yield (
        "without_evidence",
        [
            (f"{words_of(one.point.quote)}  {one.point.message}", one.point.start)
            for one in beside.without_evidence
        ],
    )
    yield "without_a_sentence", [(pointer, None) for pointer in beside.without_a_sentence]
    yield (
        "dismissed",
        [
            (f"{one.point.rule}: {one.decision.text if one.decision else ''}", one.point.start)
            for one in beside.dismissed
        ],
    )
