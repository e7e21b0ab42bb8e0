"""What can be wrong with what a user gave us: what, where, and what to do about it.

Rooms raise these; only the command line and the app catch them.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right. Line and column count from 1 in code points; line 0 means no place."""

    file: str
    line: int
    column: int
    what: str
    mend: str

    @property
    def told(self) -> str:
        """What is wrong and what to do about it, where the place goes without saying."""
        return f"{self.what}; {self.mend}" if self.mend else self.what

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.told}" if place else self.told


def in_brief(words: str, most: int = 60) -> str:
    """On one line, and no longer than so many characters: what a message quotes."""
    told = " ".join(words.split())
    return told if len(told) <= most else f"{told[: most - 1]}…"


class InkspectorError(Exception):
    """The input can't be used; `problems` says why, every problem at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(*self.problems)

    @classmethod
    def of(cls, what: str, mend: str, *, file: str = "", line: int = 0, column: int = 0) -> "InkspectorError":
        """One problem, made on the spot; without a line it concerns the file as a whole."""
        return cls([Problem(file, line, column, what, mend)])

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class CaseError(InkspectorError):
    """A case: one authority's evidence."""


class SchemeError(InkspectorError):
    """A scheme: how a framework rates."""


class PhraseError(InkspectorError):
    """The phrase bank, or a template of the letter."""


class LetterError(InkspectorError):
    """A letter to be read or written."""


class Mended(ValueError):
    """Raised in a model's validator: what is wrong and what to do, in words for whoever wrote the file.

    `at` leads from the value under validation to the one to point at, such as `("outcomes", "total")`.
    """

    def __init__(self, what: str, mend: str, at: tuple[str | int, ...] = ()) -> None:
        self.what, self.mend, self.at = what, mend, at
        super().__init__(f"{what}; {mend}")
