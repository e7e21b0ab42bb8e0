"""What is wrong with a scheme, before it has a line and column."""

from typing import NamedTuple

from inkspector.places import Path


class Found(NamedTuple):
    """Something to put right in one of a scheme's files."""

    file: str
    """`scheme.yaml`, `words.yaml`, …"""
    path: Path
    what: str
    mend: str
