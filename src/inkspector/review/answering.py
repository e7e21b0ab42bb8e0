"""Answering the authority: each remark accepted, refused with a reason, or open, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from inkspector.checks import Report
from inkspector.claims.claim import Span
from inkspector.errors import LetterError
from inkspector.letter.model import Field
from inkspector.review.drafter import is_drafter
from inkspector.review.record import Answer, Remark, Review
from inkspector.review.remarks import facts_of, touched
from inkspector.review.sentences import nearest, sentences_of

Do = Literal["accept", "refuse", "open"]
AnswerState = Literal["open", "accepted", "refused", "lapsed"]
_STATES: dict[Do, AnswerState] = {"accept": "accepted", "refuse": "refused", "open": "open"}


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence that a correction touches, as it was and as it is; None where nothing like it is left."""

    before: str
    after: str | None

    @property
    def same(self) -> bool:
        return self.before == self.after


@dataclass(frozen=True, slots=True)
class Answered:
    """A remark, how it stands, and what changed in the letter for it."""

    number: int
    remark: Remark
    state: AnswerState
    answer: Answer | None = None
    changes: tuple[Changed, ...] = ()
    place: Span | None = None
    """Of its words in the letter as it is, else of its sentence; None where there is neither."""

    @property
    def id(self) -> str:
        return self.remark.id

    @property
    def span(self) -> Span:
        """Its place; the beginning of the letter where it has none."""
        return self.place or (0, 0)

    @property
    def waiting(self) -> bool:
        """Somebody has to decide on it before the letter goes out."""
        return self.state in ("open", "lapsed")

    @property
    def idle(self) -> bool:
        """It was accepted, and nothing that it touches reads otherwise yet."""
        return self.state == "accepted" and all(one.same for one in self.changes)


def answered(
    review: Review,
    numbers: Sequence[int],
    do: Do,
    by: str,
    when: str,
    report: Report,
    drafted_by: str | None,
    reason: str = "",
) -> Review:
    """With these remarks, numbered from 1, decided. `report` is of the letter as it is now.

    Raises LetterError for a number that no remark has, a refusal without a reason, and for the drafter.
    """
    if numbers and not by.strip():
        raise LetterError.of("nobody is named", "say who decides", file=report.letter_name)
    if numbers and is_drafter(by, drafted_by):
        told = f"{by} drafted this letter, and nobody decides on remarks on their own"
        raise LetterError.of(told, "ask somebody else", file=report.letter_name)
    if numbers and do == "refuse" and not reason.strip():
        raise LetterError.of("no reason is given", "write a few words that the authority will read")
    facts = facts_of(report)
    for number in numbers:
        if not 1 <= number <= len(review.remarks):
            told = f"there is no remark {number}; they are numbered 1 to {len(review.remarks)}"
            raise LetterError.of(told, "name one of these", file=report.letter_name)
        remark = review.remarks[number - 1]
        bears_on = tuple(one.sentence for one in touched(remark, report)) if do == "accept" else ()
        answer = Answer(
            remark=remark.id,
            do=do,
            reason=" ".join(reason.split()),
            by=by,
            when=when,
            facts=tuple((one.key, facts.get(one.key, one.fact)) for one in remark.claims),
            touched=bears_on,
            others=tuple(_hash(one.text) for one in sentences_of(report) if one.text not in bears_on)
            if bears_on
            else (),
        )
        review = review.model_copy(update={"answers": (*review.answers, answer)})
    return review


def answers(review: Review, report: Report) -> tuple[Answered, ...]:
    """Each remark as it stands against the letter as it is now; the last answer counts.

    A refusal lapses when the evidence behind the claim has changed since.
    """
    last = {one.remark: one for one in review.answers}
    cut = tuple(sentences_of(report))
    now = [one.text for one in cut]
    facts = facts_of(report)
    told = []
    for number, remark in enumerate(review.remarks, 1):
        answer = last.get(remark.id)
        place = _place(remark, cut, report.document.text)
        if answer is None or answer.do == "open":
            told.append(Answered(number, remark, "open", place=place))
            continue
        state = _STATES[answer.do]
        if state == "refused" and any(facts.get(key, fact) != fact for key, fact in answer.facts):
            state = "lapsed"
        told.append(Answered(number, remark, state, answer, tuple(_changes(answer, now)), place))
    return tuple(told)


def _place(remark: Remark, cut: Sequence[Field], text: str) -> Span | None:
    """Of a remark's words, in its sentence or what that has become."""
    if not remark.sentence:
        return None
    reads = nearest(remark.sentence, [one.text for one in cut])
    home = next((one for one in cut if one.text == reads), None)
    if home is None:
        return None
    at = text.find(remark.words, home.start, home.end) if remark.words else -1
    return (home.start, home.end) if at < 0 else (at, at + len(remark.words))


def _changes(answer: Answer, now: Sequence[str]) -> Iterator[Changed]:
    known = {*map(_hash, answer.touched), *answer.others}
    new = [one for one in now if _hash(one) not in known]
    for sentence in answer.touched:
        yield Changed(sentence, sentence if sentence in now else nearest(sentence, new))


def _hash(sentence: str) -> str:
    return sha256(sentence.encode("utf-8", "surrogatepass")).hexdigest()[:8]
