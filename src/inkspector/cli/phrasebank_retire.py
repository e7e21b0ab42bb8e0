"""`inkspector phrasebank retire`: a phrase is written no longer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkspector.cli.examples import Command
from inkspector.cli.phrasebank_options import PHRASES, SCHEME, the_voice
from inkspector.cli.phrasebank_signed import BY, ON, TIER, signed, write_life

if TYPE_CHECKING:
    from inkspector.drafting.bank import Tier

EXAMPLES = """\
inkspector phrasebank retire judged.each --replaced-by judged.gapped --why "It limps"
inkspector phrasebank retire share.judged --why "We don't write so" --tier team
"""


@click.command("retire", cls=Command, examples=EXAMPLES)
@click.argument("id")
@click.option("--why", help="Why.")
@click.option("--replaced-by", metavar="ID", help="The phrase that is written instead.")
@BY
@ON
@TIER
@SCHEME
@PHRASES
def command(
    id: str,
    why: str | None,
    replaced_by: str | None,
    by: str | None,
    on: str | None,
    tier: Tier | None,
    scheme: str,
    phrases: Path | None,
) -> int:
    """Retire the phrase ID: letters are written with it no longer, and those that were still resolve.

    Refused where no other phrase says what it says. Its entry is changed where it stands, and nothing else of
    the file.
    """
    from inkspector.editing.lives import retirement

    voice = the_voice(scheme, phrases)
    write_life(id, retirement(id, voice, *signed(by, on), why, replaced_by), voice, tier, phrases)
    return 0
