"""Where a user was in a file: remembered in the user's own folder of state, and gladly forgotten.

Losing it costs nobody any work, so that what can't be read or written is passed over.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from inkspector.errors import InkspectorError
from inkspector.store.files import write_whole


def remember(path: Path, where: Mapping[str, Any]) -> None:
    """Keep where one is in the file at `path`, as JSON values."""
    place = _place(path)
    with contextlib.suppress(OSError, InkspectorError):
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, json.dumps(dict(where)).encode())


def remembered(path: Path) -> dict[str, Any]:
    """What was kept for the file at `path`; nothing where nothing was."""
    try:
        held = json.loads(_place(path).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _place(path: Path) -> Path:
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    key = sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:16]
    return state / "inkspector" / f"{key}.json"
