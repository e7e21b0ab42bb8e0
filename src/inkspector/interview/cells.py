"""Counts by grade as a row of cells: from a case's outcomes to texts and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from inkspector.case.entry import Given, Outcomes
from inkspector.case.grades import grades_named, names_of
from inkspector.case.measure import Measure
from inkspector.case.values import read_given
from inkspector.errors import Mended
from inkspector.interview.question import Field, NotTaken

TOTAL = "total"


def fields(grades: Iterable[str]) -> tuple[Field, ...]:
    """A cell for each grade, and one for the total."""
    return (
        *(Field(grade, grade, "count", row="grades") for grade in grades),
        Field(TOTAL, "of", "count", "all", row="grades"),
    )


def names(measure: Measure) -> frozenset[str]:
    """Every id that a cell may have."""
    return frozenset((*names_of(measure.grades), TOTAL))


def shown(outcomes: Outcomes | None, given: Mapping[str, Given]) -> dict[str, str]:
    """The texts of the cells: counts, and shares or words of single grades."""
    counted = {} if outcomes is None else {name: str(count) for name, count in outcomes.counts.items()}
    total = {} if outcomes is None else {TOTAL: str(outcomes.total)}
    return {**counted, **total, **{name: one.text for name, one in given.items()}}


def entry_of(texts: Mapping[str, str], measure: Measure, before: object) -> dict[str, Any]:
    """What the cells say, as a case writes it; `before` is the file's `outcomes`, whose form is kept.

    Counts that have a total, or are there for every grade, are outcomes. Others are known each by itself, so
    that an empty cell stays unknown. Raises NotTaken at the cell that can't be understood.
    """
    counts, given = read(texts, measure)
    total = counts.pop(TOTAL, None)
    ordered = {name: counts[name] for name in names_of(measure.grades) if name in counts}
    closed = all(grade in counts for grade in measure.grades)
    if closed and not isinstance(before, Mapping):
        whole = sum(counts[grade] for grade in measure.grades) if total is None else total
        shorthand = " ".join(str(counts[grade]) for grade in measure.grades)
        return {"outcomes": f"{whole}: {shorthand}", **given}
    if closed or total is not None:
        head = {} if total is None else {TOTAL: total}
        return {"outcomes": {**head, **ordered}, **given}
    return {**ordered, **given}


def read(texts: Mapping[str, str], measure: Measure) -> tuple[dict[str, int], dict[str, str]]:
    """Cells that hold a count, and those that hold a share or a word."""
    counts: dict[str, int] = {}
    given: dict[str, str] = {}
    for name, text in texts.items():
        if text.isascii() and text.isdigit():
            counts[name] = int(text)
        elif name == TOTAL and text:
            raise NotTaken(name, f"`{text}` isn't a count", "write how many there are, or leave it empty")
        elif text:
            try:
                read_given(text, grades_named(name, measure.grades) or (), measure.words)
            except Mended as wrong:
                raise NotTaken.of(name, wrong) from None
            given[name] = text
    return counts, given
