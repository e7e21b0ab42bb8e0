"""A program on a terminal of its own, and the seconds from a key to what it draws.

Textual's Pilot waits in steps of 20 ms until nothing is to be done: it can't tell how quick a key is.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[P\]_^X].*?(?:\x1b\\|\x07)|[@-Z\\^_a-z=>])", re.DOTALL)
_LONGEST = 20.0


class Terminal:
    """What a program draws, as it comes; `drawn` is all of it so far without colours and movements."""

    def __init__(self, descriptor: int, began: float) -> None:
        self.descriptor = descriptor
        self.began = began
        self._bytes = b""

    @property
    def drawn(self) -> str:
        """The words that were drawn, in the order in which they came."""
        return _ESCAPES.sub("", self._bytes.decode("utf-8", "replace"))

    def until(self, seen: Callable[[str], bool]) -> float:
        """When what was drawn since the last key is so; RuntimeError if it never is."""
        end = time.perf_counter() + _LONGEST
        while time.perf_counter() < end:
            if self._read(0.5) and seen(self.drawn):
                return time.perf_counter()
        raise RuntimeError(f"it was never drawn; the last was {self.drawn[-300:]!r}")

    def rest(self, lasting: float) -> None:
        """Take what is drawn for so many seconds."""
        end = time.perf_counter() + lasting
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def press(self, keys: str) -> float:
        """Send keys, and when; what was drawn before is forgotten."""
        while self._read(0):
            pass
        self._bytes = b""
        sent = time.perf_counter()
        os.write(self.descriptor, keys.encode())
        return sent

    def _read(self, wait: float) -> bool:
        if not select.select([self.descriptor], [], [], wait)[0]:
            return False
        try:
            self._bytes += os.read(self.descriptor, 1 << 16)
        except OSError:  # the program has left
            raise RuntimeError(f"it ended; the last was {self.drawn[-300:]!r}") from None
        return True


@contextmanager
def running(
    command: Sequence[str], folder: Path, state: Path, size: tuple[int, int] = (160, 48)
) -> Iterator[Terminal]:
    """The program in a folder on a terminal of so many columns and rows; its own settings are in `state`."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    began = time.perf_counter()
    program = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env=_environment(state),
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(ours, began)
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
        with suppress(OSError):
            os.close(ours)


def _environment(state: Path) -> Mapping[str, str]:
    plain = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")
    }
    return {
        **plain,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "XDG_STATE_HOME": str(state),
        "XDG_CONFIG_HOME": str(state),
    }
