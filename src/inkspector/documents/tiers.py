"""Where the phrases of a team and of one person lie, beside those of the scheme.

The team's: the folder that `phrasebank = "…"` names in the nearest `inkspector.toml`. Mine: a folder given,
else `inkspector/phrasebank` in the user's configuration. Each has the shape of `phrasebank/`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inkspector.documents.person import configuration
from inkspector.errors import LetterError, PhraseError
from inkspector.scheme import Framework

if TYPE_CHECKING:
    from inkspector.drafting.bank import Bank, Tier


def bank_for(framework: Framework, mine: Path | None = None) -> Bank:
    """The scheme's phrases with the team's and mine.

    Raises PhraseError where a folder that is named isn't there.
    """
    from inkspector.drafting.bank import load_bank

    if mine is not None and not mine.is_dir():
        raise PhraseError.of("there is no such folder of phrases", "name one that is there", file=str(mine))
    return load_bank(framework.folder, own_tiers(mine))


def own_tiers(mine: Path | None = None) -> dict[Tier, Path]:
    """The folder of each tier beside the scheme's; that of mine need not be there yet."""
    tiers: dict[Tier, Path] = {}
    team = _of_team()
    if team is not None:
        tiers["team"] = team
    tiers["mine"] = mine or configuration() / "phrasebank"
    return tiers


def folder_of(tier: Tier, mine: Path | None = None) -> Path:
    """Where the phrases of the team, or mine, lie. Raises PhraseError where the team has none."""
    folder = own_tiers(mine).get(tier)
    if folder is None:
        mend = 'name it in inkspector.toml: phrasebank = "…"'
        raise PhraseError.of("the team has no folder of phrases", mend)
    return folder


def team_file() -> Path | None:
    """The `inkspector.toml` of the folder where one works, or the nearest above it."""
    from inkspector.checks.team import FILE

    here = Path.cwd()
    return next((folder / FILE for folder in (here, *here.parents) if (folder / FILE).is_file()), None)


def _of_team() -> Path | None:
    file = team_file()
    if file is None:
        return None
    from inkspector.checks.team import read_team
    from inkspector.places.textfile import read_text

    named = read_team(read_text(file, LetterError), str(file)).phrasebank
    if named is None:
        return None
    if not (file.parent / named).is_dir():
        raise PhraseError.of(
            f"the team's phrases are said to lie in `{named}`, and there is no such folder",
            "mend `phrasebank` in it, or make the folder",
            file=str(file),
        )
    return file.parent / named
