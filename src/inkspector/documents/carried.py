"""The record of a letter's copy: who drafted it and with what, carried over from the letter's own record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from inkspector.documents.formats import Format, as_json
from inkspector.documents.reading import source_of
from inkspector.documents.record import in_blocks, placed
from inkspector.documents.recorded import read_record
from inkspector.scheme import Framework
from inkspector.store.files import sha256

_KEPT = ("scheme", "versions", "phrases", "drafted_by")


def copy_record(letter: Path, copy: Path, format: Format, data: bytes, framework: Framework) -> bytes | None:
    """The record for `copy`, a file of `data`; None where `letter` has none.

    Sentences keep what they rest on as long as the letter stands as it was drafted. The copy of one that was
    edited says so and tells of no sentence: a record is of what was drafted.
    """
    record = read_record(letter)
    hashes = record.get("sha256") if record else None
    if record is None or not isinstance(hashes, dict):
        return None
    was, before = sha256(letter.read_bytes()), record.get("copy_of")
    edited = hashes.get("letter") != was or (isinstance(before, dict) and bool(before.get("edited")))
    text = source_of(data, f".{format}", str(copy)).text
    told = {
        "schema": 1,
        "letter": copy.name,
        "sha256": {**hashes, "letter": sha256(data)},
        "copy_of": {"letter": letter.name, "sha256": was, "edited": edited},
        **{name: record[name] for name in _KEPT if name in record},
        "blocks": [] if edited else in_blocks(placed(_sentences(record), text), text, framework),
    }
    return as_json(told).encode("utf-8")


def _sentences(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Those with words; whoever wrote the record, it is only a file."""
    for block in _dicts(record.get("blocks")):
        yield from (one for one in _dicts(block.get("sentences")) if isinstance(one.get("text"), str))


def _dicts(held: object) -> list[dict[str, Any]]:
    return [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []
