"""A process at work on a letter, told what to do on its standard input; for tests that kill it."""

import errno
import json
import os
import sys
from typing import Any

from inkspector.errors import InkspectorError
from inkspector.store.letters import OpenedLetter
from inkspector.store.opened import Opened

_SYNC, _DATASYNC = os.fsync, os.fdatasync


def full(_: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def done(opened: Opened, do: str, text: str) -> None:
    match do:
        case "type":
            opened.change(text)
        case "undo":
            opened.undo()
        case "redo":
            opened.redo()
        case "save":
            opened.save()
        case "merge":
            opened.merge()
        case "take":
            opened.take_back()
        case "full":
            vars(os).update(fsync=full, fdatasync=full)
        case "room":
            vars(os).update(fsync=_SYNC, fdatasync=_DATASYNC)


def main() -> None:
    opened = OpenedLetter(sys.argv[1], "the tests")
    for line in sys.stdin:
        told: dict[str, Any] = {"refused": False}
        try:
            done(opened, *json.loads(line))
        except InkspectorError:
            told["refused"] = True
        offered = opened.offered.history.text if opened.offered else None
        told |= {"text": opened.text, "offered": offered, "kept": opened.unkept is None}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
