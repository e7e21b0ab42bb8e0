"""A letter on the reviewer's desk: its text, its case, the check of both, and the decisions beside it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from inkspector.case import load_case
from inkspector.checks import Report, check
from inkspector.checks.team import AS_SHIPPED, Team
from inkspector.documents.reading import read_letter
from inkspector.documents.recorded import drafted_by
from inkspector.errors import LetterError
from inkspector.review.deciding import decided, handed_back, read_through, without_decision, without_last
from inkspector.review.points import Point, points_of
from inkspector.review.record import Do, Review
from inkspector.review.signing import hashes, signed
from inkspector.review.standing import Stand, standing
from inkspector.store.reviews import load_review, update_review

SUPPORTED = "supported"
"""In the place of ids: all claims that the evidence bears out."""


class Desk:
    """One letter under review; every decision is in its file when a method returns.

    Raises InkspectorError where letter, case or record can't be read, and LetterError for a decision that
    can't be made; then nothing is changed.
    """

    def __init__(self, letter: Path, case_file: Path | None = None, team: Team = AS_SHIPPED) -> None:
        self.letter, self.case_file, self.team = letter, case_file, team
        self.look_again()

    def look_again(self) -> None:
        """Read and check letter and case as they are now."""
        self._stat = _seen(self.letter, self.case_file)
        case = load_case(self.case_file) if self.case_file else None
        text = read_letter(self.letter)
        self.report: Report = check(text, None, case, str(self.letter), self.team)
        self.points: tuple[Point, ...] = points_of(self.report)
        self.drafted_by = drafted_by(self.letter)
        self._took(load_review(self.letter))

    def changed_on_disk(self) -> bool:
        """Letter or case aren't what was looked at; cheap enough for once a second."""
        return _seen(self.letter, self.case_file) != self._stat

    def decide(self, do: Do, ids: Iterable[str], by: str, when: str, text: str = "") -> None:
        """Decide on points by id, by the beginning of one, by a finding's id, or all that are `supported`."""
        points = [point for id in ids for point in self._found(id)]

        def changed(review: Review) -> Review:
            for point in points:
                review = decided(review, point, do, by, when, text)
            return review

        if points:
            self._update(changed)

    def reopen(self, point: Point) -> None:
        """Take back what was decided on a point."""
        self._update(lambda review: without_decision(review, point))

    def undo(self, by: str) -> None:
        """Take back the last decision of this person."""
        self._update(lambda review: without_last(review, by))

    def read_through(self, by: str, when: str) -> None:
        """This person has read the letter as it is."""
        self._update(lambda review: read_through(review, self.report, by, when))

    def hand_back(self, by: str, when: str, note: str = "") -> None:
        """The letter goes back to whoever drafted it."""
        letter, _ = hashes(self.report)
        self._update(lambda review: handed_back(review, letter, by, when, note))

    def sign(self, by: str, when: str) -> None:
        """Sign the letter off. LetterError where that can't be, or it changed since it was looked at."""
        if read_letter(self.letter) != self.report.document.text:
            told = "the letter changed while it lay here"
            raise LetterError.of(told, "look at it again", file=str(self.letter))

        def changed(review: Review) -> Review:
            return signed(review, standing(self.points, review), self.report, by, when, self.drafted_by)

        self._update(changed)

    def _update(self, change: Callable[[Review], Review]) -> None:
        self._took(update_review(self.letter, change))

    def _took(self, review: Review) -> None:
        self.review = review
        self.stands: tuple[Stand, ...] = standing(self.points, review)

    def _found(self, id: str) -> list[Point]:
        if id == SUPPORTED:
            return [one.point for one in self.stands if one.point.verdict == SUPPORTED and not one.settled]
        found = [point for point in self.points if point.id == id or point.finding == id]
        found = found or [point for point in self.points if point.id.startswith(id) and id]
        if len(found) != 1:
            what = "there is no" if not found else "more than one"
            told = f"{what} point of this letter has an id that begins with `{id}`"
            raise LetterError.of(told, "`--format json` lists them", file=str(self.letter))
        return found


def _seen(*paths: Path | None) -> tuple[tuple[int, int, int] | None, ...]:
    """By what it shows that a file was written: when, its size, and which it is."""
    found = []
    for path in paths:
        with contextlib.suppress(OSError):
            stat = os.stat(path) if path else None
            found.append((stat.st_mtime_ns, stat.st_size, stat.st_ino) if stat else None)
    return tuple(found)
