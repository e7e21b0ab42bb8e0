"""The profile's sums and figures, and the conditions of its words."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework
from inkspector.scheme.model import Group


def doubtful_profile(framework: Framework) -> Iterator[Found]:
    """Groups that count a setting twice or never, figures given twice, words that nothing earns."""
    for i, group in enumerate(framework.scheme.groups):
        for place, what, mend in _counted(framework, group):
            yield Found("scheme.yaml", ("groups", i, *place), what, mend)
    yield from _figures(framework)
    yield from _conditions(framework)


def _counted(framework: Framework, group: Group) -> Iterator[tuple[tuple[str, int], str, str]]:
    for j, id in enumerate(group.sums):
        if id in group.sums[:j]:
            yield ("sums", j), f"`{group.id}` counts `{id}` twice", "name it once"
        for whole in framework.line(id).part_of:
            if whole in group.sums:
                what = f"`{group.id}` counts `{id}` twice, as a part of `{whole}` too"
                yield ("sums", j), what, "leave it out of `sums`"
    for j, id in enumerate(group.lines):
        parts = framework.line(id).part_of
        if id not in group.sums and not set(parts) & set(group.sums):
            what = f"`{group.id}` holds `{id}`, which counts nowhere in its share"
            yield ("lines", j), what, "add it to `sums`, or take it out of `lines`"


def _figures(framework: Framework) -> Iterator[Found]:
    seen: set[tuple[str, frozenset[str]]] = set()
    for i, figure in enumerate(framework.scheme.national):
        key = (figure.line, frozenset(figure.grades))
        if key in seen:
            what = f"a second national figure for `{figure.line}`"
            yield Found("scheme.yaml", ("national", i), what, "keep one, with its year")
        if not 0 <= figure.value <= 100:
            yield Found("scheme.yaml", ("national", i, "value"), f"{figure.value} is no share", "0 to 100")
        seen.add(key)


def _conditions(framework: Framework) -> Iterator[Found]:
    for i, word in enumerate(framework.scheme.characterisations):
        good, bad = word.at_least or 0, word.inadequate_at_least or 0
        contradictory = (
            (word.under is not None and good >= word.under)
            or good + bad > 101
            or (word.none_inadequate and bad > 0)
            or max(good, bad, word.grades_at_least or 0) > 100
        )
        if contradictory:
            what = f"nothing can earn the word `{word.id}`: its conditions exclude each other"
            yield Found("scheme.yaml", ("characterisations", i), what, "change one of them")
        conditions = (word.at_least, word.under, word.inadequate_at_least, word.apart, word.grades_at_least)
        if not word.none_inadequate and all(condition is None for condition in conditions):
            what = f"the word `{word.id}` has no condition"
            yield Found("scheme.yaml", ("characterisations", i), what, "give it one, or delete it")
