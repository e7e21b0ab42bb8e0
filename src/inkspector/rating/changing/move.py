"""One way to flip a rule, and the evidence that it starts from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from inkspector.case import Case
from inkspector.case.worlds import Worlds
from inkspector.scheme import Framework


@dataclass(frozen=True, slots=True)
class Move:
    """One way to flip one rule: in words, and as what it makes of a case."""

    text: str
    made: Callable[[Case], Case]
    where: str = ""
    """The line whose settings move, where other lines' could as well."""
    of: Literal["settings", "share", "other"] = "settings"
    """What moves: settings that are counted, a share without counts, or something by itself."""
    others: int = 0
    """Of things by themselves, how many."""


@dataclass(frozen=True, eq=False, slots=True)
class Evidence:
    """What moves start from."""

    case: Case
    seen: Worlds
    framework: Framework

    def counted(self, subject: str, grades: tuple[str, ...]) -> tuple[int, int] | None:
        """(k, n) of a subject whose settings are counted."""
        spread = self.seen.spread(subject)
        return None if spread is None else spread.exact(grades)

    def movable(self, subject: str) -> list[str]:
        """Where settings move: in the lines of a group or the whole, or in itself if counted by itself."""
        if self.seen.given_as_a_whole(subject):
            return [subject]
        return [line.id for line in self.framework.lines_of(subject)]
