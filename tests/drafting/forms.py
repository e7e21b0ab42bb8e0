"""Every form in which the contract lets a case hold evidence, from its schema; and those that a case uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from inkspector.case.schema import case_schema
from inkspector.scheme import load_scheme

CLOSED = ("state", "reading", "comparators", "base", "grade", "inspection", "rating", "to")
"""Fields of which each value is a form of its own; the others name things, or are words and figures."""
Form = tuple[str, ...]
"""The path of a field with its lists, lines and outcomes left out; behind `=` one of its values."""


def of_the_contract() -> set[Form]:
    """All of them."""
    schema = case_schema(load_scheme())
    return set(_fields(schema, (), schema.get("$defs", {})))


def _fields(node: Mapping[str, Any], path: Form, defined: Mapping[str, Any]) -> Iterator[Form]:
    if "$ref" in node:
        yield from _fields(defined[node["$ref"].rpartition("/")[2]], path, defined)
    for one in (*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())):
        yield from _fields(one, path, defined)
    for name, held in node.get("properties", {}).items():
        here = path if _named(path) else (*path, name)
        yield here
        yield from _fields(held, here, defined)
    for held in (node.get("additionalProperties"), node.get("items")):
        if isinstance(held, dict):
            yield from _fields(held, path, defined)
    if path and path[-1] in CLOSED:
        yield from ((*path, "=", str(value)) for value in node.get("enum", ()))


def used(held: Any, path: Form = ()) -> Iterator[Form]:
    """Those in the data of a case."""
    if isinstance(held, dict):
        for name, value in held.items():
            here = path if _named(path) else (*path, name)
            yield here
            yield from used(value, here)
    elif isinstance(held, list):
        for value in held:
            yield from used(value, path)
    elif path and path[-1] in CLOSED and held is not None:
        yield (*path, "=", str(held))


def _named(path: Form) -> bool:
    """Whether the names within are those of lines or outcomes."""
    return bool(path) and path[-1] in ("settings", "national", "aspects") and path[0] != "indicators"
