"""`inkspector schema`: JSON Schema for editors and other programs."""

from __future__ import annotations

import json

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector schema case > case.schema.json      complete and check a case in an editor
inkspector schema scheme                       the same for a scheme.yaml
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("what", type=click.Choice(["case", "scheme"]))
@click.option("--scheme", default="ofsted-2009", show_default=True, help="Whose ids a case may name.")
def command(what: str, scheme: str) -> None:
    """Print the JSON Schema (draft 2020-12) of a case or a scheme.

    It takes whatever Inkspector takes, shorthand included.
    """
    from inkspector.case.schema import case_schema
    from inkspector.scheme import json_schema, load_scheme

    schema = case_schema(load_scheme(scheme)) if what == "case" else json_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=2))
