"""The ids that a scheme's files name, each of which has to be one of the scheme's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkspector.places import Path
from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework, nearest

LETTER_SUBJECTS = frozenset({"indicators"})
"""Subjects that only the plan of the letter knows: every single indicator."""
INDICATOR_STATES = frozenset({"below_a_comparator", "at_or_above_both"})


def unknown_ids(framework: Framework) -> Iterator[Found]:
    """Every id that the scheme doesn't know, with the nearest one that it does, and every id given twice.

    Grades are looked at only where all scales are known.
    """
    structure = [*_one_scheme(framework), *_twice(framework), *_membership(framework), *_words(framework)]
    yield from structure
    if not structure:
        yield from _figures(framework)
        yield from _predicates(framework)


def _unknown(file: str, path: Path, id: str, known: Iterable[str], kind: str) -> Iterator[Found]:
    among = sorted(known)
    if id in among:
        return
    near = nearest(id, among)
    mend = f"did you mean `{near}`?" if near else f"write one of {', '.join(among[:12])}"
    yield Found(file, path, f"`{id}` is no {kind} of this scheme", mend)


def _one_scheme(framework: Framework) -> Iterator[Found]:
    id = framework.scheme.id
    folder = framework.folder.resolve().name
    if folder not in (id, f"{id}@{framework.scheme.version}"):
        mend = "give the folder the name of the scheme, or the scheme that of the folder"
        yield Found("scheme.yaml", ("id",), f"`{id}` lies in a folder `{folder}`", mend)
    for file, named in (("words.yaml", framework.words.scheme), ("letter.yaml", framework.letter.scheme)):
        if named != id:
            yield Found(file, ("scheme",), f"this is for `{named}`, not for `{id}`", f"write `scheme: {id}`")


def _twice(framework: Framework) -> Iterator[Found]:
    scheme = framework.scheme
    for file, field, ids in (
        ("scheme.yaml", "scale", [str(level.rating) for level in scheme.scale]),
        ("scheme.yaml", "grade_scales", [scale.id for scale in scheme.grade_scales]),
        ("scheme.yaml", "lines", [line.id for line in scheme.lines]),
        ("scheme.yaml", "groups", [group.id for group in scheme.groups]),
        ("scheme.yaml", "inspections", [inspection.id for inspection in scheme.inspections]),
        ("scheme.yaml", "bands", [str(band.band) for band in scheme.bands]),
        ("scheme.yaml", "comparators", [comparator.id for comparator in scheme.comparators]),
        ("scheme.yaml", "rules", [rule.id for rule in scheme.rules]),
        ("indicators.tsv", "rows", [indicator.id for indicator in framework.indicators]),
    ):
        for i, id in enumerate(ids):
            if id in ids[:i]:
                yield Found(file, (field, i), f"`{id}` stands here twice", "give each an id of its own")


def _membership(framework: Framework) -> Iterator[Found]:
    scheme = framework.scheme
    scales = [scale.id for scale in scheme.grade_scales]
    lines = [line.id for line in scheme.lines]
    subjects = framework.subjects
    for i, scale in enumerate(scheme.grade_scales):
        for j, grade in enumerate(scale.good_or_better):
            yield from _scheme(("grade_scales", i, "good_or_better", j), grade, scale.grades, "grade")
        for j, subject in enumerate(scale.subjects):
            yield from _scheme(("grade_scales", i, "subjects", j), subject, subjects, "subject")
    for i, outcome in enumerate(scheme.outcomes):
        yield from _scheme(("outcomes", i), outcome, scheme.aspects, "aspect")
    for i, line in enumerate(scheme.lines):
        yield from _scheme(("lines", i, "scale"), line.scale, scales, "scale")
        for j, id in enumerate(line.part_of):
            yield from _scheme(("lines", i, "part_of", j), id, lines, "line")
    for i, group in enumerate(scheme.groups):
        for j, id in enumerate(group.lines):
            yield from _scheme(("groups", i, "lines", j), id, lines, "line")
        for j, id in enumerate(group.sums):
            yield from _scheme(("groups", i, "sums", j), id, group.lines, f"line of `{group.id}`")
    for i, inspection in enumerate(scheme.inspections):
        yield from _scheme(("inspections", i, "scale"), inspection.scale, scales, "scale")
        for j, id in enumerate(inspection.subjects):
            yield from _scheme(("inspections", i, "subjects", j), id, subjects, "subject")
        for j, id in enumerate(inspection.aspects):
            yield from _scheme(("inspections", i, "aspects", j), id, scheme.aspects, "aspect")
    for i, polarity in enumerate(scheme.polarities):
        yield from _scheme(("polarities", i, "subject"), polarity.subject, subjects, "subject")
    for i, indicator in enumerate(framework.indicators):
        path = ("rows", i, "outcome")
        yield from _unknown("indicators.tsv", path, indicator.outcome, scheme.outcomes, "outcome")


def _figures(framework: Framework) -> Iterator[Found]:
    lines = [line.id for line in framework.scheme.lines]
    for i, home in enumerate(framework.scheme.smallest.homes):
        yield from _scheme(("smallest", "homes", i), home, lines, "line")
    for i, figure in enumerate(framework.scheme.national):
        yield from _scheme(("national", i, "line"), figure.line, framework.settings, "line or group")
        if figure.line in framework.settings:
            grades = framework.scale(figure.line).grades
            for j, grade in enumerate(figure.grades):
                yield from _scheme(("national", i, "grades", j), grade, grades, "grade of its settings")


def _predicates(framework: Framework) -> Iterator[Found]:
    scheme = framework.scheme
    inspections = [inspection.id for inspection in scheme.inspections]
    for i, rule in enumerate(scheme.rules):
        if rule.effect.do == "start_at":
            path = ("rules", i, "effect", "band_of")
            yield from _scheme(path, rule.effect.band_of, framework.settings, "line or group")
        for j, predicate in enumerate(rule.when):
            at: Path = ("rules", i, "when", j)
            subject = getattr(predicate, "subject", None)
            inspection = getattr(predicate, "inspection", None)
            aspect = getattr(predicate, "aspect", None)
            if inspection is not None:
                yield from _scheme((*at, "inspection"), inspection, inspections, "inspection")
            if aspect is not None:
                yield from _scheme((*at, "aspect"), aspect, scheme.aspects, "aspect")
            if subject is not None:
                known = (
                    framework.settings
                    if predicate.is_ in ("share", "band_of", "size")
                    else framework.subjects
                )
                yield from _scheme((*at, "subject"), subject, known, "subject")
            grades = _grades(framework, subject, inspection if inspection in inspections else None)
            for k, grade in enumerate(getattr(predicate, "grades", ())):
                yield from _scheme((*at, "grades", k), grade, grades, f"grade of `{subject}`")
            if predicate.is_ == "how_many":
                states = INDICATOR_STATES if predicate.of == "indicators" else grades
                yield from _scheme((*at, "state"), predicate.state, states, "state to count")


def _grades(framework: Framework, subject: str | None, inspection: str | None) -> tuple[str, ...]:
    return framework.scale(subject or "all_settings", inspection).grades


def _words(framework: Framework) -> Iterator[Found]:
    scheme, words = framework.scheme, framework.words
    inspections = [inspection.id for inspection in scheme.inspections]
    for field, ids, known, kind in (
        ("names", words.names, framework.subjects, "subject"),
        ("aspects", words.aspects, frozenset(scheme.aspects), "aspect"),
        ("inspections", words.inspections, frozenset(inspections), "inspection"),
    ):
        for id in ids:
            yield from _unknown("words.yaml", (field, id), id, known, kind)
    for path, subject in framework.letter.ids():
        yield from _unknown("letter.yaml", path, subject, framework.subjects | LETTER_SUBJECTS, "subject")


def _scheme(path: Path, id: str, known: Iterable[str], kind: str) -> Iterator[Found]:
    yield from _unknown("scheme.yaml", path, id, known, kind)
