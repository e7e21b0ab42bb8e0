"""What a person or a spreadsheet calls things, and the ids that are meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from inkspector.scheme import Framework

_APART = re.compile(r"[^a-z0-9]+")


def plain(name: str) -> str:
    """A name without case, hyphens, apostrophes and articles, for comparing."""
    words = _APART.sub(" ", name.lower().replace("'", "").replace("’", "").replace("&", " and ")).split()
    return " ".join(word for word in words if word not in ("the", "of", "local", "authority", "and"))


def subject_named(name: str, framework: Framework) -> str | None:
    """The id of a line, a group or another subject that goes by a name; None where none does."""
    return _subjects(framework).get(plain(name))


def aspect_named(name: str, framework: Framework) -> str | None:
    """The id of an aspect that goes by a name."""
    return _aspects(framework).get(plain(name))


@lru_cache(maxsize=8)
def _subjects(framework: Framework) -> Mapping[str, str]:
    known: dict[str, str] = {}
    for subject in sorted(framework.subjects, key=lambda id: id not in framework.settings):
        names = framework.words.names.get(subject)
        said = (*names.plural, *names.mass, *names.singular) if names else ()
        for name in (subject, *said):
            known.setdefault(plain(name), subject)
    for indicator in framework.indicators:
        known.setdefault(plain(indicator.name), indicator.id)
    return known


@lru_cache(maxsize=8)
def _aspects(framework: Framework) -> Mapping[str, str]:
    known: dict[str, str] = {}
    for aspect in framework.scheme.aspects:
        for name in (aspect, *framework.words.aspects.get(aspect, ())):
            known.setdefault(plain(name), aspect)
    return known
