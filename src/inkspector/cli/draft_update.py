"""`inkspector draft --update`: an edited letter brought back into its case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkspector.errors import CaseError, LetterError

if TYPE_CHECKING:
    from inkspector.case import Case
    from inkspector.drafting.bank import Bank
    from inkspector.editing import Change, Standing, Update
    from inkspector.scheme import Framework

LEAST = 0.5
"""A letter that holds less of what was drafted is likely to be another one."""
_CHECKED = {
    "supported": "supported",
    "overtaken": "OVERTAKEN",
    "unverified": "UNVERIFIED",
    "without_claim": "nothing to verify",
}


@dataclass(frozen=True)
class BroughtBack:
    """What a letter brought into its case, and its words that have no place there."""

    update: Update
    outside: tuple[str, ...]


def bring_back(
    letter: Path, case: Case, framework: Framework, bank: Bank | None, least: float = LEAST
) -> BroughtBack:
    """Put what people changed in the file `letter` into the file of `case`.

    Raises LetterError where the letter can't be read or holds less than the share `least` of the sentences as
    drafted, CaseError where the case can't be written.
    """
    from inkspector import documents, editing

    text = documents.read_letter(letter)
    drafted = editing.draft(case, framework, bank)
    known = editing.recorded(documents.read_record(letter) or {}) or editing.sentences_of(drafted)
    who = documents.person()
    update = editing.update(text, known, case, framework, who, date.today().isoformat())
    found = sum(change.how in ("kept", "moved", "rewritten") for change in update.changes)
    if found < least * len(known):
        told = f"this holds {found} of the {len(known)} sentences that were drafted"
        mend = "check that it is the letter of this case, or use --force"
        raise LetterError.of(told, mend, file=str(letter))
    _keep(case, update, who)
    return BroughtBack(update, editing.outside_narrative(text, drafted.text, framework))


def _keep(case: Case, update: Update, who: str) -> None:
    from inkspector.store.cases import OpenedCase

    with closing(OpenedCase(case.file, who)) as opened:
        if opened.offered is not None:
            told = "work on this case was left unsaved"
            mend = "open it with `inkspector open`, and save or leave that work"
            raise CaseError.of(told, mend, file=case.file)
        for name, held, wanted in (
            ("pinned", case.letter.pinned, update.pinned),
            ("omitted", case.letter.omitted, update.omitted),
        ):
            if wanted or held:
                opened.put(f"/letter/{name}", list(wanted), "sentences by hand")
        if opened.dirty:
            opened.save()


def print_update(letter: Path, brought: BroughtBack, standing: Sequence[Standing]) -> None:
    """Tell sentence by sentence what was changed by hand, and how that stands to the evidence."""
    where = {one.text: one for one in standing}
    for line in _lines(letter, brought, where):
        click.echo(line, err=True)


def _lines(letter: Path, brought: BroughtBack, where: Mapping[str, Standing]) -> Iterator[str]:
    changes = brought.update.changes
    pinned = [one for one in changes if one.how == "kept" and one.standing is not None]
    by_hand = [*brought.update.by_hand, *pinned]
    yield f"{letter}: {len(changes) - len(by_hand)} sentences as drafted, {len(by_hand)} by hand"
    for change in by_hand:
        yield from _told(change, where)
    for words in brought.outside:
        yield f"  outside the narrative, not kept: “{words}”"


def _told(change: Change, where: Mapping[str, Standing]) -> Iterator[str]:
    how = "pinned before" if change.how == "kept" else change.how
    if change.text is None:
        yield f"  {how}: “{change.was}”"
        return
    stands = where.get(change.text, change.standing)
    told = f", {_CHECKED[stands.state]}" if stands else ""
    yield f"  {how}{told}: “{change.text}”"
    if stands and stands.state in ("overtaken", "unverified"):
        yield f"    {stands.why}"
