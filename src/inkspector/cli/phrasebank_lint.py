"""`inkspector phrasebank lint`: is each phrase sound?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from inkspector.cli.phrasebank_options import FORMAT, PHRASES, SCHEME, the_voice


@click.command("lint")
@click.argument("ids", nargs=-1, metavar="[ID]…")
@SCHEME
@PHRASES
@FORMAT
def command(ids: tuple[str, ...], scheme: str, phrases: Path | None, form: str) -> int:
    """Prove each phrase, or those with these IDs, over all that it can say.

    Does the reader find just what it says? Can its conditions hold? Is it good English, one of one, both of
    two and all of many included? Does another phrase say the same in the same words? Exit status 1: not so.
    """
    from inkspector.editing.proving import duplicates, faults

    voice = the_voice(scheme, phrases)
    proved = [voice.bank.phrase(id) for id in ids] or [
        phrase for phrase in voice.bank.phrases if phrase.status != "retired"
    ]
    found = {phrase.id: list(faults(phrase, voice)) for phrase in proved}
    for phrase in proved:
        for other in duplicates(phrase, voice):
            found[phrase.id].append(f"{phrase.id}: {other} says all that in the same words")
    if form == "json":
        wrong = {id: said for id, said in found.items() if said}
        print(
            json.dumps({"schema": 1, "phrases": len(proved), "faults": wrong}, ensure_ascii=False, indent=2)
        )
    else:
        for problem in (problem for said in found.values() for problem in said):
            print(problem)
        print(f"{len(proved)} phrases, {sum(map(bool, found.values()))} to mend")
    return 1 if any(found.values()) else 0
