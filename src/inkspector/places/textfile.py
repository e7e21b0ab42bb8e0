"""A text file, read whole and strictly, or the problem with it at its place."""

from pathlib import Path

from inkspector.errors import InkspectorError
from inkspector.places.placed import Lines

MOST_BYTES = 2_000_000


def read_text(path: Path | str, error: type[InkspectorError]) -> str:
    """The UTF-8 text of a file of at most 2 MB, line ends as they are; raises `error`."""
    return decode(read_bytes(path, error), str(path), error)


def read_bytes(path: Path | str, error: type[InkspectorError], most: int = MOST_BYTES) -> bytes:
    """All bytes of a file that has at most so many; raises `error`."""
    file = str(path)
    try:
        with open(path, "rb") as stream:
            data = stream.read(most + 1)  # bounded, be it a device without end
    except FileNotFoundError:
        raise error.of("there is no such file", "check the path", file=file) from None
    except IsADirectoryError:
        raise error.of("this is a folder, not a file", "name a file in it", file=file) from None
    except PermissionError:
        raise error.of("you may not read this file", "ask for permission to read it", file=file) from None
    except (OSError, ValueError) as why:
        told = getattr(why, "strerror", None) or str(why)
        raise error.of(f"this file can't be read ({told})", "check the path", file=file) from None
    if len(data) > most:
        told = f"this file is larger than {most // 1_000_000} MB"
        raise error.of(told, "check that it is the right one", file=file)
    return data


def decode(data: bytes, file: str, error: type[InkspectorError]) -> str:
    """Bytes as UTF-8 text without its byte order mark; raises `error` at the first byte that isn't."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as why:
        good = data[: why.start].decode("utf-8").removeprefix("\ufeff")
        at = Lines(good).place(len(good))
        what = f"the byte 0x{data[why.start]:02X} isn't UTF-8 text"
        raise error.of(what, "save the file as UTF-8", file=file, line=at.line, column=at.column) from None
