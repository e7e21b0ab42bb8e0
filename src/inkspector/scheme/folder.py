"""Where schemes lie: the user's own folders first, then those that come with the program.

Each root holds `phrasebank/<scheme>/` and `templates/<scheme>/`, like the repository and the wheel.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from inkspector.errors import SchemeError
from inkspector.scheme.framework import nearest

VARIABLE = "INKSPECTOR_SCHEMES"
"""Names the user's own roots, parted like the folders of PATH."""
_PACKAGE = Path(__file__).resolve().parents[1]


def roots(folders: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The folders that may hold schemes: given, the user's, the wheel's, the repository's."""
    own = [Path(part) for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]
    return (*folders, *own, _PACKAGE / "_data", _PACKAGE.parents[1])


def scheme_names(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """The names of all schemes at hand, sorted."""
    found = (path.parent.name for root in roots(folders) for path in root.glob("phrasebank/*/scheme.yaml"))
    return tuple(sorted(set(found)))


def scheme_folder(name: str, folders: Sequence[Path] = ()) -> Path:
    """The folder of a scheme by name, the first of the roots' that has it; raises SchemeError."""
    if name and Path(name).name == name:  # never a path out of the roots
        for root in roots(folders):
            if (root / "phrasebank" / name / "scheme.yaml").is_file():
                return root / "phrasebank" / name
    known = scheme_names(folders)
    near = nearest(name, known)
    mend = f"did you mean `{near}`?" if near else f"known are {', '.join(known) or 'none'}"
    raise SchemeError.of(f"there is no scheme `{name}`", mend)


def templates_folder(scheme: Path, folders: Sequence[Path] = ()) -> Path:
    """The templates of the scheme in this folder: beside it, else the first of the roots' that has them."""
    scheme = scheme.resolve()
    beside = scheme.parent.parent / "templates" / scheme.name
    others = (root / "templates" / scheme.name for root in roots(folders))
    return next((path for path in (beside, *others) if path.is_dir()), beside)
