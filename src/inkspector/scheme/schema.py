"""The JSON Schema of `scheme.yaml`, by which an editor completes and checks it."""

from __future__ import annotations

from typing import Any

from inkspector.scheme.model import Scheme


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a scheme's own file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Inkspector scheme",
        **{key: part for key, part in Scheme.model_json_schema().items() if key != "title"},
    }
