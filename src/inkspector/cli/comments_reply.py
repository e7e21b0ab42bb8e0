"""`inkspector comments reply`: the reply to the authority, as a table."""

from __future__ import annotations

import json
from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector comments reply leeds.docx                     as Markdown
inkspector comments reply leeds.docx -o reply.docx       or .md, .html, .pdf, .odt
"""


@click.command("reply", cls=Command, examples=EXAMPLES)
@click.argument("letter", type=click.Path(path_type=Path))
@click.option("--case", "case_file", type=click.Path(path_type=Path), help="The evidence behind the letter.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it here.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@click.option("--format", "form", type=click.Choice(["md", "json"]), default="md", show_default=True)
def command(letter: Path, case_file: Path | None, output: Path | None, force: bool, form: str) -> int:
    """Write the reply to the remarks on LETTER: each comment, where, the answer, why, and what changed.

    What changed is what LETTER says now against what it said when the correction was accepted.

    Exit status 1: a remark is open.
    """
    from inkspector.cli.outputs import refuse_existing
    from inkspector.cli.review_desk import open_remarks
    from inkspector.documents import format_of
    from inkspector.documents.replying import reply
    from inkspector.review.reply import remarks_json
    from inkspector.store.files import write_whole

    kind = format_of(output) if output else "md"
    refuse_existing([output] if output else [], force)
    remarks = open_remarks(letter, case_file)
    told = remarks.told()
    if output is None and form == "json":
        document = {"schema": 1, "letter": str(letter), "remarks": remarks_json(told, remarks.report)}
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        authority = remarks.case.authority.name if remarks.case else ""
        data = reply(told, authority, remarks.framework, kind)
        if output:
            write_whole(output, data)
        else:
            print(data.decode(), end="")
    return int(any(one.state in ("open", "lapsed") for one in told))
