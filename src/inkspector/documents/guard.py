"""What a file must keep to before anything in it is opened: bounds on size, and nothing that reaches out.

Files come from strangers. Zips are measured before they are unpacked, XML may not declare a document type
(text after an entity would be lost without a word), nothing is fetched and nothing is run.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from inkspector.errors import InkspectorError, LetterError, in_brief

MOST_BYTES = 50_000_000
"""Of a file, and of all that it unpacks to."""
MOST_ENTRIES = 2_000
MOST_RATIO = 150
"""How many times larger than packed; what is small may be packed tighter."""
_SMALL = 2_000_000
MOST_CHARACTERS = 2_000_000
"""Of a letter's text, in any format."""
MOST_PAGES = 500
MOST_STREAM = 8_000_000
"""Of one stream of a PDF that is no picture: each few bytes of a page are an object of many."""
_SPACES = b" \n\r\t\fq"
"""What no page goes without, `q` being its shortest command."""
_MOST_SPACES = MOST_STREAM // 2
"""Of a picture: with more of them it is no picture, but a page that is called one."""
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_TWICE_PACKED = re.compile(rb"/Filter\s*\[[^\]]{0,200}(?:Flate|LZW)[^\]]{0,200}(?:Flate|LZW)")
_TIGHTEST = 1400
"""No packing of PDFs makes anything smaller than by this."""
_CHUNK = 65_536
_LOCKED = 0x1
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Packed:
    """The files of a zip that keeps to the bounds."""

    file: str
    parts: dict[str, bytes]

    def xml(self, name: str) -> etree._Element | None:
        """The root of one of its XML parts; None where there is none. Raises LetterError."""
        data = self.parts.get(name)
        return None if data is None else parsed(data, self.file)


def unpacked(data: bytes, file: str, kind: str) -> Packed:
    """All files of a zip. Raises LetterError: no zip, locked, broken, or larger than a letter can be."""
    if data.startswith(_OLE):
        told = f"this is no {kind} file: it is an old .doc, or it is locked by a password"
        raise LetterError.of(told, f"save it as {kind} without a password", file=file)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if any(entry.flag_bits & _LOCKED for entry in entries):
                raise LetterError.of("this file is locked by a password", "save it without one", file=file)
            whole = sum(entry.file_size for entry in entries)
            packed = sum(entry.compress_size for entry in entries)
            if len(entries) > MOST_ENTRIES or whole > MOST_BYTES:
                raise _too_large(file)
            if (whole > _SMALL and whole > MOST_RATIO * max(len(data), 1)) or packed > len(data):
                raise _too_large(file)
            parts = {entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()}
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, OSError, zlib.error) as why:
        told = f"this {kind} file is broken ({in_brief(str(why), 100)})"
        raise LetterError.of(told, "open it where it was made and save it anew", file=file) from None
    return Packed(file, parts)


def parsed(data: bytes, file: str) -> etree._Element:
    """XML without a document type, entities and network. Raises LetterError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as why:
        told = f"the XML in this file is broken ({in_brief(str(why), 100)})"
        raise LetterError.of(told, "open it where it was made and save it anew", file=file) from None
    if root.getroottree().docinfo.doctype:
        told = "this file declares a document type, as no word processor does"
        raise LetterError.of(told, "don't trust it; ask for the letter anew", file=file)
    return root


def measured_pdf(data: bytes, file: str) -> None:
    """Raises LetterError where the streams of a PDF unpack to more than a letter's.

    What opens PDFs ends the process when memory runs out, so this is asked before. Pictures may be larger:
    nothing unpacks them.
    """
    if len(data) > MOST_BYTES or _TWICE_PACKED.search(data):
        raise _too_large(file)
    if len(data) * _TIGHTEST < MOST_STREAM:
        return
    words = pictures = 0
    for found in _STREAM.finditer(data):
        size, spaces = _unpacks_to(data, found.end())
        picture = b"/Image" in data[data.rfind(b"obj", 0, found.start()) : found.start()]
        if picture and size < MOST_BYTES and spaces < _MOST_SPACES:
            pictures += size
        elif size > MOST_STREAM:
            raise _too_large(file)
        else:
            words += size
        if words > MOST_BYTES or pictures > 20 * MOST_BYTES:
            raise _too_large(file)


def _unpacks_to(data: bytes, start: int) -> tuple[int, int]:
    """How many bytes a packed stream has, and how many of them `_SPACES`, counted up to a little over the
    bound; none of what isn't packed.
    """
    opened, size, spaces = zlib.decompressobj(), 0, 0
    for at in range(start, len(data), _CHUNK):
        try:
            held = opened.decompress(data[at : at + _CHUNK], MOST_BYTES + 1)
        except zlib.error:
            return size, spaces
        size += len(held)
        spaces += len(held) - len(held.translate(None, _SPACES))
        if opened.eof or size > MOST_BYTES or opened.unconsumed_tail:
            return size, spaces
    return size, spaces


def in_bounds(text: str, file: str) -> str:
    """The text itself. Raises LetterError where no letter is as long."""
    if len(text) > MOST_CHARACTERS:
        raise _too_large(file)
    return text


def _too_large(file: str) -> InkspectorError:
    told = "this file holds more than any letter does"
    return LetterError.of(told, "check that it is the right one", file=file)
