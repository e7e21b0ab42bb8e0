"""`inkspector rate`: a case's profile and rating, with reasons and what would change it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector rate leeds.case.yaml                  profile, rating, reasons
inkspector rate leeds.case.yaml --brief          the rating and what made it
inkspector rate leeds.case.yaml --format json    the same for a program
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--brief", is_flag=True, help="Only the rating and the reasons that made it, or leave it open.")
def command(case: Path, form: str, brief: bool) -> None:
    """Rate CASE: its profile, its rating with the reasons, and what would change it.

    Where the evidence leaves the rating open it says which ratings are possible; that is no error.
    """
    from inkspector.case import load_case
    from inkspector.rating import rate
    from inkspector.scheme import load_scheme

    loaded = load_case(case)
    framework = load_scheme(loaded.scheme_ref)
    rated = rate(loaded, framework)
    if form == "json":
        print(json.dumps(rated.to_json(), ensure_ascii=False, indent=2))
        return
    from inkspector.cli.page import print_parts
    from inkspector.cli.rated_page import reasons, whole_page

    print_parts((reasons if brief else whole_page)(loaded, framework, rated))
