"""A letter open for work."""

from __future__ import annotations

from inkspector.errors import LetterError
from inkspector.store.opened import Opened


class OpenedLetter(Opened):
    """A letter in Markdown or plain text, open for work."""

    error = LetterError
