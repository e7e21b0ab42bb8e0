"""Which column of a spreadsheet is which figure: remembered beside the case, for the next import."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from inkspector.errors import InkspectorError
from inkspector.store.files import write_whole

NAME = "inkspector.columns.yaml"


def remembered_columns(case: Path) -> dict[str, str]:
    """From a column's heading to a field; nothing where nothing is remembered. Raises InkspectorError."""
    from inkspector.places import read_yaml

    file = case.with_name(NAME)
    if not file.is_file():
        return {}
    held = read_yaml(file, InkspectorError).data
    if not isinstance(held, dict) or not all(isinstance(value, str | None) for value in held.values()):
        raise InkspectorError.of("this isn't a list of `heading: field`", "delete it", file=str(file))
    return {str(heading): str(field or "") for heading, field in held.items()}


def remember_columns(case: Path, mapping: Mapping[str, str]) -> None:
    """Keep a mapping for the cases of this folder. Raises InkspectorError where it can't be written."""
    from inkspector.store.written import flow, text

    lines = ["# Columns of spreadsheets: a heading, and the figure that stands under it."]
    lines += [f"{text(heading)}: {flow(field)}" for heading, field in mapping.items()] or ["{}"]
    write_whole(case.with_name(NAME), ("\n".join(lines) + "\n").encode())
