"""The day of a letter."""

from __future__ import annotations

from datetime import date

from inkspector.checks.document import Document
from inkspector.letter.dates import days


def at_head(document: Document) -> date | None:
    """The date at the letter's head; None where there is none that can be read."""
    field = document.letter.date
    return next((day.date for day in days(field.text)), None) if field else None


def written_on(document: Document) -> date | None:
    """The date at the letter's head, else the case's; None where neither tells it."""
    return at_head(document) or (document.case.dates.letter if document.case else None)
