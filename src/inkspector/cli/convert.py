"""`inkspector convert`: a letter from one format into others."""

from __future__ import annotations

from pathlib import Path

import click

from inkspector.cli.examples import Command
from inkspector.documents import Tracked

EXAMPLES = """\
inkspector convert leeds.docx -o leeds.pdf -o leeds.html     a Word letter to publish
inkspector convert leeds.md -o leeds.docx                    a text as a Word letter
inkspector convert leeds.pdf -o leeds.md                     what a PDF says
inkspector convert leeds.docx --tracked original -o was.md   as it was before the tracked changes
"""


@click.command("convert", cls=Command, examples=EXAMPLES)
@click.argument("letter", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the letter here: .docx, .odt, .pdf, .html, .md, .txt or .json. May be given more than once.",
)
@click.option("--scheme", default="ofsted-2009", show_default=True, help="Whose templates to use.")
@click.option(
    "--tracked",
    type=click.Choice(["accepted", "original"]),
    default="accepted",
    help="Which text of a letter with tracked changes.  [default: accepted]",
)
@click.option("--force", is_flag=True, help="Write over files that are there already.")
def command(letter: Path, outputs: tuple[Path, ...], scheme: str, tracked: Tracked, force: bool) -> None:
    """Write LETTER in other formats, laid out by the scheme's templates.

    Headers, footers and comments of LETTER stay behind; so does what a file carries beside its words. The
    record beside a drafted LETTER goes with it: who drafted it, and what each sentence rests on.
    """
    from inkspector.cli.outputs import copies_at, write_copies
    from inkspector.documents import read_source
    from inkspector.scheme import load_scheme

    copies = copies_at(outputs, force)
    source = read_source(letter, tracked)
    framework = load_scheme(scheme)
    write_copies(letter, source, copies, framework)
    for note in source.notes:
        click.echo(f"{letter}: {note}", err=True)
