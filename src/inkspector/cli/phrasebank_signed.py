"""What approving and retiring a phrase share: who decided, when, and where it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from inkspector.drafting.bank import Tier
    from inkspector.drafting.voice import Voice
    from inkspector.editing.lives import Life

BY = click.option("--by", metavar="NAME", help="Who decides; else your name as configured, or the login.")
ON = click.option("--date", "on", metavar="DAY", help="When, as 2009-10-01; else today.")
TIER = click.option(
    "--tier",
    type=click.Choice(("team", "mine")),
    help="Write it in the phrases of the team, or mine, in place of the scheme's.",
)


def signed(by: str | None, on: str | None) -> tuple[str, str]:
    """Who and when. Raises PhraseError where the day is none."""
    from datetime import date

    from inkspector.documents import person
    from inkspector.errors import PhraseError

    try:
        day = date.fromisoformat(on) if on else date.today()
    except ValueError:
        raise PhraseError.of(f"`{on}` isn't a day", "write it as 2009-10-01") from None
    return by or person() or "unknown", day.isoformat()


def write_life(id: str, life: Life, voice: Voice, tier: Tier | None, phrases: Path | None) -> None:
    """Put the life of a phrase in its file, or write it again with it in a later tier, and tell where.

    Raises PhraseError where the phrase stands in a later tier than this.
    """
    from inkspector.documents.own_phrases import add_phrase, change_phrase, entry_of
    from inkspector.documents.tiers import folder_of
    from inkspector.drafting.bank import TIERS
    from inkspector.errors import PhraseError

    bank = voice.bank
    file = Path(bank.places[id][0])
    if tier in (None, bank.tier(id)):
        change_phrase(id, life, file)
    elif TIERS.index(tier) < TIERS.index(bank.tier(id)):
        told = f"it stands in {bank.tier(id)}, in place of what is written there"
        raise PhraseError([bank.problem(id, told, "leave out --tier")])
    else:
        file = add_phrase(entry_of(id, file) | life, folder_of(tier, phrases), voice.framework.scheme.id)
    click.echo(f"{file}: {id} is {life['status']} by {life['by']} on {life['date']}", err=True)
