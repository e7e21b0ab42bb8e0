"""The app as a reviewer has it: one letter, or the queue of a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from inkspector.tui.app import Inkspector
from inkspector.tui.queue import Queue
from inkspector.tui.review import Review

if TYPE_CHECKING:
    from inkspector.review.queue import Queued
    from inkspector.store.reviewing import Desk


class Reviewing(Inkspector):
    """Starts at the desk, or at a queue from which letters are opened."""

    def __init__(self, first: Screen[None], by: str, opened: Callable[[Path], Desk]) -> None:
        super().__init__(Path())
        self.first, self.by, self.opened = first, by, opened

    def get_default_screen(self) -> Screen[None]:
        return self.first

    def on_queue_chosen(self, event: Queue.Chosen) -> None:
        self.push_screen(Review(lambda: self.opened(event.letter), self.by))


def review_letter(letter: Path, by: str, opened: Callable[[Path], Desk]) -> Reviewing:
    """The app on one letter; `opened` reads and checks it, in a worker."""
    return Reviewing(Review(lambda: opened(letter), by), by, opened)


def review_folder(
    folder: Path,
    by: str,
    opened: Callable[[Path], Desk],
    letters: Callable[[], Iterator[tuple[Path, Queued | str]]],
) -> Reviewing:
    """The app on the queue of a folder."""
    return Reviewing(Queue(folder, letters), by, opened)
