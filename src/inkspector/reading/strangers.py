"""Words that name an authority other than the letter's own."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from inkspector.reading.syntax import Syntax

LONGEST = 6
"""Words of a name, at most."""
Name = tuple[str, ...]


@dataclass(frozen=True)
class Strangers:
    """The names of all authorities that a scheme knows, and those by which a letter calls its own."""

    known: Set[Name]
    own: frozenset[Name]

    def among(self, syntax: Syntax) -> frozenset[int]:
        """The words of a sentence that name another: *North Somerset* isn't *Somerset*."""
        words = syntax.texts
        found: set[int] = set()
        done = 0
        for i in sorted(i for i in syntax.capitals if words[i] in self._beginnings):
            sizes = range(min(LONGEST, len(words) - i), 0, -1) if i >= done else ()
            names = (tuple(words[i : i + size]) for size in sizes)
            name = next((name for name in names if name in self.known or name in self.own), ())
            done = max(done, i + len(name))
            if name not in self.own:
                found.update(range(i, i + len(name)))
        return frozenset(found)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(name[0] for name in (*self.known, *self.own) if name)
