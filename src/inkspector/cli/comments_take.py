"""`inkspector comments take`: take remarks in, list them, decide."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector comments leeds-back.docx --letter leeds.docx
inkspector comments leeds.docx --accept 1 --by "M. Lloyd"
inkspector comments leeds.docx --refuse 2 --reason "The count is of July." --by "M. Lloyd"
inkspector comments leeds.docx --open 2 --by "M. Lloyd"
"""


@click.command("take", cls=Command, examples=EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--case", "case_file", type=click.Path(path_type=Path), help="The evidence behind the letter.")
@click.option(
    "--letter",
    type=click.Path(path_type=Path),
    help="The letter as you keep it; decisions go beside it.  [default: FILE]",
)
@click.option("--accept", multiple=True, type=int, metavar="N", help="A remark, by its number.")
@click.option("--refuse", multiple=True, type=int, metavar="N", help="A remark, with --reason.")
@click.option("--open", "reopen", multiple=True, type=int, metavar="N", help="A remark: not decided.")
@click.option("--reason", default="", help="Why; the authority reads it.")
@click.option("--by", help="Your name.  [default: that of your configuration, else the login]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    file: Path,
    case_file: Path | None,
    letter: Path | None,
    accept: tuple[int, ...],
    refuse: tuple[int, ...],
    reopen: tuple[int, ...],
    reason: str,
    by: str | None,
    form: str,
) -> int:
    """Take in what the authority wrote into FILE, and decide on it.

    Each comment and tracked change is hung on its sentence and claims, and kept in LETTER.review.json. Taking
    the same file in again adds nothing. Whoever drafted the letter doesn't decide. A FILE that isn't Word is
    a letter whose remarks were taken in before.

    Exit status 1: a remark is open.
    """
    from inkspector.cli.comments_page import print_remarks
    from inkspector.cli.review_desk import open_remarks
    from inkspector.documents import person
    from inkspector.documents.remarks import ENDINGS
    from inkspector.review.reply import remarks_json

    remarks = open_remarks(letter or file, case_file)
    if letter or file.suffix.lower() in ENDINGS:
        remarks.take_in(file)
    by, now = by or person(), datetime.now().isoformat(timespec="minutes")
    remarks.decide("accept", accept, by, now, reason)
    remarks.decide("refuse", refuse, by, now, reason)
    remarks.decide("open", reopen, by, now)
    told = remarks.told()
    if form == "json":
        case = remarks.case
        document = {
            "schema": 1,
            "letter": str(remarks.letter),
            "case": case.file if case else None,
            "drafted_by": remarks.drafted_by,
            "remarks": remarks_json(told, remarks.report),
        }
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        print_remarks(told, remarks.report)
    return int(any(one.state in ("open", "lapsed") for one in told))
