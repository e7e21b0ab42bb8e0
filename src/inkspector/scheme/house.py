"""House words (`house.yaml`): to avoid, to prefer, either the one or the other, spelt out at first use.

Matters of style, no matters of fact: a scheme does well without the file. Read when first asked for, so
that loading a scheme stays quick.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Generic, Literal, TypeVar

from pydantic import Field, model_validator

from inkspector.errors import Mended, SchemeError
from inkspector.places import Placed, read_yaml, validate
from inkspector.scheme.basis import Basis, Model

FILE = "house.yaml"
T = TypeVar("T")
_WORD = re.compile(r"[^\W_]+")


class Entry(Model):
    """What every house word has: its reason, a sentence that breaks it and one that keeps it."""

    why: str
    bad: str
    good: str


class Instead(Entry):
    """Words that there are better ones for; `instead` gives these form by form, null where none fits."""

    instead: dict[str, str | None] = Field(min_length=1)
    severity: Literal["info", "warning"] = "info"


class EitherOr(Entry):
    """Ways to write one thing, of which a letter has one throughout; form by form in the same order."""

    ways: tuple[tuple[str, ...], ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _alike(self) -> EitherOr:
        if len({len(way) for way in self.ways}) > 1:
            raise Mended(
                "these ways have different numbers of forms", "list the same forms in each", ("ways",)
            )
        return self


class FirstUse(Entry):
    """An abbreviation that is spelt out before or where it first stands."""

    short: str
    full: tuple[str, ...] = Field(min_length=1)
    """The words, the usual ones first."""


class HouseWords(Basis):
    """The whole file."""

    inkspector: Literal[1]
    scheme: str
    avoid: tuple[Instead, ...] = ()
    prefer: tuple[Instead, ...] = ()
    either_or: tuple[EitherOr, ...] = ()
    first_use: tuple[FirstUse, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a text breaks a house word: `text[start:end]`, and what would keep it."""

    start: int
    end: int
    entry: Entry
    instead: str | None


@dataclass(frozen=True)
class House:
    """A scheme's house words, ready to be looked for. All places are offsets in the text given."""

    words: HouseWords

    def avoided(self, text: str) -> Iterator[Hit]:
        """Words that are avoided."""
        return self._otherwise(text, self._avoid)

    def unpreferred(self, text: str) -> Iterator[Hit]:
        """Words for which others are preferred."""
        return self._otherwise(text, self._prefer)

    def mixed(self, text: str) -> Iterator[Hit]:
        """Words written in another way than the same text writes them first."""
        first: dict[int, int] = {}
        for start, end, (entry, way, form) in self._found(text, self._ways):
            wanted = first.setdefault(id(entry), way)
            if way != wanted:
                yield Hit(start, end, entry, _opened(entry.ways[wanted][form], text[start:end]))

    def unexplained(self, text: str, before: str = "") -> Iterator[Hit]:
        """The first of each abbreviation, if neither the text nor what stands before it has spelt it out."""
        seen: set[str] = set()
        for start, end, (entry, full) in self._found(text, self._firsts):
            told = full.search(before) or full.search(text, 0, start) or _in_brackets(text, end, full)
            if entry.short not in seen and not told:
                yield Hit(start, end, entry, f"{entry.full[0]} ({text[start:end]})")
            seen.add(entry.short)

    def _otherwise(self, text: str, forms: _Forms[tuple[Instead, str | None]]) -> Iterator[Hit]:
        for start, end, (entry, better) in self._found(text, forms):
            yield Hit(start, end, entry, better and _opened(better, text[start:end]))

    def _found(self, text: str, forms: _Forms[T]) -> Iterator[tuple[int, int, T]]:
        return forms.found(text, _beginnings(text, self._beginnings))

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        every = (self._avoid, self._prefer, self._ways, self._firsts)
        return frozenset(word for forms in every for word in forms.by_beginning)

    @cached_property
    def _avoid(self) -> _Forms[tuple[Instead, str | None]]:
        return _Forms.of((form, (one, use)) for one in self.words.avoid for form, use in one.instead.items())

    @cached_property
    def _prefer(self) -> _Forms[tuple[Instead, str | None]]:
        return _Forms.of((form, (one, use)) for one in self.words.prefer for form, use in one.instead.items())

    @cached_property
    def _ways(self) -> _Forms[tuple[EitherOr, int, int]]:
        return _Forms.of(
            (form, (entry, i, j))
            for entry in self.words.either_or
            for i, way in enumerate(entry.ways)
            for j, form in enumerate(way)
        )

    @cached_property
    def _firsts(self) -> _Forms[tuple[FirstUse, re.Pattern[str]]]:
        full = {
            entry.short: re.compile(rf"\b(?:{'|'.join(map(_loose, entry.full))})", re.IGNORECASE)
            for entry in self.words.first_use
        }
        return _Forms.of(
            (form, (entry, full[entry.short]))
            for entry in self.words.first_use
            for form in (entry.short, f"{entry.short}s")
        )


@dataclass(frozen=True, slots=True)
class _Forms(Generic[T]):
    """Words and phrases, each with what it stands for, by the word with which they begin."""

    by_beginning: Mapping[str, tuple[tuple[re.Pattern[str], T], ...]]

    @classmethod
    def of(cls, forms: Iterable[tuple[str, T]]) -> _Forms[T]:
        """Whole words, over line ends; with a capital in them as they stand, else in any case."""
        known: dict[str, list[tuple[re.Pattern[str], T]]] = {}
        for form, meaning in sorted(forms, key=lambda pair: (-len(pair[0]), pair[0])):
            case = re.IGNORECASE if form == form.casefold() else re.NOFLAG
            pattern = re.compile(rf"(?<![\w-]){_loose(form)}(?![\w-])", case)
            known.setdefault(_WORD.findall(form)[0].casefold(), []).append((pattern, meaning))
        return cls({word: tuple(patterns) for word, patterns in known.items()})

    def found(self, text: str, beginnings: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int, T]]:
        """Where they stand, the longest at each place, none over another."""
        last = 0
        for start, word in beginnings:
            for pattern, meaning in self.by_beginning.get(word, ()) if start >= last else ():
                if match := pattern.match(text, start):
                    last = match.end()
                    yield start, last, meaning
                    break


@lru_cache(maxsize=8)
def _beginnings(text: str, known: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """The words of a text with which a house word may begin, and where they stand."""
    words = ((found.start(), found.group().casefold()) for found in _WORD.finditer(text))
    return tuple((start, word) for start, word in words if word in known)


def load_house(folder: Path) -> House:
    """The house words of the scheme in this folder, none where it has no `house.yaml`; raises SchemeError."""
    path = folder / FILE
    try:
        status = path.stat()
    except OSError:
        return NO_HOUSE
    return _load(path, status.st_mtime_ns, status.st_size)


def read_house(folder: Path) -> tuple[House, Placed]:
    """The same with the file that it came from, for who has to point into it."""
    placed = read_yaml(folder / FILE, SchemeError)
    return House(validate(placed, HouseWords, SchemeError)), placed


@lru_cache(maxsize=8)
def _load(path: Path, stamp: int, size: int) -> House:
    return read_house(path.parent)[0]


NO_HOUSE = House(
    HouseWords(inkspector=1, scheme="", basis="inferred", reason="a scheme needs no house words")
)


def _in_brackets(text: str, at: int, full: re.Pattern[str]) -> bool:
    """*SCRs (serious case reviews)*."""
    bracket = re.compile(r"\s*\(").match(text, at)
    return bracket is not None and full.match(text, bracket.end()) is not None


def _loose(form: str) -> str:
    return r"\s+".join(re.escape(word) for word in form.split())


def _opened(words: str, like: str) -> str:
    return words[:1].upper() + words[1:] if like[:1].isupper() else words
