"""The case that is open: its evidence, what it comes to, and every change to it.

Blocking where it reads, rates or drafts: screens call `see` in a worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inkspector.drafting import Draft
    from inkspector.interview import Data, Sitting, Standing, Topic
    from inkspector.rating import Rated


@dataclass(frozen=True, eq=False)
class Seen:
    """What a case comes to at one moment; `draft` is None where the letter can't be written yet."""

    sitting: Sitting
    topics: tuple[Topic, ...]
    standings: tuple[Standing, ...]
    rated: Rated | None
    draft: Draft | None
    problem: str = ""
    """Why there is no rating or no letter."""


class Session:
    """One case open for work: `opened` is the file, with its journal, undo and lock.

    Made in a worker, since it reads the scheme and the case's file. Raises CaseError where the case can't be
    used, with every problem.
    """

    def __init__(self, path: Path) -> None:
        from inkspector.documents import person
        from inkspector.errors import CaseError
        from inkspector.interview import topics
        from inkspector.scheme import load_scheme
        from inkspector.store.cases import OpenedCase

        self.path = path
        self.opened = OpenedCase(path, person())
        case = self.opened.case
        if case is None:
            problems = self.opened.problems
            self.opened.close()
            raise CaseError(problems)
        self.framework = load_scheme(case.scheme_ref)
        self.topics = topics(self.framework)
        self.sitting = self._sit()

    def take(self, data: Data, label: str) -> None:
        """Make these the case's data, as one step that can be taken back.

        Raises CaseError, with nothing changed, where they contradict themselves or the file is read-only.
        """
        self.opened.become(data, label)
        self.sitting = self._sit()

    def undo(self) -> str | None:
        """Take back the last change; its label, None where there is none."""
        change = self.opened.undo()
        return None if change is None else self._stepped(change.label)

    def redo(self) -> str | None:
        """Make again what was taken back last; its label, None where there is nothing."""
        change = self.opened.redo()
        return None if change is None else self._stepped(change.label)

    def save(self) -> None:
        """Put the case into its file, if anything is new. Raises InkspectorError, with the file untouched."""
        if self.opened.read_only is None and self.opened.dirty:
            self.opened.save()

    def resit(self) -> None:
        """Look at the file's text again, after it was merged, reloaded or taken back."""
        self.sitting = self._sit()

    def remember(self, **where: Any) -> None:
        """Keep where one is in the case, for the next time."""
        from inkspector.store.session import remember, remembered

        remember(self.path, {**remembered(self.path), **where})

    def remembered(self) -> dict[str, Any]:
        """Where one was the last time."""
        from inkspector.store.session import remembered

        return remembered(self.path)

    def see(self) -> Seen:
        """Rate and draft the case as it stands."""
        return see(self.sitting, self.topics)

    def _stepped(self, label: str) -> str:
        self.sitting = self._sit()
        return label

    def _sit(self) -> Sitting:
        from inkspector.errors import CaseError
        from inkspector.interview import Sitting

        case = self.opened.case
        if case is None:
            raise CaseError(self.opened.problems)
        return Sitting.of(case, self.framework)


def see(sitting: Sitting, topics: tuple[Topic, ...]) -> Seen:
    """Rate and draft a case, and tell where each topic stands."""
    from inkspector.documents import bank_for
    from inkspector.editing import draft
    from inkspector.errors import InkspectorError
    from inkspector.interview import standings
    from inkspector.rating import rate

    drafted: Draft | None = None
    rated: Rated | None = None
    problem = ""
    try:
        drafted = draft(sitting.case, sitting.framework, bank_for(sitting.framework))
        rated = drafted.rated
    except InkspectorError as wrong:
        problem = wrong.problems[0].what
        try:
            rated = rate(sitting.case, sitting.framework)
        except InkspectorError as why:
            problem = why.problems[0].what
    return Seen(sitting, topics, standings(sitting, topics, rated), rated, drafted, problem)
