"""`inkspector phrasebank`: the phrases of a scheme, shown and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import click

from inkspector.cli.examples import Group

if TYPE_CHECKING:
    from inkspector.claims import Claim
    from inkspector.drafting.message import Message
    from inkspector.drafting.phrases import Phrase
    from inkspector.drafting.voice import Voice

AUTHORITY = "Thornshire"
_SCHEME = click.option("--scheme", default="ofsted-2009", show_default=True, help="The scheme whose phrases.")


@click.group(
    "phrasebank",
    cls=Group,
    examples="""\
inkspector phrasebank lint              does each phrase read back?
inkspector phrasebank show              every phrase with an example
inkspector phrasebank show count.are    one phrase with all its examples
""",
)
def command() -> None:
    """The phrases that drafting writes with: shown with examples, and read back."""


@command.command("show")
@click.argument("ids", nargs=-1, metavar="[ID]…")
@_SCHEME
def show(ids: tuple[str, ...], scheme: str) -> int:
    """Show phrases with examples; all of them, or those with these IDs."""
    voice = voice_of(scheme)
    for phrase in [voice.bank.phrase(id) for id in ids] or voice.bank.phrases:
        click.echo(f"{phrase.id}  [{phrase.status}]  {phrase.text}")
        for example in islice(spoken(phrase, voice), None if ids else 1):
            click.echo(f"    {example.text}")
    return 0


@command.command("lint")
@_SCHEME
def lint(scheme: str) -> int:
    """Read each phrase back: does the reader find just what it says, over all that it can say?

    Exit status 1: some phrase is read otherwise, says nothing, or has a slot that there isn't.
    """
    voice = voice_of(scheme)
    problems = [problem for phrase in voice.bank.phrases for problem in faults(phrase, voice)]
    for problem in problems:
        click.echo(problem)
    click.echo(f"{len(voice.bank.phrases)} phrases, {len(problems)} to mend")
    return 1 if problems else 0


@dataclass(frozen=True)
class Example:
    """Words, and the claims that they are meant to make."""

    text: str
    claims: tuple[Claim, ...]


def spoken(phrase: Phrase, voice: Voice) -> Iterator[Example]:
    """What a phrase says, in words; a tail behind a clause that it can follow."""
    from inkspector.drafting import english
    from inkspector.drafting.examples import before, examples, told
    from inkspector.drafting.realise import realise
    from inkspector.errors import PhraseError

    runs: Iterator[tuple[Message, ...]] = examples(phrase, voice)
    if not (phrase.says or phrase.each):
        runs = iter([(told(phrase),)])
    for messages in runs:
        try:
            clause = realise(phrase, messages, voice)
            lead = before(phrase, messages, voice)
        except PhraseError:  # a subject without a name of the form that the phrase asks for
            continue
        text = english.sentence((lead.text if lead else "") + clause.text)
        yield Example(text, (*(lead.claims if lead else ()), *clause.claims))


def faults(phrase: Phrase, voice: Voice) -> Iterator[str]:
    """What is wrong with a phrase, one line each; at most three readings that differ."""
    from inkspector.drafting.phrases import slots
    from inkspector.drafting.realise import SLOTS
    from inkspector.reading import read

    unknown = sorted({name for _, name, _ in slots(phrase.text)} - SLOTS)
    if unknown:
        yield f"{phrase.id}: there is no slot {', '.join(unknown)}"
        return
    said = list(islice(spoken(phrase, voice), 400))
    if not said:
        yield f"{phrase.id}: nothing that it says could be put into words"
    if not (phrase.says or phrase.each):
        return
    misread = 0
    for example in said:
        reading = read(example.text, voice.framework, (AUTHORITY,))
        whole = reading.claims == example.claims and not reading.unread
        if whole and not any(claim.partial for claim in reading.claims):
            continue
        misread += 1
        if misread <= 3:
            yield f"{phrase.id}: “{example.text}” is read otherwise"
    if misread > 3:
        yield f"{phrase.id}: and {misread - 3} more of {len(said)}"


def voice_of(scheme: str) -> Voice:
    """The voice of an invented authority under a scheme."""
    from inkspector.drafting.bank import load_bank
    from inkspector.drafting.voice import Voice
    from inkspector.scheme import load_scheme

    framework = load_scheme(scheme)
    return Voice(framework, load_bank(framework.folder), AUTHORITY)
