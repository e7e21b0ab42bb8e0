"""The user's own settings for the app: theme and keys, from the configuration folder's `config.yaml`.

theme: ink-light
keys: {undo: ctrl+u, jump: "ctrl+o,f8"}
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Config:
    """What was read; `problem` tells in one line why nothing was."""

    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    """By the id of a binding, the keys for it, with commas between."""
    problem: str = ""


def folder() -> Path:
    """Where a user's settings stand."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "inkspector"


def load_config() -> Config:
    """The settings; a file that can't be read is told, and the app starts without it."""
    file = folder() / "config.yaml"
    if not file.is_file():
        return Config()
    from inkspector.errors import InkspectorError
    from inkspector.places import read_yaml

    try:
        held = read_yaml(file, InkspectorError).data
    except InkspectorError as wrong:
        return Config(problem=str(wrong.problems[0]))
    if not isinstance(held, dict):
        return Config()
    theme, keys = held.get("theme"), held.get("keys")
    return Config(
        theme if isinstance(theme, str) else None,
        {str(name): str(value) for name, value in keys.items()} if isinstance(keys, dict) else {},
    )
