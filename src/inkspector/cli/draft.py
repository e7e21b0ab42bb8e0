"""`inkspector draft`: the letter of a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from inkspector.cli.examples import Command

if TYPE_CHECKING:
    from inkspector.case import Case
    from inkspector.cli.draft_update import BroughtBack

EXAMPLES = """\
inkspector draft leeds.case.yaml                print the letter as Markdown
inkspector draft leeds.case.yaml -o leeds.md    write it, with its record beside it
inkspector draft leeds.case.yaml -o leeds.docx -o leeds.pdf -o leeds.html
inkspector draft leeds.case.yaml --explain      print each sentence with its evidence beside it
inkspector draft leeds.case.yaml --alternatives 7    what else could be written for a sentence
inkspector draft leeds.case.yaml --update leeds.md -o leeds.md
inkspector draft leeds.case.yaml --phrases ours  write with the phrases of a folder too
"""


@click.command("draft", cls=Command, examples=EXAMPLES)
@click.argument("case", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the letter here: .docx, .odt, .pdf, .html, .md, .txt or .json. May be given more than once.",
)
@click.option(
    "--format",
    "format",
    type=click.Choice(("md", "txt", "json", "docx", "odt", "pdf", "html")),
    help="The format, whatever the file's ending says; md where it says nothing.",
)
@click.option("--force", is_flag=True, help="Write over a letter that was changed by hand.")
@click.option("--annex", is_flag=True, help="Add the profile as chart and table to a PDF or a page of HTML.")
@click.option(
    "--explain",
    is_flag=True,
    help="Print the narrative alone; beside each sentence its claims, evidence, rule and phrases.",
)
@click.option(
    "--alternatives",
    metavar="SENTENCE",
    help="Print what else could be written for a sentence, by its number or some of its words.",
)
@click.option(
    "--update",
    type=click.Path(path_type=Path),
    metavar="LETTER",
    help="Keep what was changed by hand in this letter: it becomes part of CASE, then the letter is drafted.",
)
@click.option(
    "--phrases",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write with the phrases of this folder too, in place of those of my configuration.",
)
def command(
    case: Path,
    outputs: tuple[Path, ...],
    format: str | None,
    force: bool,
    annex: bool,
    explain: bool,
    alternatives: str | None,
    update: Path | None,
    phrases: Path | None,
) -> int:
    """Draft the letter of CASE, each sentence with its evidence.

    Exit status 1: the rating is withheld (no letter), or not yet determined (a letter with the gap marked),
    or the evidence contradicts a sentence that is pinned in the case.
    """
    from inkspector import documents
    from inkspector.case import load_case
    from inkspector.cli.draft_alternatives import print_alternatives
    from inkspector.cli.draft_update import LEAST, bring_back, print_update
    from inkspector.cli.margin_page import print_margin
    from inkspector.editing import Tracer, draft, standing
    from inkspector.scheme import load_scheme

    if explain and (outputs or format):
        raise click.UsageError("--explain prints a page to read; leave -o and --format out.")
    if alternatives is not None and (outputs or explain or update):
        raise click.UsageError("--alternatives prints a page to read; leave other outputs out.")
    held = load_case(case)
    framework = load_scheme(held.scheme_ref)
    bank = documents.bank_for(framework, phrases)
    brought = bring_back(update, held, framework, bank, 0 if force else LEAST) if update else None
    if brought:
        held = load_case(case)
    drafted = draft(held, framework, bank)
    if drafted.rated.withheld is not None:
        click.echo(f"{case}: no letter, the rating is withheld: {drafted.rated.withheld}", err=True)
        return 1
    if alternatives is not None:
        print_alternatives(drafted, alternatives, held, framework, bank, format)
        return 0
    stands = standing(drafted, held, framework)
    if update and brought:
        print_update(update, brought, stands)
    wanted = cast("documents.Format | None", format)
    files = [(path, wanted or documents.format_of(path)) for path in outputs]
    for path in outputs:
        if path.resolve() == case.resolve():
            raise click.UsageError(f"{path} is the case itself; name another file for the letter.")
    if annex and not any(kind in documents.DRAWN for _, kind in files):
        raise click.UsageError("--annex goes into a PDF or a page of HTML; write one with -o.")
    shown = documents.profile(drafted.rated, framework) if annex else None
    over = [path for path in outputs if force or _brought_back(path, update, brought)]
    for path in outputs:
        if path not in over:
            documents.refuse_if_changed(path)
    for path, kind in files:
        documents.write(
            drafted,
            path,
            framework,
            force=path in over,
            format=kind,
            drafted_by=documents.person(),
            annex=shown,
        )
        without = ", without the annex, which a PDF or a page of HTML has"
        left_out = without if annex and kind not in documents.DRAWN else ""
        click.echo(f"{path}: written, with its record {documents.record_path(path).name}{left_out}", err=True)
    if explain:
        print_margin(drafted, Tracer.of(held, framework, drafted.rated, bank))
    elif not outputs:
        click.echo(documents.render(drafted, wanted or "md", framework), nl=False)
    for one in () if brought else stands:
        if one.state in ("overtaken", "unverified"):
            click.echo(f"{_place(held, one.path)}: pinned, {one.state}: “{one.text}” {one.why}", err=True)
    if drafted.gaps:
        click.echo(f"{case}: left to fill in: {', '.join(drafted.gaps)}", err=True)
    if not drafted.whole:
        possible = ", ".join(map(str, drafted.rated.possible))
        click.echo(f"{case}: the rating is not yet determined (possible: {possible})", err=True)
        waiting = "; ".join(drafted.rated.waits_for)
        click.echo(f"{case}: it waits for {waiting}", err=True)
        return 1
    return int(any(one.state == "overtaken" for one in stands))


def _brought_back(path: Path, update: Path | None, brought: BroughtBack | None) -> bool:
    """Whether all that a person changed in this letter is part of the case by now."""
    return bool(update and brought and path.resolve() == update.resolve() and not brought.outside)


def _place(case: Case, pointer: str) -> str:
    """The line of the case where a sentence is pinned."""
    place = case.place(pointer)
    return f"{case.file}:{place.line}" if place else case.file
