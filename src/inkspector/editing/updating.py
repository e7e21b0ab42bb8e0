"""An edited letter brought back: what people changed in it becomes part of the case.

Sentences that nobody touched are drafted anew. What was rewritten, moved or put in is pinned as it stands,
and what was struck out is remembered, so that the letter can be made again from the case alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from inkspector.case import Case
from inkspector.case.model import Handwritten
from inkspector.checks import Document, open_letter
from inkspector.claims import Claim
from inkspector.drafting.written import says
from inkspector.editing.drafted import Drafted
from inkspector.editing.matching import Match, matched
from inkspector.editing.standing import Standing, stand
from inkspector.letter import parse_letter
from inkspector.scheme import Framework

_WORD = re.compile(r"\w+")
_OTHERWISE = ("narrative", "scale", "rating_box")

How = Literal["kept", "moved", "rewritten", "added", "struck", "taken up"]
"""`taken up` is what was struck out and is said by a sentence that a person wrote."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one sentence; `standing` is that of the words by hand in the edited letter."""

    how: How
    was: str | None
    text: str | None
    messages: tuple[str, ...] = ()
    standing: Standing | None = None

    def to_json(self) -> dict[str, Any]:
        standing = self.standing.to_json() if self.standing else None
        return {
            "how": self.how,
            "was": self.was,
            "text": self.text,
            "messages": list(self.messages),
            "standing": standing,
        }


@dataclass(frozen=True, slots=True)
class Update:
    """What an edited letter changes: sentence by sentence, and the `pinned` and `omitted` of its case."""

    changes: tuple[Change, ...]
    pinned: tuple[dict[str, str], ...]
    omitted: tuple[dict[str, str], ...]

    @property
    def by_hand(self) -> tuple[Change, ...]:
        """All but what nobody touched."""
        return tuple(change for change in self.changes if change.how != "kept")


def update(
    text: str, drafted: Sequence[Drafted], case: Case, framework: Framework, by: str = "", on: str = ""
) -> Update:
    """What the edited letter `text` changes of the one that was `drafted` from `case`.

    `by` and `on` (a date) are told with each sentence that is new to the case.
    """
    document = open_letter(text, framework, case)
    matches = matched(document, drafted)
    return _Updating(document, tuple(drafted), matches, case, framework, _signed(by, on)).update()


def outside_narrative(text: str, as_drafted: str, framework: Framework) -> tuple[str, ...]:
    """Words of an edited letter's letterhead, headings and standing parts that weren't drafted so.

    They come from case and template, and the next draft makes them anew. Tables aren't compared: each format
    sets them otherwise, and the check knows what they have to say.
    """

    def parts(words: str) -> dict[tuple[str, ...], str]:
        letter = parse_letter(words, framework)
        told = (letter.words(block) for block in letter.blocks if block.role not in _OTHERWISE)
        prose = (one for one in told if not one.startswith("|"))
        return {tuple(_WORD.findall(one.casefold())): " ".join(one.split()) for one in prose}

    known = parts(as_drafted)
    return tuple(told for bare, told in parts(text).items() if bare and bare not in known)


def _held(written: Handwritten) -> dict[str, str]:
    """What a person wrote or struck out, as the case has it."""
    return {name: str(told) for name, told in written.model_dump().items() if told is not None}


def _signed(by: str, on: str) -> dict[str, str]:
    return {name: told for name, told in (("by", by), ("date", on)) if told}


@dataclass(frozen=True)
class _Updating:
    document: Document
    drafted: tuple[Drafted, ...]
    matches: tuple[Match, ...]
    case: Case
    framework: Framework
    signed: dict[str, str]

    def update(self) -> Update:
        changes = [self.change(i) for i in range(len(self.matches))]
        found = {one.origin for one in self.matches}
        struck = [one for i, one in enumerate(self.drafted) if i not in found]
        hand = [change.standing for change in changes if change.how != "kept" and change.standing]
        claims = [judged.claim for standing in hand for judged in standing.judged]
        gone = [self.gone(one, claims) for one in struck]
        return Update(
            (*changes, *gone),
            tuple(self.pinned([one.pin for one in struck if one.pin])),
            tuple(self.omitted([one for one, how in zip(struck, gone, strict=True) if how.how == "struck"])),
        )

    def text(self, one: Match) -> str:
        start, end = self.span(one)
        return " ".join(self.document.text[start:end].split())

    def span(self, one: Match) -> tuple[int, int]:
        spans = self.document.reading.sentences
        return spans[one.first][0], spans[one.last][1]

    def change(self, i: int) -> Change:
        one = self.matches[i]
        text = self.text(one)
        standing = stand(self.document, self.span(one))
        if one.origin is None:
            return Change("added", None, text, (), standing)
        was = self.drafted[one.origin]
        how: How = "moved" if one.moved else "kept" if one.same else "rewritten"
        kept = how == "kept" and was.pin is None
        return Change(how, was.text, text, was.messages, None if kept else standing)

    def gone(self, one: Drafted, claims: Sequence[Claim]) -> Change:
        """A sentence that isn't there any more; what others say by now isn't left out."""
        taken_up = bool(one.claims) and all(
            any(says(claim, lost, self.framework) for claim in claims) for lost in one.claims
        )
        return Change("taken up" if taken_up else "struck", one.text, None, one.messages)

    def pinned(self, unpinned: Sequence[str]) -> Iterator[dict[str, str]]:
        """The pins of the case as they are now, then the new ones in the order of the letter."""
        known = {
            self.drafted[one.origin].pin: i for i, one in enumerate(self.matches) if one.origin is not None
        }
        for i, pin in enumerate(self.case.letter.pinned):
            path = f"/letter/pinned/{i}"
            if path not in unpinned:
                held = _held(pin)
                yield self.repinned(held, known[path]) if path in known else held
        restored = {" ".join(one.text.split()) for one in self.case.letter.omitted}
        for i, one in enumerate(self.matches):
            if one.origin is None and self.text(one) in restored:
                continue
            if one.origin is None:
                yield {**self.place(i), "text": self.text(one), **self.signed}
            elif self.drafted[one.origin].pin is None and not (one.same and not one.moved):
                where = self.place(i) if one.moved else {}
                message = self.drafted[one.origin].messages[0]
                yield {"message": message, **where, "text": self.text(one), **self.signed}

    def repinned(self, held: dict[str, str], i: int) -> dict[str, str]:
        """A pin as it stands now."""
        one = self.matches[i]
        if one.same and not one.moved:
            return held
        if one.moved:
            kept = {name: told for name, told in held.items() if name not in ("after", "before")}
            return {**kept, **self.place(i), "text": self.text(one), **self.signed}
        return {**held, "text": self.text(one), **self.signed}

    def place(self, i: int) -> dict[str, str]:
        """Beside which message it stands: the last of the sentence before it in its paragraph, the first of
        that behind it, else what stands before."""
        behind = self.nearest(range(i - 1, -1, -1), i)
        ahead = self.nearest(range(i + 1, len(self.matches)), i)
        if behind is not None and (ahead is None or self.same_paragraph(behind, i)):
            return {"after": self.messages(behind)[-1]}
        if ahead is not None:
            return {"before": self.messages(ahead)[0]}
        return {"after": "authority//rating"}

    def nearest(self, order: range, i: int) -> int | None:
        """A sentence that will stand where it stands, in the same paragraph if there is one."""
        firm = [j for j in order if self.messages(j) and not (self.matches[j].moved and j > i)]
        return next((j for j in firm if self.same_paragraph(i, j)), next(iter(firm), None))

    def messages(self, i: int) -> tuple[str, ...]:
        origin = self.matches[i].origin
        return () if origin is None else self.drafted[origin].messages

    def same_paragraph(self, i: int, j: int) -> bool:
        at, other = self.span(self.matches[i])[0], self.span(self.matches[j])[0]
        return any(
            block.start <= min(at, other) and max(at, other) < block.end
            for block in self.document.letter.narrative
        )

    def omitted(self, struck: Sequence[Drafted]) -> Iterator[dict[str, str]]:
        """What was struck out before, save what somebody wrote in again, and what is struck out now."""
        texts = {self.text(one) for one in self.matches}
        for old in self.case.letter.omitted:
            held = _held(old)
            if " ".join(old.text.split()) not in texts:
                yield held
        for one in struck:
            if one.pin is None:
                yield {"message": one.messages[0], "text": one.text, **self.signed}
