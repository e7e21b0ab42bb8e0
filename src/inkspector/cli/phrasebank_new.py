"""`inkspector phrasebank new`: a phrase from a sentence."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

import click

from inkspector.cli.examples import Command
from inkspector.cli.phrasebank_options import FORMAT, PHRASES, SCHEME, the_voice

if TYPE_CHECKING:
    from inkspector.drafting.bank import Tier
    from inkspector.drafting.voice import Voice
    from inkspector.editing.proposing import Proposal

EXAMPLES = """\
inkspector phrasebank new "Only three of the eight secondary schools are good or better."
inkspector phrasebank new "Good or better standards were found in two of the nine colleges." --yes
"""


@click.command("new", cls=Command, examples=EXAMPLES)
@click.argument("sentence")
@click.option("--id", help="What to call the phrase; made from its words where it isn't given.")
@click.option("--tier", type=click.Choice(("mine", "team")), default="mine", show_default=True, help="Whose.")
@click.option("--yes", is_flag=True, help="Write it without asking.")
@SCHEME
@PHRASES
@FORMAT
def command(
    sentence: str, id: str | None, tier: Tier, yes: bool, scheme: str, phrases: Path | None, form: str
) -> int:
    """Make a phrase of SENTENCE: what it says, which of its words are slots, when it may be used.

    The proposal is shown, with what it says over other evidence and the phrases that are like it, and written
    after a yes, as proposed: drafting writes with it once somebody has set its status to approved.
    """
    from inkspector.documents import person
    from inkspector.documents.own_phrases import add_phrase
    from inkspector.documents.tiers import folder_of
    from inkspector.editing.proposing import propose

    if phrases is not None:
        phrases.mkdir(parents=True, exist_ok=True)
    voice = the_voice(scheme, phrases)
    life = {"status": "proposed", "by": person() or "unknown", "date": date.today().isoformat()}
    proposal = propose(sentence, voice, id, **life)
    folder = folder_of(tier, phrases)
    if form == "json":
        print(json.dumps(_json(proposal), ensure_ascii=False, indent=2))
    else:
        _print(proposal, sentence, voice)
    if not yes and not _agreed(_question(proposal, tier)):
        click.echo("Nothing written.", err=True)
        return 1
    file = add_phrase(proposal.entry, folder, voice.framework.scheme.id)
    click.echo(f"{file}: {proposal.phrase.id} written, as proposed", err=True)
    return 0


def _agreed(question: str) -> bool:
    """No where nobody is there to answer."""
    try:
        return click.confirm(question, default=False, err=True)
    except click.Abort:
        return False


def _question(proposal: Proposal, tier: str) -> str:
    if proposal.same:
        return f"{proposal.same} says this in the same words. Write it all the same, to {tier}?"
    return f"Write {proposal.phrase.id} to {tier}?"


def _json(proposal: Proposal) -> dict[str, Any]:
    return {
        "schema": 1,
        "entry": proposal.entry,
        "claim": proposal.claim.to_json(),
        "said": proposal.said,
        "near": [id for id, _ in proposal.near],
    }


def _print(proposal: Proposal, sentence: str, voice: Voice) -> None:
    """What was read, what is proposed, and what is like it."""
    from inkspector.cli.in_short import in_short
    from inkspector.editing.proving import spoken

    entry = proposal.entry
    print(f"  Claim       {in_short(proposal.claim)}")
    print(f"  Phrase      {entry['id']}")
    print(f"  Text        {entry['text']}")
    says = ", ".join(
        f"{name} {' or '.join(v) if isinstance(v, list) else v}" for name, v in entry["says"].items()
    )
    print(fill(says, 80, initial_indent="  Says        ", subsequent_indent=" " * 14))
    when = entry.get("when") or {}
    print(f"  When        {', '.join(f'{name} {n}' for name, n in when.items()) or 'always'}")
    print("  Reads back  yes, over all that it can say")
    if proposal.said.strip(".") != sentence.strip().strip("."):
        print(f"  Written as  {proposal.said}")
    for id, words in proposal.near[:3]:
        print(f"  {'The same ' if words == proposal.said else 'Much like'}   {id}: {words}")
    print("  It would also say, of other evidence:")
    for example in list(spoken(proposal.phrase, voice))[1:40:10]:
        print(f"    {example.text}")
