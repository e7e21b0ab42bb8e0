"""`inkspector claims`: what letters claim, and what wasn't read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from inkspector.claims import Claim, Unread, normal_form
from inkspector.errors import LetterError


@click.command(short_help="List what letters claim, and what wasn't read.")
@click.argument("letters", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="How to print.")
@click.option("--scheme", default="ofsted-2009", help="Name of the rating scheme.")
def command(letters: tuple[Path, ...], form: str, scheme: str) -> None:
    """List the claims of LETTERS, in order, and the clauses that weren't read."""
    from inkspector.reading import read
    from inkspector.scheme import load_scheme

    framework = load_scheme(scheme)
    for path in letters:
        text = _text(path)
        reading = read(text, framework)
        records: list[Claim | Unread] = sorted(
            [*reading.claims, *reading.unread], key=lambda record: (record.start, isinstance(record, Unread))
        )
        for record in records:
            click.echo(_line(path, record) if form == "jsonl" else _plain(text, record))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LetterError.of(f"the letter can't be read: {error}", "name a text file in UTF-8", file=str(path)) from error


def _line(path: Path, record: Claim | Unread) -> str:
    kind = "claim" if isinstance(record, Claim) else "unread"
    told: dict[str, Any] = {"schema": 1, "type": kind, "letter": str(path), **record.to_json()}
    return json.dumps(told, ensure_ascii=False)


def _plain(text: str, record: Claim | Unread) -> str:
    words = " ".join(text[record.start : record.end].split())
    if isinstance(record, Unread):
        return f"unread ({record.why}): {words}"
    return f"{words}\n    {normal_form(record)}"
