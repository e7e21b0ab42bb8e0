"""Text into words and sentences with their offsets: spaCy's tokeniser, and nothing else of it.

Words are lower case with straight apostrophes. Hyphens inside words are left out, so that *well-being*,
*well being* and *post-16*, *post 16* are the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from spacy.lang.en import English
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

from inkspector.claims.claim import Span

_ABBREVIATED = frozenset(
    {"no", "nos", "st", "mr", "mrs", "ms", "dr", "cllr", "e.g", "i.e", "etc", "vs", "approx", "para"}
)
_STOP = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_LAST_WORD = re.compile(r"[\w.]+$")
_RUN = re.compile(r"\S+")
_INNER = re.compile(r"[^\W\d_]+|\d+(?:[.,/]\d+)*|[^\w\s]", re.UNICODE)
_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "–", "‑": "-", "‐": "-", "\u00a0": " "}
)


class Word(NamedTuple):
    """A word or mark; offsets in code points from where its text begins."""

    text: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of narrative, `index` counted over the whole letter; its words' places within it."""

    words: tuple[Word, ...]
    start: int
    end: int
    index: int


class Tokeniser:
    """spaCy's English tokeniser without its whitespace rules, so that it cuts each run between blanks alone.

    A run of plain letters that no rule names is one word; the others it cuts, and those met last are kept.
    """

    def __init__(self) -> None:
        defaults = English.Defaults
        self._rules = {
            written: cut for written, cut in defaults.tokenizer_exceptions.items() if not written.isspace()
        }
        self._tokenizer = Tokenizer(
            Vocab(),
            rules=self._rules,
            prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
            suffix_search=compile_suffix_regex(defaults.suffixes or ()).search,
            infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
        )
        self._cut = lru_cache(maxsize=4096)(self._cut_run)

    def words(self, text: str) -> Iterator[Word]:
        """The words of a text."""
        for run in _RUN.finditer(text):
            written, start = run.group(), run.start()
            if written.isalpha() and written.isascii() and written not in self._rules:
                yield Word(written.lower(), start, start + len(written), written[0].isupper())
            else:
                for word in self._cut(written):
                    yield Word(word.text, start + word.start, start + word.end, word.capital)

    def _cut_run(self, written: str) -> tuple[Word, ...]:
        return tuple(word for token in self._tokenizer(written) for word in _parts(token.text, token.idx))

    def phrase(self, text: str) -> tuple[str, ...]:
        """A phrase of the vocabulary as the words that a text would have."""
        return tuple(word.text for word in self.words(text) if word.text != "-")

    def sentence(self, text: str) -> tuple[Word, ...]:
        """The words of a sentence, without the hyphens that hold a word together."""
        held = list(self.words(text))
        return tuple(word for i, word in enumerate(held) if word.text != "-" or not _joins(held, i))


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Where the sentences of a paragraph stand, by their stops; nothing is tokenised yet."""
    for found in _STOP.finditer(text, start, end):
        before = _LAST_WORD.search(text[max(start, found.start() - 12) : found.start()])
        word = before.group().lower() if before else ""
        initial = len(word) == 1 and word.isalpha() and word not in ("i", "a")
        if found.group()[0] == "." and (word in _ABBREVIATED or initial):
            continue
        if text[start : found.start()].strip():
            yield start, found.start() + len(found.group().rstrip())
        start = found.end()
    if text[start:end].strip():
        yield (
            start + len(text[start:end]) - len(text[start:end].lstrip()),
            start + len(text[start:end].rstrip()),
        )


def _parts(written: str, start: int) -> Iterator[Word]:
    """A token as words: letters, figures and marks apart."""
    if written.isalpha():
        yield Word(written.lower(), start, start + len(written), written[0].isupper())
        return
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
        if part == "-" and found.start() > 0 and found.end() < len(straight):
            continue
        yield Word(part.lower(), start + found.start(), start + found.end(), part[0].isupper())


def _joins(held: list[Word], i: int) -> bool:
    """Whether the hyphen `held[i]` holds one word together, or to one to come: *16- to 18-year-olds*."""
    return 0 < i < len(held) - 1 and held[i - 1].end == held[i].start
