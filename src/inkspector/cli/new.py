"""`inkspector new`: a commented case to fill in, and beside it the schema that editors read."""

from __future__ import annotations

import os
from pathlib import Path

import click

from inkspector.cli.examples import Command

PLACEHOLDER = "Name of the authority"
EXAMPLES = """\
inkspector new leeds.case.yaml --authority Leeds    begin a case
inkspector rate leeds.case.yaml                     see what it gives so far
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--authority", default=PLACEHOLDER, help="The authority's full name.")
@click.option("--scheme", default="ofsted-2009", show_default=True, help="The rating scheme.")
@click.option("--force", is_flag=True, help="Write over FILE and its schema if they are there.")
def command(file: Path, authority: str, scheme: str, force: bool) -> None:
    """Write a new case to FILE, each form of evidence explained in it.

    Beside it goes the schema from which an editor with YAML support completes and checks names. A file that
    is there already is never written over without --force.
    """
    from inkspector.case.starter import known_authority
    from inkspector.errors import CaseError
    from inkspector.scheme import load_scheme
    from inkspector.store.beginning import begin

    framework = load_scheme(scheme)
    if os.path.isdir(file):
        raise CaseError.of("this is a folder, not a file", "name a file in it", file=str(file))
    if os.path.lexists(file) and not force:
        raise CaseError.of("this file is there already", "name another, or add --force", file=str(file))
    _, *schema = begin(file, authority, scheme, over=force)
    print(f"Wrote {file}: fill in what you know, then `inkspector rate {file}`.")
    for beside in schema:
        print(f"Wrote {beside}: editors with YAML support complete and check names from it.")
    if authority != PLACEHOLDER and known_authority(framework, authority) is None:
        known = len(framework.authorities)
        print(f"Note: {authority} isn't one of the {known} authorities that the scheme knows.")
