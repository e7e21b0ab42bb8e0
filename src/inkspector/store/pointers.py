"""JSON Pointers into a case, and the values under them."""

from __future__ import annotations

from enum import Enum
from typing import Any, Final

from inkspector.places import Path
from inkspector.store.written import same


class Absent(Enum):
    """The type of `ABSENT`."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT
"""What stands where nothing is written; null is something that is."""


def steps(pointer: str) -> tuple[str, ...]:
    """`/settings/colleges` as its steps; raises ValueError for what is no JSON Pointer."""
    if pointer and not pointer.startswith("/"):
        raise ValueError(f"{pointer!r} is no JSON Pointer")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def pointer(path: Path) -> str:
    """A path as a JSON Pointer."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def value_at(data: Any, pointer: str) -> Any:
    """What stands under a pointer, or `ABSENT`."""
    for step in steps(pointer):
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and step.isdecimal() and int(step) < len(data):
            data = data[int(step)]
        else:
            return ABSENT
    return data


def with_value(data: Any, pointer: str, value: Any) -> Any:
    """The data with `value` under a pointer, or without it for `ABSENT`; what is missing above it is made.

    A list takes its own indices, and its length or `-` for one more. Raises KeyError where the pointer leads
    into something that isn't a block or a list.
    """
    return _with(data, steps(pointer), value, pointer)


def _with(data: Any, path: tuple[str, ...], value: Any, pointer: str) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        at = len(data) if step == "-" else int(step) if step.isdecimal() else -1
        if not 0 <= at <= len(data):
            raise KeyError(pointer)
        made = _with(data[at] if at < len(data) else None, rest, value, pointer)
        return [*data[:at], *(() if made is ABSENT else (made,)), *data[at + 1 :]]
    if data is None and value is ABSENT:
        return None
    if data is None and step in ("0", "-"):
        return _with([], path, value, pointer)
    if data is not None and not isinstance(data, dict):
        raise KeyError(pointer)
    held = dict(data or {})
    if value is ABSENT and step not in held:
        return data
    made = _with(held.get(step), rest, value, pointer)
    if made is ABSENT:
        del held[step]
    else:
        held[step] = made
    return held


def changes(old: Any, new: Any, path: Path = ()) -> dict[str, tuple[Any, Any]]:
    """By pointer, each value that differs, as `(old, new)`; a list that differs counts as one value."""
    if isinstance(old, dict) and isinstance(new, dict):
        found: dict[str, tuple[Any, Any]] = {}
        for key in dict.fromkeys((*old, *new)):
            found |= changes(old.get(key, ABSENT), new.get(key, ABSENT), (*path, key))
        return found
    return {} if same(old, new) else {pointer(path): (old, new)}
