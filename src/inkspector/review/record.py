"""The record of a review, `LETTER.review.json`: decisions, readings, hand-backs, the sign-off.

Models of the file; `schema: 1`. Times are local, `2009-12-09T09:30`.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inkspector.errors import LetterError
from inkspector.review.points import Grounds, Kind

SUFFIX = ".review.json"
Do = Literal["tick", "accept", "dismiss", "comment", "open"]
"""`open` takes back what was decided on the point before."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Decision(_Part):
    """What somebody decided on one point."""

    do: Do
    kind: Kind
    point: str
    """The fingerprint of the point."""
    key: str
    grounds: Grounds
    quote: str
    rule: str = ""
    text: str = ""
    """The reason of a dismissal, or the comment."""
    by: str
    when: str


class Seen(_Part):
    """What the letter said when somebody had read it."""

    by: str
    when: str
    sentences: tuple[str, ...]
    """Word by word, so that what went since can be shown."""
    points: tuple[str, ...]
    """The fingerprints of its points."""


class HandedBack(_Part):
    """The letter goes back to whoever drafted it."""

    by: str
    when: str
    note: str = ""
    letter: str
    """The hash of its text."""


class Dismissed(_Part):
    """A finding that the letter goes out with, and why."""

    rule: str
    quote: str
    reason: str
    by: str
    when: str


class SignOff(_Part):
    """Who let the letter go, when, and exactly what was let go."""

    by: str
    when: str
    letter: str
    """The SHA-256 of its text."""
    case: str | None
    """The SHA-256 of the case's file."""
    drafted_by: str | None
    versions: dict[str, str]
    """Of the scheme, the phrase bank, the rules and the program."""
    claims: int
    dismissed: tuple[Dismissed, ...] = ()


RemarkKind = Literal["comment", "insertion", "deletion", "replacement"]


class Resting(_Part):
    """A claim that a remark is about, as it was when the remark came in."""

    key: str
    """By which its point is known again."""
    fact: str
    """What the evidence showed, as a short hash."""
    words: str
    verdict: str
    subject: str
    aspect: str | None = None
    pointers: tuple[str, ...] = ()
    """Where in the case its evidence stands."""


class Remark(_Part):
    """What the authority said of the letter: a comment, or a change that it tracked."""

    id: str
    kind: RemarkKind
    by: str
    when: str
    place: str = ""
    """*paragraph 4, page 2*"""
    words: str = ""
    """Those it is on, or that give way."""
    text: str = ""
    """The comment, or the words put in."""
    sentence: str = ""
    corrected: str = ""
    """The sentence as a change would have it."""
    claims: tuple[Resting, ...] = ()


class Answer(_Part):
    """What somebody decided on a remark; `open` takes back what was decided before."""

    remark: str
    do: Literal["accept", "refuse", "open"]
    reason: str = ""
    by: str
    when: str
    facts: tuple[tuple[str, str], ...] = ()
    """Key and fact of each claim that it rests on."""
    touched: tuple[str, ...] = ()
    """The sentences that an accepted correction touches, as they were."""
    others: tuple[str, ...] = ()
    """Short hashes of the letter's other sentences then: none of them is the new wording of one touched."""


class Review(_Part):
    """All that is known of a letter's review; nothing in it is ever changed, only added to."""

    schema_: Annotated[Literal[1], Field(alias="schema")] = 1
    decisions: tuple[Decision, ...] = ()
    seen: tuple[Seen, ...] = ()
    handed_back: tuple[HandedBack, ...] = ()
    signed: SignOff | None = None
    remarks: tuple[Remark, ...] = ()
    """The authority's, in the order in which they came in: they are numbered from 1."""
    answers: tuple[Answer, ...] = ()


def read_review(text: str, file: str) -> Review:
    """From the text of `LETTER.review.json`; LetterError where it is no review."""
    try:
        return Review.model_validate_json(text)
    except ValidationError as why:
        first = why.errors(include_url=False)[0]
        place = "/".join(map(str, first["loc"])) or "the whole"
        told = f"this is no record of a review ({place}: {first['msg']})"
        raise LetterError.of(told, "mend it, or move it away to begin anew", file=file) from None


def write_review(review: Review) -> str:
    """As the file holds it: a decision a line, so that versions can be compared."""
    told: dict[str, Any] = review.model_dump(mode="json", by_alias=True)
    lines = [f' "{name}": {_value(value)}' for name, value in told.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _value(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n  " + ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in value) + "\n ]"
    return json.dumps(value, ensure_ascii=False)
