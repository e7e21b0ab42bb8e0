"""Letters in: Word, ODT, PDF, HTML, Markdown, plain text, or the JSON that `draft` writes."""

from __future__ import annotations

import json
from pathlib import Path

from inkspector.documents.cleaned import plain_newlines
from inkspector.documents.source import Source, Tracked
from inkspector.errors import LetterError
from inkspector.places.textfile import decode, read_bytes

MOST_BYTES = 2_000_000
"""Of a file that is text."""
MOST_BYTES_PACKED = 50_000_000
"""Of a file that holds pictures and fonts as well."""


def read_letter(path: Path | str) -> str:
    """The text of a letter, newlines as `\\n`: that of `read_source`, for those who need nothing else."""
    return read_source(path).text


def read_source(path: Path | str, tracked: Tracked = "accepted") -> Source:
    """What a letter's file says, by its ending; a file with an unknown one is text.

    `tracked`: changes in Word and ODT files as accepted, or the text as it was before them. Raises
    LetterError: no such file, a folder, broken, locked or too large; not UTF-8; JSON that isn't a letter; a
    PDF without text.
    """
    file = str(path)
    ending = Path(path).suffix.lower()
    large = ending in (".docx", ".docm", ".odt", ".pdf")
    data = read_bytes(path, LetterError, MOST_BYTES_PACKED if large else MOST_BYTES)
    return source_of(data, ending, file, tracked)


def source_of(data: bytes, ending: str, file: str, tracked: Tracked = "accepted") -> Source:
    """The same of a file's bytes; libraries are imported where a format needs them."""
    if ending in (".docx", ".docm"):
        from inkspector.documents.readers.word import read_word

        return read_word(data, file, tracked).source
    if ending == ".odt":
        from inkspector.documents.readers.odt import read_odt

        return read_odt(data, file, tracked)
    if ending == ".pdf":
        from inkspector.documents.readers.pdf import read_pdf

        return read_pdf(data, file).source
    if ending in (".html", ".htm"):
        from inkspector.documents.readers.html import read_html

        return read_html(data, file)
    text = decode(data, file, LetterError)
    return Source(plain_newlines(_text_of(text, file) if ending == ".json" else text))


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
