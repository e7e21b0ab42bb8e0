"""Letters from and to files: Markdown, plain text and JSON, with a record beside each that is written."""

from inkspector.documents.person import person
from inkspector.documents.reading import read_letter
from inkspector.documents.record import record_path
from inkspector.documents.recorded import read_record
from inkspector.documents.tiers import bank_for
from inkspector.documents.writing import FORMATS, Format, format_of, refuse_if_changed, render, write

__all__ = [
    "FORMATS",
    "Format",
    "bank_for",
    "format_of",
    "person",
    "read_letter",
    "read_record",
    "record_path",
    "refuse_if_changed",
    "render",
    "write",
]
