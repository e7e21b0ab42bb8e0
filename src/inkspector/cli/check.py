"""`inkspector check`: letters against their case, sentence by sentence."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkspector.claims.claim import Span
from inkspector.cli.examples import Command
from inkspector.cli.team_file import the_team
from inkspector.cli.uncued import uncued
from inkspector.errors import InkspectorError, LetterError, Problem

if TYPE_CHECKING:
    from inkspector.checks import Report
    from inkspector.documents import Source, Tracked

EXAMPLES = """\
inkspector check leeds.md                           the letter by itself
inkspector check leeds.md --case leeds.case.yaml    and against its evidence
inkspector check leeds.docx leeds.pdf               letters as they are sent
inkspector check *.md --format json                 a line of JSON for each
inkspector check leeds.md --previous leeds-2008.md  and beside last year's letter
inkspector check leeds.md --case … --fix            the safe mends, into leeds.fixed.md
inkspector check leeds.docx --case … --annotate marked.docx
inkspector check letters/ --cases cases/            a folder at once, summed up
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("letters", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--case", "case_file", type=click.Path(path_type=Path), help="The evidence behind the letters.")
@click.option(
    "--previous",
    type=click.Path(path_type=Path),
    help="Last year's letter, for what was carried over from it.",
)
@click.option(
    "--cases",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of cases: NAME.case.yaml goes with each letter NAME.md, NAME.draft.md and so on.",
)
@click.option(
    "--processes", type=click.IntRange(1, 64), help="How many letters side by side.  [default: one a core]"
)
@click.option("--scheme", help="The rating scheme, where no case names it.  [default: ofsted-2009]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice(["error", "warning", "info", "unread"]),
    help="Exit with 1 from this severity on, or where something wasn't read.  [default: error]",
)
@click.option(
    "--tracked",
    type=click.Choice(["accepted", "original"]),
    default="accepted",
    help="Which text of a letter with tracked changes.  [default: accepted]",
)
@click.option(
    "--annotate",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a marked-up copy of the letter: .docx of a Word letter, .pdf of a PDF, .html of any.",
)
@click.option("--all", "everything", is_flag=True, help="List the sentences without anything to read, too.")
@click.option("--fix", "fixing", is_flag=True, help="Take the safe suggestions; LETTER.fixed.md is written.")
@click.option("--force", is_flag=True, help="With --fix or --annotate: write over a file that is there.")
def command(
    letters: tuple[Path, ...],
    case_file: Path | None,
    previous: Path | None,
    cases: Path | None,
    processes: int | None,
    scheme: str | None,
    form: str,
    fail_on: tuple[str, ...],
    tracked: Tracked,
    annotate: Path | None,
    everything: bool,
    fixing: bool,
    force: bool,
) -> int:
    """Check LETTERS: each claim against the evidence, the letter against itself, and its standing parts.

    A folder stands for all letters in it; they are checked side by side and summed up by letter and rule.
    """
    if cases or any(path.is_dir() for path in letters):
        if case_file or previous or everything or fixing or annotate:
            options = "--case, --previous, --all, --annotate and --fix"
            raise click.UsageError(f"{options} are for single letters; a folder has --cases.")
        from inkspector.cli.check_folder import check_folder

        return check_folder(letters, cases, scheme or "ofsted-2009", the_team(), form, fail_on, processes)
    from inkspector.case import load_case
    from inkspector.checks import check
    from inkspector.documents import with_places
    from inkspector.scheme import load_scheme

    case = load_case(case_file) if case_file else None
    framework = load_scheme(case.scheme_ref if case else scheme or "ofsted-2009")
    team = the_team()
    sources = _read(letters, tracked)
    last_year = _read((previous,))[0].text if previous else None

    def checked(path: Path, text: str) -> Report:
        return check(text, framework, case, str(path), team, last_year)

    if annotate:
        if len(letters) > 1:
            raise click.UsageError("--annotate marks up one letter; give it one.")
        from inkspector.cli.check_annotate import annotate_letter

        annotate_letter(letters[0], annotate, sources[0], tracked, checked, force)
    if fixing:
        from inkspector.cli.check_fix import fix_letters

        reports = fix_letters(
            [(path, source.text) for path, source in zip(letters, sources, strict=True)], checked, form, force
        )
        return int(any(_fails(report, fail_on) for report in list(reports)))
    failed = False
    for path, source in zip(letters, sources, strict=True):
        report = checked(path, source.text)
        failed |= _fails(report, fail_on)
        unheard = uncued(report.document.reading) if everything else None
        if form == "json":
            told = report.to_json() | ({} if unheard is None else {"uncued": _spans(unheard)})
            told = with_places(told, source)
            print(json.dumps(told, ensure_ascii=False, indent=2 if len(letters) == 1 else None))
        else:
            from inkspector.cli.checked_page import print_report, print_uncued

            print_report(report, source)
            if unheard:
                print_uncued(source, unheard)
    return int(failed)


def _spans(sentences: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": start, "end": end} for start, end in sentences]


def _read(letters: tuple[Path, ...], tracked: Tracked = "accepted") -> list[Source]:
    """What the letters say; every one that can't be read is told before any is checked."""
    from inkspector.documents import read_source

    sources: list[Source] = []
    problems: list[Problem] = []
    for path in letters:
        try:
            sources.append(read_source(path, tracked))
        except InkspectorError as error:
            problems += error.problems
    if problems:
        raise LetterError(problems)
    for path, source in zip(letters, sources, strict=True):
        for note in source.notes:
            print(f"{path}: {note}", file=sys.stderr)
    return sources


def _fails(report: Report, fail_on: tuple[str, ...]) -> bool:
    if "unread" in fail_on and report.totals["unread"]:
        return True
    least = next((severity for severity in ("info", "warning") if severity in fail_on), "error")
    return bool(report.at_least(least))  # type: ignore[arg-type]
