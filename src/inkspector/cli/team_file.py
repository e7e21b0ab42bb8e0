"""The team's `inkspector.toml`: in the folder where one works, or the nearest above it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inkspector.checks.team import Team


def the_team() -> Team:
    """What the team changed; nothing where there is no file.

    Raises LetterError where the file can't stand.
    """
    from inkspector.checks.team import AS_SHIPPED, FILE, read_team
    from inkspector.errors import LetterError
    from inkspector.places.textfile import read_text

    here = Path.cwd()
    file = next((folder / FILE for folder in (here, *here.parents) if (folder / FILE).is_file()), None)
    return AS_SHIPPED if file is None else read_team(read_text(file, LetterError), str(file))
