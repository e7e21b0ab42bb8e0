"""A folder of `inkspector review`: the queue, and how often each rule is right."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from rich.table import Table

from inkspector.cli.check_folder import letters_in
from inkspector.cli.page import print_parts
from inkspector.cli.review_desk import open_desk
from inkspector.errors import InkspectorError, LetterError
from inkspector.review.precision import precision
from inkspector.review.queue import Queued, in_order, queued
from inkspector.review.record import SUFFIX
from inkspector.store.reviews import load_review

WIDTH = 100


def queue_of(folder: Path, cases: Path | None) -> Iterator[tuple[Path, Queued | str]]:
    """Each letter of a folder as it stands in the queue, or why it can't be looked at; one by one."""
    for letter in letters_in(folder):
        try:
            desk = open_desk(letter, None, cases)
            yield letter, queued(desk.report, desk.review)
        except InkspectorError as why:
            yield letter, str(why.problems[0])


def show_queue(folder: Path, cases: Path | None, form: str) -> int:
    """Print the queue; 2 where a letter couldn't be looked at."""
    found = list(queue_of(folder, cases))
    if not found:
        raise LetterError.of("there is no letter here", "name a folder with letters", file=str(folder))
    letters = in_order(one for _, one in found if isinstance(one, Queued))
    problems = [one for _, one in found if isinstance(one, str)]
    if form == "json":
        told = [asdict(one) | {"due": one.due and one.due.isoformat()} for one in letters]
        print(json.dumps({"schema": 1, "letters": told, "problems": problems}, ensure_ascii=False, indent=2))
    else:
        table = Table("due", "letter", "authority", "state", "errors", "left", "last read by", box=None)
        for column in table.columns[:2]:
            column.no_wrap, column.overflow = True, "ignore"
        for one in letters:
            read = f"{one.read_by}, {one.read_when[:10]}" if one.read_by else ""
            due = one.due.isoformat() if one.due else ""
            row = (due, one.letter, one.authority, one.state, str(one.errors), str(one.left), read)
            table.add_row(*row)
        _print(table)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 2 if problems else 0


def show_precision(folder: Path, form: str) -> int:
    """Print how often the findings of each rule were accepted, by the reviews in a folder."""
    letters = [path.with_name(path.name.removesuffix(SUFFIX)) for path in sorted(folder.rglob(f"*{SUFFIX}"))]
    found = precision(map(load_review, letters))
    if form == "json":
        told = [asdict(one) | {"share": one.share} for one in found]
        print(json.dumps({"schema": 1, "rules": told}, ensure_ascii=False, indent=2))
        return 0
    if not found:
        print(f"No finding was accepted or dismissed yet in the {len(letters)} reviews of this folder.")
        return 0
    table = Table("rule", "right", "accepted", "dismissed", "why it was dismissed", box=None)
    for one in found:
        reasons = "; ".join(one.reasons[:3])
        table.add_row(one.rule, f"{one.share}%", str(one.accepted), str(one.dismissed), reasons)
    _print(table)
    return 0


def _print(table: Table) -> None:
    table.pad_edge = False
    print_parts([table], WIDTH)
