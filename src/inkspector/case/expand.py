"""A case's file in full form: shorthand, words, shares and comparisons become values.

What can't be understood is told at its place and left out, so that all else is still looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar, get_args

from inkspector.case.entry import Comparator, Compared, Entry, Given, Outcomes
from inkspector.case.grades import grades_named, names_of
from inkspector.case.indicators import Reading, Summary
from inkspector.case.measure import Measure, nearest_or_all
from inkspector.case.values import (
    closed,
    read_compared,
    read_count,
    read_given,
    read_outcomes,
    read_overall,
)
from inkspector.claims.quantity import QuantityWords
from inkspector.errors import CaseError, Mended, Problem
from inkspector.places import Path, Placed, problem, problem_at_key
from inkspector.places.placed import MOST_PROBLEMS
from inkspector.scheme import Framework
from inkspector.scheme.model import Model

Raw = dict[str, Any]
"""A block as the file has it."""
T = TypeVar("T")


def _fields(model: type[Model]) -> tuple[str, ...]:
    return tuple(info.alias or name for name, info in model.model_fields.items() if name != "given")


ENTRY_FIELDS, SUMMARY_FIELDS = _fields(Entry), _fields(Summary)
COMPARATORS: tuple[str, ...] = get_args(Comparator)


def expand(placed: Placed, framework: Framework) -> tuple[Raw, list[Problem]]:
    """The data of a case's file as the model wants it, and what stood in the way."""
    expansion = _Expansion(placed, framework, framework.words.quantities)
    return expansion.case(deepcopy(placed.data)), expansion.problems


@dataclass
class _Expansion:
    placed: Placed
    framework: Framework
    words: QuantityWords
    problems: list[Problem] = field(default_factory=list)

    def case(self, data: Raw) -> Raw:
        self.each(data, "settings", self.entry)
        self.each(data, "national", self.national)
        reviews = data.get("serious_case_reviews")
        if isinstance(reviews, dict):
            written = reviews.get("outcomes")
            self.outcomes(reviews, ("serious_case_reviews",), self.measure("serious_case_reviews"))
            if written is not None:  # told already if it isn't sound, and not missing
                reviews.setdefault("outcomes", Outcomes({}, 0))
        for _, judgement in blocks(data, "judgements"):
            self.judgement(judgement)
        indicators = data.get("indicators")
        if isinstance(indicators, dict):
            self.indicators(indicators)
        return data

    def indicators(self, block: Raw) -> None:
        """A summary is one block or a list of them."""
        gaps = block.get("gaps")
        for holder in (block, gaps):
            if isinstance(holder, dict) and isinstance(holder.get("summary"), dict):
                holder["summary"] = [holder["summary"]]
        for at in (("summary",), ("gaps", "summary")):
            for path, summary in blocks(block, *at):
                self.summary(("indicators", *path), summary)

    def each(self, data: Raw, section: str, expand_one: Callable[[Path, str, Any], Any]) -> None:
        """Every value of a section that goes by ids of the scheme."""
        values = data.get(section)
        if isinstance(values, dict):
            data[section] = {
                key: expand_one((section, key), key, value)
                for key, value in values.items()
                if value is not None
            }

    def measure(self, subject: str) -> Measure:
        return Measure.of(self.framework, self.words, subject)

    def entry(self, path: Path, line: str, written: Any) -> Raw:
        measure = self.measure(line)
        entry = self.aspect(path, written, measure)
        aspects = entry.get("aspects")
        if isinstance(aspects, dict):
            entry["aspects"] = {
                name: self.aspect((*path, "aspects", name), aspect, measure)
                for name, aspect in aspects.items()
                if aspect is not None
            }
        return entry

    def aspect(self, path: Path, written: Any, measure: Measure) -> Raw:
        if not isinstance(written, dict):
            outcomes = self.tried(path, partial(read_outcomes, written, measure))
            return {} if outcomes is None else {"outcomes": outcomes}
        self.outcomes(written, path, measure)
        self.put(written, "overall", path, partial(read_overall, measure=measure))
        compared = written.get("compared")
        if isinstance(compared, dict):
            at, read = (*path, "compared"), partial(read_compared, words=self.words)
            for comparator, reading in list(compared.items()):
                if reading is None and comparator not in COMPARATORS:
                    compared[comparator] = Compared("")  # the model tells the key, as beside a value
                else:
                    self.put(compared, comparator, at, read)
        names = {name: grades_named(name, measure.grades) or () for name in names_of(measure.grades)}
        self.take_given(written, path, names, ENTRY_FIELDS, lambda key: measure.unknown(key, ENTRY_FIELDS))
        return written

    def take_given(
        self,
        block: Raw,
        path: Path,
        names: Mapping[str, tuple[str, ...]],
        fields: Collection[str],
        unknown: Callable[[str], Mended],
    ) -> None:
        """Moves quantities, which go by the name of grades or by a reading, into `given`.

        `names` has the grades of each; a key that is neither a name nor a field is told as `unknown` says.
        """
        given: dict[str, Given] = {}
        for key in [key for key in block if key not in fields]:
            written, at = block.pop(key), (*path, key)
            if key not in names:
                wrong = unknown(key)
                self.add(problem_at_key(self.placed, at, wrong.what, wrong.mend))
            elif written is not None:
                read = self.tried(at, partial(read_given, written, names[key], self.words))
                given |= {} if read is None else {key: read}
        if given:
            block["given"] = given

    def outcomes(self, block: Raw, path: Path, measure: Measure) -> None:
        """Reads `outcomes` as a block of counts or as shorthand."""
        at = (*path, "outcomes")
        if isinstance(block.get("outcomes"), dict):
            counts = self.counts(block.pop("outcomes"), at, measure)
            block |= {} if counts is None else {"outcomes": counts}
        else:
            self.put(block, "outcomes", path, partial(read_outcomes, measure=measure))

    def counts(self, written: Raw, path: Path, measure: Measure) -> Outcomes | None:
        counts: dict[str, int] = {}
        sound = bool(written)
        if not written:
            self.note(path, "these outcomes say nothing", "give counts by grade, or leave `outcomes` out")
        for key, value in written.items():
            if key not in ("total", *names_of(measure.grades)):
                wrong = measure.unknown(key, ("total",))
                self.add(problem_at_key(self.placed, (*path, key), wrong.what, wrong.mend))
                sound = False
                continue
            count = self.tried((*path, key), partial(read_count, value))
            if count is None:
                sound = False
            else:
                counts[key] = count
        if not sound:
            return None
        total = counts.pop("total", None)
        return self.tried(path, lambda: closed(counts, total, measure.grades))

    def national(self, path: Path, line: str, written: Any) -> Raw:
        good = grades_named("good_or_better", self.measure(line).grades) or ()
        block, at = (written, (*path, "share")) if isinstance(written, dict) else ({"share": written}, path)
        if block.get("share") is not None:  # told already if it isn't sound, and not missing
            read = self.tried(at, partial(read_share, block["share"], good, self.words))
            block["share"] = read or Given("some", None, None, "")
        return block

    def judgement(self, block: Raw) -> None:
        """The one subject of an inspection that has but one goes without saying."""
        inspection = block.get("inspection")
        known = {each.id: each.subjects for each in self.framework.scheme.inspections}
        subjects = known.get(inspection, ()) if isinstance(inspection, str) else ()
        if block.get("subject") is None and len(subjects) == 1:
            block["subject"] = subjects[0]

    def summary(self, path: Path, block: Raw) -> None:
        names = dict.fromkeys(get_args(Reading), ())

        def unknown(key: str) -> Mended:
            return Mended(f"`{key}` isn't known here", nearest_or_all(key, (*names, *SUMMARY_FIELDS)))

        self.take_given(block, path, names, SUMMARY_FIELDS, unknown)

    def put(self, block: Raw, key: str, path: Path, read: Callable[[Any], Any]) -> None:
        """Puts what was read in the place of what was written, or takes it away."""
        written = block.pop(key, None)
        value = None if written is None else self.tried((*path, key), partial(read, written))
        if value is not None:
            block[key] = value

    def tried(self, path: Path, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except Mended as wrong:
            self.note((*path, *wrong.at), wrong.what, wrong.mend)
            return None

    def note(self, path: Path, what: str, mend: str) -> None:
        self.add(problem(self.placed, path, what, mend))

    def add(self, found: Problem) -> None:
        self.problems.append(found)
        if len(self.problems) >= MOST_PROBLEMS:  # enough to mend before the file is read again
            raise CaseError(sorted(set(self.problems)))


def read_share(written: object, grades: tuple[str, ...], words: QuantityWords) -> Given:
    """A share in per cent and nothing else."""
    given = read_given(written, grades, words)
    if given.proportion is None or given.quantifier != "percent":
        raise Mended(f"`{given.text}` is no share", "write it in per cent: `57%`")
    return given


def blocks(data: Any, *path: str) -> list[tuple[Path, Raw]]:
    """The blocks under a path, be there one or a list of them, each with its path."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    if isinstance(data, dict):
        return [(path, data)]
    items = data if isinstance(data, list) else []
    return [((*path, i), item) for i, item in enumerate(items) if isinstance(item, dict)]
