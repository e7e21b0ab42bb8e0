"""`inkspector review`: a second reader clears a letter, or a folder of them."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector review leeds.md --case leeds.case.yaml       the desk, in a terminal
inkspector review letters/                              the queue of a folder
inkspector review leeds.md --format html > record.html  the record, to keep
inkspector review leeds.md --tick supported             in a pipe: decide,
inkspector review leeds.md --dismiss 3f2a --reason …    by ids of the record,
inkspector review leeds.md --sign-off --by "M. Lloyd"   and sign
inkspector review letters/ --rules                      how often each rule is right
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("path", type=click.Path(path_type=Path), metavar="LETTER|FOLDER")
@click.option("--case", "case_file", type=click.Path(path_type=Path), help="The evidence behind the letter.")
@click.option(
    "--cases",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Where the cases of a folder's letters are.  [default: beside them]",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "md", "html"]), help="Print the record; no desk."
)
@click.option(
    "--tick", multiple=True, metavar="ID", help="A claim as verified; `supported` for all that are."
)
@click.option("--accept", multiple=True, metavar="ID", help="A finding: the letter has to be mended.")
@click.option("--dismiss", multiple=True, metavar="ID", help="A finding, or all of a rule; with --reason.")
@click.option("--comment", multiple=True, metavar="ID", help="On anything, with --reason.")
@click.option("--open", "reopen", multiple=True, metavar="ID", help="Take back what was decided on it.")
@click.option("--reason", default="", help="Why, or the comment.")
@click.option("--read", "reading", is_flag=True, help="You have read the letter as it is now.")
@click.option("--hand-back", "note", metavar="NOTE", help="Give it back to whoever drafted it.")
@click.option("--sign-off", "signing", is_flag=True, help="Let it go: all is decided.")
@click.option("--by", help="Your name.  [default: that of your configuration, else the login]")
@click.option(
    "--rules", "by_rule", is_flag=True, help="How often each rule's findings were dismissed, and why."
)
def command(
    path: Path,
    case_file: Path | None,
    cases: Path | None,
    form: str | None,
    tick: tuple[str, ...],
    accept: tuple[str, ...],
    dismiss: tuple[str, ...],
    comment: tuple[str, ...],
    reopen: tuple[str, ...],
    reason: str,
    reading: bool,
    note: str | None,
    signing: bool,
    by: str | None,
    by_rule: bool,
) -> int:
    """Review a LETTER, or the letters of a FOLDER, and sign them off.

    Decisions are kept beside the letter, in LETTER.review.json. They carry over to the next draft, and lapse
    where the words, the evidence or the rule is another. In a terminal this opens the desk; in a pipe, or
    with --format or a decision, it prints the record, and exits with 1 while the letter can't be signed.
    """
    from inkspector.documents import person

    deciding = bool(tick or accept or dismiss or comment or reopen or reading or signing or note is not None)
    by = by or person()
    if path.is_dir():
        if deciding or case_file:
            raise click.UsageError("--case and decisions are for single letters.")
        return _folder(path, cases, form, by, by_rule)
    if not deciding and form is None and in_a_terminal():
        from inkspector.cli.review_app import at_the_desk

        return at_the_desk(path, case_file, cases, by)
    from inkspector.cli.review_desk import open_desk, show

    desk = open_desk(path, case_file, cases)
    now = datetime.now().isoformat(timespec="minutes")
    desk.decide("tick", tick, by, now)
    desk.decide("accept", accept, by, now)
    desk.decide("dismiss", dismiss, by, now, reason)
    desk.decide("comment", comment, by, now, reason)
    desk.decide("open", reopen, by, now)
    if reading:
        desk.read_through(by, now)
    if note is not None:
        desk.hand_back(by, now, note)
    if signing:
        desk.sign(by, now)
    return show(desk, form or "text")


def _folder(path: Path, cases: Path | None, form: str | None, by: str, by_rule: bool) -> int:
    from inkspector.cli.review_folder import show_precision, show_queue

    if form in ("md", "html"):
        raise click.UsageError("A folder has --format text or json.")
    if by_rule:
        return show_precision(path, form or "text")
    if form is None and in_a_terminal():
        from inkspector.cli.review_app import at_the_queue

        return at_the_queue(path, cases, by)
    return show_queue(path, cases, form or "text")


def in_a_terminal() -> bool:
    """Somebody sits there."""
    return sys.stdin.isatty() and sys.stdout.isatty()
