"""Whose name stands in a record: that of the user's configuration, else the login."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

from inkspector.errors import InkspectorError
from inkspector.places import read_yaml


def configuration() -> Path:
    """The folder `inkspector` of the user's configuration."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "inkspector"


def person() -> str:
    """`name:` in `inkspector/config.yaml` of the user's configuration folder, else the login, else nothing.

    Raises InkspectorError where that file is there and can't be read.
    """
    file = configuration() / "config.yaml"
    if file.is_file():
        held = read_yaml(file, InkspectorError).data
        if isinstance(held, dict) and isinstance(held.get("name"), str):
            return str(held["name"])
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
