"""A case's file in full form: shorthand, words, shares and comparisons become values.

What can't be understood is told at its place and left out, so that all else is still looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar, get_args

from inkspector.case.entry import Entry, Given, Outcomes
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

Block = dict[str, Any]
T = TypeVar("T")


def _fields(model: type[Model]) -> tuple[str, ...]:
    return tuple(info.alias or name for name, info in model.model_fields.items() if name != "given")


ENTRY_FIELDS, SUMMARY_FIELDS = _fields(Entry), _fields(Summary)


def expand(placed: Placed, framework: Framework) -> tuple[Block, list[Problem]]:
    """The data of a case's file as the model wants it, and what stood in the way."""
    expansion = _Expansion(placed, framework, framework.words.quantities())
    return expansion.case(deepcopy(placed.data)), expansion.problems


@dataclass
class _Expansion:
    placed: Placed
    framework: Framework
    words: QuantityWords
    problems: list[Problem] = field(default_factory=list)

    def case(self, data: Block) -> Block:
        self.each(data, "settings", self.entry)
        self.each(data, "national", self.national)
        reviews = data.get("serious_case_reviews")
        if isinstance(reviews, dict):
            measure = self.measure("serious_case_reviews")
            self.outcomes(reviews, ("serious_case_reviews",), measure, Outcomes({}, 0))
        for path, judgement in blocks(data, "judgements"):
            self.judgement(path, judgement)
        indicators = data.get("indicators")
        if isinstance(indicators, dict):
            gaps = indicators.get("gaps")
            if isinstance(gaps, dict) and isinstance(gaps.get("summary"), dict):
                gaps["summary"] = [gaps["summary"]]
            if isinstance(indicators.get("summary"), dict):
                indicators["summary"] = [indicators["summary"]]
            for path, summary in (
                *blocks(data, "indicators", "summary"),
                *blocks(data, "indicators", "gaps", "summary"),
            ):
                self.summary(path, summary)
        return data

    def each(self, data: Block, section: str, expand_one: Callable[[Path, str, Any], Any]) -> None:
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

    def entry(self, path: Path, line: str, written: Any) -> Any:
        measure = self.measure(line)
        if isinstance(written, str):
            outcomes = self.tried(path, lambda: read_outcomes(written, measure))
            return {} if outcomes is None else {"outcomes": outcomes}
        if not isinstance(written, dict):
            self.tried(path, partial(read_outcomes, written, measure))
            return {}
        self.aspect(path, written, measure)
        aspects = written.get("aspects")
        if isinstance(aspects, dict):
            written["aspects"] = aspects = {name: each for name, each in aspects.items() if each is not None}
            for name, aspect in aspects.items():
                at = (*path, "aspects", name)
                if isinstance(aspect, str):
                    outcomes = self.tried(at, partial(read_outcomes, aspect, measure))
                    aspects[name] = {} if outcomes is None else {"outcomes": outcomes}
                elif isinstance(aspect, dict):
                    self.aspect(at, aspect, measure)
        return written

    def aspect(self, path: Path, block: Block, measure: Measure) -> None:
        self.outcomes(block, path, measure)
        if block.get("overall") is not None:
            self.put(block, "overall", path, lambda written: read_overall(written, measure))
        compared = block.get("compared")
        if isinstance(compared, dict):
            block["compared"] = compared = {key: each for key, each in compared.items() if each is not None}
            for comparator in list(compared):
                self.put(
                    compared,
                    comparator,
                    (*path, "compared"),
                    lambda written: read_compared(written, self.words),
                )
        names = {name: grades_named(name, measure.grades) or () for name in names_of(measure.grades)}
        self.take_given(block, path, names, lambda key: measure.unknown(key, ENTRY_FIELDS), ENTRY_FIELDS)

    def take_given(
        self,
        block: Block,
        path: Path,
        names: Mapping[str, tuple[str, ...]],
        unknown: Callable[[str], Mended],
        fields: Collection[str],
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
                continue
            if written is None:
                continue
            read = self.tried(at, partial(read_given, written, names[key], self.words))
            if read is not None:
                given[key] = read
        if given:
            block["given"] = given

    def outcomes(self, block: Block, path: Path, measure: Measure, instead: Outcomes | None = None) -> None:
        """Reads `outcomes` as a block of counts or as shorthand; `instead` stands in where it can't be."""
        written, at = block.get("outcomes"), (*path, "outcomes")
        if written is None:
            return
        read: Outcomes | None
        if isinstance(written, dict):
            read = self.counts(written, at, measure)
        else:
            read = self.tried(at, lambda: read_outcomes(written, measure))
        block["outcomes"] = read if read is not None else instead
        if block["outcomes"] is None:
            del block["outcomes"]

    def counts(self, written: Block, path: Path, measure: Measure) -> Outcomes | None:
        counts: dict[str, int] = {}
        sound = bool(written)
        if not written:
            self.note(path, "these outcomes say nothing", "give counts by grade, or leave `outcomes` out")
        for key, value in written.items():
            if key != "total" and grades_named(key, measure.grades) is None:
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

    def national(self, path: Path, line: str, written: Any) -> Any:
        measure = self.measure(line)
        block = written if isinstance(written, dict) else {"share": written}
        if block.get("share") is not None:
            at = path if block is not written else (*path, "share")
            good = grades_named("good_or_better", measure.grades) or ()
            read = self.tried(at, lambda: read_share(block["share"], good, self.words))
            block["share"] = read or Given("some", None, None, "")
        return block

    def judgement(self, path: Path, block: Block) -> None:
        """The one subject of an inspection that has but one goes without saying."""
        inspection = block.get("inspection")
        known = {each.id: each.subjects for each in self.framework.scheme.inspections}
        if (
            block.get("subject") is None
            and isinstance(inspection, str)
            and len(known.get(inspection, ())) == 1
        ):
            block["subject"] = known[inspection][0]

    def summary(self, path: Path, block: Block) -> None:
        names = dict.fromkeys(get_args(Reading), ())

        def unknown(key: str) -> Mended:
            return Mended(f"`{key}` isn't known here", nearest_or_all(key, (*names, *SUMMARY_FIELDS)))

        self.take_given(block, path, names, unknown, SUMMARY_FIELDS)

    def put(self, block: Block, key: str, path: Path, read: Callable[[Any], Any]) -> None:
        """Puts what was read in the place of what was written, or takes it away."""
        written = block.pop(key)
        value = self.tried((*path, key), lambda: read(written))
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


def blocks(data: Any, *path: str) -> list[tuple[Path, Block]]:
    """The blocks under a path, be there one or a list of them, each with its path."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    if isinstance(data, dict):
        return [(path, data)]
    items = data if isinstance(data, list) else []
    return [((*path, i), item) for i, item in enumerate(items) if isinstance(item, dict)]
