"""Who has a file open: one at a time, the others are told by whom and where.

The kernel lets a lock go when its process dies, however it dies; what stands beside it is believed only
while the lock is held. On a network folder locks can't be relied on, so a file's hash is compared before it
is saved as well.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from inkspector.errors import InkspectorError
from inkspector.store.files import write_whole


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open; what isn't known is empty."""

    who: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""
    """Local time, to the minute: `2009-12-09T09:30`."""

    def __str__(self) -> str:
        place = f" on {self.host}" if self.host else ""
        since = f" since {self.since.replace('T', ', ')}" if self.since else ""
        return f"{self.who or 'somebody'}{place}{since}"


@dataclass(frozen=True, slots=True)
class Held:
    """The file is ours until this is let go."""

    lock: FileLock
    beside: Path

    def release(self) -> None:
        self.beside.unlink(missing_ok=True)
        self.lock.release()


def take(place: Path, who: str) -> Held | Holder:
    """Hold the file whose lock lies at `place`, or say who does.

    Raises InkspectorError as `locked` does.
    """
    beside = Path(f"{place}.holder.json")
    lock = locked(place)
    if lock is None:
        return _holder(beside)
    since = datetime.now().isoformat(timespec="minutes")
    holder = Holder(who, socket.gethostname(), os.getpid(), since)
    with contextlib.suppress(InkspectorError):  # on a full disk the lock alone must do
        write_whole(beside, json.dumps(asdict(holder)).encode())
    return Held(lock, beside)


def locked(place: Path, patience: float = 0.0) -> FileLock | None:
    """The lock at `place`, None where somebody else has it for longer than `patience`, in seconds.

    Raises InkspectorError where no lock can be made, as in a folder that one may only read.
    """
    lock = FileLock(f"{place}.lock", timeout=patience, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    except (OSError, NotImplementedError) as why:
        told = f"this folder can't be worked in ({getattr(why, 'strerror', None) or why})"
        raise InkspectorError.of(
            told, "copy the file to where you may write", file=str(place.parent)
        ) from None
    return lock


def _holder(beside: Path) -> Holder:
    try:
        return Holder(**json.loads(beside.read_bytes()))
    except (OSError, ValueError, TypeError, RecursionError):
        return Holder()
