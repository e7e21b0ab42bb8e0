"""`inkspector phrasebank coverage`: what can be said, and in how many ways."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkspector.cli.phrasebank_options import FORMAT, PHRASES, SCHEME, the_voice

if TYPE_CHECKING:
    from inkspector.editing.coverage import Cell


@click.command("coverage")
@SCHEME
@PHRASES
@FORMAT
def command(scheme: str, phrases: Path | None, form: str) -> int:
    """Show each shape of claim by the state that it tells of, with how many phrases say it.

    Exit status 1: something that a case can hold can't be said.
    """
    from inkspector.editing.coverage import coverage

    cells = coverage(the_voice(scheme, phrases))
    missing = [cell for cell in cells if not cell.ways]
    if form == "json":
        found = [asdict(cell) for cell in cells]
        print(json.dumps({"schema": 1, "cells": found}, ensure_ascii=False, indent=2))
    else:
        _print(cells)
        print(f"\n{len(cells)} that a case can hold; {len(missing)} that no phrase says")
        for cell in missing:
            print(f"  missing: {cell.shape}, {cell.state}")
    return 1 if missing else 0


def _print(cells: Sequence[Cell]) -> None:
    """A table for each group of shapes that have the same states."""
    for table in dict.fromkeys(cell.table for cell in cells):
        held = [cell for cell in cells if cell.table == table]
        states = list(dict.fromkeys(cell.state for cell in held))
        print(f"\n{table}")
        ways = {(cell.shape, cell.state): str(cell.ways) for cell in held}
        for i, state in enumerate(states):
            print(" " * 32 + "     |" * i + f"     {state}")
        for shape in dict.fromkeys(cell.shape for cell in held):
            row = (ways.get((shape, state), ".") for state in states)
            print(f"  {shape:<30}" + "".join(f"{n:>6}" for n in row))
