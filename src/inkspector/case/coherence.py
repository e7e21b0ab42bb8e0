"""What in a case contradicts itself, across its lines, judgements and dates."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.case.contradictions import Wrong, entry_wrongs, outcome_wrong
from inkspector.case.model import Case
from inkspector.case.refuted import indicator_wrongs
from inkspector.case.sums import sum_wrongs
from inkspector.case.worlds import Worlds
from inkspector.errors import Problem
from inkspector.places import Placed, problem
from inkspector.scheme import Framework


def incoherent(case: Case, framework: Framework, placed: Placed) -> list[Problem]:
    """Every contradiction, at its place."""
    return [problem(placed, wrong.path, wrong.what, wrong.mend) for wrong in _wrongs(case, framework)]


def _wrongs(case: Case, framework: Framework) -> Iterator[Wrong]:
    for line, entry in case.settings.items():
        yield from entry_wrongs(("settings", line), entry, framework.scale(line).grades)
    worlds = Worlds(case, framework)
    yield from sum_wrongs(worlds)
    if case.serious_case_reviews is not None:
        scale = framework.scale("serious_case_reviews").grades
        told = outcome_wrong(case.serious_case_reviews.outcomes, scale)
        if told:
            yield Wrong(("serious_case_reviews", "outcomes"), *told)
    yield from indicator_wrongs(worlds)
    yield from _judged_twice(case)
    yield from _out_of_order(case)


def _judged_twice(case: Case) -> Iterator[Wrong]:
    """Two grades of one subject by one kind of inspection on one date."""
    grades: dict[tuple[str | None, ...], str] = {}
    for i, one in enumerate(case.judgements):
        if one.grade is None:
            continue
        key = (one.subject, one.aspect, one.inspection, one.date.text if one.date else None)
        before = grades.setdefault(key, one.grade)
        if before != one.grade:
            what = f"`{one.subject}` was {before} above, and is {one.grade} here, by the same inspection"
            yield Wrong(("judgements", i, "grade"), what, "give each its date, or keep one")


def _out_of_order(case: Case) -> Iterator[Wrong]:
    letter, cut_off = case.dates.letter, case.dates.evidence_to
    if letter is None:
        return
    if cut_off is not None and letter < cut_off:
        what = f"the letter is of {letter}, before its evidence ends, on {cut_off}"
        yield Wrong(("dates", "letter"), what, "mend one of the two dates")
    moved = case.professional_judgement
    if moved is not None and moved.date > letter:
        what = f"the professional judgement is of {moved.date}, after the letter, {letter}"
        yield Wrong(("professional_judgement", "date"), what, "mend one of the two dates")
    for i, pending in enumerate(case.pending):
        if pending.since is not None and pending.since.first > letter:
            what = f"this began on {pending.since}, after the letter, {letter}"
            yield Wrong(("pending", i, "since"), what, "mend one of the two dates")
