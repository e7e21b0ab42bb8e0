"""Words that name two things, and things without a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkspector.places import Path
from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework
from inkspector.scheme.words import Words

Naming = tuple[str, str, Path]
"""A phrase, what it names, and where it stands in `words.yaml`."""


def clashing_words(framework: Framework) -> Iterator[Found]:
    """Phrases that name two things, compared as the reader does: without case and hyphens.

    Names, aspects, inspections, proportion words and grades share one space; the softeners and each
    category of the lexicon have one of their own, as their place in a clause tells them apart.
    """
    words = framework.words
    yield from _clashes([*_grades(framework), *_names(words)])
    yield from _clashes(_phrases(("softeners",), words.softeners.items()))
    for category, values in words.lexicon.items():
        yield from _clashes(_phrases(("lexicon", category), values.items()))


def nameless(framework: Framework) -> Iterator[Found]:
    """Subjects, aspects and inspections that no letter could name."""
    scheme, words = framework.scheme, framework.words
    subjects = [
        *(line.id for line in scheme.lines),
        *(group.id for group in scheme.groups),
        *scheme.subjects,
    ]
    inspections = [inspection.id for inspection in scheme.inspections]
    for field, ids, known in (
        ("names", subjects, words.names),
        ("aspects", scheme.aspects, words.aspects),
        ("inspections", inspections, words.inspections),
    ):
        for id in ids:
            if id not in known:
                yield Found("words.yaml", (field,), f"`{id}` has no name here", "add what letters call it")


def _clashes(namings: Iterable[Naming]) -> Iterator[Found]:
    first: dict[str, tuple[str, str]] = {}
    for phrase, thing, path in namings:
        key = " ".join(phrase.lower().replace("-", " ").split())
        named, written = first.setdefault(key, (thing, phrase))
        if named != thing:
            what = f"`{phrase}` names {thing}, and `{written}` already names {named}"
            yield Found("words.yaml", path, what, "keep it for one of them")


def _names(words: Words) -> Iterator[Naming]:
    for id, name in words.names.items():
        for form in ("singular", "plural", "mass"):
            for i, phrase in enumerate(getattr(name, form)):
                yield phrase, f"the subject `{id}`", ("names", id, form, i)
    yield from _phrases(("aspects",), words.aspects.items(), "the aspect ")
    yield from _phrases(("inspections",), words.inspections.items(), "the inspection ")
    for row, proportion in enumerate(words.proportions):
        for i, phrase in enumerate(proportion.read):
            yield phrase, f"the share `{proportion.id}`", ("proportions", row, "read", i)


def _grades(framework: Framework) -> Iterator[Naming]:
    for scale in framework.scheme.grade_scales:
        for grade in scale.grades:
            yield grade, f"the grade `{grade}`", ()


def _phrases(root: Path, entries: Iterable[tuple[str, Iterable[str]]], kind: str = "") -> Iterator[Naming]:
    for id, phrases in entries:
        for i, phrase in enumerate(phrases):
            yield phrase, f"{kind}`{id}`", (*root, id, i)
