"""`inkspector whatif`: what another scheme makes of a folder of cases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkspector.cli.examples import Command
from inkspector.filenames import CASE

if TYPE_CHECKING:
    from inkspector.cli.whatif_page import Moved
    from inkspector.scheme import Framework

EXAMPLES = """\
inkspector whatif --scheme ofsted-2009@2 cases/                    who moves, and by which rule
inkspector whatif --scheme my-scheme/ cases/ --format csv > m.csv  a row for each case
"""
FORMS = ("text", "json", "csv")


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--scheme", required=True, metavar="NEW", help="The scheme, by name (NAME@VERSION) or folder.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
def command(folder: Path, scheme: str, form: str) -> int:
    """Rate and draft each case in DIR (*.case.yaml) under its own scheme and under another.

    Shows who moves from which rating to which, the rule that decides, and how many sentences change. Nothing
    is written. Exit status 1: some case can't be rated under one of them.
    """
    from inkspector.cli.whatif_page import print_moves
    from inkspector.errors import CaseError
    from inkspector.scheme import load_named

    new = load_named(scheme)
    if not folder.is_dir():
        raise CaseError.of("there is no such folder", "name a folder of cases", file=str(folder))
    files = sorted(folder.rglob(f"*{CASE}"))
    if not files:
        raise CaseError.of("there is no case in this folder", f"cases end in {CASE}", file=str(folder))
    moved = [_moved(file, file.relative_to(folder), new) for file in files]
    print_moves(moved, new, form)
    return 1 if any(one.problems for one in moved) else 0


def _moved(file: Path, name: Path, new: Framework) -> Moved:
    from inkspector.case import load_case
    from inkspector.cli.whatif_page import Moved
    from inkspector.documents import bank_for
    from inkspector.drafting.under import Reading, under
    from inkspector.errors import InkspectorError
    from inkspector.scheme import load_scheme

    try:
        case = load_case(file)
        own = load_scheme(case.scheme_ref)
        old = Reading(case, own, bank_for(own))
        other = Reading(load_case(file, framework=new), new, bank_for(new))
        return Moved(name, case.authority.called, under(old, other))
    except InkspectorError as failed:
        return Moved(name, "", None, failed.problems)
