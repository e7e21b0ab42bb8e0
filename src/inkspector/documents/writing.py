"""Letters out, each with its record beside it; what a person has changed is never written over unasked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from inkspector.documents.formats import Format, as_json, format_of, written
from inkspector.documents.formatting import formatted
from inkspector.documents.plain import plain_text
from inkspector.documents.profile import Profile
from inkspector.documents.reading import source_of
from inkspector.documents.record import blocks, record_path, versions
from inkspector.documents.recorded import read_record
from inkspector.errors import LetterError
from inkspector.scheme import Framework
from inkspector.store.files import sha256, write_whole

if TYPE_CHECKING:
    from inkspector.drafting import Draft


def render(draft: Draft, format: Format, framework: Framework, annex: Profile | None = None) -> bytes:
    """The letter as a file: JSON with its blocks and sentences, text wrapped at 72 columns, or a document.

    Of these a PDF and a page of HTML can have the profile as an annex.
    """
    if format == "json":
        document = {
            "schema": 1,
            "sha256": _hashes(draft),
            "text": draft.text,
            "blocks": blocks(draft, draft.text, framework),
        }
        return as_json(document).encode("utf-8")
    if format in ("md", "txt"):
        return (plain_text(draft.text) if format == "txt" else draft.text).encode("utf-8")
    letter = replace(formatted(draft.text, framework), annex=annex)
    return written(letter, format, framework.templates)


def write(
    draft: Draft,
    path: Path | str,
    framework: Framework,
    *,
    force: bool = False,
    format: Format | None = None,
    drafted_by: str = "",
    annex: Profile | None = None,
) -> None:
    """Write the letter to `path` and its record beside it, both whole.

    Offsets in the record are those of the letter's text as it is read back from the file.
    Raises LetterError where a file is there that a person has changed, unless `force`.
    """
    if not force:
        refuse_if_changed(path)
    format = format or format_of(path)
    data = render(draft, format, framework, annex)
    text = source_of(data, f".{format}", str(path)).text
    record = {
        "schema": 1,
        "letter": Path(path).name,
        "sha256": {"letter": sha256(data), **_hashes(draft)},
        "scheme": framework.scheme.id,
        "versions": versions(framework, draft.bank_version),
        "phrases": dict(draft.tiers),
        "blocks": blocks(draft, text, framework),
        "drafted_by": drafted_by,
    }
    write_whole(path, data)
    write_whole(record_path(path), as_json(record).encode("utf-8"))


def refuse_if_changed(path: Path | str) -> None:
    """Raises LetterError if `path` holds anything but a letter as it was drafted."""
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        return
    except IsADirectoryError:
        raise LetterError.of("this is a folder, not a file", "name a file in it", file=str(path)) from None
    except OSError as why:
        told = f"this file can't be read ({why.strerror})"
        raise LetterError.of(told, "write elsewhere", file=str(path)) from None
    drafted = _drafted(path)
    if drafted is None:
        told = "this file is there already, and no record says that it was drafted"
        raise LetterError.of(told, "write elsewhere, or use --force", file=str(path))
    if drafted != sha256(data):
        told = "this letter was changed by hand since it was drafted"
        raise LetterError.of(told, "write elsewhere, or use --force", file=str(path))


def _drafted(path: Path | str) -> str | None:
    """The hash of the letter as it was drafted, by its record; None of a copy of what a person edited."""
    record = read_record(path) or {}
    hashes, copy = record.get("sha256"), record.get("copy_of")
    if isinstance(copy, dict) and copy.get("edited"):
        return None
    drafted = hashes.get("letter") if isinstance(hashes, dict) else None
    return drafted if isinstance(drafted, str) else None


def _hashes(draft: Draft) -> dict[str, str]:
    return {"case": draft.case_sha256, "scheme": draft.scheme_sha256, "bank": draft.bank_sha256}
