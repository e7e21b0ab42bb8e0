"""What the commands of the phrase bank share: whose phrases, and in which form they are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from inkspector.drafting.phrases import Phrase
    from inkspector.drafting.voice import Voice

SCHEME = click.option("--scheme", default="ofsted-2009", show_default=True, help="The scheme whose phrases.")
PHRASES = click.option(
    "--phrases",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="My own phrases: this folder, in place of that of my configuration.",
)
FORMAT = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True
)


def the_voice(scheme: str, phrases: Path | None) -> Voice:
    """The phrases at hand, in the mouth of an invented authority."""
    from inkspector.documents import bank_for
    from inkspector.editing.proving import voice_of
    from inkspector.scheme import load_named

    framework = load_named(scheme)
    return voice_of(framework, bank_for(framework, phrases))


def life(phrase: Phrase, tier: str) -> str:
    """*approved*, *proposed by Ann on 2009-10-01, mine*, *retired: it limped; see count.are*."""
    told: str = phrase.status
    told += f" by {phrase.by}" if phrase.by else ""
    told += f" on {phrase.date}" if phrase.date else ""
    told += f": {phrase.why}" if phrase.why else ""
    told += f"; see {phrase.replaced_by}" if phrase.replaced_by else ""
    return told if tier == "scheme" else f"{told}, {tier}"
