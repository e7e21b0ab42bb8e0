"""A folder of letters, each with its case: checked at once, summed up by letter and by rule."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from inkspector.checks.alone import Checked, Job
from inkspector.checks.finding import SEVERITIES
from inkspector.checks.team import Team
from inkspector.cli.at_once import check_at_once
from inkspector.documents import Source, read_source, with_places
from inkspector.errors import CaseError, InkspectorError, LetterError
from inkspector.filenames import CASE, stem
from inkspector.places.textfile import read_text

ENDINGS = (".md", ".txt", ".json", ".docx", ".odt", ".pdf", ".html")
RECORDS = (".inkspector.json", ".review.json")
"""What lies beside letters and is none."""
WIDTH = 80


def check_folder(
    given: Sequence[Path],
    cases: Path | None,
    scheme: str,
    team: Team,
    form: str,
    fail_on: Sequence[str],
    processes: int | None,
) -> int:
    """Check all letters of the folders and files given, print the outcome, return the exit status.

    1 where a finding is at or above what `fail_on` names; 2 where a letter couldn't be checked.
    """
    letters = [letter for path in given for letter in letters_in(path)]
    if not letters:
        raise LetterError.of(
            "there is no letter here", f"give a folder with {', '.join(ENDINGS)} files", file=str(given[0])
        )
    jobs = [_job(letter, cases, scheme, team) for letter in letters]
    ready = [job for job, _ in jobs if isinstance(job, Job)]
    checked = check_at_once(ready, processes)
    done: list[Checked] = []
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as progress:
        bar = progress.add_task("Checking", total=len(jobs))
        for job, source in jobs:
            one = job if isinstance(job, Checked) else next(checked)
            if form == "json":
                print(json.dumps(with_places(one.to_json(), source), ensure_ascii=False))
                one = replace(one, report=one.report and _slim(one))
            done.append(one)
            progress.advance(bar)
    if form == "text":
        _print_summary(done)
        for rule, severity in team.severities.items():
            print(f"Changed: {rule} is {severity}, by the team's inkspector.toml")
    return _status(done, fail_on)


def letters_in(path: Path) -> Iterator[Path]:
    """The letters of a folder, by name; records, cases and what is hidden left out. A file is itself."""
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if file.suffix in ENDINGS and not hidden and not file.name.endswith(RECORDS) and file.is_file():
            yield file


def case_of(letter: Path, cases: Path) -> Path | None:
    """The case that goes with a letter: the one with the longest name that the letter's name begins with."""
    fitting = [case for case in cases.rglob(f"*{CASE}") if letter.name.startswith(f"{stem(case)}.")]
    return max(fitting, key=lambda case: (len(case.name), str(case)), default=None)


def _job(letter: Path, cases: Path | None, scheme: str, team: Team) -> tuple[Job | Checked, Source]:
    """What to check, and its source; where the letter or its case can't be opened, what came of that."""
    source = Source("")
    try:
        source = read_source(letter)
        case = case_of(letter, cases) if cases else None
        if cases and case is None:
            told, mend = "no case goes with this letter", f"name one {letter.stem}{CASE}, in {cases}"
            raise LetterError.of(told, mend, file=str(letter))
        if case is None:
            return Job(str(letter), source.text, scheme=scheme, team=team), source
        held = read_text(case, CaseError)
        return Job(str(letter), source.text, str(case), held, scheme, team), source
    except InkspectorError as error:
        return Checked(str(letter), None, str(error)), source


def _slim(checked: Checked) -> dict[str, object]:
    """What the summary and the exit status need, so that a thousand reports don't pile up."""
    assert checked.report is not None
    findings = [{"rule": f["rule"], "severity": f["severity"]} for f in checked.report["findings"]]
    return {"findings": findings, "claims": checked.report["claims"]}


def _status(done: Sequence[Checked], fail_on: Sequence[str]) -> int:
    if any(one.report is None for one in done):
        return 2
    named = [severity for severity in SEVERITIES if severity in fail_on] or ["error"]
    failing = {*SEVERITIES[SEVERITIES.index(named[0]) :], *(("unread",) if "unread" in fail_on else ())}
    return int(any(one.counted[name] for one in done for name in failing))


def _print_summary(done: Sequence[Checked]) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDTH)
    console.print(_by_letter(done))
    if any(one.report and one.report["findings"] for one in done):
        console.print(_by_rule(done))
    for one in done:
        if one.problem:
            print(one.problem, file=sys.stderr)


def _by_letter(done: Sequence[Checked]) -> Table:
    table = Table("letter", "errors", "warnings", "infos", "unread", box=None, pad_edge=False)
    table.columns[0].overflow = "fold"
    for column in table.columns[1:]:
        column.justify = "right"
    for one in done:
        shown = [str(one.counted[name] or "·") for name in ("error", "warning", "info", "unread")]
        table.add_row(one.letter, *(shown if one.report is not None else ["not checked", "", "", ""]))
    return table


def _by_rule(done: Sequence[Checked]) -> Table:
    table = Table("\nrule", "\nfindings", "\nletters", box=None, pad_edge=False)
    findings: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    for one in done:
        rules = [str(finding["rule"]) for finding in one.report["findings"]] if one.report else []
        findings.update(rules)
        letters.update(set(rules))
    for rule, count in sorted(findings.items(), key=lambda pair: (-pair[1], pair[0])):
        table.add_row(rule, str(count), str(letters[rule]))
    return table
