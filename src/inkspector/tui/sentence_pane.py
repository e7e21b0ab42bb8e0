"""Beside the letter: the sentence under the cursor, what is wrong with it, and other words for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

if TYPE_CHECKING:
    from inkspector.checks import Report
    from inkspector.editing import Alternative
    from inkspector.tui.letter_session import Sentence

STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
LETTERS = {"error": "E", "warning": "W", "info": "i"}
MOST = 5
"""Other wordings are taken by `alt` and their number."""


class SentencePane(VerticalScroll):
    """Shown anew for each sentence."""

    DEFAULT_CSS = """
    SentencePane { padding: 0 1; background: $surface; scrollbar-size-vertical: 1; }
    SentencePane Static { height: auto; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="sentence")
        yield Static(id="others")
        yield Static(id="findings")

    def show(self, sentence: Sentence | None, report: Report, at: int) -> None:
        """Show a sentence, and all findings of the letter with the next one after the cursor marked."""
        told = _sentence(sentence, report) if sentence else [Text("Nothing to say of this.", "dim")]
        self.query_one("#sentence", Static).update(Group(*told))
        self.query_one("#findings", Static).update(Group(*_findings(report, at)))

    def show_others(self, others: Sequence[Alternative] | None) -> None:
        """Show other words for the sentence; None while they are looked for."""
        if others is None:
            self.query_one("#others", Static).update("")
            return
        lines = [Text("\nALSO TRUE", "bold")] if others else []
        for number, one in enumerate(others[:MOST], 1):
            beside = " (measured otherwise)" if one.otherwise else ""
            lines.append(Text.assemble((f"alt+{number} ", "bold"), one.text, (beside, "dim")))
        self.query_one("#others", Static).update(Group(*lines))


def _sentence(sentence: Sentence, report: Report) -> Iterator[Text]:
    case = report.document.case
    for finding in sentence.findings:
        letter = LETTERS[finding.severity]
        yield Text.assemble((f"{letter} {finding.rule}", STYLES[finding.severity]))
        yield Text(finding.message)
        if finding.suggestion:
            yield Text.assemble(("F5 ", "bold"), f"→ {finding.suggestion}")
        yield Text("")
    for one in sentence.judged:
        quote = " ".join(report.document.text[one.claim.start : one.claim.end].split())
        subject = one.claim.subject.replace("_", " ")
        verdict = str(one.verdict).replace("_", " ")
        yield Text.assemble(("says ", "bold"), f"{subject}, {verdict}: “{quote}”")
        for shown in one.evidence[:3]:
            place = case.place(shown.path) if case and shown.path.startswith("/") else None
            yield Text.assemble(
                ("  from ", "dim"), shown.shows, (f" line {place.line}" if place else "", "dim")
            )
    drafted = sentence.drafted
    if drafted is None:
        yield Text(
            "written by hand" if sentence.judged else "nothing that the evidence could bear out", "dim"
        )
        return
    if drafted.rule:
        yield Text.assemble(("rule ", "bold"), drafted.rule)
    if drafted.phrases:
        yield Text.assemble(("phrase ", "bold"), ", ".join(dict.fromkeys(drafted.phrases)))
    if drafted.outside == "pinned":
        yield Text("pinned in the case", "bold")


def _findings(report: Report, at: int) -> Iterator[Text]:
    found = report.findings
    yield Text(f"\nFINDINGS {len(found)}", "bold")
    following = next((one for one in found if one.end > at), None)
    for one in found:
        pointer = "▸" if one is following else " "
        line = report.document.text.count("\n", 0, one.start) + 1
        words = Text.assemble(
            pointer, (LETTERS[one.severity], STYLES[one.severity]), f" {line}: {one.message}"
        )
        words.no_wrap, words.overflow = True, "ellipsis"
        yield words
    read = report.coverage
    yield Text(f"{read['read']} of {read['cues']} cues read", "dim")
