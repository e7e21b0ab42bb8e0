"""`inkspector schemes`: the rating schemes at hand, one of them as a page, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path

import click

from inkspector.cli.examples import Group
from inkspector.scheme import load_scheme, scheme_folder, scheme_names

EXAMPLES = """\
inkspector schemes                     list the schemes at hand
inkspector schemes show ofsted-2009    scale, bands, lines, rules and their basis
inkspector schemes lint my-scheme/     what to put right in a scheme
"""


@click.group(cls=Group, invoke_without_command=True, examples=EXAMPLES)
@click.pass_context
def command(context: click.Context) -> None:
    """List rating schemes, show one or lint it.

    A scheme is a folder phrasebank/NAME. Folders that INKSPECTOR_SCHEMES names come before those that ship
    with the program.
    """
    if context.invoked_subcommand is None:
        for name in scheme_names():
            print(f"{name:<20} {scheme_folder(name)}")


@command.command()
@click.argument("name", default="ofsted-2009")
def show(name: str) -> None:
    """Show a scheme as a page: what is judged, how it is rated, and on what basis."""
    from inkspector.cli.scheme_page import print_page

    print_page(load_scheme(name))


@command.command()
@click.argument("scheme", default="ofsted-2009")
def lint(scheme: str) -> int:
    """Say what is wrong with a scheme, by its name or its folder.

    Exit status 1 where something is, else 0.
    """
    from inkspector.scheme.lint import lint as findings

    named = Path(scheme)
    folder = named if (named / "scheme.yaml").is_file() else scheme_folder(scheme)
    found = findings(folder)
    for problem in found:
        print(problem)
    if not found:
        print(f"{folder}: nothing to put right")
    return 1 if found else 0
