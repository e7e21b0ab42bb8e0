"""Tables of a scheme: tab-separated under a line of names; `# name: value` lines above hold for every row."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any

from inkspector.errors import Problem, SchemeError
from inkspector.places import Path, Place, Placed
from inkspector.places.textfile import read_text


def read_table(path: FilePath) -> Placed:
    """The rows of the table at `path`, `data` being `{"rows": [...]}` with the place of every cell.

    Raises SchemeError for a row that has more or fewer cells than there are names.
    """
    text = read_text(path, SchemeError)
    shared: dict[str, str] = {}
    rows: list[dict[str, Any]] = []
    names: list[str] = []
    places: dict[Path, Place] = {(): Place(1, 1), ("rows",): Place(1, 1)}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#"):
            name, _, value = line.lstrip("# ").partition(":")
            shared[name.strip()] = value.strip()
            continue
        cells = line.split("\t")
        if not names:
            names = cells
            continue
        if len(cells) != len(names):
            what = f"this row has {len(cells)} cells, and there are {len(names)} names"
            problems.append(Problem(str(path), number, 1, what, "part the cells by one tab each"))
            continue
        place: Path = ("rows", len(rows))
        places[place] = Place(number, 1)
        column = 1
        for name, cell in zip(names, cells, strict=True):
            places[(*place, name)] = Place(number, column)
            column += len(cell) + 1
        rows.append({**dict(zip(names, cells, strict=True)), **shared})
    if problems:
        raise SchemeError(problems)
    return Placed(str(path), text, {"rows": rows}, places, {}, {})
