"""A letter on the reviewer's desk: its text, its case, the check of both, and the decisions beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from inkspector.case import load_case
from inkspector.checks import Report, check
from inkspector.checks.team import AS_SHIPPED, Team
from inkspector.documents.reading import read_letter, read_source
from inkspector.documents.recorded import drafted_by
from inkspector.errors import InkspectorError, LetterError
from inkspector.review.answering import Answered, answered, answers
from inkspector.review.answering import Do as Answer
from inkspector.review.deciding import decided, handed_back, read_through
from inkspector.review.points import Point, points_of
from inkspector.review.record import Do, Review
from inkspector.review.signing import hashes, signed
from inkspector.review.standing import Stand, standing
from inkspector.review.stops import Stop, stops
from inkspector.review.undoing import instead
from inkspector.store.holding import Held, take
from inkspector.store.on_disk import Stamp, stamp
from inkspector.store.opened import beside
from inkspector.store.reviews import load_review, review_path, update_review

SUPPORTED = "supported"
"""In the place of ids: all claims that the evidence bears out."""


class Desk:
    """One letter under review; every decision is in its file when a method returns.

    `read_only` says who else has the letter on their desk, once `hold` was asked. Raises InkspectorError
    where letter, case or record can't be read, and LetterError for a decision that can't be made; then
    nothing is changed.
    """

    def __init__(self, letter: Path, case_file: Path | None = None, team: Team = AS_SHIPPED) -> None:
        self.letter, self.case_file, self.team = letter, case_file, team
        self.read_only: str | None = None
        self._held: Held | None = None
        self._done: list[tuple[Review, Review]] = []
        self._undone: list[tuple[Review, Review]] = []
        self.look_again()

    def look_again(self) -> None:
        """Read and check letter and case as they are now."""
        seen = self._seen()
        self._case = load_case(self.case_file) if self.case_file else None
        self.report = self._checked(read_letter(self.letter))
        self.points: tuple[Point, ...] = points_of(self.report)
        self.drafted_by = drafted_by(self.letter)
        self.look_at_record()
        self._stat = seen

    def look_at_record(self) -> None:
        """Take what the record holds now."""
        self._record = stamp(review_path(self.letter))
        self._took(load_review(self.letter))

    def changed_on_disk(self) -> bool:
        """Letter or case aren't what was looked at; cheap enough for once a second."""
        return self._seen() != self._stat

    def record_changed(self) -> bool:
        """Somebody else decided on something; as cheap."""
        return stamp(review_path(self.letter)) != self._record

    def where(self, pointer: str) -> str:
        """*line 12*, of the case; what has no line there as it is."""
        place = self._case.place(pointer) if self._case and pointer.startswith("/") else None
        return f"line {place.line}" if place else pointer

    def source(self, pointer: str) -> str:
        """Where the case has the value from, as it tells; empty where it doesn't."""
        return (self._case.source_at(pointer) if self._case and pointer.startswith("/") else None) or ""

    def hold(self, who: str) -> bool:
        """Have the letter to oneself, or be told in `read_only` by whom and where it is being reviewed."""
        if self._held is None:
            try:
                held = take(Path(f"{beside(self.letter)}.desk"), who)
            except InkspectorError as why:
                self.read_only = why.problems[0].what
                return False
            self._held = held if isinstance(held, Held) else None
            self.read_only = None if isinstance(held, Held) else f"being reviewed by {held}"
        return self._held is not None

    def let_go(self) -> None:
        """Let others review the letter."""
        if self._held is not None:
            self._held.release()
            self._held = None

    def decide(self, do: Do, ids: Iterable[str], by: str, when: str, text: str = "") -> None:
        """Decide at one stroke on points by id or the beginning of one, by a finding's id, or by a rule.

        A rule stands for all its findings that are open, `supported` for all claims that are.
        """
        points = [point for id in ids for point in self._found(id)]

        def changed(review: Review) -> Review:
            for point in points:
                review = decided(review, point, do, by, when, text)
            return review

        if points:
            self._step(changed)

    def answer(self, do: Answer, number: int, by: str, when: str, reason: str = "") -> None:
        """Accept or refuse a remark of the authority by its number, or open it again.

        What an accepted one touches is looked for in the letter as it was before any tracked change.
        """
        text = read_source(self.letter, "original").text
        report = self.report if text == self.report.document.text else self._checked(text)
        self._step(lambda review: answered(review, [number], do, by, when, report, self.drafted_by, reason))

    def undo(self) -> bool:
        """Take back the last step made here, and whether there was one; what others decided stays."""
        return self._move(self._done, self._undone)

    def redo(self) -> bool:
        """Make the last step again that was taken back."""
        return self._move(self._undone, self._done)

    def read_through(self, by: str, when: str) -> None:
        """This person has read the letter as it is."""
        self._update(lambda review: read_through(review, self.report, by, when))

    def hand_back(self, by: str, when: str, note: str = "") -> None:
        """The letter goes back to whoever drafted it."""
        letter, _ = hashes(self.report)
        self._step(lambda review: handed_back(review, letter, by, when, note))

    def sign(self, by: str, when: str) -> None:
        """Sign the letter off. LetterError where that can't be, or it changed since it was looked at."""
        case = load_case(self.case_file).sha256 if self.case_file else None
        if (read_letter(self.letter), case) != (self.report.document.text, hashes(self.report)[1]):
            told = "the letter or its case changed while it lay here"
            raise LetterError.of(told, "look at it again", file=str(self.letter))

        def changed(review: Review) -> Review:
            return signed(review, standing(self.points, review), self.report, by, when, self.drafted_by)

        self._step(changed)

    def _step(self, change: Callable[[Review], Review]) -> None:
        """A change that can be taken back."""
        steps: list[tuple[Review, Review]] = []

        def changed(review: Review) -> Review:
            steps.append((review, change(review)))
            return steps[-1][1]

        self._update(changed)
        self._done += steps
        self._undone.clear()

    def _move(self, steps: list[tuple[Review, Review]], to: list[tuple[Review, Review]]) -> bool:
        """Make the other way the last of `steps`."""
        if not steps:
            return False
        before, after = steps[-1]
        self._update(lambda review: instead(review, after, before))
        steps.pop()
        to.append((after, before))
        return True

    def _update(self, change: Callable[[Review], Review]) -> None:
        if self.read_only is not None:
            raise LetterError.of(self.read_only, "wait until they have left it", file=str(self.letter))
        review = update_review(self.letter, change)
        self._record = stamp(review_path(self.letter))
        self._took(review)

    def _took(self, review: Review) -> None:
        self.review = review
        self.stands: tuple[Stand, ...] = standing(self.points, review)
        self.remarks: tuple[Answered, ...] = answers(review, self.report)
        self.stops: tuple[Stop, ...] = stops(self.stands, self.remarks)

    def _checked(self, text: str) -> Report:
        return check(text, None, self._case, str(self.letter), self.team)

    def _seen(self) -> tuple[Stamp | None, ...]:
        return stamp(self.letter), stamp(self.case_file) if self.case_file else None

    def _found(self, id: str) -> list[Point]:
        if id == SUPPORTED:
            return [one.point for one in self.stands if one.point.verdict == SUPPORTED and not one.settled]
        if any(id == point.rule for point in self.points):
            return [
                one.point for one in self.stands if one.point.rule == id and one.state in ("open", "lapsed")
            ]
        found = [point for point in self.points if point.id == id or point.finding == id]
        found = found or [point for point in self.points if point.id.startswith(id) and id]
        if len(found) != 1:
            what = "there is no" if not found else "more than one"
            told = f"{what} point of this letter has an id that begins with `{id}`"
            raise LetterError.of(told, "`--format json` lists them", file=str(self.letter))
        return found
