"""`inkspector phrasebank where-used`: the letters that were written with a phrase."""

from __future__ import annotations

import json
from pathlib import Path

import click

from inkspector.cli.phrasebank_options import FORMAT


@click.command("where-used")
@click.argument("id")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@FORMAT
def command(id: str, folder: Path, form: str) -> int:
    """Find the letters in DIR that were written with the phrase ID, by the records beside them.

    A phrase that is retired, or gone, is found too. Exit status 1: none was.
    """
    from inkspector.documents.own_phrases import where_used
    from inkspector.errors import PhraseError

    if not folder.is_dir():
        raise PhraseError.of("there is no such folder", "name a folder of letters", file=str(folder))
    uses = list(where_used(id, folder))
    if form == "json":
        found = [{"letter": str(use.letter), "sentence": use.number, "text": use.text} for use in uses]
        print(json.dumps({"schema": 1, "phrase": id, "uses": found}, ensure_ascii=False, indent=2))
    else:
        for use in uses:
            print(f"{use.letter}: {use.number}: {use.text or '(the letter was changed or moved since)'}")
        letters = len({use.letter for use in uses})
        print(f"{id}: {len(uses)} sentences in {letters} letters")
    return 0 if uses else 1
