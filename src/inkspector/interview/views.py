"""The question on strengths and challenges: what the inspector holds, said and not measured."""

from __future__ import annotations

from typing import Any

from inkspector.interview.data import Data, put, value_at
from inkspector.interview.names import aspect_named, subject_named
from inkspector.interview.question import Field, NotTaken, Question, Texts, changes
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic
from inkspector.rating.say import aspect_name, subject_name


def question(sitting: Sitting, topic: Topic) -> Question:
    """A row for each view and one more."""
    rows = map(str, range(len(_held(sitting, topic)) + 1))
    aspects = tuple(aspect_name(aspect, sitting.framework) for aspect in sitting.framework.scheme.outcomes)
    fields = [
        field
        for row in rows
        for field in (
            Field(f"{row}.subject", "subject", "word", "secondary schools", row=row),
            Field(f"{row}.aspect", "in respect of", "choice", aspects[0], aspects, row),
        )
    ]
    one = topic.subject.removesuffix("s")
    more = "Said by the inspector and not measured; the letter can name it."
    return Question(f"What do you hold to be a {one}?", more, tuple(fields))


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """What the fields hold now."""
    held: dict[str, str] = {}
    for i, view in enumerate(_held(sitting, topic)):
        held[f"{i}.subject"] = subject_name(str(view.get("subject")), sitting.framework)
        if view.get("aspect"):
            held[f"{i}.aspect"] = aspect_name(str(view["aspect"]), sitting.framework)
    return held


def answer(sitting: Sitting, topic: Topic, said: Texts) -> Data:
    """The case's data with the fields' texts as its views. Raises NotTaken."""
    known = texts(sitting, topic)
    changed = changes(known, said)
    if not changed:
        return sitting.data
    rows: list[Any] = [dict(view) for view in _held(sitting, topic)]
    for i in sorted({int(name.partition(".")[0]) for name in changed}):
        subject, aspect = ({**known, **changed}.get(f"{i}.{part}", "") for part in ("subject", "aspect"))
        row = rows[i] if i < len(rows) else {}
        if not subject and not aspect:
            row = {}
        else:
            row["subject"] = _subject(sitting, f"{i}.subject", subject)
            row["aspect"] = _aspect(sitting, f"{i}.aspect", aspect)
        kept = {name: value for name, value in row.items() if value is not None}
        rows[i : i + 1] = [kept]
    return put(sitting.data, (topic.subject,), [row for row in rows if row] or None)


def _subject(sitting: Sitting, field: str, text: str) -> str:
    found = subject_named(text, sitting.framework)
    if found is None:
        raise NotTaken(
            field, f"`{text}` is nothing that is judged", "write a line, a group or what else is judged"
        )
    return found


def _aspect(sitting: Sitting, field: str, text: str) -> str | None:
    found = aspect_named(text, sitting.framework) if text else None
    if text and found is None:
        known = ", ".join(
            aspect_name(aspect, sitting.framework) for aspect in sitting.framework.scheme.outcomes
        )
        raise NotTaken(field, f"`{text}` is no outcome", f"write one of {known}")
    return found


def _held(sitting: Sitting, topic: Topic) -> list[Any]:
    return list(value_at(sitting.data, (topic.subject,)) or ())
