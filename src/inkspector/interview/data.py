"""A case's data as written: what stands at a path, and the same data with something else there.

Data are those of the file as `inkspector.places` reads it: dicts, lists, and scalars as written. An answer
is such data with the answer in it; what it leaves alone is shared with the old, and how the two differ tells
what is to be written into the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from inkspector.places import Path

Data = Mapping[str, Any]


def value_at(data: Any, path: Sequence[str | int]) -> Any:
    """The value under a path, None where there is none."""
    for step in path:
        if isinstance(data, Mapping) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def put(data: Data, path: Path, value: Any) -> Data:
    """The data with a value at a path, or without it for None.

    An index one past a list's end appends; a block or list that is left empty goes too.
    """
    placed = _put(data, path, value)
    assert isinstance(placed, Mapping)
    return placed


def _put(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(data) if isinstance(data, list) else []
        inner = _put(items[step] if step < len(items) else None, rest, value)
        return [*items[:step], *(() if inner is None else (inner,)), *items[step + 1 :]] or None
    block = dict(data) if isinstance(data, Mapping) else {}
    inner = _put(block.get(step), rest, value)
    if inner is None:
        block.pop(step, None)
    else:
        block[step] = inner
    return block or None


def scalar(text: str) -> str | int:
    """What was typed, as a file would hold it: a whole number as a number, all else as text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text
