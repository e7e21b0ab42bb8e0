"""`inkspector phrasebank show`: phrases with what they say, by example or of a case."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inkspector.cli.phrasebank_options import FORMAT, PHRASES, SCHEME, life, the_voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from inkspector.drafting.phrases import Phrase
    from inkspector.drafting.voice import Voice


@click.command("show")
@click.argument("ids", nargs=-1, metavar="[ID]…")
@click.option("--case", type=click.Path(path_type=Path), help="Show what each says of this case.")
@SCHEME
@PHRASES
@FORMAT
def command(ids: tuple[str, ...], case: Path | None, scheme: str, phrases: Path | None, form: str) -> int:
    """Show phrases, retired ones too: their life, where they come from, and what they say.

    All of them with an example each, or those with these IDs with all their examples; with --case, what they
    say of that case, save those that say nothing of it.
    """
    voice = the_voice(scheme, phrases)
    saying = _of_case(case, voice, phrases) if case else _by_example(voice, None if ids else 1)
    chosen = [voice.bank.phrase(id) for id in ids] or voice.bank.phrases
    shown = [(phrase, saying(phrase)) for phrase in chosen]
    if case and not ids:
        shown = [(phrase, said) for phrase, said in shown if said]
    if form == "json":
        told = {"schema": 1, "phrases": [_json(phrase, voice, said) for phrase, said in shown]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return 0
    for phrase, said in shown:
        print(f"{phrase.id}  [{life(phrase, voice.bank.tier(phrase.id))}]  {phrase.text}")
        for text, _ in said:
            print(f"    {text}")
    return 0


_Said = list[tuple[str, tuple[str, ...]]]
"""Words, with the evidence of the case for them."""


def _by_example(voice: Voice, most: int | None) -> Callable[[Phrase], _Said]:
    from inkspector.editing.proving import spoken

    return lambda phrase: [(example.text, ()) for example in islice(spoken(phrase, voice), most)]


def _of_case(case: Path, voice: Voice, phrases: Path | None) -> Callable[[Phrase], _Said]:
    from inkspector.case import load_case
    from inkspector.documents import bank_for
    from inkspector.drafting.voice import Voice
    from inkspector.editing.saying import sayings, what_can_be_said
    from inkspector.scheme import load_scheme

    held = load_case(case)
    framework = load_scheme(held.scheme_ref)
    own = Voice(framework, bank_for(framework, phrases), held.authority.name)
    messages = what_can_be_said(held, own)
    return lambda phrase: [(said.text, said.evidence) for said in sayings(phrase, messages, own)]


def _json(phrase: Phrase, voice: Voice, said: _Said) -> dict[str, Any]:
    return {
        "id": phrase.id,
        "tier": voice.bank.tier(phrase.id),
        "status": phrase.status,
        "by": phrase.by,
        "date": None if phrase.date is None else str(phrase.date),
        "why": phrase.why,
        "replaced_by": phrase.replaced_by,
        "text": phrase.text,
        "says": [{"text": text, "evidence": list(evidence)} for text, evidence in said],
    }
