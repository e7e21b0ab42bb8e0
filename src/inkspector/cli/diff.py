"""`inkspector diff`: what a new version of a letter claims otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector diff leeds.md leeds-edited.md                         in claims
inkspector diff leeds.md leeds-edited.docx --case leeds.case.yaml    with verdicts and findings
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--case", "case_file", type=click.Path(path_type=Path), help="The evidence behind both.")
@click.option("--scheme", help="The rating scheme, where no case names it.  [default: ofsted-2009]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(old: Path, new: Path, case_file: Path | None, scheme: str | None, form: str) -> int:
    """Compare two versions of a letter in what they claim, and in what the check finds in them.

    Either may be a text or a document. Claims are added, dropped or altered, and findings came or went.
    Exit status 1: the new version has an error that the old one hadn't.
    """
    from inkspector import documents
    from inkspector.case import load_case
    from inkspector.checks import check
    from inkspector.cli.diff_page import Version, print_difference
    from inkspector.cli.team_file import the_team
    from inkspector.editing import difference
    from inkspector.scheme import load_scheme

    case = load_case(case_file) if case_file else None
    framework = load_scheme(case.scheme_ref if case else scheme or "ofsted-2009")
    was, becomes = (documents.read_source(path) for path in (old, new))
    before = check(was.text, framework, case, str(old), the_team())
    after = check(becomes.text, framework, case, str(new), the_team())
    found = difference(before, after)
    if form == "json":
        told = {"schema": 1, "old": str(old), "new": str(new), "case": case.file if case else None}
        print(json.dumps({**told, **found.to_json()}, ensure_ascii=False, indent=1))
    else:
        print_difference(found, Version(was, before), Version(becomes, after))
    return int(any(one.severity == "error" for one in found.came))
