"""`inkspector rules`: the rules of the check."""

from __future__ import annotations

import json

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector rules                    every rule, with its severity
inkspector explain evidence.word    one of them, with an example and its mend
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(form: str) -> None:
    """List the rules of the check, with their severity. `inkspector explain RULE` tells more of one."""
    from inkspector.checks import rules

    if form == "json":
        listed = [{"id": rule.id, "severity": rule.severity, "summary": rule.summary} for rule in rules()]
        print(json.dumps({"schema": 1, "rules": listed}, ensure_ascii=False, indent=2))
        return
    from rich.table import Table

    from inkspector.cli.page import print_parts

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for rule in rules():
        table.add_row(rule.id, rule.severity, rule.summary)
    print_parts([table])
