"""The remarks of others in a letter's file: comments and tracked changes."""

from __future__ import annotations

from pathlib import Path

from inkspector.documents.reading import MOST_BYTES_PACKED
from inkspector.documents.source import Source
from inkspector.errors import LetterError
from inkspector.places.textfile import read_bytes
from inkspector.review.remarks import Made

ENDINGS = (".docx", ".docm")
"""Of files that are read for remarks."""

_MENDS = {
    ".odt": "save it as .docx in LibreOffice, which keeps them",
    ".pdf": "ask for them in the Word file; `inkspector convert` makes one of the letter to write them into",
}


def read_remarks(path: Path | str) -> tuple[Source, tuple[Made, ...]]:
    """The letter as it was before any tracked change, and what others remarked on it.

    Raises LetterError where the file is no Word file or can't be read.
    """
    file = str(path)
    if Path(path).suffix.lower() not in ENDINGS:
        told = "comments and tracked changes are read from Word files"
        mend = _MENDS.get(Path(path).suffix.lower(), "save it as .docx, or ask for the Word file")
        raise LetterError.of(told, mend, file=file)
    from inkspector.documents.readers.word import read_word
    from inkspector.documents.readers.word_remarks import remarks_of

    read = read_word(read_bytes(path, LetterError, MOST_BYTES_PACKED), file, "original")
    return read.source, remarks_of(read)
