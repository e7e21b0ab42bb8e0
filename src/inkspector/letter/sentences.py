"""Sentences of standard text, and the form in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from inkspector.letter.model import Field

_END = re.compile(r"[.!?][\"'”’)*_]*(?=\s+[\"'“‘(*_]*[A-Z0-9])")
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "*": "", "_": "", "`": ""}
)


def sentences(text: str, start: int = 0) -> Iterator[Field]:
    """The sentences of a paragraph with their places, counted from `start`."""
    begin = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        words = text[begin:end].strip()
        if words:
            at = start + begin + text[begin:end].index(words)
            yield Field(words, at, at + len(words))
        begin = end


def typed(words: str) -> str:
    """The words as they are typed: without emphasis, curly quotes, dashes and line breaks."""
    return " ".join(words.translate(_PLAIN).split())


def plain(words: str) -> str:
    """The words alone, without case and as they are typed."""
    return " ".join(words.translate(_PLAIN).casefold().split())


def normalised(sentence: str, year: int, names: Sequence[str] = ()) -> str:
    """The plain words with slots for the scheme's year, the year after it and the authority."""
    words = plain(sentence)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        words = words.replace(plain(name), "{authority}")
    return words.replace(str(year), "{year}").replace(str(year + 1), "{next_year}")


def fingerprint(sentence: str, year: int, names: Sequence[str] = ()) -> str:
    """One hash for all printings of a sentence."""
    return sha256(normalised(sentence, year, names).encode()).hexdigest()[:16]
