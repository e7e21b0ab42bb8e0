"""The letter of the case that is open: its file, its check, and what can be done with a sentence of it.

Blocking where it drafts, checks or lists other words: the screen calls it in a worker.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from inkspector.filenames import stem

if TYPE_CHECKING:
    from inkspector.checks import Finding, Judged, Report
    from inkspector.claims.claim import Span
    from inkspector.drafting import Draft
    from inkspector.editing import Alternative, Drafted, Update
    from inkspector.interview import Sitting
    from inkspector.tui.session import Session


@dataclass(frozen=True, eq=False)
class Sentence:
    """The sentence at a place of the letter, what it says, what is wrong with it, and how it was drafted."""

    span: Span
    text: str
    judged: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    drafted: Drafted | None


class LetterSession:
    """The letter beside a case, drafted where there is none yet.

    `opened` is its file with journal, undo and lock. Raises InkspectorError where there can't be one.
    """

    def __init__(self, session: Session) -> None:
        from inkspector.cli.team_file import the_team
        from inkspector.documents import bank_for, person
        from inkspector.editing import sentences_of
        from inkspector.store.letters import OpenedLetter

        self.session = session
        self.path = letter_path(session.path)
        self.who, self.team = person(), the_team()
        self.bank = bank_for(session.framework)
        draft = self.draft(session.sitting)
        if session.opened.read_only is None and not self._changed_by_hand():
            self._write(draft)
        self.opened = OpenedLetter(self.path, self.who)
        self._drafted = sentences_of(draft)

    def check(self, text: str) -> Report:
        """Check a text against the case as it stands."""
        from inkspector.checks import check

        sitting = self.session.sitting
        return check(text, sitting.framework, sitting.case, self.path.name, self.team)

    def sentence(self, report: Report, at: int) -> Sentence | None:
        """The sentence at an offset of the text that was checked; None outside of any."""
        from inkspector.letter.sentences import typed

        document = report.document
        start, end = document.sentence(at)
        text = document.text[start:end]
        if not text.strip():
            return None
        known = typed(text)
        return Sentence(
            (start, end),
            text,
            tuple(one for one in report.verdicts if start <= one.claim.start < end),
            tuple(one for one in report.findings if one.start < end and start <= one.start),
            next((one for one in self._drafted if typed(one.text) == known), None),
        )

    def others(self, sentence: Sentence) -> tuple[Alternative, ...]:
        """Other words that are true in the place of a sentence, as it was drafted or as it is read."""
        from inkspector.drafting.message import key_of
        from inkspector.editing import Drafted, alternatives

        sitting = self.session.sitting
        drafted = sentence.drafted
        if drafted is None:
            claims = tuple(one.claim for one in sentence.judged if not one.claim.partial)
            keys = tuple(map(key_of, claims))
            drafted = Drafted(sentence.text, keys, claims)
        return alternatives(sitting.case, sitting.framework, drafted, self.bank)

    def pin(self, sentence: Sentence) -> None:
        """Keep a sentence over redrafts: it becomes part of the case. Raises InkspectorError."""
        if sentence.drafted is not None and sentence.drafted.messages:
            key = sentence.drafted.messages[0]
        else:
            from inkspector.drafting.message import key_of

            key = key_of(next(one.claim for one in sentence.judged))
        text = " ".join(sentence.text.split())
        kept = {"message": key, "text": text, "by": self.who, "date": date.today().isoformat()}
        self.session.opened.put("/letter/pinned/-", kept, "a sentence pinned")
        self.session.resit()

    def by_hand(self, text: str, sitting: Sitting) -> Update:
        """What a text has by hand, of all that the letter was as drafted. Changes nothing."""
        from inkspector.documents import read_record
        from inkspector.editing import recorded, update

        known = recorded(read_record(self.path) or {}) or self._drafted
        today = date.today().isoformat()
        return update(text, known, sitting.case, sitting.framework, self.who, today)

    def draft(self, sitting: Sitting) -> Draft:
        """The letter as it is drafted from a case. Raises InkspectorError where it can't be."""
        from inkspector.editing import draft
        from inkspector.errors import LetterError

        drafted = draft(sitting.case, sitting.framework, self.bank)
        if not drafted.text:
            told = f"there is no letter yet: {drafted.rated.withheld or 'the rating is withheld'}"
            raise LetterError.of(told, "see the rating", file=str(self.path))
        return drafted

    def keep_by_hand(self, found: Update) -> None:
        """Bring what was changed by hand into the case, and save it. Raises InkspectorError."""
        held = self.session.sitting.case.letter
        for name, before, wanted in (
            ("pinned", held.pinned, found.pinned),
            ("omitted", held.omitted, found.omitted),
        ):
            if wanted or before:
                self.session.opened.put(f"/letter/{name}", list(wanted), "sentences by hand")
        self.session.resit()
        self.session.save()

    def become(self, draft: Draft) -> None:
        """Put a draft in the place of the letter; `undo` has it back. Raises InkspectorError."""
        from inkspector.editing import sentences_of

        if self.opened.dirty:
            self.opened.save()
        self._write(draft)
        self.opened.reload()
        self._drafted = sentences_of(draft)

    def stale(self) -> bool:
        """The case has changed since this letter was drafted."""
        from inkspector.documents import read_record

        hashes = (read_record(self.path) or {}).get("sha256")
        return isinstance(hashes, dict) and hashes.get("case") != self.session.sitting.case.sha256

    def save(self) -> None:
        """Put the letter into its file, if anything is new. Raises InkspectorError, the file untouched."""
        if self.opened.read_only is None and self.opened.dirty:
            self.opened.save()

    def close(self) -> None:
        """Save, and let the letter go; what can't be saved is in the journal."""
        from inkspector.errors import InkspectorError

        with suppress(InkspectorError):
            self.save()
        self.opened.close()

    def _write(self, draft: Draft) -> None:
        from inkspector.documents import write

        write(draft, self.path, self.session.framework, force=True, drafted_by=self.who)

    def _changed_by_hand(self) -> bool:
        """The file holds something that nobody drafted, or work on it lies in the journal."""
        from inkspector.documents import refuse_if_changed
        from inkspector.errors import LetterError
        from inkspector.store.opened import beside

        try:
            refuse_if_changed(self.path)
        except LetterError:
            return True
        return Path(f"{beside(self.path)}.journal.jsonl").exists()


def letter_path(case: Path) -> Path:
    """Where the letter of a case stands: `leeds.md` beside `leeds.case.yaml`."""
    return case.with_name(f"{stem(case)}.md")
