"""What the record beside a letter tells of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inkspector.documents.record import record_path


def read_record(path: Path | str) -> Mapping[str, Any] | None:
    """The record beside the letter at `path`; None where there is none, or it can't be read."""
    try:
        held = json.loads(record_path(path).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return held if isinstance(held, dict) else None


def drafted_by(path: Path | str) -> str | None:
    """Who drafted the letter at `path`, by its record; None where that isn't told."""
    name = (read_record(path) or {}).get("drafted_by")
    return name if isinstance(name, str) and name else None
