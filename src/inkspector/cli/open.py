"""`inkspector open`: the terminal app on a case, or on a folder of cases."""

from __future__ import annotations

from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector open leeds.case.yaml    walk through a case, question by question
inkspector open cases/             the cases of a folder
inkspector                         those of this folder
"""


@click.command("open", cls=Command, examples=EXAMPLES)
@click.argument("path", type=click.Path(path_type=Path), metavar="CASE|FOLDER")
def command(path: Path) -> None:
    """Open a case, or a folder of cases, in the terminal app.

    Every key is in the line at the bottom; F1 helps with what has the focus.
    """
    from inkspector.errors import CaseError
    from inkspector.tui.app import run

    if path.is_dir():
        run(path)
    elif path.is_file():
        run(path.absolute().parent, path)
    else:
        mend = f"begin one with `inkspector new {path}`"
        raise CaseError.of("there is no such case", mend, file=str(path))
