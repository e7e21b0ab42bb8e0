"""The professional judgement of a panel, asked for as a whole: it stands with all its parts or not at all."""

from __future__ import annotations

from inkspector.case.dates import read_day
from inkspector.errors import Mended
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.question import Field, NotTaken, Question, Texts
from inkspector.interview.sitting import Sitting
from inkspector.interview.written_dates import with_dates

SECTION = "professional_judgement"
_FIELDS = (
    Field("to", "the rating is", "choice", "3", ("4", "3", "2", "1")),
    Field("rationale", "because", "list", "in words that can be published"),
    Field("by", "by", "text", "the panel's chair"),
    Field("date", "on", "word", "2009-11-02"),
)
_MISSING = {
    "to": ("no rating is given", "write 4, 3, 2 or 1"),
    "rationale": (
        "a professional judgement needs its rationale",
        "write why, in words that can be published",
    ),
    "by": ("nobody is named", "write who judged"),
    "date": ("no day is given", "write the day: 2009-11-02"),
}


def question() -> Question:
    """Where to, why, by whom, when."""
    return Question("Does the panel judge otherwise than the rules?", "By one step at most.", _FIELDS)


def texts(sitting: Sitting) -> dict[str, str]:
    """What the fields hold now."""
    held = value_at(sitting.data, (SECTION,)) or {}
    return {name: str(value) for name, value in held.items() if value is not None}


def answer(sitting: Sitting, said: Texts) -> Data:
    """The case's data with the judgement; without one where every field is empty. Raises NotTaken."""
    texts = with_dates({field.id: " ".join(said.get(field.id, "").split()) for field in _FIELDS})
    if not any(texts.values()):
        return put(sitting.data, (SECTION,), None)
    for name, text in texts.items():
        if not text:
            raise NotTaken(name, *_MISSING[name])
    if texts["to"] not in ("1", "2", "3", "4"):
        raise NotTaken("to", f"`{texts['to']}` is no rating", "write 4, 3, 2 or 1")
    try:
        read_day(texts["date"])
    except Mended as wrong:
        raise NotTaken.of("date", wrong) from None
    return put(sitting.data, (SECTION,), {**texts, "to": int(texts["to"])})
