"""`inkspector upgrade`: what a newer scheme, or another one, makes of a case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkspector.cli.examples import Command

if TYPE_CHECKING:
    from inkspector.case import Case
    from inkspector.scheme import Framework

EXAMPLES = """\
inkspector upgrade leeds.case.yaml                             from the pinned version to that at hand
inkspector upgrade leeds.case.yaml --to ofsted-2009@2          what version 2 changes
inkspector upgrade leeds.case.yaml --to my-scheme/             what a scheme in a folder changes
inkspector upgrade leeds.case.yaml --to ofsted-2009@2 --write  and put it into the case
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--to", metavar="SCHEME", help="The scheme, by name (NAME@VERSION) or folder.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--phrases", type=click.Path(path_type=Path), metavar="DIR", help="Write with these phrases too."
)
@click.option("--write", is_flag=True, help="Name the scheme in CASE; nothing is written without this.")
def command(case: Path, to: str | None, form: str, phrases: Path | None, write: bool) -> None:
    """Show which rating and which sentences of CASE change under another scheme.

    Without --to it is the version at hand of the case's own scheme, for a case that pins an older one.
    """
    from inkspector.case import load_case
    from inkspector.cli.under_page import as_json, print_under
    from inkspector.documents import bank_for
    from inkspector.drafting.under import Reading, under
    from inkspector.scheme import load_named, load_scheme

    held = load_case(case)
    own = load_scheme(held.scheme_ref)
    wanted = to or held.scheme
    new = load_named(wanted)
    if write and Path(wanted).is_dir():
        raise click.UsageError("--write puts a scheme's name into the case; give --to a name, not a folder.")
    compared = under(
        Reading(held, own, bank_for(own, phrases)),
        Reading(load_case(case, framework=new), new, bank_for(new, phrases)),
    )
    if form == "json":
        told = {"schema": 1, "case": str(case), "from": _of(own), "to": _of(new), **as_json(compared)}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print_under(f"{case}: from {_named(own)} to {_named(new)}", compared)
    if write:
        _write(case, held, new)
        click.echo(f"{case}: is now under {_named(new)}", err=True)


def _of(framework: Framework) -> dict[str, str]:
    return {"id": framework.scheme.id, "version": framework.scheme.version, "sha256": framework.sha256}


def _named(framework: Framework) -> str:
    return f"{framework.scheme.id} version {framework.scheme.version}"


def _write(file: Path, case: Case, new: Framework) -> None:
    """Name the scheme in the case, and its version; all the rest of the file stays as it was written."""
    from inkspector.errors import CaseError
    from inkspector.places.textfile import read_text
    from inkspector.store.edits import put
    from inkspector.store.files import write_whole

    text = read_text(file, CaseError)
    if case.scheme != new.scheme.id:
        text = put(text, str(file), "/scheme", new.scheme.id)
    text = put(text, str(file), "/scheme_version", new.scheme.version)
    write_whole(file, text.encode("utf-8"))
