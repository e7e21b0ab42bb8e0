"""Text into words and sentences with their offsets: spaCy's tokeniser, and nothing else of it.

Words are lower case with straight apostrophes. Hyphens inside words are left out, so that *well-being*,
*well being* and *post-16*, *post 16* are the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import spacy

_ENDS = frozenset(".!?")
_CLOSES = frozenset("\"'”’)]")
_ABBREVIATED = frozenset(
    {"no", "nos", "st", "mr", "mrs", "ms", "dr", "cllr", "e.g", "i.e", "etc", "vs", "approx", "para"}
)
_INNER = re.compile(r"[^\W\d_]+|\d+(?:[.,/]\d+)*|[^\w\s]", re.UNICODE)
_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "–", "‑": "-", "‐": "-", "\u00a0": " "}
)
_HYPHENS = frozenset({"-"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark; offsets in code points of the raw text."""

    text: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of narrative, `index` counted over the whole letter."""

    words: tuple[Word, ...]
    start: int
    end: int
    index: int


class Tokeniser:
    """`spacy.blank("en")` without its whitespace rules, which switch the tokeniser's cache off."""

    def __init__(self) -> None:
        tokenizer = spacy.blank("en").tokenizer
        tokenizer.rules = {key: value for key, value in (tokenizer.rules or {}).items() if not key.isspace()}
        self._tokenizer = tokenizer

    def words(self, text: str, offset: int = 0) -> Iterator[Word]:
        """The words of a paragraph; `offset` is where it begins in the raw text."""
        for token in self._tokenizer(text):
            written: str = token.text
            start = offset + token.idx
            if written.isalpha():
                yield Word(written.lower(), start, start + len(written), written[0].isupper())
            elif not written.isspace():
                yield from _parts(written, start)

    def phrase(self, text: str) -> tuple[str, ...]:
        """A phrase of the vocabulary as the words that a text would have."""
        return tuple(word.text for word in self.words(text) if word.text != "-")

    def sentences(self, text: str, offset: int = 0, first: int = 0) -> Iterator[Sentence]:
        """The sentences of a paragraph, numbered from `first`."""
        held: list[Word] = []
        words = list(self.words(text, offset))
        for i, word in enumerate(words):
            held.append(word)
            if _ends(words, i):
                yield _sentence(held, first)
                first, held = first + 1, []
        if held:
            yield _sentence(held, first)


def _parts(written: str, start: int) -> Iterator[Word]:
    straight = written.translate(_STRAIGHT)
    if straight in ("'s", "n't", "s'", "'"):
        yield Word(straight, start, start + len(written), False)
        return
    if straight.lower().endswith("n't"):
        straight_parts = [(0, straight[:-3]), (len(straight) - 3, straight[-3:])]
        yield from (
            Word(part.lower(), start + at, start + at + len(part), part[:1].isupper())
            for at, part in straight_parts
            if part
        )
        return
    for found in _INNER.finditer(straight):
        part = found.group()
        if part == "-" and 0 < found.start() and found.end() < len(straight):
            continue
        yield Word(part.lower(), start + found.start(), start + found.end(), part[0].isupper())


def _ends(words: list[Word], i: int) -> bool:
    """A full stop ends a sentence unless it abbreviates, or something in lower case follows."""
    if words[i].text not in _ENDS and not (words[i].text in _CLOSES and i and words[i - 1].text in _ENDS):
        return False
    if words[i].text == "." and i and (words[i - 1].text in _ABBREVIATED or _initial(words[i - 1])):
        return False
    if i + 1 == len(words):
        return True
    following = words[i + 1]
    return following.text not in _CLOSES and not (following.text.isalpha() and not following.capital)


def _initial(word: Word) -> bool:
    return len(word.text) == 1 and word.capital and word.text != "i"


def _sentence(held: list[Word], index: int) -> Sentence:
    joined = tuple(word for i, word in enumerate(held) if not _joins(held, i))
    return Sentence(joined, held[0].start, held[-1].end, index)


def _joins(held: list[Word], i: int) -> bool:
    """A hyphen without space on either side holds one word together."""
    return (
        held[i].text in _HYPHENS
        and 0 < i < len(held) - 1
        and held[i - 1].end == held[i].start
        and held[i].end == held[i + 1].start
    )
