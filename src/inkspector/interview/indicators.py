"""Questions on national indicators and gaps, summed up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from inkspector.case.indicators import Reading
from inkspector.case.values import read_given
from inkspector.errors import Mended
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.question import Field, NotTaken, Question, Texts, changes
from inkspector.interview.settings import COMPARATORS
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic
from inkspector.places import Path
from inkspector.rating.say import aspect_name
from inkspector.scheme.framework import nearest

READINGS: tuple[str, ...] = get_args(Reading)
GENERALLY = "generally"
_AGAINST = "write England, similar areas, last year, target"


def question(sitting: Sitting, topic: Topic) -> Question:
    """How indicators stand to their comparators."""
    rows = len(_rows(sitting, topic)) + 1
    gaps = topic.kind == "gaps"
    readings = tuple(
        _said(reading) for reading in READINGS if gaps == reading.startswith(("narrower", "wider"))
    )
    fields = [
        field
        for row in map(str, range(rows))
        for field in (
            Field(f"{row}.amount", "how many", "word", "31 of 40 · large majority", row=row),
            Field(f"{row}.reading", "are", "choice", readings[3] if not gaps else readings[0], readings, row),
            Field(f"{row}.comparators", "against", "word", "similar areas, England", row=row),
        )
    ]
    of = f" for {aspect_name(topic.aspect, sitting.framework)}" if topic.aspect else ""
    what = "the inequality gaps" if gaps else f"the national indicators{of}"
    example = (
        "Gaps are generally narrower than nationally."
        if gaps
        else "A very large majority are in line with or better than similar areas and nationally."
    )
    more = "Where single figures aren't to hand. Without *how many* the reading is one of them all."
    return Question(f"Summed up, how do {what} compare?", more, tuple(fields), example)


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """What the fields hold now, a row for each summary."""
    held: dict[str, str] = {}
    for i, (_, summary, reading) in enumerate(_rows(sitting, topic)):
        amount = summary.get(reading) if reading in summary else GENERALLY if summary.get("generally") else ""
        held[f"{i}.amount"] = str(amount or "")
        held[f"{i}.reading"] = _said(reading)
        held[f"{i}.comparators"] = ", ".join(COMPARATORS[name] for name in summary.get("comparators") or ())
    return {name: text for name, text in held.items() if text}


def answer(sitting: Sitting, topic: Topic, said: Texts) -> Data:
    """The case's data with the fields' texts as its summaries. Raises NotTaken."""
    known = texts(sitting, topic)
    changed = changes(known, said)
    rows = _rows(sitting, topic)
    data = sitting.data
    path = _path(topic)
    summaries: list[Any] = list(_listed(value_at(data, path)))
    gone: list[int] = []
    for i in sorted({int(name.partition(".")[0]) for name in changed}):
        row = {
            part: {**known, **changed}.get(f"{i}.{part}", "") for part in ("amount", "reading", "comparators")
        }
        if i < len(rows):
            at, before, reading = rows[i]
            kept = {
                key: value
                for key, value in before.items()
                if key not in (reading, "reading", GENERALLY, "comparators")
            }
            if any(row.values()):
                summaries[at] = {**kept, **_summary(sitting, topic, i, row)}
            else:
                gone.append(at)
        elif any(row.values()):
            named = {"aspect": topic.aspect} if topic.aspect else {}
            summaries.append({**named, **_summary(sitting, topic, i, row)})
    left = [summary for at, summary in enumerate(summaries) if at not in gone]
    return put(data, path, left or None) if changed else data


def _summary(sitting: Sitting, topic: Topic, i: int, row: Mapping[str, str]) -> dict[str, Any]:
    readings = {_said(reading): reading for reading in READINGS}
    wanted = row["reading"].lower().replace("_", " ")
    if not wanted:
        raise NotTaken(
            f"{i}.reading", "this doesn't say how they compare", "write `better or in line`, `worse` …"
        )
    reading = readings.get(wanted)
    if reading is None:
        close = nearest(wanted, READINGS)
        mend = f"did you mean `{_said(close)}`?" if close else f"write one of {', '.join(readings)}"
        raise NotTaken(f"{i}.reading", f"`{wanted}` isn't a way to compare", mend)
    against = read_comparators(row["comparators"], f"{i}.comparators")
    amount = row["amount"]
    if amount in ("", GENERALLY):
        generally = {GENERALLY: True} if amount else {}
        return {"reading": reading, **generally, "comparators": against}
    try:
        read_given(amount, (), sitting.framework.words.quantities)
    except Mended as wrong:
        raise NotTaken.of(f"{i}.amount", wrong) from None
    return {reading: int(amount) if amount.isdigit() else amount, "comparators": against}


def read_comparators(text: str, field: str) -> list[str]:
    """Ids from *similar areas, England*, *both*, *nationally*. Raises NotTaken."""
    said = text.lower().replace("_", " ").strip()
    if said == "both":
        return ["similar_areas", "national"]
    names = {
        **dict.fromkeys(("england", "national", "nationally", "the national average"), "national"),
        **dict.fromkeys(("similar areas", "similar", "statistical neighbours"), "similar_areas"),
        **dict.fromkeys(("last year", "previous", "the year before"), "previous"),
        "target": "target",
    }
    found = []
    for part in said.replace(" and ", ",").split(","):
        word = part.strip()
        if word and word not in names:
            raise NotTaken(
                field, f"`{word}` is no comparator", "write England, similar areas, last year, target"
            )
        if word:
            found.append(names[word])
    if not found:
        raise NotTaken(
            field, "this doesn't say against what", "write England, similar areas, last year, target"
        )
    return list(dict.fromkeys(found))


def _path(topic: Topic) -> Path:
    return ("indicators", "gaps", "summary") if topic.kind == "gaps" else ("indicators", "summary")


def _listed(value: Any) -> list[Any]:
    """A block by itself counts as a list of one."""
    return [value] if isinstance(value, Mapping) else list(value or ())


def _rows(sitting: Sitting, topic: Topic) -> list[tuple[int, Mapping[str, Any], str]]:
    """Each summary on the topic: its index, its block, and the reading that its row tells."""
    held = enumerate(_listed(value_at(sitting.data, _path(topic))))
    return [
        (at, summary, next((key for key in summary if key in READINGS), str(summary.get("reading") or "")))
        for at, summary in held
        if topic.kind == "gaps" or summary.get("aspect") == topic.aspect
    ]


def _said(reading: str) -> str:
    return reading.replace("_", " ")
