"""A case or a letter open for work: changed, taken back, saved, and never lost.

with closing(open_case(path, who="A. Smith")) as opened:
    if opened.offered:                          # work that a crash left unsaved
        opened.take_back()
    opened.put("/settings/colleges", "1: 0 1 0 0", "colleges")
    opened.undo()
    opened.save()

A folder `.inkspector/` beside the file holds lock and journal while it is open; git is told to pass it over.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from inkspector.errors import InkspectorError
from inkspector.store.history import Change, History, change_between
from inkspector.store.holding import Held, Holder, take
from inkspector.store.journal import (
    Entry,
    Journal,
    Replayed,
    Saved,
    Started,
    Stepped,
    read_journal,
    replay,
)
from inkspector.store.merge import Merged, Side, merge_letter
from inkspector.store.on_disk import OnDisk

BESIDE = ".inkspector"


class ChangedUnderneath(InkspectorError):
    """Somebody else wrote the file since it was opened."""


class Opened:
    """A text file open for work.

    `holder` is whoever else has it open; `read_only` says why nothing can be changed, None where it can be.
    `offered` is work that was never saved: take it back, or leave it. `unkept` says why the last changes are
    in memory alone, until they get through. Raises `error` where the file can't be read.
    """

    error: type[InkspectorError] = InkspectorError

    def __init__(self, path: Path | str, who: str) -> None:
        self.path = Path(path)
        self._disk = OnDisk(self.path, self.error)
        self.history = History.of(self._disk.text)
        self.offered: Replayed | None = None
        self.unkept: InkspectorError | None = None
        self.holder: Holder | None = None
        self.read_only: str | None = None
        self._journal = Journal(Path(f"{_place(self.path)}.journal.jsonl"))
        self._begun = False
        self._held = self._hold(who)
        if self._held:
            self._look_for_work()

    @property
    def text(self) -> str:
        return self.history.text

    @property
    def file(self) -> str:
        """The name that problems carry."""
        return str(self.path)

    @property
    def dirty(self) -> bool:
        """Something is changed that the file doesn't hold."""
        return self.text != self._disk.text

    def change(self, text: str, label: str = "") -> None:
        """The text becomes `text`. Raises InkspectorError where the file is read-only."""
        if text == self.text:
            self.keep()
            return
        self._refuse_if_read_only()
        self.leave()
        change = change_between(self.text, text, label)
        self.history = self.history.changed(change)
        self._note(change)

    def undo(self) -> Change | None:
        """Take back the last change and return it; None where there is none."""
        if not self.history.done:
            self.keep()
            return None
        self._refuse_if_read_only()
        last = self.history.done[-1]
        self.history = self.history.undo()
        self._note(Stepped("undo"))
        return last

    def redo(self) -> Change | None:
        """Make again what was taken back last and return it; None where there is nothing."""
        if not self.history.undone:
            self.keep()
            return None
        self._refuse_if_read_only()
        next_one = self.history.undone[-1]
        self.history = self.history.redo()
        self._note(Stepped("redo"))
        return next_one

    def save(self) -> None:
        """Put the text into the file, whole. Raises InkspectorError and leaves what was there if that fails.

        ChangedUnderneath where somebody else wrote the file: merge or reload first.
        """
        self._refuse_if_read_only()
        if self.changed_on_disk():
            told = "somebody else changed this file since it was opened"
            raise ChangedUnderneath.of(told, "bring the changes together, or reload it", file=self.file)
        self._disk.write(self.text)
        self._note_saved()

    def keep(self) -> None:
        """Try once more to keep safe what couldn't be; `unkept` tells whether it still can't."""
        if self.unkept is None or self.read_only is not None:
            return
        if self._begun:
            self._append()
        else:
            self._begin()

    def changed_on_disk(self) -> bool:
        """The file holds other bytes than those read or saved last; cheap enough for once a second."""
        return self._disk.changed()

    def reload(self) -> None:
        """Take what the file holds now; what was changed here can be had back by `undo`."""
        self._refuse_if_read_only()
        self._disk.read()
        self.change(self._disk.text, "reloaded")
        self._note_saved()

    def merged(self, choices: Mapping[str, Side] | None = None) -> Merged:
        """Our changes since the last save brought into what the file holds now; nothing is changed yet."""
        theirs = OnDisk(self.path, self.error).text
        return self._merge(self._disk.text, self.text, theirs, choices or {})

    def merge(self, choices: Mapping[str, Side] | None = None) -> Merged:
        """The same, taken over. What both changed is as chosen by its key, else theirs."""
        self._refuse_if_read_only()
        before = self._disk.text
        self._disk.read()
        merged = self._merge(before, self.text, self._disk.text, choices or {})
        self.change(merged.text, "merged")
        self._note_saved()
        return merged

    def take_back(self, choices: Mapping[str, Side] | None = None) -> Merged:
        """The work that was offered, with its history; brought together with the file if that has changed."""
        offered, self.offered = self.offered, None
        if offered is None:
            return Merged(self.text, (), ())
        merged = Merged(offered.history.text, (), ())
        if self._disk.text != offered.saved:
            merged = self._merge(offered.saved, offered.history.text, self._disk.text, choices or {})
        self.history = offered.history
        self._begin()
        self.change(merged.text, "merged")
        return merged

    def leave(self) -> None:
        """Don't take what was offered; the last such work is kept in `.inkspector/NAME.left.jsonl`."""
        if self.offered is not None:
            self.offered = None
            with contextlib.suppress(OSError):
                os.replace(self._journal.path, self._left)

    def close(self) -> None:
        """Let the file go. What isn't saved is offered the next time."""
        if self._held is None:
            return
        if not self.dirty and self.offered is None:
            self._journal.end()
        self._held.release()
        self._held = None

    def _merge(self, base: str, ours: str, theirs: str, choices: Mapping[str, Side]) -> Merged:
        return merge_letter(base, ours, theirs, choices)

    @property
    def _left(self) -> Path:
        return self._journal.path.with_name(self._journal.path.name.replace(".journal.", ".left."))

    def _hold(self, who: str) -> Held | None:
        try:
            held = take(beside(self.path), who)
        except InkspectorError as why:
            self.read_only = why.problems[0].what
            return None
        if isinstance(held, Holder):
            self.holder, self.read_only = held, f"{held} has it open"
            return None
        return held

    def _look_for_work(self) -> None:
        told = replay(read_journal(self._journal.path))
        if told is None:
            return
        if told.history.text == self.text:
            self.history = told.history
        elif told.unsaved:
            self.offered = told

    def _begin(self) -> None:
        """A journal for what follows, with all that led here."""
        try:
            self._journal.start(*_entries(self.history), Saved.beside(self.text, self._disk.text))
            self._begun, self.unkept = True, None
        except InkspectorError as why:
            self.unkept = why

    def _note(self, entry: Entry) -> None:
        if self._begun:
            self._append(entry)
        else:
            self._begin()

    def _note_saved(self) -> None:
        if self._begun:
            self._note(Saved.beside(self.text, self._disk.text))
        else:
            self.keep()

    def _append(self, *entries: Entry) -> None:
        try:
            self._journal.append(*entries)
            self.unkept = None
        except InkspectorError as why:
            self.unkept = why

    def _refuse_if_read_only(self) -> None:
        if self.read_only is not None:
            told = f"this file can only be read: {self.read_only}"
            raise self.error.of(told, "ask them, or work on a copy", file=self.file)


def _entries(history: History) -> Iterator[Entry]:
    """What a journal tells of a history."""
    yield Started(history.base)
    yield from history.done
    yield from reversed(history.undone)
    yield from (Stepped("undo") for _ in history.undone)


def beside(path: Path) -> Path:
    """Where locks and journals of a file lie, to which endings are added; git passes the folder over.

    Raises InkspectorError where that can't be made.
    """
    place = _place(path)
    try:
        place.parent.mkdir(exist_ok=True)
        ignore = place.with_name(".gitignore")
        if not ignore.exists():
            ignore.write_text("*\n")
    except OSError as why:
        told = f"this folder can't be worked in ({why.strerror or why})"
        mend = "copy the file to where you may write"
        raise InkspectorError.of(told, mend, file=str(path.parent)) from None
    return place


def _place(path: Path) -> Path:
    real = Path(os.path.realpath(path))
    return real.parent / BESIDE / real.name
