"""Figures from a spreadsheet: which rows are lines and indicators, what is new, what isn't recognised.

Understood are lines with a count for each grade, with or without a total, and indicators with their figures;
a heading row names the columns, and without one they are taken in the order of the profile.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from inkspector.case.contradictions import outcome_wrong
from inkspector.case.measure import Measure
from inkspector.case.values import closed
from inkspector.errors import Mended
from inkspector.interview import cells, kinds, settings, singles
from inkspector.interview.data import Data
from inkspector.interview.names import plain, subject_named
from inkspector.interview.question import NotTaken
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic, topics
from inkspector.scheme import Framework
from inkspector.scheme.framework import nearest

Row = Sequence[str]
What = Literal["new", "changed", "same", "not recognised"]
_WIDEST, _LONGEST = 60, 5000

COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "line",
        "setting",
        "settings",
        "type",
        "type of setting",
        "provision",
        "phase",
        "indicator",
        "ni",
        "name",
    ),
    cells.TOTAL: ("total", "number", "number inspected", "inspected", "all", "n", "settings inspected"),
    settings.GOOD: ("good or better", "% good or better", "percentage good or better", "good or outstanding"),
    "period": ("period", "year"),
    "value": ("value", "figure", "authority", "this year", "la"),
    "previous": ("previous", "last year", "previous year"),
    "national": ("national", "england", "national average", "england average"),
    "similar_areas": (
        "similar areas",
        "similar",
        "statistical neighbours",
        "sn",
        "statistical neighbour average",
    ),
    "target": ("target",),
}
"""What spreadsheets call columns; grades go by their own names."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One row: what it was taken for, and how it stands to what the case has."""

    row: tuple[str, ...]
    what: What
    topic: Topic | None
    told: str
    """What it says in short, or why it isn't recognised."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table would make of a case. `columns` has their fields by index."""

    data: Data
    rows: tuple[Seen, ...]
    columns: Mapping[int, str]

    def of(self, what: What) -> tuple[Seen, ...]:
        """The rows that stand so."""
        return tuple(row for row in self.rows if row.what == what)


def split(text: str) -> list[list[str]]:
    """Rows and cells of a block as it is copied from a spreadsheet."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [
        [cell.strip() for cell in line.split("\t")[:_WIDEST]] for line in lines[:_LONGEST] if line.strip()
    ]


def preview(sitting: Sitting, rows: Sequence[Row], mapping: Mapping[str, str] | None = None) -> Preview:
    """What the rows would make of the case; nothing is changed.

    `mapping` is from a column's heading to a field, for headings that aren't known by themselves; an empty
    field passes a column over.
    """
    columns, start = heading(rows, sitting.framework, mapping or {})
    held = sitting
    seen: list[Seen] = []
    known = {
        topic.subject: topic
        for topic in topics(sitting.framework)
        if topic.aspect is None and topic.kind == "settings"
    }
    one_by_one: list[tuple[int, str, dict[int, str]]] = []
    for row in rows[start:]:
        one = _named(row, columns, sitting.framework)
        if one is None:
            continue
        name, subject, figures = one
        if subject is not None and subject.startswith("ni_"):
            one_by_one.append((len(seen), subject, figures))
            seen.append(Seen(tuple(row), "same", None, name))
        elif subject in known:
            told, held = _line(held, known[subject], figures, columns, tuple(row))
            seen.append(told)
        else:
            seen.append(Seen(tuple(row), "not recognised", None, _unknown(name, sitting.framework)))
    held, seen = _indicators(held, seen, one_by_one, columns)
    return Preview(held.data, tuple(seen), columns)


def heading(
    rows: Sequence[Row], framework: Framework, mapping: Mapping[str, str]
) -> tuple[dict[int, str], int]:
    """The fields of the columns by index, and the index of the first row under the heading."""
    wanted = {plain(name): field for name, field in mapping.items()}
    grades = {grade for scale in framework.scheme.grade_scales for grade in scale.grades}
    names = {plain(name): field for field, said in COLUMN_NAMES.items() for name in said if plain(name)}
    names |= {plain(grade): grade for grade in grades} | {plain(f"number {grade}"): grade for grade in grades}
    for i, row in enumerate(rows[:10]):
        found = {j: (names | wanted).get(plain(cell)) for j, cell in enumerate(row)}
        fields = {j: field for j, field in found.items() if field}
        figures = [field for field in fields.values() if field != "name"]
        if len(figures) > 1 or (figures and len(row) == 2):
            return {0: "name", **fields} if "name" not in fields.values() else fields, i + 1
    return {}, 0


def _named(
    row: Row, columns: Mapping[int, str], framework: Framework
) -> tuple[str, str | None, dict[int, str]] | None:
    """A row's name, the subject that goes by it, and its other cells; None for a row without figures."""
    at = next((j for j, field in columns.items() if field == "name"), None)
    if at is None:
        at = next((j for j, cell in enumerate(row) if any(sign.isalpha() for sign in cell)), None)
    if at is None or at >= len(row):
        return None
    figures = {j: cell for j, cell in enumerate(row) if j != at and cell}
    if not row[at] or not figures:
        return None
    return row[at], _subject(row[at], framework), figures


def _subject(name: str, framework: Framework) -> str | None:
    head = name.split(":")[0].split(" - ")[0].strip()
    for said in (name, head):
        number = singles.indicator_id(said)
        if number in framework.subjects:
            return number
        found = subject_named(said, framework)
        if found is not None:
            return found
    first = singles.indicator_id(" ".join(name.split()[:2]))
    return first if first in framework.subjects else None


def _line(
    sitting: Sitting,
    topic: Topic,
    figures: Mapping[int, str],
    columns: Mapping[int, str],
    row: tuple[str, ...],
) -> tuple[Seen, Sitting]:
    read_by = settings.measure(sitting, topic)
    try:
        texts = _with_total(_counts(figures, columns, read_by), read_by)
        _refuse_contradictions(texts, read_by)
        known = kinds.texts(sitting, topic)
        counted = cells.names(read_by)
        empty = dict.fromkeys((name for name in known if name in counted), "")
        data = kinds.answer(sitting, topic, {**empty, **texts})
    except NotTaken as wrong:
        return Seen(row, "not recognised", topic, f"{wrong.what}; {wrong.mend}"), sitting
    said = ", ".join(f"{text} {name.replace('_', ' ')}" for name, text in texts.items())
    what: What = (
        "same" if data is sitting.data else "changed" if any(name in known for name in counted) else "new"
    )
    return Seen(row, what, topic, said), replace(sitting, data=data)


def _counts(figures: Mapping[int, str], columns: Mapping[int, str], read_by: Measure) -> dict[str, str]:
    """The cells' texts; a total that the counts add up to goes without saying."""
    if columns:
        fields = (*read_by.grades, cells.TOTAL, settings.GOOD, "national", "similar_areas")
        texts = {columns[j]: text for j, text in figures.items() if columns.get(j) in fields}
        if not texts:
            raise NotTaken("table", "there is no count in this row", "name the columns in a heading row")
        return {name: _share(name, text) for name, text in texts.items()}
    numbers = [text for text in figures.values() if text.isdigit()]
    grades = read_by.grades
    counts = [int(text) for text in numbers]
    if len(numbers) == len(grades):
        return dict(zip(grades, numbers, strict=True))
    if len(numbers) == len(grades) + 1 and counts[0] == sum(counts[1:]):
        return {**dict(zip(grades, numbers[1:], strict=True)), cells.TOTAL: numbers[0]}
    if len(numbers) == len(grades) + 1 and counts[-1] == sum(counts[:-1]):
        return {**dict(zip(grades, numbers, strict=False)), cells.TOTAL: numbers[-1]}
    what = f"{len(numbers)} counts for {len(grades)} grades"
    raise NotTaken("table", what, f"give one for each of {', '.join(grades)}, and the total if you like")


def _with_total(texts: dict[str, str], read_by: Measure) -> dict[str, str]:
    """With the total that a count for every grade comes to, where none was given."""
    counts = [texts[grade] for grade in read_by.grades if texts.get(grade, "").isdigit()]
    if cells.TOTAL in texts or len(counts) < len(read_by.grades):
        return texts
    return {**texts, cells.TOTAL: str(sum(map(int, counts)))}


def _refuse_contradictions(texts: Mapping[str, str], read_by: Measure) -> None:
    """Raises NotTaken where the counts of a row don't go with its total."""
    counts = {name: int(text) for name, text in texts.items() if text.isdigit() and name != cells.TOTAL}
    total = int(texts[cells.TOTAL]) if texts.get(cells.TOTAL, "").isdigit() else None
    try:
        wrong = outcome_wrong(closed(counts, total, read_by.grades), read_by.grades) if counts else None
    except Mended as overlapping:
        raise NotTaken.of("table", overlapping) from None
    if wrong is not None:
        raise NotTaken("table", *wrong)


def _share(name: str, text: str) -> str:
    """A figure of a share column is a share: *65* is 65%."""
    if name in (settings.GOOD, "national", "similar_areas") and text.replace(".", "", 1).isdigit():
        return f"{text}%"
    return text


def _indicators(
    sitting: Sitting,
    seen: list[Seen],
    one_by_one: Sequence[tuple[int, str, Mapping[int, str]]],
    columns: Mapping[int, str],
) -> tuple[Sitting, list[Seen]]:
    topic = next(topic for topic in topics(sitting.framework) if topic.kind == "singles")
    for at, id, figures in one_by_one:
        held = {row[0]: row for row in map(singles.shown, singles.held(sitting))}
        name = singles.number(id)
        before = held.get(name)
        try:
            row = _indicator_row(name, figures, columns, before or singles.filled([name]))
            data = kinds.answer(
                sitting, topic, {singles.TABLE: singles.joined([*{**held, name: row}.values()])}
            )
        except NotTaken as wrong:
            seen[at] = Seen(seen[at].row, "not recognised", topic, f"{wrong.what}; {wrong.mend}")
            continue
        what: What = "same" if before == row else "changed" if before else "new"
        seen[at] = Seen(seen[at].row, what, topic, " ".join(cell for cell in row if cell))
        sitting = replace(sitting, data=data)
    return sitting, seen


def _indicator_row(
    name: str, figures: Mapping[int, str], columns: Mapping[int, str], before: singles.Row
) -> singles.Row:
    """The indicator's row of the table; what the spreadsheet doesn't tell is left as it was."""
    if columns:
        told = {columns[j]: text for j, text in figures.items() if columns.get(j) in singles.COLUMNS}
    else:
        numbers = [text for text in figures.values() if _is_figure(text)]
        told = dict(zip(("value", "previous", "national", "similar_areas", "target"), numbers, strict=False))
        if len(numbers) == 3:
            told = dict(zip(("value", "national", "similar_areas"), numbers, strict=True))
    if not told:
        raise NotTaken("table", f"{name} has no figure", "name the columns in a heading row")
    row = {**dict(zip(singles.COLUMNS, before, strict=True)), **told, "id": name}
    return singles.filled([row[column] for column in singles.COLUMNS])


def _is_figure(text: str) -> bool:
    return text.rstrip("%").replace(".", "", 1).lstrip("-").isdigit()


def _unknown(name: str, framework: Framework) -> str:
    close = nearest(name, framework.settings)
    said = f"; did you mean {close.replace('_', ' ')}?" if close else ""
    return f"“{name}” is no line and no indicator{said}"


def says(preview: Preview) -> Iterator[str]:
    """*3 new, 2 changed, 14 the same, 1 not recognised*, part by part."""
    for what, words in (
        ("new", "new"),
        ("changed", "changed"),
        ("same", "the same"),
        ("not recognised", "not recognised"),
    ):
        count = len(preview.of(what))  # type: ignore[arg-type]
        if count:
            yield f"{count} {words}"
