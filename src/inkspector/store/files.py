"""Whole files or none: what stood there stays until all of the new content is on the disk."""

import contextlib
import hashlib
import os
import stat
import tempfile
from pathlib import Path

from inkspector.errors import InkspectorError


def sha256(data: bytes) -> str:
    """The hash of a file's bytes, in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def write_whole(path: Path | str, data: bytes) -> None:
    """Put `data` at `path` in one step; raises InkspectorError and leaves what was there if that fails.

    A file keeps its mode, a symbolic link stays one and its target is written. Afterwards file and folder
    are on the disk, so that a power cut loses nothing.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError
        _replace(target, data)
    except (FileNotFoundError, NotADirectoryError):
        raise _failed(path, "there is no such folder to write to", "make the folder first") from None
    except IsADirectoryError:
        raise _failed(path, "this is a folder, not a file", "name a file in it") from None
    except PermissionError:
        raise _failed(path, "you may not write here", "ask for permission, or write elsewhere") from None
    except (OSError, ValueError) as why:
        told = getattr(why, "strerror", None) or str(why)
        raise _failed(path, f"this file can't be written ({told})", "write elsewhere, or make room") from None


def _failed(path: Path | str, what: str, mend: str) -> InkspectorError:
    return InkspectorError.of(what, mend, file=str(path))


def _replace(target: Path, data: bytes) -> None:
    mode = _mode(target)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".part", dir=target.parent)
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fchmod(stream.fileno(), mode)
            os.fsync(stream.fileno())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _mode(target: Path) -> int:
    """That of the file that is there, else what the user's umask gives a new one."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        umask = os.umask(0o077)
        os.umask(umask)
        return 0o666 & ~umask
