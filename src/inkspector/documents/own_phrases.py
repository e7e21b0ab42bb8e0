"""Phrases written into a folder of one's own, and found again in the records of letters."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inkspector.documents.reading import read_letter
from inkspector.documents.record import SUFFIX
from inkspector.documents.recorded import read_record
from inkspector.errors import InkspectorError, PhraseError
from inkspector.places import parse_yaml, read_yaml
from inkspector.places.textfile import read_text
from inkspector.store.edits import rewrite
from inkspector.store.files import sha256, write_whole

FILE = "own.yaml"
HEAD = """\
# Phrases of one's own: what is approved here is written beside those of the scheme, or in the place of one of
# them with the same id. `inkspector phrasebank lint` proves them.
phrases:
"""


def add_phrase(entry: Mapping[str, Any], folder: Path, scheme: str) -> Path:
    """Write an entry at the end of the phrases in `folder`, which is made if need be; gives the file.

    The file is whole or as it was. Raises PhraseError where it ends in something else than phrases.
    """
    file = folder / scheme / "phrases" / FILE
    text = read_text(file, PhraseError) if file.exists() else HEAD
    after = f"{text.rstrip()}\n{_written(entry)}"
    held = parse_yaml(after, str(file), PhraseError).data.get("phrases")
    if not held or held[-1].get("id") != entry["id"]:
        told = "no phrase can be put at the end of this file"
        raise PhraseError.of(told, "let `phrases:` come last", file=str(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, after.encode("utf-8"))
    return file


def change_phrase(id: str, change: Mapping[str, Any], file: Path) -> None:
    """Put these fields of the phrase in its file, and leave all the rest as it was written.

    Raises InkspectorError, and leaves the file as it was, where that can't be done.
    """
    placed = read_yaml(file, PhraseError)
    entries = [entry | change if entry["id"] == id else entry for entry in placed.data["phrases"]]
    after = rewrite(placed.text, str(file), placed.data | {"phrases": entries})
    write_whole(file, after.encode("utf-8"))


def entry_of(id: str, file: Path) -> dict[str, Any]:
    """The phrase as it is written in its file."""
    entries: list[dict[str, Any]] = read_yaml(file, PhraseError).data["phrases"]
    return next(entry for entry in entries if entry["id"] == id)


def _written(entry: Mapping[str, Any]) -> str:
    lines = [f"{name}: {_flow(value)}" for name, value in entry.items()]
    return f"  - {lines[0]}\n" + "".join(f"    {line}\n" for line in lines[1:])


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {_flow(one)}' for name, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, str) and value.replace("_", "").replace(" ", "").isalnum():
        return value if not value.isdigit() else json.dumps(value)
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Use:
    """A sentence of a letter that was written with a phrase."""

    letter: Path
    number: int
    """Of the sentence in the narrative, from 1."""
    text: str | None
    """As the letter has it; None where the letter is gone, or was edited since."""


def where_used(id: str, folder: Path) -> Iterator[Use]:
    """Sentences that the records in `folder` tell were written with the phrase, letter by letter.

    Raises PhraseError where a record can't be read.
    """
    for record in sorted(folder.rglob(f"*{SUFFIX}")):
        letter = record.with_name(record.name.removesuffix(SUFFIX))
        held = read_record(letter)
        if held is None:
            told = "this is no record of a letter"
            raise PhraseError.of(told, "draft the letter again", file=str(record))
        sentences = [sentence for block in held.get("blocks", ()) for sentence in block.get("sentences", ())]
        for number, sentence in enumerate(sentences, 1):
            if id in (sentence.get("phrase") or "").split(" + "):
                yield Use(letter, number, _words(letter, held, sentence))


def _words(letter: Path, held: Mapping[str, Any], sentence: Mapping[str, Any]) -> str | None:
    try:
        if sha256(letter.read_bytes()) != held.get("sha256", {}).get("letter"):
            return None
        return " ".join(read_letter(letter)[sentence["start"] : sentence["end"]].split())
    except (OSError, InkspectorError):
        return None
