"""`inkspector phrasebank lint`: is each phrase sound?"""

from __future__ import annotations

import json
from dataclasses import asdict
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
    from inkspector.editing.proving import all_faults

    voice = the_voice(scheme, phrases)
    proved = [voice.bank.phrase(id) for id in ids] or [
        phrase for phrase in voice.bank.phrases if phrase.status != "retired"
    ]
    found = {
        phrase.id: [voice.bank.problem(phrase.id, one.what, one.mend) for one in all_faults(phrase, voice)]
        for phrase in proved
    }
    problems = [problem for told in found.values() for problem in told]
    if form == "json":
        faults = {id: [problem.told for problem in told] for id, told in found.items() if told}
        placed = [asdict(problem) for problem in problems]
        told = {"schema": 1, "phrases": len(proved), "faults": faults, "problems": placed}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            print(problem)
        print(f"{len(proved)} phrases, {sum(map(bool, found.values()))} to mend")
    return 1 if problems else 0
