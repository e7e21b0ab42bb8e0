"""The whole letter, to be edited: findings while one types, evidence and other words for each sentence."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from asyncio import to_thread
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Static, TextArea

from inkspector.tui.case_screen import CaseScreen
from inkspector.tui.editor import LetterEditor, Underline
from inkspector.tui.find import Find, places
from inkspector.tui.foot import Foot
from inkspector.tui.sentence_pane import MOST, SentencePane
from inkspector.tui.titlebar import at_both_ends

if TYPE_CHECKING:
    from inkspector.checks import Report
    from inkspector.editing import Alternative
    from inkspector.errors import InkspectorError
    from inkspector.store.history import Change
    from inkspector.tui.letter_session import LetterSession, Sentence
    from inkspector.tui.session import Session

CHECK_AFTER = 0.08
"""Seconds without a key after which the letter is checked."""
KEEP_AFTER = 0.5
"""Seconds without a key after which what was typed is journalled, as one step of undo."""
OTHERS_AFTER = 0.4
"""Seconds on a sentence after which other words for it are looked for."""


class LetterScreen(CaseScreen):
    """The letter of the open case."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS = [
        Binding("ctrl+n", "finding(1)", "Next", id="next_finding", priority=True),
        Binding("ctrl+b", "finding(-1)", "Back", id="previous_finding", show=False, priority=True),
        Binding("f5", "suggestion", "Take", id="take_suggestion", priority=True),
        Binding("f6", "other(1)", "Others", id="other_words", priority=True),
        *(Binding(f"alt+{i}", f"other({i})", show=False, id=f"other_{i}") for i in range(1, MOST + 1)),
        Binding("f7", "pin", "Pin", id="pin", priority=True),
        Binding("f8", "redraft", "Redraft", id="redraft", priority=True),
        Binding("ctrl+f", "find", "Find", id="find", priority=True),
        Binding("f4", "editor", "Editor", id="editor", show=False),
        Binding("ctrl+s", "save", "Save", id="save", show=False, priority=True),
        Binding("f10", "export", "Export", id="export"),
        Binding("ctrl+z", "undo", "Undo", id="undo", show=False, priority=True),
        Binding("ctrl+r", "app.place('rating')", "Rating", id="rating", show=False),
        Binding("ctrl+l", "app.place('letter')", "Letter", id="letter", show=False),
        Binding("ctrl+t", "app.place('walk')", "The walk", id="walk", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    LetterScreen #bar { dock: top; height: 1; background: $panel; padding: 0 1; }
    LetterScreen #panes { height: 1fr; }
    LetterScreen LetterEditor { width: 1fr; }
    LetterScreen SentencePane { width: 48; }
    LetterScreen.-narrow #panes { layout: vertical; }
    LetterScreen.-narrow LetterEditor { height: 1fr; width: 1fr; }
    LetterScreen.-narrow SentencePane { width: 1fr; height: 8; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.editor = LetterEditor("", read_only=True)
        self.letter: LetterSession | None = None
        self.report: Report | None = None
        self.sentence: Sentence | None = None
        self.others: tuple[Alternative, ...] = ()
        self.revision = 0
        self._check_soon: Timer | None = None
        self._keep_soon: Timer | None = None
        self._others_soon: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="bar")
        with Horizontal(id="panes"):
            yield self.editor
            yield SentencePane()
        yield Find()
        yield Foot()

    def on_mount(self) -> None:
        self.editor.focus()
        self._open()

    def on_unmount(self) -> None:
        if self.letter is not None:
            self._keep()
            self.letter.close()

    @work(thread=True)
    def _open(self) -> None:
        """Draft or open the letter behind the first paint."""
        from inkspector.errors import InkspectorError
        from inkspector.tui.letter_session import LetterSession

        try:
            letter = LetterSession(self.session)
        except InkspectorError as wrong:
            self.app.call_from_thread(self._told, wrong)
            return
        self.app.call_from_thread(self._opened, letter)

    def _told(self, wrong: InkspectorError) -> None:
        self.notify(wrong.problems[0].told, severity="error", timeout=10)

    def _opened(self, letter: LetterSession) -> None:
        self.letter = letter
        opened = letter.opened
        if opened.offered is not None:
            opened.take_back()
            self.notify("What was typed the last time and not saved is back; ^z takes it away.", timeout=10)
        self.editor.become(opened.text)
        self.editor.move_cursor((0, 0))
        self.editor.read_only = opened.read_only is not None
        if opened.read_only is not None:
            self.notify(f"{opened.read_only}. You can read it.", title="Read only", severity="warning")
        elif letter.stale():
            self.notify("The evidence has changed since this letter was drafted: F8 drafts it anew.")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        self.revision += 1
        self.editor.moved()
        self._check_soon = self._later(self._check_soon, CHECK_AFTER, self._begin_check)
        self._keep_soon = self._later(self._keep_soon, KEEP_AFTER, self._keep)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        if self.report is not None and self.report.document.text == self.editor.text:
            self._show()

    def _later(self, timer: Timer | None, after: float, what: object) -> Timer:
        if timer is not None:
            timer.stop()
        return self.set_timer(after, what)  # type: ignore[arg-type]

    def _begin_check(self) -> None:
        if self.letter is not None:
            self._check(self.letter, self.editor.text, self.revision)

    @work(thread=True, exclusive=True, group="check")
    def _check(self, letter: LetterSession, text: str, revision: int) -> None:
        report = letter.check(text)
        if revision == self.revision:
            self.app.call_from_thread(self._checked, report, revision)

    def _checked(self, report: Report, revision: int) -> None:
        if revision != self.revision or not self.is_attached:
            return
        self.report = report
        self.editor.underline(Underline(one.start, one.end, one.severity) for one in report.findings)
        self._show()

    def _show(self) -> None:
        """Show the sentence under the cursor; what is checked is what stands there."""
        assert self.report is not None
        assert self.letter is not None
        at = self.editor.at
        before = self.sentence.text if self.sentence else None
        self.sentence = self.letter.sentence(self.report, at)
        pane = self.query_one(SentencePane)
        pane.show(self.sentence, self.report, at)
        self.query_one("#bar", Static).update(self._bar(self.report))
        if self.sentence is None or self.sentence.text != before:
            self.others = ()
            pane.show_others(None)
            self._others_soon = self._later(self._others_soon, OTHERS_AFTER, self._begin_others)

    def _begin_others(self) -> None:
        if self.letter is not None and self.sentence is not None and self.sentence.judged:
            self._find_others(self.letter, self.sentence)

    @work(thread=True, exclusive=True, group="others")
    def _find_others(self, letter: LetterSession, sentence: Sentence) -> None:
        from inkspector.errors import InkspectorError

        try:
            found = letter.others(sentence)
        except InkspectorError:
            return
        self.app.call_from_thread(self._found_others, sentence, found)

    def _found_others(self, sentence: Sentence, found: tuple[Alternative, ...]) -> None:
        if sentence is self.sentence or (self.sentence and sentence.span == self.sentence.span):
            self.others = found
            self.query_one(SentencePane).show_others(found)

    def _keep(self) -> None:
        """What was typed is on the disk, in the journal."""
        if self.letter is None or self.letter.opened.read_only is not None:
            return
        opened = self.letter.opened
        opened.change(self.editor.text, "the letter")
        if opened.unkept is not None:
            self.notify(str(opened.unkept.problems[0].what), severity="error")

    def action_finding(self, by: int) -> None:
        """Go to the next finding, or the one before."""
        if self.report is None or not self.report.findings:
            self.notify("No findings.")
            return
        at, starts = self.editor.at, [one.start for one in self.report.findings]
        after, before = [i for i in starts if i > at], [i for i in starts if i < at]
        self.editor.go_to((after or starts)[0] if by > 0 else (before or starts)[-1])
        self.editor.focus()

    def action_suggestion(self) -> None:
        """Take what the finding under the cursor suggests."""
        if self.report is None or self.report.document.text != self.editor.text:
            return
        at = self.editor.at
        near = [one for one in (self.sentence.findings if self.sentence else ()) if one.replaces]
        here = next((one for one in near if one.start <= at <= one.end), near[0] if near else None)
        if here is None or here.replaces is None or here.suggestion is None:
            self.notify("Nothing is suggested for this sentence.")
            return
        self._step(here.replaces, here.suggestion)

    def action_other(self, number: int) -> None:
        """Take other words for the sentence."""
        if self.sentence is None or len(self.others) < number:
            self.notify("There are no other words for this sentence.")
        elif self.report is not None and self.report.document.text == self.editor.text:
            self._step(self.sentence.span, self.others[number - 1].text)

    def _step(self, span: tuple[int, int], words: str) -> None:
        self._keep()
        self.editor.put(span, words)
        self._keep()

    def action_pin(self) -> None:
        """Keep the sentence over redrafts."""
        from inkspector.errors import InkspectorError

        if self.letter is None or self.sentence is None or not self.sentence.judged:
            self.notify("This sentence claims nothing that a redraft would replace.")
            return
        try:
            self.letter.pin(self.sentence)
        except InkspectorError as wrong:
            self._told(wrong)
            return
        self.session_saved()
        self.notify("Pinned: the sentence stays as it is whenever the letter is drafted anew.")

    @work(exclusive=True, group="redraft")
    async def action_redraft(self) -> None:
        """Draft the letter anew, behind the screen; what was changed by hand is kept."""
        from inkspector.errors import InkspectorError

        letter = self.letter
        if letter is None or letter.opened.read_only is not None:
            return
        self._keep()
        self.notify("Drafting anew …")
        revision = self.revision
        try:
            found = await to_thread(letter.by_hand, self.editor.text, self.session.sitting)
            if revision != self.revision:
                self._refuse_redraft()
                return
            letter.keep_by_hand(found)
            sitting = self.session.sitting
            draft = await to_thread(letter.draft, sitting)
            if revision != self.revision or sitting is not self.session.sitting:
                self._refuse_redraft()
                return
            letter.become(draft)
        except InkspectorError as wrong:
            self._told(wrong)
            return
        self.editor.become(letter.opened.text)
        self.notify(f"Drafted anew; {len(found.by_hand)} sentences by hand are kept, in the case.")

    def _refuse_redraft(self) -> None:
        """What was typed meanwhile goes before what was drafted without it."""
        self.notify("Something was changed meanwhile, and the letter is as you have it: F8 drafts it anew.")

    def action_undo(self) -> None:
        """Take back the last change of the letter."""
        self._keep()
        self._turned(self.letter.opened.undo() if self.letter else None, "Nothing to take back")

    def action_redo(self) -> None:
        """Make again what was taken back."""
        self._keep()
        self._turned(self.letter.opened.redo() if self.letter else None, "Nothing to make again")

    def _turned(self, change: Change | None, nothing: str) -> None:
        if change is None or self.letter is None:
            self.notify(nothing)
            return
        self.editor.become(self.letter.opened.text)
        self.editor.go_to(min(change.at, len(self.editor.text)))

    def action_save(self) -> None:
        """Put the letter into its file."""
        from inkspector.errors import InkspectorError

        if self.letter is None:
            return
        self._keep()
        try:
            self.letter.save()
        except InkspectorError as wrong:
            self._told(wrong)
            return
        self.notify(f"Saved {self.letter.path.name}")

    def action_find(self) -> None:
        """Find words, and replace them."""
        self.query_one(Find).open()

    def on_find_closed(self) -> None:
        self.editor.focus()

    def on_find_wanted(self, event: Find.Wanted) -> None:
        editor = self.editor
        found = places(editor.text, event.words)
        if not found:
            self.notify(f"“{event.words}” isn't in the letter.")
            return
        if event.by is not None:
            self._keep()
            chosen = [one for one in found if event.all or one == self._selected()]
            for span in reversed(chosen):
                editor.put(span, event.by)
            self._keep()
            if event.all:
                self.notify(f"{len(chosen)} replaced; ^z takes them back.")
                return
            found = places(editor.text, event.words)
        if not found:
            return
        start, end = next((one for one in found if one[0] >= editor.at), found[0])
        editor.go_to(start)
        editor.move_cursor(editor.location(end), select=True)

    def _selected(self) -> tuple[int, int]:
        start, end = sorted(map(self.editor.offset_of, self.editor.selection))
        return start, end

    def action_editor(self) -> None:
        """Open the letter in the user's own editor."""
        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        if self.letter is None or self.editor.read_only:
            return
        self._keep()
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / self.letter.path.name
            copy.write_text(self.editor.text, encoding="utf-8")
            try:
                with self.app.suspend():
                    subprocess.run([*command, str(copy)], check=False)
                text = copy.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as why:
                self.notify(f"{command[0]} can't be used ({why})", severity="error")
                return
        self.editor.become(text)
        self._keep()

    def action_export(self) -> None:
        """Write the letter in other formats."""
        from inkspector.tui.export import Export

        if self.letter is not None and self.report is not None:
            self._keep()
            self.app.push_screen(Export(self.letter, self.report))

    def _bar(self, report: Report) -> RenderableType:
        from inkspector.checks.finding import SEVERITIES

        counts = {one: sum(f.severity == one for f in report.findings) for one in reversed(SEVERITIES)}
        told = (
            " · ".join(f"{n} {one}{'' if n == 1 else 's'}" for one, n in counts.items() if n) or "no findings"
        )
        words = sum(
            len(report.document.letter.words(one).split()) for one in report.document.letter.narrative
        )
        read = report.coverage
        return at_both_ends(
            Text.assemble(
                "Letter · ", (self.session.sitting.case.authority.called, "bold"), f" · {words} words"
            ),
            Text(f"{told} · {read['read']} of {read['cues']} cues read"),
        )
