"""What a file holds and where each value stands in it."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inkspector.errors import Problem

Path = tuple[str | int, ...]
"""Keys and list indices from the whole, which is `()`, down to a value."""

MOST_PROBLEMS = 100
"""Told of one file at a time: whoever has more to mend will read it again."""

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, order=True)
class Place:
    """Line and column, both from 1, the column in code points."""

    line: int
    column: int


class Lines:
    """Turns offsets into a text, in code points, into places."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def place(self, index: int) -> Place:
        line = bisect_right(self._starts, index)
        return Place(line, index - self._starts[line - 1] + 1)

    def index(self, place: Place) -> int:
        """The offset at which a place lies."""
        return self._starts[place.line - 1] + place.column - 1


@dataclass(frozen=True)
class Placed:
    """`data` is dicts, lists and scalars; `places` and `spans` are those of values, `keys` of their keys.

    A span is `text[start:end]` in code points: exactly what stands for the value, so that it can be replaced.
    `text` is the file without its byte order mark.
    """

    file: str
    text: str
    data: Any
    places: Mapping[Path, Place]
    keys: Mapping[Path, Place]
    spans: Mapping[Path, tuple[int, int]]


def problem(placed: Placed, path: Path, what: str, mend: str) -> Problem:
    """A problem at the value under `path`, or at the nearest value round it."""
    while path and path not in placed.places:
        path = path[:-1]
    place = placed.places.get(path, Place(1, 1))
    return Problem(placed.file, place.line, place.column, what, mend)


def problem_at_key(placed: Placed, path: Path, what: str, mend: str) -> Problem:
    """A problem at the key that names the value under `path`; an item of a list has none, so at the item."""
    place = placed.keys.get(path)
    if place is None:
        return problem(placed, path, what, mend)
    return Problem(placed.file, place.line, place.column, what, mend)
