"""A question of the walk: its words, and the fields that an answer may fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from inkspector.errors import Mended

Shape = Literal["count", "word", "text", "choice", "list", "table"]
Texts = Mapping[str, str]
"""By the id of its field, what stands in it; an empty text is *not known*."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that may be known.

    `shape` says how wide it is and what helps to fill it: a `count` is short, a `choice` has its `choices`
    (others may still be typed), a `list` holds one item a line, a `table` rows with tabs between cells.
    """

    id: str
    label: str
    shape: Shape = "text"
    hint: str = ""
    """An example, shown while it is empty."""
    choices: tuple[str, ...] = ()
    row: str = ""
    """Fields of one row stand side by side."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked of a topic."""

    ask: str
    more: str
    """What helps to answer: what counts, what England has, what an empty field means."""
    fields: tuple[Field, ...]
    say: str = ""
    """An example of what may be said in one line; empty where nothing can."""


class NotTaken(Mended):
    """An answer that can't be understood: which field, what is wrong, what to do."""

    def __init__(self, field: str, what: str, mend: str) -> None:
        super().__init__(what, mend, (field,))
        self.field = field

    @classmethod
    def of(cls, field: str, wrong: Mended) -> NotTaken:
        """The same told of a field."""
        return cls(field, wrong.what, wrong.mend)


def changes(known: Texts, said: Texts) -> dict[str, str]:
    """The fields whose text is another one now, with that text; a field that isn't told of is left alone."""
    told = {name: text.strip() for name, text in said.items()}
    return {name: text for name, text in told.items() if text != known.get(name, "")}
