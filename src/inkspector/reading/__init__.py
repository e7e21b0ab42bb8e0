"""Text to claims. The only room that imports spaCy, and only when something is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inkspector.letter import Letter
    from inkspector.reading.reader import Reading
    from inkspector.scheme import Framework

__all__ = ["read"]


def read(letter: Letter | str, framework: Framework | None = None, places: Sequence[str] = ()) -> Reading:
    """The claims of a letter's narrative; see `inkspector.reading.reader.read`."""
    from inkspector.reading.reader import read as read_letter

    return read_letter(letter, framework, places)
