"""The day of a letter."""

from __future__ import annotations

from datetime import date

from inkspector.checks.document import Document
from inkspector.letter.dates import days


def written_on(document: Document) -> date | None:
    """The date at the letter's head, else the case's; None where neither tells it."""
    field = document.letter.date
    at_head = next((day.date for day in days(field.text)), None) if field else None
    return at_head or (document.case.dates.letter if document.case else None)
