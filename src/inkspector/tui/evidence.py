"""Beside the letter: what the words under the cursor say, what bears them out, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text
from textual.containers import VerticalScroll
from textual.widgets import Static

from inkspector.tui.remark import remark_lines

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from inkspector.checks import Report
    from inkspector.claims import Interval
    from inkspector.review.standing import Stand
    from inkspector.review.stops import Stop
    from inkspector.store.reviewing import Desk

_READINGS = {"higher": "▲", "better": "▲", "lower": "▼", "worse": "▼"}
_BECAME = {"lapsed": "lapsed", "tick": "ticked", "accept": "accepted", "dismiss": "dismissed"}
_CALLED = {
    "national": "England",
    "similar_areas": "Similar areas",
    "previous": "Last year",
    "target": "Target",
}


class Evidence(VerticalScroll):
    """One point of the letter."""

    HELP = """# The evidence

What the words under the cursor claim, what the case shows of it and where, how it lies beside England and
last year, and what was decided. A decision that lapsed says whether the words, the evidence or the rule
changed.
"""
    DEFAULT_CSS = """
    Evidence { padding: 0 1; background: $surface; scrollbar-size-vertical: 1; }
    Evidence Static { height: auto; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="point")

    def show(self, desk: Desk, here: Stop | None) -> None:
        """Show a stop of the letter."""
        from inkspector.review.answering import Answered

        if here is None:
            self.say("There is nothing to decide in this letter.")
            return
        lines = remark_lines(here, desk) if isinstance(here, Answered) else _lines(here, desk)
        if self.screen.has_class("-narrow"):  # no room for empty rows
            lines = (line[1:] if line.plain.startswith("\n") else line for line in lines)
        self.query_one("#point", Static).update(Group(*lines))
        self.scroll_home(animate=False)

    def say(self, text: str) -> None:
        """Show a plain text instead."""
        self.query_one("#point", Static).update(Text(text))


def _lines(stand: Stand, desk: Desk) -> Iterator[Text]:
    point, report = stand.point, desk.report
    alike = [one.id for one in desk.stands if one.point.kind == point.kind]
    number, of = alike.index(stand.id) + 1, len(alike)
    became = "" if stand.state == "open" else f" · {_BECAME[stand.state]}"
    if point.kind == "finding":
        called = f"FINDING {number} of {of} · {point.severity}"
        yield Text.assemble((f"{called}{became}", "bold"), (f" · {point.rule}", "dim"))
    elif point.kind == "claim":
        yield Text(f"CLAIM {number} of {of} · {point.verdict.replace('_', ' ')}{became}", "bold")
    else:
        yield Text(f"NOT READ {number} of {of}{became}", "bold")
        yield Text("The program found nothing here that it could check. Read it yourself, then tick it.")
    yield Text(f"“{' '.join(point.quote.split())}”", "italic")
    if point.message:
        yield Text(point.message)
    if point.suggestion:
        yield Text(f"True would be: {point.suggestion}")
    yield from _shown(stand, desk)
    yield from _beside(stand, report)
    yield from _decided(stand)
    yield from _kind(stand, desk)


def _kind(stand: Stand, desk: Desk) -> Iterator[Text]:
    """How many more of the same rule wait."""
    alike = sum(one.waiting for one in desk.stands if one.point.rule == stand.point.rule)
    if stand.point.kind == "finding" and stand.waiting and alike > 1:
        yield Text(f"D dismisses all {alike} open findings of this rule", "dim")


def _shown(stand: Stand, desk: Desk) -> Iterator[Text]:
    if stand.point.evidence:
        yield Text("\nEVIDENCE", "bold")
    for one in stand.point.evidence:
        where = desk.where(one.path)
        yield Text.assemble(one.shows, (f"  {where}" if where else "", "dim"))
    sources = dict.fromkeys(desk.source(one.path) for one in stand.point.evidence)
    yield from (Text(f"Source: {one}", "dim") for one in sources if one)


def _beside(stand: Stand, report: Report) -> Iterator[Text]:
    """The line's band, and its comparators, where the claim is on a line of the profile."""
    claim, behind = stand.point.claim, report.document.behind
    if claim is None or behind is None:
        return
    line = next((one for one in behind.rated.profile if one.line == claim.subject), None)
    if line is None:
        return
    if line.band is not None:
        yield Text(f"Band {line.band}")
    for name, comparison in line.compared.items():
        reading = comparison.reading.replace("_", " ") if comparison.reading else "open"
        sign = _READINGS.get(comparison.reading or "", "▬")
        yield Text(f"{_CALLED.get(name, name)}{_figure(comparison.value)}: {sign} {reading}")


def _figure(value: Interval | None) -> str:
    if value is None or value.low is None or value.high is None:
        return ""
    return f" {float((value.low + value.high) / 2):g}%"


def _decided(stand: Stand) -> Iterator[Text]:
    from inkspector.review.wording import decision_of

    yield Text("\nDECISION", "bold")
    told = decision_of(stand)
    yield Text(told[0].upper() + told[1:])
    if stand.decision is not None and stand.decision.text:
        yield Text(f"“{stand.decision.text}”")
    if stand.lapsed is not None:
        then = stand.lapsed
        yield Text(f"{then.by} had decided on {then.when.replace('T', ' ')}: “{then.quote}”", "dim")
    for comment in stand.comments:
        yield Text.assemble((f"{comment.by}: ", "bold"), comment.text)
