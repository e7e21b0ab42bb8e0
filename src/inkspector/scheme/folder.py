"""Where schemes lie: the user's own folders first, then those that come with the program.

Each root holds `phrasebank/<scheme>/` and `templates/<scheme>/`, like the repository and the wheel. Versions
that are kept lie beside as `<scheme>@<version>/`; `ofsted-2009@1` names one, whichever folder has it.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from pathlib import Path

from inkspector.errors import SchemeError
from inkspector.places import read_yaml
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
    return tuple(sorted({name.partition("@")[0] for name in _names(folders)}))


def scheme_versions(name: str, folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """The versions at hand of the scheme of this name, that which the name alone means first."""
    plain = [root / "phrasebank" / name for root in roots(folders)]
    kept = [root / "phrasebank" / other for root in roots(folders) for other in _kept(name, root)]
    found = [_version(folder) for folder in (*plain, *kept) if (folder / "scheme.yaml").is_file()]
    return tuple(dict.fromkeys(version for version in found if version is not None))


def _kept(name: str, root: Path) -> list[str]:
    return sorted(path.parent.name for path in root.glob(f"phrasebank/{glob.escape(name)}@*/scheme.yaml"))


def _version(folder: Path) -> str | None:
    """None where the file can't be read: that is told when the scheme is loaded."""
    try:
        held = read_yaml(folder / "scheme.yaml", SchemeError).data
    except SchemeError:
        return None
    version = held.get("version") if isinstance(held, dict) else None
    return None if version is None else str(version)


def _names(folders: Sequence[Path]) -> set[str]:
    return {path.parent.name for root in roots(folders) for path in root.glob("phrasebank/*/scheme.yaml")}


def scheme_folder(name: str, folders: Sequence[Path] = ()) -> Path:
    """The folder of a scheme by name, the first of the roots' that has it; raises SchemeError.

    The name may end in `@` and a version.
    """
    plain, _, version = name.partition("@")
    if plain and Path(name).name == name:  # never a path out of the roots
        for root in roots(folders):
            for folder in (root / "phrasebank" / name, root / "phrasebank" / plain):
                if (folder / "scheme.yaml").is_file() and (not version or _version(folder) == version):
                    return folder
        if version and (versions := scheme_versions(plain, folders)):
            what = f"there is no version `{version}` of `{plain}`"
            raise SchemeError.of(what, f"known are {', '.join(versions)}")
    known = scheme_names(folders)
    near = nearest(name, known)
    mend = f"did you mean `{near}`?" if near else f"known are {', '.join(known) or 'none'}"
    raise SchemeError.of(f"there is no scheme `{name}`", mend)


def templates_folder(scheme: Path, folders: Sequence[Path] = ()) -> Path:
    """The templates of the scheme in this folder: beside it, else the first of the roots' that has them."""
    scheme = scheme.resolve()
    beside = scheme.parent.parent / "templates" / scheme.name
    names = dict.fromkeys((scheme.name, scheme.name.partition("@")[0]))
    others = (root / "templates" / name for name in names for root in (scheme.parent.parent, *roots(folders)))
    return next((path for path in (beside, *others) if path.is_dir()), beside)
