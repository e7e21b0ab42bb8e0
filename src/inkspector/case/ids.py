"""Names in a case that the scheme, or the case itself, doesn't know: told with the nearest known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from inkspector.case.dates import shown
from inkspector.case.expand import Raw, blocks
from inkspector.case.measure import Measure
from inkspector.errors import Problem
from inkspector.places import Path, Placed, problem, problem_at_key
from inkspector.scheme import Framework
from inkspector.scheme.framework import nearest

_SOURCED = (
    ("judgements",), ("serious_case_reviews",), ("pending",), ("strengths",), ("challenges",),
    ("indicators", "summary"), ("indicators", "gaps", "summary"), ("indicators", "single"),
)  # fmt: skip


def unknown_ids(placed: Placed, framework: Framework) -> Iterator[Problem]:
    """Every id, grade and source of the file that isn't known."""
    names = _Names(placed, framework)
    yield from names.settings()
    yield from names.judgements()
    yield from names.indicators()
    yield from names.views()
    yield from names.pinned()
    yield from names.sources()


class _Names:
    def __init__(self, placed: Placed, framework: Framework) -> None:
        self.placed, self.framework = placed, framework
        self.data: Raw = placed.data
        self.words = framework.words.quantities
        self.inspections = {inspection.id: inspection for inspection in framework.scheme.inspections}

    def settings(self) -> Iterator[Problem]:
        for section in ("settings", "national"):
            for line in _keys(self.data.get(section)):
                yield from self.key((section, line), self.framework.settings, "a line of the scheme")
        for line, entry in _keyed_blocks(self.data.get("settings")):
            for aspect in _keys(entry.get("aspects")):
                if aspect == "overall_effectiveness":
                    what = "a line's overall effectiveness is the line itself"
                    yield problem_at_key(
                        self.placed, ("settings", line, "aspects", aspect), what, "move its figures up"
                    )
                yield from self.key(
                    ("settings", line, "aspects", aspect), self.framework.scheme.aspects, "an aspect"
                )

    def judgements(self) -> Iterator[Problem]:
        for path, block in blocks(self.data, "judgements"):
            yield from self.value(path, block, "inspection", self.inspections, "an inspection of the scheme")
            yield from self.value(path, block, "subject", self.framework.subjects, "a subject of the scheme")
            yield from self.judged(path, block)
        for path, block in blocks(self.data, "pending"):
            yield from self.value(path, block, "inspection", self.inspections, "an inspection of the scheme")

    def judged(self, path: Path, block: Raw) -> Iterator[Problem]:
        """A subject, an aspect or a grade that an inspection of this kind hasn't."""
        subject, grade, named = block.get("subject"), block.get("grade"), block.get("inspection")
        inspection = self.inspections.get(named) if isinstance(named, str) else None
        aspects: Iterable[str] = self.framework.scheme.aspects
        if inspection is not None:
            aspects = inspection.aspects or aspects
            known = isinstance(subject, str) and subject in self.framework.subjects
            if known and subject not in inspection.subjects:
                mend = f"it judges {' and '.join(inspection.subjects)}"
                yield problem(
                    self.placed, (*path, "subject"), f"a {inspection.id} doesn't judge `{subject}`", mend
                )
        yield from self.value(path, block, "aspect", aspects, "an aspect of this")
        if grade is None or (inspection is None and not isinstance(subject, str)):
            return
        measure = Measure.of(self.framework, self.words, str(subject), inspection.id if inspection else None)
        if grade not in measure.grades:
            wrong = measure.unknown(grade)
            yield problem(self.placed, (*path, "grade"), wrong.what, wrong.mend)

    def indicators(self) -> Iterator[Problem]:
        known = [indicator.id for indicator in self.framework.indicators]
        for path, block in blocks(self.data, "indicators", "single"):
            yield from self.value(path, block, "id", known, "an indicator of the scheme")
        for section in (("indicators", "summary"), ("indicators", "gaps", "summary")):
            for path, block in blocks(self.data, *section):
                yield from self.value(path, block, "aspect", self.framework.scheme.aspects, "an aspect")

    def views(self) -> Iterator[Problem]:
        for section in ("strengths", "challenges"):
            for path, block in blocks(self.data, section):
                yield from self.value(
                    path, block, "subject", self.framework.subjects, "a subject of the scheme"
                )
                yield from self.value(path, block, "aspect", self.framework.scheme.aspects, "an aspect")

    def pinned(self) -> Iterator[Problem]:
        for section in ("pinned", "omitted"):
            for path, block in blocks(self.data, "letter", section):
                for field in ("message", "after", "before"):
                    if isinstance(block.get(field), str):
                        yield from self.message((*path, field), block[field])

    def message(self, at: Path, key: str) -> Iterator[Problem]:
        """A key of a message that names none."""
        parts = key.split("/")
        if len(parts) != 3 or not parts[2]:
            mend = "write it as subject/aspect/kind, such as `secondary_schools//grade`"
            yield problem(self.placed, at, f"{shown(key)} names no message", mend)
        elif parts[0] not in self.framework.subjects:
            yield self.unknown(at, parts[0], self.framework.subjects, "a subject of the scheme")

    def sources(self) -> Iterator[Problem]:
        known = _keys(self.data.get("sources"))
        yield from self.value((), self.data, "default_source", known, "one of the case's `sources`")
        sourced = [found for section in _SOURCED for found in blocks(self.data, *section)]
        for section in ("settings", "national"):
            for line, entry in _keyed_blocks(self.data.get(section)):
                sourced.append(((section, line), entry))
                sourced += [
                    ((section, line, "aspects", aspect), block)
                    for aspect, block in _keyed_blocks(entry.get("aspects"))
                ]
        for path, block in sourced:
            yield from self.value(path, block, "source", known, "one of the case's `sources`")

    def key(self, path: Path, known: Iterable[str], what: str) -> Iterator[Problem]:
        name = str(path[-1])
        if name not in known:
            told = self.unknown(path, name, known, what)
            yield problem_at_key(self.placed, path, told.what, told.mend)

    def value(self, path: Path, block: Raw, field: str, known: Iterable[str], what: str) -> Iterator[Problem]:
        value = block.get(field)
        if isinstance(value, str) and value not in known:
            yield self.unknown((*path, field), value, known, what)

    def unknown(self, path: Path, value: str, known: Iterable[str], what: str) -> Problem:
        known = sorted(known)
        close = nearest(value, known)
        listed = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
        mend = (
            f"did you mean `{close}`?"
            if close
            else f"write one of {listed}"
            if known
            else "name it there, or delete this"
        )
        return problem(self.placed, path, f"{shown(value)} isn't {what}", mend)


def _keys(data: Any) -> list[str]:
    return list(data) if isinstance(data, dict) else []


def _keyed_blocks(data: Any) -> list[tuple[str, Raw]]:
    items = data.items() if isinstance(data, dict) else ()
    return [(key, value) for key, value in items if isinstance(value, dict)]
