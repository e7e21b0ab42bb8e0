"""What is wrong with a scheme that loads: words that clash, rules that can't fire, a rating that better
evidence would lower, sums that count twice.

    for problem in lint(Path("phrasebank/ofsted-2009")):
        print(problem)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from inkspector.errors import Problem, SchemeError
from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework
from inkspector.scheme.lint.firing import silent_rules
from inkspector.scheme.lint.house import broken_house
from inkspector.scheme.lint.profile import doubtful_profile
from inkspector.scheme.lint.rising import falling_ratings
from inkspector.scheme.lint.shares import broken_rows
from inkspector.scheme.lint.vocabulary import clashing_words, nameless
from inkspector.scheme.loading import load_folder

__all__ = ["CHECKS", "lint"]

CHECKS: tuple[Callable[[Framework], Iterator[Found]], ...] = (
    clashing_words,
    nameless,
    broken_rows,
    silent_rules,
    falling_ratings,
    doubtful_profile,
)


def lint(folder: Path) -> tuple[Problem, ...]:
    """Everything to put right in the scheme of this folder, each at its place; what keeps it from loading
    comes alone."""
    try:
        loaded = load_folder(folder)
    except SchemeError as failed:
        return failed.problems
    found = (loaded.problem(found) for check in CHECKS for found in check(loaded.framework))
    return tuple(sorted({*found, *broken_house(folder)}))
