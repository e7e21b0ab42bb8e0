"""The lists below a letter under review, one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from inkspector.review.changed import Changed
    from inkspector.review.standing import Stand
    from inkspector.store.reviewing import Desk

NAMES = {
    "changed": "changed since you read it",
    "remarks": "the authority's remarks",
    "lapsed": "lapsed",
    "not_read": "not read",
    "without_evidence": "no evidence",
    "without_a_sentence": "evidence without a sentence",
    "dismissed": "dismissed",
    "notes": "notes",
}


class Beside(Vertical):
    """Lists of a letter; the letter follows what is highlighted, choosing it goes there."""

    HELP = """# The lists

`l` goes through them: what changed since you last read the letter, the authority's remarks, decisions that
lapsed, clauses that the program didn't read, claims without evidence, evidence that no sentence speaks of,
findings dismissed, comments and what the letter was handed back with. The letter follows as you go
through a list, and the keys that decide work here as well. `Enter` goes to the letter, `Esc` too.
"""
    BINDINGS = [Binding("l", "next_list", "List", id="next_list")]
    DEFAULT_CSS = """
    Beside { height: 8; background: $surface; }
    Beside #names { height: auto; max-height: 3; padding: 0 1; background: $panel; }
    Beside OptionList, Beside OptionList:focus { height: 1fr; border: none; padding: 0 1; }
    Beside OptionList { background: $surface; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    @dataclass(frozen=True, slots=True)
    class Entry:
        """One line of a list, and where it leads: to a stop by its id, else to a place of the letter."""

        words: str
        stop: str = ""
        place: int | None = None

    class Shown(Message):
        """An entry is highlighted."""

        def __init__(self, entry: Beside.Entry) -> None:
            super().__init__()
            self.entry = entry

    class Went(Shown):
        """An entry was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = "notes"
        self._entries: Mapping[str, Sequence[Beside.Entry]] = dict.fromkeys(NAMES, ())

    def compose(self) -> ComposeResult:
        yield Static(id="names")
        yield OptionList()

    def show(self, desk: Desk, since: Changed | None) -> None:
        """Show what the lists hold now."""
        entries = {name: tuple(found) for name, found in _entries(desk, since)}
        if entries == self._entries:
            return
        first = not any(self._entries.values())
        self._entries = entries
        if first:
            self.shown = self._next()
        self._fill()

    def show_list(self, name: str) -> None:
        """Show this list, and go through it."""
        self.shown = name
        self._fill()
        listed = self.query_one(OptionList)
        listed.focus()
        listed.highlighted = 0 if self._entries[name] else None

    def action_next_list(self) -> None:
        """Go on to the next list that holds something; at first to the one that is shown."""
        self.show_list(self._next() if self.query_one(OptionList).has_focus else self.shown)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if self.query_one(OptionList).has_focus:
            self.post_message(self.Shown(self._entries[self.shown][event.option_index]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Went(self._entries[self.shown][event.option_index]))

    def _next(self) -> str:
        names = list(NAMES)
        at = names.index(self.shown) + 1
        order = names[at:] + names[:at]
        return next((name for name in order if self._entries[name]), self.shown)

    def _fill(self) -> None:
        told = Text(" · ").join(
            Text(f"{called} {len(self._entries[name])}", "bold reverse" if name == self.shown else "")
            for name, called in NAMES.items()
            if self._entries[name] or name == self.shown
        )
        self.query_one("#names", Static).update(told)
        listed = self.query_one(OptionList)
        at = listed.highlighted
        entries = self._entries[self.shown]
        with listed.prevent(OptionList.OptionHighlighted):
            listed.clear_options()
            listed.add_options(
                [Option(Text(one.words)) for one in entries]
                or [Option(Text("nothing", "dim"), disabled=True)]
            )
            if at is not None and entries and listed.has_focus:
                listed.highlighted = min(at, len(entries) - 1)


def _entries(desk: Desk, since: Changed | None) -> Iterator[tuple[str, Iterator[Beside.Entry]]]:
    from inkspector.review.lists import lists

    beside = lists(desk.stands, desk.report)
    yield "changed", _changed(desk.report.document.text, since)
    yield "remarks", _remarks(desk)
    yield "lapsed", map(_lapsed, beside.lapsed)
    yield "not_read", (_entry(one) for one in beside.not_read)
    yield "without_evidence", (_entry(one, one.point.message) for one in beside.without_evidence)
    yield "without_a_sentence", (_unsaid(one, desk) for one in beside.without_a_sentence)
    yield "dismissed", map(_dismissed, beside.dismissed)
    yield "notes", _notes(desk)


def _entry(stand: Stand, told: str = "") -> Beside.Entry:
    from inkspector.review.wording import words_of

    return Beside.Entry("  ".join(filter(None, (words_of(stand.point.quote), told))), stand.id)


def _unsaid(pointer: str, desk: Desk) -> Beside.Entry:
    from inkspector.review.lists import called

    return Beside.Entry(f"{called(pointer, desk.report)}  {desk.where(pointer)}  {pointer}")


def _lapsed(stand: Stand) -> Beside.Entry:
    from inkspector.review.wording import LAPSED

    return _entry(stand, f"({' and '.join(LAPSED[why] for why in stand.why)})")


def _dismissed(stand: Stand) -> Beside.Entry:
    reason = stand.decision.text if stand.decision else ""
    return Beside.Entry(f"{stand.point.rule}: {reason}", stand.id)


def _changed(text: str, since: Changed | None) -> Iterator[Beside.Entry]:
    from inkspector.review.wording import words_of

    if since is None:
        return
    for (start, end), said in zip(since.words, since.said, strict=True):
        if said:
            now, was = _apart(text[start:end], said)
            yield Beside.Entry(f"now: {now}", place=start)
            yield Beside.Entry(f"was: {was}", place=start)
        else:
            yield Beside.Entry(f"new: {words_of(text[start:end])}", place=start)
    for start, end in since.facts:
        yield Beside.Entry(f"{words_of(text[start:end])}  (the evidence)", place=start)
    for words in since.gone:
        yield Beside.Entry(f"gone: {words_of(words)}")


def _apart(now: str, was: str) -> tuple[str, str]:
    """Both from a few words before they differ."""
    both = now.split(), was.split()
    alike = next((i for i, (one, other) in enumerate(zip(*both, strict=False)) if one != other), 0)
    begin = max(alike - 4, 0)
    told = (f"{'… ' if begin else ''}{' '.join(words[begin:])}" for words in both)
    return next(told), next(told)


def _remarks(desk: Desk) -> Iterator[Beside.Entry]:
    from inkspector.review.wording import said

    for one in desk.remarks:
        by = f"  ({one.remark.by})" if one.remark.by else ""
        yield Beside.Entry(f"{one.number}  {one.state}: {said(one.remark)}{by}", one.id)


def _notes(desk: Desk) -> Iterator[Beside.Entry]:
    from inkspector.review.wording import moment

    for back in desk.review.handed_back:
        yield Beside.Entry(f"handed back by {back.by}, {moment(back.when)}: {back.note}")
    for stand in desk.stands:
        for comment in stand.comments:
            yield Beside.Entry(f"{comment.by}, {moment(comment.when)}: {comment.text}", stand.id)
