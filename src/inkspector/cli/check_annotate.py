"""`inkspector check --annotate`: the findings in a copy of the letter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from inkspector.checks import Report
from inkspector.checks.fixing import fix, safe
from inkspector.cli.outputs import refuse_existing
from inkspector.documents import Source, Tracked
from inkspector.documents.marking.copies import marked_copy, refuse_other_formats
from inkspector.errors import LetterError
from inkspector.places.textfile import read_bytes
from inkspector.store.files import write_whole

MOST_BYTES = 50_000_000


def annotate_letter(
    letter: Path,
    copy: Path,
    source: Source,
    tracked: Tracked,
    checked: Callable[[Path, str], Report],
    force: bool,
) -> None:
    """Write the marked-up copy of `letter` to `copy`.

    Raises LetterError where that can't be done, or a file stands in the way, unless `force`.
    """
    if copy.resolve() == letter.resolve():
        raise click.UsageError(f"{copy} is the letter itself; name another file for the copy.")
    if tracked == "original":
        raise click.UsageError("--annotate marks the text with its changes accepted; leave --tracked out.")
    refuse_other_formats(letter, copy)
    refuse_existing([copy], force)
    report = checked(letter, source.text)
    taken = {one.id for one in fix(source.text, partial(checked, letter)).taken}
    safely = tuple(one for one in safe(report) if one.id in taken)
    data = read_bytes(letter, LetterError, MOST_BYTES)
    write_whole(copy, marked_copy(data, letter, copy, report, source, safely))
    click.echo(f"{copy}: written, with {len(report.findings)} findings marked", err=True)
