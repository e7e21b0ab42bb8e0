"""Export: which formats, where to, under what name; and what is still open in the letter."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, RadioSet, Static

from inkspector.tui.foot import Foot
from inkspector.tui.ticks import Choice, Tick

if TYPE_CHECKING:
    from inkspector.checks import Report
    from inkspector.documents.formats import Format
    from inkspector.tui.letter_session import LetterSession

CALLED: dict[Format, str] = {
    "docx": "Word",
    "pdf": "PDF",
    "odt": "ODT",
    "html": "HTML",
    "md": "Markdown",
    "txt": "plain text",
}

MOST_SHOWN = 5
"""Reasons not to send a letter out that are shown; the others are counted."""


class Export(ModalScreen[None]):
    """Writes the letter, after saying what is open in it."""

    HELP = """# Export

`Tab` goes from field to field, `Space` chooses formats. A *draft* carries a mark and the embargo at its head
and in its file's name; the form *to publish* carries neither. A letter with errors goes out only after
you say so.
"""
    BINDINGS = [
        Binding("ctrl+s", "write", "Write the files", id="write_files", priority=True),
        Binding("escape", "dismiss", "Leave", id="leave_export"),
    ]
    DEFAULT_CSS = """
    Export { align: center middle; }
    Export > Vertical { width: 76; max-width: 96%; height: auto; max-height: 100%; padding: 0 2; }
    Export > Vertical { background: $panel; overflow-y: auto; }
    Export Label { text-style: bold; margin-top: 1; }
    Export Grid { grid-size: 3; grid-rows: 1; height: 2; }
    Export Tick, Export Choice { background: $panel; width: auto; }
    Export Input { height: 1; border: none; padding: 0 1; background: $surface; }
    Export Input:focus { border: none; }
    Export RadioSet, Export RadioSet:focus { border: none; padding: 0; }
    Export RadioSet { background: $panel; }
    Export Static { height: auto; }
    Export #open { margin-top: 1; }
    """

    def __init__(self, letter: LetterSession, report: Report) -> None:
        super().__init__()
        self.letter, self.report = letter, report

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Group(*self._open()), id="open")
            yield Static(id="in_the_way")
            yield Tick("Send it out all the same", id="with_errors", compact=True)
            yield Label("Formats")
            with Grid(id="formats"):
                for id, name in CALLED.items():
                    yield Tick(f"{name} (.{id})", id in ("docx", "pdf"), id=id, compact=True)
            yield Label("Form")
            with RadioSet():
                yield Choice(self._draft_form(), value=True, id="draft", compact=True)
                yield Choice("To publish: no marks, notes, comments or author", id="publish", compact=True)
            yield Label("Folder and name")
            yield Input(str(self.letter.path.parent), id="folder", compact=True)
            yield Input(self.letter.path.stem, id="name", compact=True)
        yield Foot()

    def on_mount(self) -> None:
        self.query_one("#docx").focus()
        self._show_obstacles()

    def on_radio_set_changed(self) -> None:
        self._show_obstacles()

    @property
    def obstacles(self) -> tuple[str, ...]:
        """What stands in the way of the form that is chosen; a draft may have anything but errors."""
        if not self.query_one("#publish", Choice).value:
            return (f"it has {_counted(self.errors)}",) if self.errors else ()
        from inkspector.documents.publishing import obstacles
        from inkspector.documents.source import Source

        return tuple(obstacles(Source(self.report.document.text), self.report))

    def _show_obstacles(self) -> None:
        """For a draft the count of errors above says it all."""
        found = self.obstacles
        shown = [Text(f"! {one}", "bold red") for one in found[:MOST_SHOWN]]
        if len(found) > MOST_SHOWN:
            shown.append(Text(f"  and {len(found) - MOST_SHOWN} more"))
        self.query_one("#in_the_way", Static).update(Group(*shown))
        self.query_one("#in_the_way").display = self.query_one("#publish", Choice).value
        self.query_one("#with_errors").display = bool(found)

    @property
    def errors(self) -> int:
        """Findings that are errors."""
        return sum(one.severity == "error" for one in self.report.findings)

    @work
    async def action_write(self) -> None:
        """Write the files, if nothing is in the way."""
        from inkspector.documents.exporting import export
        from inkspector.errors import InkspectorError
        from inkspector.store.files import write_whole

        formats = [id for id in CALLED if self.query_one(f"#{id}", Tick).value]
        if not formats:
            self._refuse("Choose a format first.")
            return
        found = self.obstacles
        if found and not (anyway := self.query_one("#with_errors", Tick)).value:
            anyway.focus()
            self._refuse(f"Not written: {found[0]}. Mend it, or say that the letter goes out so.")
            return
        publish = self.query_one("#publish", Choice).value
        folder = Path(self.query_one("#folder", Input).value).expanduser()
        name = self.query_one("#name", Input).value.strip()
        if not name or "/" in name:
            self._refuse("Name the files, without a folder in the name.")
            return
        sitting = self.letter.session.sitting
        files = await to_thread(
            export,
            self.report.document.text,
            sitting.framework,
            name,
            formats,
            "publish" if publish else "draft",
            sitting.case.dates.embargo,
        )
        try:
            for file, data in files.items():
                write_whole(folder / file, data)
        except InkspectorError as wrong:
            self._refuse(wrong.problems[0].told)
            return
        self.notify("\n".join(files), title=f"Written to {folder}", timeout=10)
        self.dismiss()

    def _refuse(self, why: str) -> None:
        self.notify(why, severity="warning")

    def _draft_form(self) -> str:
        embargo = self.letter.session.sitting.case.dates.embargo
        until = f" and the embargo, {embargo:%d.%m.%Y %H:%M}" if embargo else "; the case has no embargo"
        return f"Draft: carries a mark{until}"

    def _open(self) -> Iterator[Text]:
        """What is still open in the letter."""
        yield Text("EXPORT", "bold")
        counts = {one: sum(f.severity == one for f in self.report.findings) for one in ("error", "warning")}
        for severity, number in counts.items():
            if number:
                yield Text(
                    f"{number} {severity}{'' if number == 1 else 's'} open",
                    "bold red" if severity == "error" else "",
                )
        unread = self.report.totals["unread"]
        if unread:
            yield Text(f"{unread} clauses that the program didn't read")
        if not any(counts.values()) and not unread:
            yield Text("Nothing is open by the program's reading.")
        yield Text(self._review(), "dim")

    def _review(self) -> str:
        from inkspector.errors import InkspectorError
        from inkspector.review.signing import since_signed
        from inkspector.store.reviews import load_review

        try:
            review = load_review(self.letter.path)
        except InkspectorError:
            return "The record of its review can't be read."
        if review.signed is None:
            return "No reviewer has signed it off."
        changed = since_signed(review, self.report)
        if changed:
            return f"Signed off by {review.signed.by}; since then {', '.join(changed)} changed."
        return f"Signed off by {review.signed.by}."


def _counted(errors: int) -> str:
    return f"{errors} error{'' if errors == 1 else 's'}"
