"""The team's `inkspector.toml`: in the folder where one works, or the nearest above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inkspector.checks.team import Team


def the_team() -> Team:
    """What the team changed; nothing where there is no file.

    Raises LetterError where the file can't stand.
    """
    from inkspector.checks.team import AS_SHIPPED, read_team
    from inkspector.documents.tiers import team_file
    from inkspector.errors import LetterError
    from inkspector.places.textfile import read_text

    file = team_file()
    return AS_SHIPPED if file is None else read_team(read_text(file, LetterError), str(file))
