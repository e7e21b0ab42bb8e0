"""`inkspector import`: figures from a spreadsheet into a case."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector import leeds.case.yaml profile.xlsx            see what it has, then take it
inkspector import leeds.case.yaml profile.ods --sheet 2009
inkspector import leeds.case.yaml figures.csv --dry-run   only see
inkspector import leeds.case.yaml figures.csv --column "No. RI=satisfactory"
"""


@click.command("import", cls=Command, examples=EXAMPLES)
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sheet", help="The sheet to read; the first if none is named.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADING=FIELD",
    help="What stands under a heading: a grade, total, good_or_better, value, national … "
    "Remembered for this folder.",
)
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
def command(case: Path, file: Path, sheet: str | None, columns: tuple[str, ...], dry_run: bool) -> int:
    """Take the figures of FILE (.csv, .tsv, .xlsx, .ods) into CASE.

    Rows are lines of the profile with a count for each grade, and indicators with their figures; a heading
    row may name the columns in any order. What isn't recognised is listed and left out: exit status 1.
    """
    from inkspector.documents import person
    from inkspector.documents.sheets import read_rows
    from inkspector.errors import CaseError
    from inkspector.interview import Sitting
    from inkspector.interview.table import preview, says
    from inkspector.scheme import load_scheme
    from inkspector.store.cases import OpenedCase
    from inkspector.store.columns import remember_columns, remembered_columns

    told = dict(_column(one) for one in columns)
    mapping = {**remembered_columns(case), **told}
    rows = read_rows(file, sheet)
    with closing(OpenedCase(case, person())) as opened:
        if opened.case is None:
            raise CaseError(opened.problems)
        if opened.offered is not None:
            what = "work on this case was interrupted and is on offer"
            raise CaseError.of(what, f"take it back or leave it in `inkspector open {case}`", file=str(case))
        sitting = Sitting.of(opened.case, load_scheme(opened.case.scheme_ref))
        found = preview(sitting, rows, mapping)
        for seen in found.rows:
            if seen.what != "same":
                name = seen.topic.name if seen.topic else seen.row[0]
                click.echo(f"{seen.what:15} {name}: {seen.told}")
        click.echo(f"{file}: {', '.join(says(found)) or 'no figures found'}")
        if not dry_run and found.data is not sitting.data:
            opened.become(found.data, f"imported {file.name}")
            opened.save()
            click.echo(f"{case}: written")
        if told and not dry_run:
            remember_columns(case, mapping)
    return 1 if found.of("not recognised") or not found.rows else 0


def _column(written: str) -> tuple[str, str]:
    heading, sign, field = written.rpartition("=")
    if not sign:
        raise click.BadParameter(f"{written} has no `=`: write HEADING=FIELD", param_hint="--column")
    return heading.strip(), field.strip()
