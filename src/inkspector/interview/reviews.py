"""The question on serious case reviews: how many were evaluated as what, and in which window."""

from __future__ import annotations

from typing import Any

from inkspector.case.dates import When
from inkspector.errors import Mended
from inkspector.interview import cells, settings
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.question import Field, NotTaken, Question, Texts, changes
from inkspector.interview.sitting import OLD, Sitting
from inkspector.interview.sources import shown, with_source
from inkspector.interview.topics import Topic

SECTION = "serious_case_reviews"


def question(sitting: Sitting, topic: Topic) -> Question:
    """How the reviews were evaluated."""
    grades = settings.measure(sitting, topic).grades
    return Question(
        "How were the authority's serious case reviews evaluated?",
        "A grade that is left empty had none, since what isn't here by the cut-off date didn't take place.",
        (
            *cells.fields(grades),
            Field("from", "from", "word", "2007-04-01", row="window"),
            Field("to", "to", "word", "2009-07-15", row="window"),
            Field("source", "source", "text", shown(sitting.data, sitting.case.default_source)),
            Field("note", "note", "text", "shown, never computed with"),
        ),
        "2 good 1 adequate",
    )


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """What the fields hold now."""
    held = sitting.case.serious_case_reviews
    if held is None:
        return {}
    shown_now = cells.shown(held.outcomes, {})
    shown_now |= {"from": str(held.start or ""), "to": str(held.end or "")}
    shown_now |= {"source": shown(sitting.data, held.source), "note": held.note or ""}
    return {name: text for name, text in shown_now.items() if text}


def answer(sitting: Sitting, topic: Topic, said: Texts) -> Data:
    """The case's data with the fields' texts as its reviews. Raises NotTaken."""
    known = texts(sitting, topic)
    changed = changes(known, said)
    if not changed:
        return sitting.data
    data = sitting.data
    section: dict[str, Any] = dict(value_at(data, (SECTION,)) or {})
    read_by = settings.measure(sitting, topic)
    counted = cells.names(read_by)
    if changed.keys() & counted:
        counts, given = cells.read(
            {name: text for name, text in {**known, **changed}.items() if name in counted}, read_by
        )
        if given:
            name = next(iter(given))
            raise NotTaken(name, f"`{given[name]}` isn't a count", "write how many reviews there were")
        section["outcomes"] = counts or None
    if section.get("source") == OLD:
        del section["source"]
    for name in ("from", "to"):
        if changed.get(name):
            try:
                When.read(changed[name])
            except Mended as wrong:
                raise NotTaken.of(name, wrong) from None
    if changed.get("source"):
        data, section["source"] = with_source(data, changed["source"])
    others = {name: text or None for name, text in changed.items() if name in ("from", "to", "note")}
    section = {name: value for name, value in {**section, **others}.items() if value is not None}
    return put(data, (SECTION,), section or None)
