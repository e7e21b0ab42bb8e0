"""Letters from and to files: Word, ODT, PDF, HTML, Markdown, text, JSON; a record beside each drafted one.

`formatting` brings any text to one model (`formatted`), which `writers` write; `readers` give a `Source`.
"""

from inkspector.documents.formats import DRAWN, FORMATS, Format, format_of, written
from inkspector.documents.formatting import formatted
from inkspector.documents.person import person
from inkspector.documents.profile import profile
from inkspector.documents.reading import read_letter, read_source
from inkspector.documents.record import record_path
from inkspector.documents.recorded import read_record
from inkspector.documents.source import Source, Tracked, with_places
from inkspector.documents.tiers import bank_for
from inkspector.documents.writing import refuse_if_changed, render, write

__all__ = [
    "DRAWN",
    "FORMATS",
    "Format",
    "Source",
    "Tracked",
    "bank_for",
    "format_of",
    "formatted",
    "person",
    "profile",
    "read_letter",
    "read_record",
    "read_source",
    "record_path",
    "refuse_if_changed",
    "render",
    "with_places",
    "write",
    "written",
]
