"""The file under an open text: what it held when it was read or saved last, and whether it still does."""

from __future__ import annotations

import os
from pathlib import Path

from inkspector.errors import InkspectorError
from inkspector.places.textfile import decode, read_bytes
from inkspector.store.files import sha256, write_whole

BOM = b"\xef\xbb\xbf"
Stamp = tuple[int, int, int]
"""When a file was written, its size, and which it is."""


class OnDisk:
    """A file as it was read or saved last; `text` has newlines as `\\n`, and the file keeps its own.

    Raises `error` where it can't be read, isn't UTF-8, or holds more than 2 MB.
    """

    def __init__(self, path: Path, error: type[InkspectorError]) -> None:
        self.path, self.error = path, error
        self.text, self._hash, self._bom, self._newline = "", "", b"", "\n"
        self._stat: Stamp | None = None
        self.read()

    def read(self) -> None:
        """What it holds now."""
        data = read_bytes(self.path, self.error)
        text = decode(data, str(self.path), self.error)
        self._bom = BOM if data.startswith(BOM) else b""
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._remember(data)

    def write(self, text: str) -> None:
        """Put a text there, whole, with the file's line ends. Raises InkspectorError with nothing changed."""
        try:
            data = self._bom + text.replace("\n", self._newline).encode()
        except UnicodeEncodeError:
            told = "this text holds half a character"
            raise self.error.of(told, "delete what was pasted last", file=str(self.path)) from None
        write_whole(self.path, data)
        self.text = text
        self._remember(data)

    def changed(self) -> bool:
        """It holds other bytes by now, or is gone."""
        seen = stamp(self.path)
        if seen == self._stat:
            return False
        try:
            same = sha256(read_bytes(self.path, self.error)) == self._hash
        except InkspectorError:
            return True
        if same:
            self._stat = seen
        return not same

    def _remember(self, data: bytes) -> None:
        self._hash, self._stat = sha256(data), stamp(self.path)


def stamp(path: Path) -> Stamp | None:
    """Another one after the file was written; None where there is none. Cheap enough for once a second."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
