"""Sentences of standard text, and the form in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256

from inkspector.letter.model import Field

_END = re.compile(r"[.!?][\"'”’)*_]*(?=\s+[\"'“‘(*_]*[A-Z0-9])")
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "*": "", "_": "", "`": ""}
)


def sentences(text: str, start: int = 0) -> Iterator[Field]:
    """The sentences of a paragraph with their places, counted from `start`."""
    for at, words in _cut(text):
        yield Field(words, start + at, start + at + len(words))


# Several rules ask for the same paragraphs and sentences, and the standard text is that of every letter.


@lru_cache(maxsize=256)
def _cut(text: str) -> tuple[tuple[int, str], ...]:
    found, begin = [], 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        words = text[begin:end].strip()
        if words:
            found.append((begin + text[begin:end].index(words), words))
        begin = end
    return tuple(found)


def typed(words: str) -> str:
    """The words as they are typed: without emphasis, curly quotes, dashes and line breaks."""
    return " ".join(words.translate(_PLAIN).split())


@lru_cache(maxsize=1024)
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
    return _hash(normalised(sentence, year, names))


@lru_cache(maxsize=256)
def _hash(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:16]
