"""The changes of a text, one after the other, and which of them are taken back: values, without a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile


@dataclass(frozen=True, slots=True)
class Change:
    """`old` at the offset `at`, in code points, became `new`."""

    at: int
    old: str
    new: str
    label: str = ""
    """What was done, in the user's words: *secondary schools*."""

    def after(self, text: str) -> str:
        """The text with the change made. Raises ValueError where it isn't the text that was changed."""
        end = self.at + len(self.old)
        if text[self.at : end] != self.old:
            raise ValueError("this change belongs to another text")
        return text[: self.at] + self.new + text[end:]

    @property
    def inverse(self) -> Change:
        """What takes it back."""
        return Change(self.at, self.new, self.old, self.label)


def change_between(old: str, new: str, label: str = "") -> Change:
    """The least change that makes one text the other: all between what both begin and end with."""
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    return Change(start, old[start : len(old) - end], new[start : len(new) - end], label)


@dataclass(frozen=True, slots=True)
class History:
    """A text with what led to it from `base`, and what was taken back."""

    base: str
    text: str
    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()
    """The one that is made again next comes last."""

    @classmethod
    def of(cls, text: str) -> History:
        return cls(text, text)

    def changed(self, change: Change) -> History:
        """After another change; what was taken back before is then out of reach."""
        return History(self.base, change.after(self.text), (*self.done, change))

    def undo(self) -> History:
        """Without the last change; the same where there is none."""
        if not self.done:
            return self
        *done, last = self.done
        return replace(
            self, text=last.inverse.after(self.text), done=tuple(done), undone=(*self.undone, last)
        )

    def redo(self) -> History:
        """With the change that was taken back last; the same where there is none."""
        if not self.undone:
            return self
        *undone, next_one = self.undone
        return replace(
            self, text=next_one.after(self.text), done=(*self.done, next_one), undone=tuple(undone)
        )


def _alike(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    if one == other:
        return len(one)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
