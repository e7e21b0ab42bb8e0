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
    from inkspector.editing import Alternative, Drafted
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
        from inkspector.documents import person
        from inkspector.editing import sentences_of
        from inkspector.store.letters import OpenedLetter

        self.session = session
        self.path = letter_path(session.path)
        self.who = person()
        draft = self._draft()
        if session.opened.read_only is None and not self._changed_by_hand():
            self._write(draft)
        self.opened = OpenedLetter(self.path, self.who)
        self._drafted = sentences_of(draft)

    def check(self, text: str) -> Report:
        """Check a text against the case as it stands."""
        from inkspector.checks import check

        sitting = self.session.sitting
        return check(text, sitting.framework, sitting.case, self.path.name)

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
        return alternatives(sitting.case, sitting.framework, drafted)

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

    def redraft(self) -> int:
        """Bring what was changed by hand into the case, draft anew, and tell how many sentences are by hand.

        Raises InkspectorError. The letter as it was can be had back by `undo`.
        """
        from inkspector.documents import read_record
        from inkspector.editing import recorded, sentences_of, update

        sitting = self.session.sitting
        known = recorded(read_record(self.path) or {}) or self._drafted
        found = update(
            self.opened.text, known, sitting.case, sitting.framework, self.who, date.today().isoformat()
        )
        held = sitting.case.letter
        for name, before, wanted in (
            ("pinned", held.pinned, found.pinned),
            ("omitted", held.omitted, found.omitted),
        ):
            if wanted or before:
                self.session.opened.put(f"/letter/{name}", list(wanted), "sentences by hand")
        self.session.resit()
        self.session.save()
        if self.opened.dirty:
            self.opened.save()
        draft = self._draft()
        self._write(draft)
        self.opened.reload()
        self._drafted = sentences_of(draft)
        return len(found.by_hand)

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

    def _draft(self) -> Draft:
        from inkspector.editing import draft
        from inkspector.errors import LetterError

        sitting = self.session.sitting
        drafted = draft(sitting.case, sitting.framework)
        if not drafted.text:
            told = f"there is no letter yet: {drafted.rated.withheld or 'the rating is withheld'}"
            raise LetterError.of(told, "see the rating", file=str(self.path))
        return drafted

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
