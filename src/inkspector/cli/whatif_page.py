"""What another scheme makes of many cases: a table of moves, the movers, as text, JSON or CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import Any

from inkspector.cli.under_page import WIDTH, as_json, said
from inkspector.drafting.under import Under
from inkspector.errors import Problem
from inkspector.rating import Rated
from inkspector.scheme import Framework

RATINGS = ("4", "3", "2", "1")
STATES = (*RATINGS, "open", "withheld")
"""What a case may be: a rating, or none."""
COLUMNS = ("case", "authority", "before", "after", "moved", "rules", "because", "sentences", "standing")


@dataclass(frozen=True, slots=True)
class Moved:
    """A case, and what the other scheme makes of it; None and the problems where it can't be rated."""

    file: Path
    authority: str
    compared: Under | None
    problems: tuple[Problem, ...] = ()


def print_moves(moved: Sequence[Moved], new: Framework, form: str) -> None:
    """Print the page, the JSON or the CSV."""
    if form == "json":
        print(json.dumps(_json(moved, new), ensure_ascii=False, indent=2))
    elif form == "csv":
        _print_csv(moved)
    else:
        _print_page(moved, new)
    if form != "json":
        for problem in (problem for one in moved for problem in one.problems):
            print(problem, file=sys.stderr)


def state(rated: Rated) -> str:
    """*3*, *open*, *withheld*."""
    if rated.withheld is not None:
        return "withheld"
    return "open" if rated.rating is None else str(rated.rating)


def moves(moved: Sequence[Moved]) -> Mapping[tuple[str, str], int]:
    """How many cases go from which state to which."""
    return Counter((state(c.before.rated), state(c.after.rated)) for c in _compared(moved))


def _compared(moved: Sequence[Moved]) -> list[Under]:
    return [one.compared for one in moved if one.compared is not None]


def _print_page(moved: Sequence[Moved], new: Framework) -> None:
    compared = _compared(moved)
    movers = [one for one in moved if one.compared is not None and one.compared.moved]
    print(
        f"{len(compared)} cases under {new.scheme.id} version {new.scheme.version}, beside their own scheme\n"
    )
    _print_table(moves(moved))
    print(f"\n{len(movers) or 'None'} of {len(compared)} would be rated otherwise")
    for one in movers:
        assert one.compared is not None
        _print_mover(one, one.compared)
    letters = sum(bool(c.sentences) for c in compared)
    sentences = sum(len(c.sentences) for c in compared)
    standing = sum(bool(c.standing) for c in compared)
    print(f"\nSentences changed: {sentences}, in {letters} of {len(compared)} letters")
    if standing:
        print(f"Scale or standard text changed in {standing} of them")
    lost = [one for one in moved if one.compared is None]
    if lost:
        print(f"Could not be rated under both: {', '.join(str(one.file) for one in lost)}")


def _print_table(found: Mapping[tuple[str, str], int]) -> None:
    """Ratings before, downwards, by ratings after; other states only where there are some."""
    states = [one for one in STATES if one in RATINGS or any(one in pair for pair in found)]
    print("before \\ after" + "".join(f"{one:>10}" for one in states))
    for before in states:
        row = (found.get((before, after), 0) for after in states)
        print(f"{before:>14}" + "".join(f"{n or '.':>10}" for n in row))


def _print_mover(one: Moved, compared: Under) -> None:
    before, after = said(compared.before.rated), said(compared.after.rated)
    n = len(compared.sentences)
    print(f"  {one.authority}: {before} -> {after}, {n} sentence{'' if n == 1 else 's'} ({one.file})")
    for step in compared.decided:
        print(fill(f"{step.rule}: {step.text}", WIDTH, initial_indent="      ", subsequent_indent="      "))


def _print_csv(moved: Sequence[Moved]) -> None:
    """A row for each case that could be rated under both."""
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(COLUMNS)
    for one in moved:
        if one.compared is None:
            continue
        decided = one.compared.decided
        rows.writerow(
            (
                one.file,
                one.authority,
                state(one.compared.before.rated),
                state(one.compared.after.rated),
                "yes" if one.compared.moved else "no",
                " ".join(step.rule for step in decided),
                " ".join(step.text for step in decided),
                len(one.compared.sentences),
                len(one.compared.standing),
            )
        )


def _json(moved: Sequence[Moved], new: Framework) -> dict[str, Any]:
    found = moves(moved)
    states = [one for one in STATES if one in RATINGS or any(one in pair for pair in found)]
    return {
        "schema": 1,
        "scheme": {"id": new.scheme.id, "version": new.scheme.version, "sha256": new.sha256},
        "moves": {one: {other: found.get((one, other), 0) for other in states} for one in states},
        "cases": [
            {"case": str(one.file), "authority": one.authority, **as_json(one.compared)}
            for one in moved
            if one.compared is not None
        ],
        "failed": [
            {"case": str(one.file), "problems": [str(problem) for problem in one.problems]}
            for one in moved
            if one.problems
        ],
    }
