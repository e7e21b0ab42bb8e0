"""How a case comes to be: begun empty, copied, from last year's, from the samples. Never over a file."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from inkspector.errors import CaseError
from inkspector.filenames import CASE
from inkspector.store.files import write_whole

DATA = "samples"


def file_name(authority: str) -> str:
    """*london-borough-of-thornby.case.yaml*."""
    slug = re.sub(r"[^a-z0-9]+", "-", authority.lower()).strip("-")[:60].strip("-")
    return f"{slug or 'case'}{CASE}"


def begin(file: Path, authority: str, scheme: str, *, over: bool = False) -> tuple[Path, ...]:
    """Write a commented case to fill in, and beside it the schema that editors read; what was written.

    Raises CaseError where the file is there already, InkspectorError where it can't be written. With `over`
    both are written over what is there; without, a schema that is there stays.
    """
    from inkspector.case.schema import case_schema
    from inkspector.case.starter import starter
    from inkspector.scheme import load_scheme

    framework = load_scheme(scheme)
    schema = file.with_name(f"{framework.scheme.id}.case.schema.json")
    write = _write if over else _write_new
    write(file, starter(framework, authority, schema.name))
    if os.path.lexists(schema) and not over:
        return (file,)
    printed = json.dumps(case_schema(framework), ensure_ascii=False, indent=2)
    write_whole(schema, f"{printed}\n".encode())
    return file, schema


def copy(case: Path, file: Path) -> None:
    """Write the same case to another file. Raises CaseError."""
    from inkspector.places.textfile import read_text

    _write_new(file, read_text(case, CaseError))


def from_last_year(case: Path, file: Path) -> None:
    """Begin this year's case from last year's, whose figures are marked old. Raises CaseError."""
    from inkspector.case import parse_case
    from inkspector.interview.last_year import begun_from
    from inkspector.places.textfile import read_text
    from inkspector.rating import rate
    from inkspector.store.edits import rewrite

    text = read_text(case, CaseError)
    last = parse_case(text, str(case))
    data = begun_from(last.written, last, rate(last).rating)
    _write_new(file, rewrite(text, str(file), data))


def samples() -> Iterator[Path]:
    """The cases that come with the program."""
    from inkspector.scheme.folder import roots

    folder = next((root / DATA for root in roots() if (root / DATA).is_dir()), None)
    if folder is not None:
        yield from sorted(folder.glob(f"*/*{CASE}"))


def _write_new(file: Path, text: str) -> None:
    if os.path.lexists(file):
        raise CaseError.of("this file is there already", "choose another name", file=str(file))
    _write(file, text)


def _write(file: Path, text: str) -> None:
    from inkspector.case import parse_case

    parse_case(text, str(file))
    write_whole(file, text.encode())
