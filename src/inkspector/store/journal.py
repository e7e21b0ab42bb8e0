"""The journal of an open file: every change on the disk before the next one, so that a crash loses nothing.

One line of JSON for each entry, with a checksum over it and the line before. A line that a crash tore, or
anything else spoiled, ends what is believed. The first entry holds the text from which the changes start.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from inkspector.errors import InkspectorError
from inkspector.store.files import write_whole
from inkspector.store.history import Change, History, change_between


@dataclass(frozen=True, slots=True)
class Started:
    """The journal begins, with this text."""

    text: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """A change was taken back, or made again."""

    to: Literal["undo", "redo"]


@dataclass(frozen=True, slots=True)
class Saved:
    """What the file then held: the text, but for this change."""

    at: int = 0
    old: str = ""
    new: str = ""

    @classmethod
    def beside(cls, text: str, saved: str) -> Saved:
        """The file held `saved` when the text was `text`."""
        apart = change_between(text, saved)
        return cls(apart.at, apart.old, apart.new)

    def after(self, text: str) -> str:
        """What the file held. Raises ValueError where it isn't the text that was told."""
        return Change(self.at, self.old, self.new).after(text)


Entry = Started | Change | Stepped | Saved
_NAMES: Mapping[str, type[Started] | type[Change] | type[Stepped] | type[Saved]] = {
    "start": Started,
    "change": Change,
    "step": Stepped,
    "saved": Saved,
}


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a journal tells: the text as it was last, with its history."""

    history: History
    saved: str
    """What the file held when it was read or saved last."""

    @property
    def unsaved(self) -> bool:
        return self.history.text != self.saved


def replay(entries: Iterable[Entry]) -> Replayed | None:
    """The work that the entries tell, up to one that doesn't follow; None where they don't begin."""
    told: Replayed | None = None
    for entry in entries:
        if isinstance(entry, Started):
            told = Replayed(History.of(entry.text), entry.text)
        elif told is None:
            return None
        else:
            try:
                told = _following(told, entry)
            except ValueError:
                return told
    return told


def _following(told: Replayed, entry: Change | Stepped | Saved) -> Replayed:
    match entry:
        case Change():
            return Replayed(told.history.changed(entry), told.saved)
        case Stepped(to="undo"):
            return Replayed(told.history.undo(), told.saved)
        case Stepped():
            return Replayed(told.history.redo(), told.saved)
        case Saved():
            return Replayed(told.history, entry.after(told.history.text))


class Journal:
    """A journal that is written; what it can't write yet, it keeps and writes with what comes next."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._good = 0
        self._sum = ""
        self._waiting: list[Entry] = []

    def start(self, *entries: Entry) -> None:
        """Begin anew with these. Raises InkspectorError and leaves the old journal where that fails."""
        lines, last = _written(entries, "")
        try:
            self.path.parent.mkdir(exist_ok=True)
        except OSError as why:
            raise _full(self.path, why) from None
        write_whole(self.path, lines)
        self._good, self._sum, self._waiting = len(lines), last, []

    def append(self, *entries: Entry) -> None:
        """On the disk when this returns. Raises InkspectorError, and tries again when it is asked next."""
        self._waiting.extend(entries)
        lines, last = _written(self._waiting, self._sum)
        try:
            with open(self.path, "r+b") as stream:
                stream.seek(self._good)
                stream.truncate()
                stream.write(lines)
                stream.flush()
                _sync(stream.fileno())
        except OSError as why:
            with contextlib.suppress(OSError):
                os.truncate(self.path, self._good)
            raise _full(self.path, why) from None
        self._good, self._sum, self._waiting = self._good + len(lines), last, []

    def end(self) -> None:
        """Nothing is left to recover."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def read_journal(path: Path) -> Iterator[Entry]:
    """The entries that are whole, in order; none where there is no journal."""
    try:
        data = path.read_bytes()
    except OSError:
        return
    last = ""
    for line in data.split(b"\n")[:-1]:
        entry, last = _read(line, last)
        if entry is None:
            return
        yield entry


def _written(entries: Iterable[Entry], last: str) -> tuple[bytes, str]:
    lines = []
    for entry in entries:
        name = next(name for name, kind in _NAMES.items() if isinstance(entry, kind))
        told = json.dumps({name: asdict(entry)})  # ASCII: a lone surrogate of a text survives it
        last = _sum(last, told)
        lines.append(f'{{"sum": "{last}", "entry": {told}}}\n')
    return "".join(lines).encode("ascii"), last


def _read(line: bytes, last: str) -> tuple[Entry | None, str]:
    try:
        held = json.loads(line)
        entry: dict[str, Any] = held["entry"]
        ((name, fields),) = entry.items()
        total = _sum(last, json.dumps(entry))
        return (_NAMES[name](**fields), total) if held["sum"] == total else (None, last)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None, last


def _sum(last: str, told: str) -> str:
    return sha256(f"{last}\n{told}".encode("ascii")).hexdigest()[:16]


def _sync(descriptor: int) -> None:
    getattr(os, "fdatasync", os.fsync)(descriptor)


def _full(path: Path, why: OSError) -> InkspectorError:
    told = f"the work can't be kept safe ({why.strerror or why})"
    return InkspectorError.of(told, "make room, or save elsewhere, before you go on", file=str(path))
