"""Reviews on disk: beside each letter `LETTER.review.json`, where several reviewers may write at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from inkspector.errors import LetterError
from inkspector.places.textfile import read_text
from inkspector.review.record import SUFFIX, Review, read_review, write_review
from inkspector.store.files import write_whole
from inkspector.store.holding import locked
from inkspector.store.opened import beside

PATIENCE = 5.0
"""Seconds; a decision is written in a thousandth of one."""


def review_path(letter: Path | str) -> Path:
    """Where the review of the letter at `letter` stands."""
    return Path(f"{letter}{SUFFIX}")


def load_review(letter: Path | str) -> Review:
    """What was decided on a letter; nothing where there is no file. LetterError where it can't be read."""
    path = review_path(letter)
    if not path.exists():
        return Review()
    return read_review(read_text(path, LetterError), str(path))


def update_review(letter: Path | str, change: Callable[[Review], Review]) -> Review:
    """Change the review on what the file holds now, so that nobody's decision is lost, and return it.

    Raises InkspectorError, with the file as it was, where `change` does or the file can't be written.
    """
    path = review_path(letter)
    lock = locked(beside(path), PATIENCE)
    if lock is None:
        raise LetterError.of("somebody else is writing this", "try again", file=str(path))
    try:
        before = load_review(letter)
        after = change(before)
        if after != before:
            write_whole(path, write_review(after).encode())
        return after
    finally:
        lock.release()
