"""Names of people and places, spelt alike throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.letter.dates import MONTHS

_STANDING = ("standard", "statutory", "scale")
_NAME = re.compile(r"(?<![\w'’-])[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*(?:\s+[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*)*")
_WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:•\n|]|\d)[\s\"“‘'(*_-]*$")
_SHORTEST = 5
"""Letters of a name below which two names may well differ in one."""


@check("letter.name", "warning")
def name(document: Document) -> Iterable[Remark]:
    """A name is spelt in two ways.

    ## What it does
    Compares the names in the letter with one another, word by word, outside of standard text: two that differ
    in one letter, and that are written with a capital within a sentence, are taken for the same. The
    authority and the addressee have rules of their own.

    ## Why it matters
    One of the two is wrong, and people notice how their names are spelt.

    ## Example
    bad: >-
      Work at the Ashdown Centre is good. Young people told us that the Ashdowne Centre helps them.
    good: >-
      Work at the Ashdown Centre is good. Young people told us that the Ashdown Centre helps them.

    ## Mend
    Look up how the name is spelt.
    """
    seen: set[str] = set()
    alike: dict[str, str] = {}
    found = tuple(_names(document))
    ordinary = {word.lower() for word in _lower(document)}
    ordinary |= {f"{document.text[start:end].lower()}s" for start, end in found}
    for start, end in found:
        word = document.text[start:end].replace("’", "'")
        if word in seen or word.lower() in ordinary or word in MONTHS:
            continue
        near = dict.fromkeys(alike[part] for part in _parts(word) if part in alike)
        other = next((one for one in near if _is_misspelt(word, one)), None)
        seen.add(word)
        alike.update((part, word) for part in _parts(word) if part not in alike)
        if other is not None:
            yield Remark(start=start, end=end, message=f"Elsewhere it is {other}.")


def _names(document: Document) -> Iterator[tuple[int, int]]:
    """Words with a capital that they don't owe to the beginning of a sentence, with their places."""
    letter = document.letter
    for block in letter.blocks:
        if block.role in _STANDING:
            continue
        words = letter.words(block)
        for found in _NAME.finditer(words):
            at_start = bool(_BEGINS.search(words[max(found.start() - 12, 0) : found.start()]))
            parts = list(_WORD.finditer(found.group()))
            for part in parts[1:] if at_start and block.role == "narrative" else parts:
                if part.end() - part.start() >= _SHORTEST:
                    yield block.start + found.start() + part.start(), block.start + found.start() + part.end()


def _lower(document: Document) -> Iterator[str]:
    """The words of the letter that are written without a capital."""
    return (word for word in _WORD.findall(document.text) if word[0].islower())


def _parts(word: str) -> tuple[str, ...]:
    """The word, and it without each of its letters: words that differ in one share one of these."""
    return word, *(word[:i] + word[i + 1 :] for i in range(len(word)))


def _is_misspelt(word: str, other: str) -> bool:
    """One letter more, less or other, or two turned round; not an ending that grammar gives."""
    if word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    if len(word) != len(other):
        shorter, longer = sorted((word, other), key=len)
        if longer == f"{shorter}s":
            return False
        return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
    differing = [i for i in range(len(word)) if word[i] != other[i]]
    if len(differing) == 2:
        i, j = differing
        return j == i + 1 and word[i] == other[j] and word[j] == other[i]
    return len(differing) == 1
