"""The authority's remarks on a letter: taken in from the file it sent, decided, kept beside the letter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inkspector.case import Case, load_case
from inkspector.checks import Report, check
from inkspector.checks.team import AS_SHIPPED, Team
from inkspector.documents.reading import read_source
from inkspector.documents.recorded import drafted_by
from inkspector.documents.remarks import read_remarks
from inkspector.review.answering import Answered, Do, answered, answers
from inkspector.review.remarks import taken_in
from inkspector.scheme import Framework, load_scheme
from inkspector.store.reviews import load_review, update_review


class Remarks:
    """The remarks on one letter, which is read as it was before any change that is still tracked in it.

    Raises InkspectorError where a file can't be read, and LetterError for a decision that can't be made;
    then nothing is changed.
    """

    def __init__(self, letter: Path, case_file: Path | None = None, team: Team = AS_SHIPPED) -> None:
        self.letter, self.team = letter, team
        self.case: Case | None = load_case(case_file) if case_file else None
        self.framework: Framework = load_scheme(self.case.scheme_ref if self.case else "ofsted-2009")
        self.report = self._checked(read_source(letter, "original").text, letter)
        self.drafted_by = drafted_by(letter)

    def take_in(self, file: Path) -> None:
        """What others wrote into `file`, a copy of the letter or the letter itself; known remarks stay."""
        source, made = read_remarks(file)
        same = source.text == self.report.document.text
        report = self.report if same else self._checked(source.text, file)
        update_review(self.letter, lambda review: taken_in(review, made, report))

    def decide(self, do: Do, numbers: Sequence[int], by: str, when: str, reason: str = "") -> None:
        """Accept, refuse or open again, by the remarks' numbers."""
        if numbers:
            update_review(
                self.letter,
                lambda review: answered(review, numbers, do, by, when, self.report, self.drafted_by, reason),
            )

    def told(self) -> tuple[Answered, ...]:
        """How each stands."""
        return answers(load_review(self.letter), self.report)

    def _checked(self, text: str, file: Path) -> Report:
        return check(text, self.framework, self.case, str(file), self.team)
