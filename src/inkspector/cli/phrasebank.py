"""`inkspector phrasebank`: the phrases that drafting writes with, for who looks after them."""

from __future__ import annotations

import click

from inkspector.cli import (
    phrasebank_approve,
    phrasebank_coverage,
    phrasebank_lint,
    phrasebank_new,
    phrasebank_retire,
    phrasebank_show,
    phrasebank_used,
)
from inkspector.cli.examples import Group


@click.group(
    "phrasebank",
    cls=Group,
    examples="""\
inkspector phrasebank lint                     does each phrase read back, in good English?
inkspector phrasebank show                     every phrase with an example
inkspector phrasebank show --case leeds.case.yaml      what each says of a case
inkspector phrasebank new "Only three of the eight secondary schools are good or better."
inkspector phrasebank approve grade.standards-were-found    letters are written with it from now on
inkspector phrasebank retire judged.each --replaced-by judged.gapped --why "It limps"
inkspector phrasebank coverage                 what can be said, in how many ways
inkspector phrasebank where-used count.of-the letters/
""",
)
def command() -> None:
    """The phrases that drafting writes with: proposed, proved, approved, found again, retired.

    Phrases come from the scheme, from the team (`phrasebank` in inkspector.toml) and from a folder of one's
    own (--phrases, else that in the user's configuration).
    """


for _one in (
    phrasebank_lint.command,
    phrasebank_show.command,
    phrasebank_new.command,
    phrasebank_approve.command,
    phrasebank_retire.command,
    phrasebank_coverage.command,
    phrasebank_used.command,
):
    command.add_command(_one)
