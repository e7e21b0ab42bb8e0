"""`inkspector review` in a terminal."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inkspector.errors import LetterError
from inkspector.tui.reviewing import review_folder, review_letter

if TYPE_CHECKING:
    from inkspector.store.reviewing import Desk


def at_the_desk(letter: Path, case: Path | None, cases: Path | None, by: str) -> int:
    """Open one letter; it is read and checked behind the first paint."""
    if not letter.is_file():
        raise LetterError.of("there is no such file", "check the path", file=str(letter))

    def opened(path: Path) -> Desk:
        from inkspector.cli.review_desk import open_desk

        return open_desk(path, case, cases)

    review_letter(letter, by, opened).run()
    return 0


def at_the_queue(folder: Path, cases: Path | None, by: str) -> int:
    """Open the queue of a folder."""
    from inkspector.cli.review_folder import queue_of

    def opened(path: Path) -> Desk:
        from inkspector.cli.review_desk import open_desk

        return open_desk(path, None, cases)

    review_folder(folder, by, opened, partial(queue_of, folder, cases)).run()
    return 0
