"""Beside the question: what the letter says from this evidence, and the rating so far with its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from inkspector.tui.words import Words

if TYPE_CHECKING:
    from inkspector.interview.live import Told
    from inkspector.tui.session import Seen

FIRED = {True: ("● ", "bold"), None: ("? ", "yellow"), False: ("○ ", "dim")}
"""A rule that applies, one that the evidence leaves open, one that doesn't apply."""


class Live(VerticalScroll):
    """The paragraph that the topic's evidence gives, what just changed marked; and why the rating is so."""

    HELP = """# What the letter says

The paragraph that this evidence gives. `«…»` marks what just changed; **bold** is what rests on this line.

Under *Why* stand the rules of the rating: `●` applies, `?` is open. `^r` shows all of it.
"""
    DEFAULT_CSS = """
    Live { padding: 0 1; }
    Live Static { height: auto; }
    """
    can_focus = True

    def compose(self) -> ComposeResult:
        yield Words(id="said")
        yield Words(id="why")

    def show(self, told: tuple[Told, ...], nothing: str) -> None:
        """Show a paragraph, or why there is none."""
        paragraph = Text()
        for one in told:
            style = "bold" if one.mine else ""
            words = f"«{one.text}»" if one.new else one.text
            paragraph.append(f"{words} ", f"{style} reverse" if one.new else style)
        said = paragraph if told else Text(nothing, "dim")
        self.query_one("#said", Words).update(Group(Text("WHAT THE LETTER SAYS", "bold"), said))

    def show_why(self, seen: Seen) -> None:
        """Show the reasons of the rating."""
        self.query_one("#why", Words).update(_why(seen))


def _why(seen: Seen) -> Group:
    rated = seen.rated
    if rated is None:
        return Group()
    head = "" if rated.rating is None else f" {rated.rating}"
    lines = [Text(f"\nWHY{head}?", "bold")]
    if rated.withheld:
        lines.append(Text(rated.withheld))
    for step in rated.trail:
        if step.fired is False or step.rule == "rating":
            continue
        lines.append(Text.assemble(FIRED[step.fired], step.text, (f" [{step.basis}]", "dim")))
    return Group(*lines)
