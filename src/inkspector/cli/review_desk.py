"""One letter of `inkspector review`: the desk, and the record printed."""

from __future__ import annotations

import json
from pathlib import Path

from inkspector.cli.check_folder import case_of
from inkspector.cli.team_file import the_team
from inkspector.review.html import as_html
from inkspector.review.page import as_markdown, as_text, review_page
from inkspector.review.signing import in_the_way, since_signed
from inkspector.review.told import review_json
from inkspector.store.remarking import Remarks
from inkspector.store.reviewing import Desk


def open_desk(letter: Path, case: Path | None, cases: Path | None) -> Desk:
    """The letter with the case that is named, else the one of its name beside it or in `cases`."""
    return Desk(letter, case or case_of(letter, cases or letter.parent), the_team())


def open_remarks(letter: Path, case: Path | None) -> Remarks:
    """The authority's remarks on a letter, with its case found in the same way."""
    return Remarks(letter, case or case_of(letter, letter.parent), the_team())


def show(desk: Desk, form: str) -> int:
    """Print the record; 1 while something keeps the letter from being signed, or it changed since it was."""
    told = (desk.report, desk.review, desk.stands, desk.drafted_by)
    if form == "json":
        print(json.dumps(review_json(*told), ensure_ascii=False, indent=2))
    else:
        page = {"md": as_markdown, "html": as_html, "text": as_text}[form]
        print(page(review_page(*told)), end="")
    if desk.review.signed is not None:
        return int(bool(since_signed(desk.review, desk.report)))
    return int(bool(in_the_way(desk.stands, desk.remarks)))
