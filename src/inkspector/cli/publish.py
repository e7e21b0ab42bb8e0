"""`inkspector publish`: a letter that nothing keeps back, as clean copies."""

from __future__ import annotations

from pathlib import Path

import click

from inkspector.cli.examples import Command
from inkspector.cli.team_file import the_team

EXAMPLES = """\
inkspector publish leeds.docx --case leeds.case.yaml                        is anything in the way?
inkspector publish leeds.docx --case leeds.case.yaml -o leeds.pdf -o leeds.html
"""


@click.command("publish", cls=Command, examples=EXAMPLES)
@click.argument("letter", type=click.Path(path_type=Path))
@click.option("--case", "case_file", type=click.Path(path_type=Path), help="The evidence behind the letter.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a clean copy here: .pdf, .html, .docx, .odt, .md or .txt. May be given more than once.",
)
@click.option("--scheme", default="ofsted-2009", show_default=True, help="Where no case names it.")
@click.option("--force", is_flag=True, help="Write over files that are there already.")
def command(letter: Path, case_file: Path | None, outputs: tuple[Path, ...], scheme: str, force: bool) -> int:
    """Write clean copies of LETTER, if nothing in it is for other eyes.

    Refused (exit status 1, nothing written) are comments, tracked changes, hidden words, notes, names in the
    file's properties, placeholders, marks of a draft or an embargo, errors of the check, and, with a case,
    judgements that aren't published yet. The copies are made anew from the words alone.
    """
    from inkspector.case import load_case
    from inkspector.checks import check
    from inkspector.cli.outputs import copies_at, write_copies
    from inkspector.documents import read_source
    from inkspector.documents.publishing import obstacles
    from inkspector.scheme import load_scheme

    copies = copies_at(outputs, force)
    source = read_source(letter)
    for note in source.notes:
        click.echo(f"{letter}: {note}", err=True)
    case = load_case(case_file) if case_file else None
    framework = load_scheme(case.scheme_ref if case else scheme)
    told = list(obstacles(source, check(source.text, framework, case, str(letter), the_team())))
    for reason in told:
        click.echo(f"{letter}: {reason}")
    if told:
        click.echo(f"{letter}: not to be published, for {len(told)} reason{'s' if len(told) > 1 else ''}")
        return 1
    write_copies(letter, source, copies, framework)
    click.echo(f"{letter}: nothing keeps it back")
    return 0
