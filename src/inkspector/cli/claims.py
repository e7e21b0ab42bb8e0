"""`inkspector claims`: what letters claim, and what wasn't read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import click

from inkspector.claims import Claim, Unread
from inkspector.cli.examples import Command
from inkspector.cli.in_short import in_short
from inkspector.cli.uncued import uncued
from inkspector.documents import Source, Tracked, read_source, with_places

EXAMPLES = """\
inkspector claims leeds.md                     what the letter claims, in short
inkspector claims *.md --format jsonl          a line of JSON for each claim
"""


class Uncued(NamedTuple):
    """A sentence in which there was nothing to read."""

    start: int
    end: int


Record = Claim | Unread | Uncued
_TYPES = {Claim: "claim", Unread: "unread", Uncued: "uncued"}


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("letters", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="How to print.")
@click.option("--scheme", default="ofsted-2009", help="Name of the rating scheme.")
@click.option(
    "--tracked",
    type=click.Choice(["accepted", "original"]),
    default="accepted",
    help="Which text of a letter with tracked changes.  [default: accepted]",
)
@click.option("--all", "everything", is_flag=True, help="List the sentences without anything to read, too.")
def command(letters: tuple[Path, ...], form: str, scheme: str, tracked: Tracked, everything: bool) -> None:
    """List the claims of LETTERS, in order, and the clauses that weren't read."""
    from inkspector.letter import parse_letter
    from inkspector.letter.names import own_names
    from inkspector.reading import read
    from inkspector.scheme import load_scheme

    framework = load_scheme(scheme)
    for path in letters:
        source = read_source(path, tracked)
        for note in source.notes:
            click.echo(f"{path}: {note}", err=True)
        letter = parse_letter(source.text, framework)
        reading = read(letter, framework, own_names(letter.authority.text) if letter.authority else ())
        records: list[Record] = [*reading.claims, *reading.unread]
        if everything:
            records += [Uncued(*span) for span in uncued(reading)]
        for record in sorted(records, key=lambda record: (record.start, isinstance(record, Unread))):
            click.echo(_line(path, record, source) if form == "jsonl" else _plain(source.text, record))


def _line(path: Path, record: Record, source: Source) -> str:
    told: dict[str, Any] = {"schema": 1, "type": _TYPES[type(record)], "letter": str(path)}
    told |= record._asdict() if isinstance(record, Uncued) else record.to_json()
    return json.dumps(with_places(told, source), ensure_ascii=False)


def _plain(text: str, record: Record) -> str:
    words = " ".join(text[record.start : record.end].split())
    if isinstance(record, Uncued):
        return f"nothing to read: {words}"
    if isinstance(record, Unread):
        return f"unread ({record.why}): {words}"
    return f"{words}{' (read in part)' if record.partial else ''}\n    {in_short(record)}"
