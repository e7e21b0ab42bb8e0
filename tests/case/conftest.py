"""A reader of JSON Schema, as small as the schemas here allow; an unknown keyword fails the test."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

Errors = Callable[[Any, Any], list[str]]

TYPES: dict[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float | Decimal) and not isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
ANNOTATIONS = {"$schema", "$defs", "title", "description", "default", "format", "discriminator"}


@pytest.fixture(scope="session")
def schema_errors() -> Errors:
    """Where a value isn't as a schema wants it, each as one line."""
    return lambda schema, value: list(_errors(schema, schema, value, "$"))


def _errors(root: Any, schema: Any, value: Any, at: str) -> Iterator[str]:
    if isinstance(schema, bool):
        if not schema:
            yield f"{at}: nothing may stand here"
        return
    for keyword, wanted in schema.items():
        match keyword:
            case "$ref":
                yield from _errors(root, root["$defs"][wanted.rpartition("/")[2]], value, at)
            case "anyOf" | "oneOf":
                tried = [list(_errors(root, one, value, at)) for one in wanted]
                if all(tried):
                    yield from (error for one in tried for error in one)
            case "type":
                if not any(TYPES[one](value) for one in ([wanted] if isinstance(wanted, str) else wanted)):
                    yield f"{at}: {value!r} is no {wanted}"
            case "enum" | "const":
                if value not in (wanted if keyword == "enum" else [wanted]):
                    yield f"{at}: {value!r} isn't one of {wanted}"
            case "pattern":
                if isinstance(value, str) and not re.search(wanted, value):
                    yield f"{at}: {value!r} isn't like {wanted}"
            case "minimum":
                if TYPES["number"](value) and value < wanted:
                    yield f"{at}: {value!r} is under {wanted}"
            case "maximum":
                if TYPES["number"](value) and value > wanted:
                    yield f"{at}: {value!r} is over {wanted}"
            case "maxItems":
                if isinstance(value, list) and len(value) > wanted:
                    yield f"{at}: too much"
            case "minLength" | "minItems" | "minProperties":
                if isinstance(value, str | list | dict) and len(value) < wanted:
                    yield f"{at}: too little"
            case "items":
                for i, item in enumerate(value if isinstance(value, list) else []):
                    yield from _errors(root, wanted, item, f"{at}[{i}]")
            case "required":
                yield from (
                    f"{at}: {name} is missing"
                    for name in wanted
                    if isinstance(value, dict) and name not in value
                )
            case "properties":
                for name in wanted.keys() & value.keys() if isinstance(value, dict) else ():
                    yield from _errors(root, wanted[name], value[name], f"{at}.{name}")
            case "additionalProperties":
                known = schema.get("properties", {})
                for name in value.keys() - known.keys() if isinstance(value, dict) else ():
                    yield from _errors(root, wanted, value[name], f"{at}.{name}")
            case "propertyNames":
                for name in value if isinstance(value, dict) else ():
                    yield from _errors(root, wanted, name, f"{at} key")
            case _:
                assert keyword in ANNOTATIONS, keyword
