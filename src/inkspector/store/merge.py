"""Two sets of changes to one text brought together: a case by its values, a letter by its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from inkspector.errors import CaseError
from inkspector.places import parse_yaml
from inkspector.store.edits import rewrite
from inkspector.store.pointers import changes, value_at, with_value
from inkspector.store.written import same

Side = Literal["ours", "theirs"]


@dataclass(frozen=True)
class Conflict:
    """What both changed, and not to the same; `ABSENT` where one took it away."""

    key: str
    """A JSON Pointer in a case, a number in a letter."""
    base: Any
    ours: Any
    theirs: Any


@dataclass(frozen=True)
class Merged:
    """`text` holds the changes of both; in conflicts without a choice it holds theirs."""

    text: str
    taken: tuple[str, ...]
    """The keys of what only we changed."""
    conflicts: tuple[Conflict, ...]


def merge_case(
    base: str, ours: str, theirs: str, file: str, choices: Mapping[str, Side] | None = None
) -> Merged:
    """Our values in their text, which keeps its comments and order. Raises CaseError where one isn't YAML."""
    before, mine, other = (parse_yaml(text, file, CaseError).data for text in (base, ours, theirs))
    wanted, taken, conflicts = other, [], []
    for pointer, (old, new) in changes(before, mine).items():
        held = value_at(other, pointer)
        if same(held, new):
            continue
        if same(held, old):
            taken.append(pointer)
        else:
            conflicts.append(Conflict(pointer, old, new, held))
            if (choices or {}).get(pointer) != "ours":
                continue
        try:
            wanted = with_value(wanted, pointer, new)
        except KeyError:
            conflicts.append(Conflict(pointer, old, new, held))
    return Merged(rewrite(theirs, file, wanted), tuple(taken), tuple(conflicts))


def merge_letter(base: str, ours: str, theirs: str, choices: Mapping[str, Side] | None = None) -> Merged:
    """Line by line, which in Markdown is a paragraph; where both changed the same, the choice decides."""
    before, mine, other = (_lines(text) for text in (base, ours, theirs))
    text: list[str] = []
    taken: list[str] = []
    conflicts: list[Conflict] = []
    for old, new, held in _stretches(before, mine, other):
        if new in (held, old):
            text += held
        elif held == old:
            taken.append(str(len(taken) + len(conflicts)))
            text += new
        else:
            key = str(len(taken) + len(conflicts))
            conflicts.append(Conflict(key, *("".join(part) for part in (old, new, held))))
            text += new if (choices or {}).get(key) == "ours" else held
    return Merged("".join(text), tuple(taken), tuple(conflicts))


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _stretches(
    base: list[str], ours: list[str], theirs: list[str]
) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """The texts cut at each paragraph that all three kept: (base, ours, theirs) of each stretch, in order."""
    mine, other = _kept(base, ours), _kept(base, theirs)
    i = j = k = 0
    for kept in sorted(mine.keys() & other.keys()):
        yield base[i:kept], ours[j : mine[kept]], theirs[k : other[kept]]
        yield [base[kept]], [base[kept]], [base[kept]]
        i, j, k = kept + 1, mine[kept] + 1, other[kept] + 1
    yield base[i:], ours[j:], theirs[k:]


def _kept(base: list[str], other: list[str]) -> dict[int, int]:
    """By index into the base, where the same paragraph stands in the other."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + i: block.b + i for block in blocks for i in range(block.size)}
