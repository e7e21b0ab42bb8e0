"""Questions on the letter itself: whose it is, to whom, by whom, of when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from inkspector.case.dates import read_day, read_moment
from inkspector.errors import Mended
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.question import Field, NotTaken, Question, Texts, changes
from inkspector.interview.sitting import Sitting
from inkspector.interview.sources import shown, with_source
from inkspector.interview.topics import Topic
from inkspector.places import Path


@dataclass(frozen=True, slots=True)
class _Plain:
    """A field whose text stands in the file as it is."""

    field: Field
    path: Path
    check: Callable[[str], object] = str
    """Raises Mended where the text can't be that."""


def _rating(text: str) -> object:
    if text not in ("1", "2", "3", "4"):
        raise Mended(f"`{text}` is no rating", "write 4, 3, 2 or 1")
    return text


_PARTS: Mapping[str, tuple[_Plain, ...]] = {
    "who": (
        _Plain(Field("name", "authority", "text", "London Borough of Thornby"), ("authority", "name")),
        _Plain(Field("short", "in short", "text", "Thornby"), ("authority", "short")),
        _Plain(Field("title", "to: title", "word", "Ms", row="to"), ("addressee", "title")),
        _Plain(Field("first", "first name", "word", "Ada", row="to"), ("addressee", "first")),
        _Plain(Field("last", "last name", "word", "Byron", row="to"), ("addressee", "last")),
        _Plain(Field("post", "post", "text", "Director of Children's Services"), ("addressee", "post")),
        _Plain(Field("address", "address", "list", "one a line"), ("addressee", "address")),
        _Plain(Field("signed", "signed by", "text", "Juliet Amber"), ("signatory", "name")),
        _Plain(Field("signing", "post", "text", "Divisional Manager"), ("signatory", "post")),
    ),
    "dates": (
        _Plain(Field("letter", "date of the letter", "word", "2009-12-09"), ("dates", "letter"), read_day),
        _Plain(
            Field("evidence_to", "evidence up to", "word", "2009-08-31"), ("dates", "evidence_to"), read_day
        ),
        _Plain(Field("embargo", "embargo", "word", "2009-12-09T09:30"), ("dates", "embargo"), read_moment),
        _Plain(Field("previous", "last year's rating", "count", "–"), ("previous", "rating"), _rating),
    ),
}
_SOURCE = Field("source", "figures are from", "text", "Performance profile of 31 August 2009")
_ASKED = {
    "who": (
        "Whose letter is it, and who sends it to whom?",
        "What is left empty stands in the letter as a gap.",
    ),
    "dates": (
        "Of what date are the letter and its evidence?",
        "What is dated after the evidence's last day is kept and not counted; on the day counts.",
    ),
}


def question(sitting: Sitting, topic: Topic) -> Question:
    """Names and dates."""
    fields = tuple(plain.field for plain in _PARTS[topic.subject])
    ask, more = _ASKED[topic.subject]
    return Question(ask, more, (*fields, _SOURCE) if topic.subject == "dates" else fields)


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """What the fields hold now."""
    held = {plain.field.id: _text(value_at(sitting.data, plain.path)) for plain in _PARTS[topic.subject]}
    if topic.subject == "dates":
        held["source"] = shown(sitting.data, sitting.case.default_source)
    return {name: text for name, text in held.items() if text}


def answer(sitting: Sitting, topic: Topic, said: Texts) -> Data:
    """The case's data with the fields' texts. Raises NotTaken."""
    changed = changes(texts(sitting, topic), said)
    data = sitting.data
    for plain in _PARTS[topic.subject]:
        name = plain.field.id
        if name not in changed:
            continue
        text = changed[name]
        if name == "name" and not text:
            raise NotTaken(name, "a letter is to an authority", "write its full name")
        try:
            value = plain.check(text) if text else None
        except Mended as wrong:
            raise NotTaken.of(name, wrong) from None
        data = put(data, plain.path, None if value is None else _value(plain.field, text))
    if "source" in changed:
        key = None
        if changed["source"]:
            data, key = with_source(data, changed["source"])
        data = put(data, ("default_source",), key)
    return data


def _text(value: Any) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def _value(field: Field, text: str) -> Any:
    if field.shape == "list":
        return [line.strip() for line in text.splitlines() if line.strip()]
    return int(text) if field.shape == "count" else text
