"""Files that a command writes: never over what is there, unless it is told to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from inkspector.documents import Format, Source, format_of, formatted, record_path, written
from inkspector.documents.carried import copy_record
from inkspector.errors import LetterError, Problem
from inkspector.scheme import Framework
from inkspector.store.files import write_whole


def refuse_existing(paths: Iterable[Path], force: bool) -> None:
    """Raises LetterError with every file that is there already, unless `force`."""
    in_the_way = [path for path in paths if path.exists() and not force]
    if in_the_way:
        what, mend = "this file is there already", "move it away, or use --force"
        raise LetterError([Problem(str(path), 0, 0, what, mend) for path in in_the_way])


def copies_at(paths: Sequence[Path], force: bool) -> list[tuple[Path, Format]]:
    """Each file with the format of its ending. Raises LetterError as `format_of` and `refuse_existing` do."""
    kinds = [(path, format_of(path)) for path in paths]
    refuse_existing(paths, force)
    return kinds


def write_copies(
    letter: Path, source: Source, copies: Iterable[tuple[Path, Format]], framework: Framework
) -> None:
    """Write a letter anew in other formats, each with the letter's record if it has one.

    Nothing is written where one of them can't be made.
    """
    held = formatted(source.text, framework, source.styled)
    made = [(path, kind, written(held, kind, framework.templates)) for path, kind in copies]
    records = [copy_record(letter, path, kind, data, framework) for path, kind, data in made]
    for (path, _, data), record in zip(made, records, strict=True):
        write_whole(path, data)
        if record is not None:
            write_whole(record_path(path), record)
        with_it = f", with its record {record_path(path).name}" if record is not None else ""
        click.echo(f"{path}: written{with_it}", err=True)
