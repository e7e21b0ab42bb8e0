"""Values as YAML in the style of our cases: sections as blocks, entries on one line while they fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

WIDTH = 110
STEP = 2

_PLAIN = re.compile(
    r"[^\W\d_][\w '()/.%+–’-]*"  # words
    r"|[0-9]+(\.[0-9]+)?%"
    r"|[0-9]+ [^\W\d_][\w '()/.%+–’-]*"  # 13 of 14 good or better
    r"|[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?"
    r"|[0-9]{4}/[0-9]{2}"
)
_SURPRISES = frozenset("null true false yes no on off y n".split())
"""Plain words for which this or another reader of YAML takes something else than text."""
_UNREADABLE = re.compile(
    r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def plain(value: Any) -> Any:
    """The value as it is read back: lists, dicts, text, whole numbers, Decimals, bools, None.

    Raises TypeError for what a case can't hold.
    """
    if value is None or isinstance(value, (bool, int, Decimal, str)):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [plain(one) for one in value]
    raise TypeError(f"a case can't hold {type(value).__name__}")


def same(one: Any, other: Any) -> bool:
    """Equal as read: 1, `true` and 1.0 are three different things, and so are 64 and 64.0."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Decimal):
        return str(one) == str(other)
    return bool(one == other)


def text(value: str) -> str:
    """A text as a YAML scalar that stands anywhere: plain where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(value) and value == value.strip() and value.lower() not in _SURPRISES:
        return value
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNREADABLE.sub(lambda found: _SHORT.get(found[0]) or _escaped(found[0]), quoted) + '"'


def flow(value: Any) -> str:
    """A value on one line, as it stands in braces and brackets."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case dict():
            return "{" + ", ".join(f"{text(key)}: {flow(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(flow, value)) + "]"
        case str():
            return text(value)
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def block(value: dict[str, Any] | list[Any], indent: int) -> list[str]:
    """The lines of a value that isn't empty, each indented by `indent` columns or more."""
    return list(_lines(value, " " * indent))


def fits(value: Any, column: int) -> bool:
    """On one line, with `column` characters before it."""
    return column + len(flow(value)) <= WIDTH


def sectional(value: Any) -> bool:
    """What stands as a block right under the case however short: all but scalars and lists of them."""
    if isinstance(value, dict):
        return bool(value)
    return isinstance(value, list) and any(isinstance(one, (dict, list)) for one in value)


def pair(key: str, value: Any, indent: int, *, depth: int) -> list[str]:
    """The lines of `key: value` at `indent`; `depth` is 1 for the sections of a case."""
    head = f"{' ' * indent}{text(key)}:"
    if value is None:
        return [head]
    return [f"{head} {flow(value)}"] if on_line(value, len(head) + 1, depth) else [
        head, *block(value, indent + STEP)
    ]  # fmt: skip


def item(value: Any, indent: int) -> list[str]:
    """The lines of `- value` at `indent`."""
    head = f"{' ' * indent}- "
    if on_line(value, len(head), 2):
        return [head + flow(value)]
    first, *others = block(value, indent + STEP)
    return [head + first.lstrip(" "), *others]


def on_line(value: Any, column: int, depth: int) -> bool:
    """Whether the house writes a value after its name rather than below it."""
    if not isinstance(value, (dict, list)) or not value:
        return True
    return fits(value, column) and not (depth <= 1 and sectional(value))


def _lines(value: dict[str, Any] | list[Any], margin: str) -> list[str]:
    if isinstance(value, dict):
        return [line for key, one in value.items() for line in pair(key, one, len(margin), depth=2)]
    return [line for one in value for line in item(one, len(margin))]


def _escaped(sign: str) -> str:
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
