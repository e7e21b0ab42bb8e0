"""Which sentence of an edited letter was which of the letter as drafted: kept, moved, rewritten, new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from inkspector.checks import Document
from inkspector.editing.drafted import Drafted
from inkspector.letter.sentences import typed

ALIKE = 0.5
"""Two sentences with so many of their words in common, from 0 to 1, are one that was rewritten."""
HERE = 0.25
"""Enough for two that stand between the same neighbours."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A run of edited pieces and the drafted sentence that they were; `first` and `last` count pieces.

    `origin` is None for what is new. `same` tells that no word of it was changed, `moved` that it stands
    elsewhere.
    """

    first: int
    last: int
    origin: int | None
    same: bool
    moved: bool


def matched(document: Document, drafted: Sequence[Drafted]) -> tuple[Match, ...]:
    """The sentences of a letter that was read, each as a piece, with the drafted one that it was."""
    from inkspector.reading.tokens import sentences  # brings spaCy in

    pieces = [
        [one.text[start:end] for start, end in sentences(one.text, 0, len(one.text))] for one in drafted
    ]
    return match(pieces, [document.text[start:end] for start, end in document.reading.sentences])


def match(drafted: Sequence[Sequence[str]], edited: Sequence[str]) -> tuple[Match, ...]:
    """The edited pieces in their order, gathered by the drafted sentence, each given as its own pieces.

    A sentence may hold several pieces, as the quotation marks of recorded words may hold stops. Emphasis,
    curly quotes and line breaks change nothing.
    """
    before = [(typed(piece), owner) for owner, pieces in enumerate(drafted) for piece in pieces]
    after = [typed(piece) for piece in edited]
    blocks = SequenceMatcher(None, [piece for piece, _ in before], after, autojunk=False)
    kept = {b + i: a + i for a, b, size in blocks.get_matching_blocks() for i in range(size)}
    moved = dict(_moved(before, after, kept))
    changed = dict(_rewritten(before, after, kept, moved))
    found = {**kept, **moved, **changed}
    owners = [before[found[i]][1] if i in found else None for i in range(len(after))]
    return tuple(_gathered(owners, drafted, set(kept) | set(moved), set(moved)))


def _moved(
    before: list[tuple[str, int]], after: list[str], kept: dict[int, int]
) -> Iterator[tuple[int, int]]:
    free = set(range(len(before))) - set(kept.values())
    for i, piece in enumerate(after):
        at = next((j for j in sorted(free) if i not in kept and before[j][0] == piece), None)
        if at is not None:
            free.discard(at)
            yield i, at


def _rewritten(
    before: list[tuple[str, int]], after: list[str], kept: dict[int, int], moved: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """The most alike first; of those equally alike, the ones nearest to where they stood."""
    gone = {*kept.values(), *moved.values()}
    old = [j for j in range(len(before)) if j not in gone]
    new = [i for i in range(len(after)) if i not in kept and i not in moved]
    likeness = {(i, j): _likeness(before[j][0], after[i]) for i in new for j in old}
    for i, j in sorted(likeness, key=lambda pair: (-likeness[pair], abs(pair[0] - pair[1]), pair)):
        if i in new and j in old and likeness[i, j] >= (HERE if _here(i, j, kept) else ALIKE):
            new.remove(i)
            old.remove(j)
            yield i, j


def _here(i: int, j: int, kept: Mapping[int, int]) -> bool:
    """Whether edited piece `i` stands between the same kept ones as drafted piece `j` did."""
    return all((known < i) == (was < j) for known, was in kept.items())


def _likeness(one: str, other: str) -> float:
    words, others = _WORD.findall(one.lower()), _WORD.findall(other.lower())
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def _gathered(
    owners: list[int | None], drafted: Sequence[Sequence[str]], same: set[int], moved: set[int]
) -> Iterator[Match]:
    """Runs of one owner; a second run of the same is new, and an unmatched piece always by itself."""
    taken: set[int] = set()
    at = 0
    for (owner, _), run in groupby(enumerate(owners), lambda pair: (pair[1], pair[1] is None and pair[0])):
        first, last = at, (at := at + len(list(run))) - 1
        if owner is None or owner in taken:
            yield Match(first, last, None, False, False)
            continue
        taken.add(owner)
        pieces = range(first, last + 1)
        whole = len(pieces) == len(drafted[owner]) and same.issuperset(pieces)
        yield Match(first, last, owner, whole, not moved.isdisjoint(pieces))
