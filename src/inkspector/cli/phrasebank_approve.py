"""`inkspector phrasebank approve`: a proposed phrase is written from now on."""

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
inkspector phrasebank approve grade.standards-were-found
inkspector phrasebank approve count.found --why "A third way" --by "Ann Poole" --date 2009-10-01
"""


@click.command("approve", cls=Command, examples=EXAMPLES)
@click.argument("id")
@click.option("--why", help="Why; what the proposal says, where it isn't given.")
@BY
@ON
@TIER
@SCHEME
@PHRASES
def command(
    id: str,
    why: str | None,
    by: str | None,
    on: str | None,
    tier: Tier | None,
    scheme: str,
    phrases: Path | None,
) -> int:
    """Approve the phrase ID, which was proposed: letters are written with it from now on.

    It has to pass `lint` first. Its entry is changed where it stands, and nothing else of the file.
    """
    from inkspector.editing.lives import approval

    voice = the_voice(scheme, phrases)
    write_life(id, approval(id, voice, *signed(by, on), why), voice, tier, phrases)
    return 0
