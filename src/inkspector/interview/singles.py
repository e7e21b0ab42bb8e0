"""Indicators one by one: rows of cells, what they make of the case, and what is wrong in which cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from inkspector.case.comparing import comparator_name
from inkspector.case.entry import Comparator
from inkspector.case.indicators import Single
from inkspector.case.standing import single_states
from inkspector.case.worlds import worlds
from inkspector.errors import Mended
from inkspector.interview.cell import NOT_COMPARABLE, read_beside, read_value, said
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.names import subject_named
from inkspector.interview.question import Field, NotTaken, Question, Texts, changes
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic
from inkspector.places import Path
from inkspector.scheme import Framework
from inkspector.scheme.framework import nearest

COLUMNS = ("id", "period", "value", "previous", "national", "similar_areas", "target")
"""The cells of a row, in order."""
HEADS: Mapping[str, str] = {
    "id": "NI", "period": "period", "value": "value", "previous": "last yr", "national": "England",
    "similar_areas": "similar", "target": "target",
}  # fmt: skip
COMPARATORS: tuple[Comparator, ...] = ("previous", "national", "similar_areas", "target")
SIGNS: Mapping[str, str] = {"higher": "▲", "in_line": "▬", "lower": "▼"}
TABLE = "table"
"""The field that has them all."""
_WAYS: Mapping[str, str] = {"▲": "above", "▬": "in line with", "▼": "below"}
_SINGLES: Path = ("indicators", "single")
_SAY = "NI 73, 74.0, 72.0, 75.0: value, England, similar areas"
Row = tuple[str, ...]


@dataclass(frozen=True)
class Looked:
    """A row as it was understood. `single` is the block of the case, None where the row can't be taken."""

    single: Mapping[str, Any] | None
    faults: Mapping[str, Mended] = field(default_factory=dict)
    """By column."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """By column of a comparator: ▲ above it, ▬ in line, ▼ below."""
    name: str = ""
    """What is indicated, once its number is known."""
    unit: str = ""
    """In what it is measured, and whether high or low is good."""


def question(sitting: Sitting, topic: Topic) -> Question:
    """The single indicators as a table."""
    more = (
        "Beside the value: the figure of last year, England, similar areas, the target; or without one "
        "a above, i in line, b below, + better, - worse, n narrower, w wider, ai above or in line."
    )
    fields = (Field(TABLE, "indicators", "table", "NI 73\t2008/09\t74.0\t71.0\t72.0\t75.0"),)
    return Question("Which single indicators are known, and how do they stand?", more, fields, _SAY)


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """One text: a line for each indicator, with tabs between the cells."""
    rows = [shown(single) for single in held(sitting)]
    return {TABLE: joined(rows)} if rows else {}


def answer(sitting: Sitting, topic: Topic, spoken: Texts) -> Data:
    """The case's data with the table's rows as its single indicators. Raises NotTaken, naming the cell."""
    changed = changes(texts(sitting, topic), spoken)
    if TABLE not in changed:
        return sitting.data
    found = []
    for i, looked in enumerate(look(sitting, split(changed[TABLE])), start=1):
        for column, wrong in looked.faults.items():
            raise NotTaken(TABLE, f"line {i}, {HEADS[column]}: {wrong.what}", wrong.mend)
        if looked.single is not None:
            found.append(looked.single)
    return put(sitting.data, _SINGLES, found or None)


def held(sitting: Sitting) -> list[Mapping[str, Any]]:
    """The blocks of the single indicators as the case has them."""
    value = value_at(sitting.data, _SINGLES)
    return [value] if isinstance(value, Mapping) else list(value or ())


def split(text: str) -> list[Row]:
    """Rows of cells from lines with tabs between; lines without anything are passed over."""
    return [filled(line.split("\t")) for line in text.split("\n") if line.strip()]


def joined(rows: Sequence[Row]) -> str:
    """Lines with tabs between the cells."""
    return "\n".join("\t".join(row).rstrip("\t") for row in rows)


def filled(cells: Sequence[str]) -> Row:
    """As many cells as there are columns."""
    kept = [" ".join(cell.split()) for cell in cells[: len(COLUMNS)]]
    return (*kept, *("" for _ in COLUMNS[len(kept) :]))


def shown(single: Mapping[str, Any]) -> Row:
    """A block of the case as it would be typed."""
    return tuple(_shown(single, column) for column in COLUMNS)


def number(id: str) -> str:
    """*NI 73* for `ni_073`."""
    return f"NI {int(id[3:])}" if id.startswith("ni_") and id[3:].isdigit() else id


def indicator_id(text: str) -> str:
    """`ni_073` from *NI 73*, *073*, *ni073*; the text as it is where it isn't one."""
    digits = text.lower().replace("ni", "", 1).strip(" _-.")
    return (
        f"ni_{int(digits):03d}" if digits.isascii() and digits.isdigit() and len(digits) < 4 else text.strip()
    )


def look(sitting: Sitting, rows: Sequence[Row]) -> list[Looked]:
    """Each row as it is understood, beside what the case has of the same indicator."""
    before = {str(one.get("id")): one for one in held(sitting)}
    seen: set[str] = set()
    return [_look(sitting, row, before, seen) for row in rows]


def told(looked: Looked, column: str, sitting: Sitting) -> str:
    """How the row stands to a comparator, in words: *above England*; nothing where that isn't known."""
    sign = looked.signs.get(column)
    return f"{_WAYS[sign]} {comparator_name(sitting.framework, column)}" if sign else ""


def _look(sitting: Sitting, row: Row, before: Mapping[str, Mapping[str, Any]], seen: set[str]) -> Looked:
    cells = dict(zip(COLUMNS, row, strict=True))
    if not any(row):
        return Looked(None)
    try:
        id = _indicator(cells["id"], sitting.framework)
        if id in seen:
            raise Mended(f"{number(id)} stands in the table already", "fill in the row that is there")
    except Mended as wrong:
        return Looked(None, {"id": wrong})
    seen.add(id)
    indicator = sitting.framework.indicator(id)
    unit = f"{indicator.unit}, {indicator.good_is} is good"
    single, faults = _single(before.get(id, {"id": id}), cells)
    if not faults:
        try:
            signs = dict(_signs(Single.model_validate(dict(single)), sitting))
            return Looked(single, {}, signs, indicator.name, unit)
        except ValidationError as wrong:
            faults["value"] = _refused(wrong)
    return Looked(None, faults, {}, indicator.name, unit)


def _single(
    block: Mapping[str, Any], cells: Mapping[str, str]
) -> tuple[Mapping[str, Any], dict[str, Mended]]:
    """The block with the cells in it; a cell that says what the block says already leaves it as written."""
    known, faults = dict(zip(COLUMNS, shown(block), strict=True)), dict[str, Mended]()
    changed = {name: text for name, text in cells.items() if name != "id" and text != known[name]}
    if not changed:
        return block, faults
    single = dict(block)
    readings = {name: str(block.get("reading")) for name in block.get("comparators") or ()}
    for column, text in changed.items():
        try:
            _put(single, column, text, readings)
        except Mended as wrong:
            faults[column] = wrong
    if len(set(readings.values())) > 1:
        latest = next(name for name in reversed(COLUMNS) if name in readings and name in changed)
        other = next(name for name in readings if readings[name] != readings[latest])
        what = f"the row says {said(readings[other])} of {HEADS[other]}, and one word holds for all"
        faults[latest] = Mended(what, "give the figures where they stand differently")
    single |= {"reading": next(iter(readings.values()), None), "comparators": list(readings) or None}
    return {name: value for name, value in single.items() if value is not None}, faults


def _put(single: dict[str, Any], column: str, text: str, readings: dict[str, str]) -> None:
    """Puts a cell's text into a block and its readings. Raises Mended."""
    if column == "period":
        single[column] = text or None
    elif column == "value":
        single["value"], single["state"] = read_value(text) if text else (None, None)
    else:
        readings.pop(column, None)
        single[column] = None
        if column == "previous":
            single.pop("comparable", None)
        if text:
            beside = read_beside(text)
            single[column] = beside.figure
            if beside.reading is not None:
                readings[column] = beside.reading
            if beside.comparable is False and column == "previous":
                single["comparable"] = False


def _shown(single: Mapping[str, Any], column: str) -> str:
    value = single.get(column)
    if column == "id":
        return number(str(value))
    if column == "value":
        state = said(str(single.get("state") or ""))
        return " ".join(part for part in ("" if value is None else str(value), state) if part)
    if column in COMPARATORS and value is None and column in (single.get("comparators") or ()):
        return said(str(single.get("reading")))
    if column == "previous" and value is not None and single.get("comparable") is False:
        return f"{value} {NOT_COMPARABLE}"
    return "" if value is None else str(value)


def _signs(single: Single, sitting: Sitting) -> Iterator[tuple[str, str]]:
    allowed = worlds(sitting.case, sitting.framework)
    for comparator in COMPARATORS:
        states = single_states(allowed, single, comparator)
        if len(states) == 1:
            yield comparator, SIGNS[next(iter(states))]


def _refused(wrong: ValidationError) -> Mended:
    """What the case itself refuses, in its words."""
    cause = wrong.errors()[0].get("ctx", {}).get("error")
    return cause if isinstance(cause, Mended) else Mended(wrong.errors()[0]["msg"], "mend the row")


def _indicator(text: str, framework: Framework) -> str:
    """The id of an indicator from its number or its name. Raises Mended."""
    if not text:
        raise Mended("the row doesn't say which indicator", "write its number: 73")
    id = indicator_id(text)
    known = {one.id: one.name for one in framework.indicators}
    named = subject_named(text, framework)
    if id in known or named in known:
        return id if id in known else str(named)
    words = [word for word in text.lower().split() if len(word) > 3]
    found = [one for one, name in known.items() if words and all(word in name.lower() for word in words)]
    if len(found) == 1:
        return found[0]
    close = found[0] if found else nearest(id, known)
    mend = f"did you mean {number(close)}, {known[close]}?" if close else "write its number: 73"
    raise Mended(f"`{text}` is no indicator", mend)


def pasted(rows: Sequence[Row], block: Sequence[Sequence[str]], at: int, column: int) -> list[Row]:
    """The rows with a block in them, from a cell on.

    Rows that begin with a number go to where it stands already, or to the end; a block without numbers fills
    the cells below and to the right, as in a spreadsheet.
    """
    found = list(rows)
    for by, cells in enumerate(block):
        place = at + by
        if column == 0:
            known = [indicator_id(row[0]) for row in found]
            id = indicator_id(cells[0])
            place = known.index(id) if id in known else len(found)
        while place >= len(found):
            found.append(filled(()))
        row = found[place]
        found[place] = filled([*row[:column], *cells, *row[column + len(cells) :]])
    return found
