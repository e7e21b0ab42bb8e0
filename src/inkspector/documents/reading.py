"""Letters in: Markdown, plain text, or the JSON that `draft` writes."""

from __future__ import annotations

import json
from pathlib import Path

from inkspector.errors import LetterError
from inkspector.places.textfile import read_text


def read_letter(path: Path | str) -> str:
    """The text of a letter, newlines as `\\n`; of a `.json` document its `text`. All other files are text.

    Raises LetterError: no such file, a folder, not UTF-8, over 2 MB, JSON that isn't a letter.
    """
    text = read_text(path, LetterError)
    if Path(path).suffix.lower() == ".json":
        text = _text_of(text, str(path))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text_of(document: str, file: str) -> str:
    try:
        held = json.loads(document)
    except json.JSONDecodeError as why:
        told = f"this is no JSON ({why.msg})"
        raise LetterError.of(
            told, "mend it, or give the letter as text", file=file, line=why.lineno, column=why.colno
        ) from None
    except RecursionError:
        raise LetterError.of("this JSON is nested too deeply", "give the letter as text", file=file) from None
    text = held.get("text") if isinstance(held, dict) else None
    if not isinstance(text, str):
        raise LetterError.of("this JSON holds no letter", "give one that has a `text`", file=file)
    return text
