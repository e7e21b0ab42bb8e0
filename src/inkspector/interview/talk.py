"""The walk as plain questions and answers, line by line: for screen readers, pipes, and who likes it so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from inkspector.interview import kinds
from inkspector.interview.data import Data
from inkspector.interview.question import Field, NotTaken
from inkspector.interview.saying import say
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic

HELP = """\
Answer in shorthand or in a sentence; what you know is enough. An empty line leaves things as they are and
goes on. Also:
  back            the question before; nothing is blanked by that
  go NAME         any question: go secondary schools
  fields          this question field by field; - empties a field
  what            what is known, what is missing, and the rating so far
  undo            take back the last answer
  help            this
  quit            save and leave"""
Want = Literal["undo", "what", "quit"]
EMPTY = "-"
_BETWEEN = ";"


@dataclass(frozen=True)
class Talk:
    """Where a conversation is: at a topic, and within it at a field, or at the question as a whole (None)."""

    topics: Sequence[Topic]
    at: int = 0
    field: int | None = None

    @property
    def topic(self) -> Topic:
        """What is talked about."""
        return self.topics[self.at]


@dataclass(frozen=True)
class Heard:
    """What an answer came to: `data` is None where the case stays as it is; `want` is left to the caller."""

    talk: Talk
    told: tuple[str, ...] = ()
    data: Data | None = None
    want: Want | None = None


def asked(talk: Talk, sitting: Sitting) -> Iterator[str]:
    """The lines of the question that comes now."""
    question = kinds.question(sitting, talk.topic)
    known = kinds.texts(sitting, talk.topic)
    field = _field(talk, sitting)
    if field is None or talk.field == 0:
        yield f"{talk.topic.section}, {talk.topic.name} ({talk.at + 1} of {len(talk.topics)})"
        yield question.ask
    if field is not None:
        held = known.get(field.id, "").replace("\n", f"{_BETWEEN} ")
        hint = f" (for example {field.hint})" if field.hint and not held else ""
        several = f", several with {_BETWEEN} between" if field.shape == "list" else ""
        yield f"{field.label}{several}: {held or 'not known'}{hint}"
    elif known:
        labels = {each.id: each.label for each in question.fields}
        yield "known: " + ", ".join(f"{labels.get(id, id)} {text}" for id, text in known.items())
    elif question.say:
        yield f"for example: {question.say}"


def hear(talk: Talk, sitting: Sitting, line: str) -> Heard:
    """What one line does."""
    text = line.strip()
    word, _, rest = text.partition(" ")
    if word in ("undo", "what", "quit") and not rest:
        return Heard(talk, want=word)  # type: ignore[arg-type]
    if text in ("help", "?"):
        return Heard(talk, tuple(HELP.splitlines()))
    if text == "back":
        return Heard(_begun(replace(talk, at=max(talk.at - 1, 0), field=None), sitting))
    if text == "fields":
        return Heard(replace(talk, field=0))
    if word == "go" and rest:
        return _went(talk, sitting, rest)
    if not text:
        return Heard(_next(talk, sitting))
    return _answered(talk, sitting, text)


def begin(topics: Sequence[Topic], sitting: Sitting, topic: str | None = None) -> Talk:
    """A conversation from its first topic, or from the one with this id."""
    at = next((i for i, one in enumerate(topics) if one.id == topic), 0)
    return _begun(Talk(topics, at), sitting)


def _answered(talk: Talk, sitting: Sitting, text: str) -> Heard:
    field = _field(talk, sitting)
    try:
        if field is None:
            understood = say(sitting, talk.topic, text)
            return Heard(
                _next(talk, sitting),
                tuple(f"understood: {told}" for told in understood.told),
                understood.data,
            )
        value = "" if text == EMPTY else text
        if field.shape == "list":
            value = "\n".join(part.strip() for part in value.split(_BETWEEN))
        data = kinds.answer(sitting, talk.topic, {field.id: value})
    except NotTaken as wrong:
        return Heard(talk, (f"not taken: {wrong.what}; {wrong.mend}",))
    return Heard(_next(talk, sitting), (), data)


def _went(talk: Talk, sitting: Sitting, name: str) -> Heard:
    wanted = name.lower().split()
    for i, topic in enumerate(talk.topics):
        told = f"{topic.section} {topic.name}".lower()
        if all(word in told for word in wanted):
            return Heard(_begun(replace(talk, at=i, field=None), sitting))
    return Heard(talk, (f"there is no question on “{name}”",))


def _next(talk: Talk, sitting: Sitting) -> Talk:
    fields = kinds.question(sitting, talk.topic).fields
    if talk.field is not None and talk.field + 1 < len(fields):
        return replace(talk, field=talk.field + 1)
    if talk.at + 1 == len(talk.topics):
        return talk
    return _begun(replace(talk, at=talk.at + 1, field=None), sitting)


def _begun(talk: Talk, sitting: Sitting) -> Talk:
    """A question that can't be answered in one line is asked field by field."""
    return talk if kinds.question(sitting, talk.topic).say else replace(talk, field=0)


def _field(talk: Talk, sitting: Sitting) -> Field | None:
    if talk.field is None:
        return None
    fields = kinds.question(sitting, talk.topic).fields
    return fields[min(talk.field, len(fields) - 1)]
