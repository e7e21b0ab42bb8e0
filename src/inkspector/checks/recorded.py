"""The inspector's own words, as the case records them: quoted, they are neither claims nor unread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from inkspector.case import Case
from inkspector.letter import Letter

_OPEN, _CLOSE = "[\"“‘']", "[\"”’']"
_QUOTES = re.compile("[\"“”‘’']")


def without_recorded(letter: Letter, case: Case) -> Letter:
    """The letter with recorded words blanked out where it quotes them, every offset as before."""
    text = letter.text
    for words in sorted({" ".join(words.split()) for words in recorded(case)}):
        text = _quoting(words).sub(_blank, text) if words else text
    return replace(letter, text=text)


def recorded(case: Case) -> Iterator[str]:
    """All free words of a case: what actions were about, rationales, notes."""
    for judgement in case.judgements:
        yield from judgement.priority_actions
        yield from judgement.strengths
        yield from judgement.areas_for_development
        yield judgement.note or ""
    if case.professional_judgement:
        yield case.professional_judgement.rationale
    if case.serious_case_reviews:
        yield case.serious_case_reviews.note or ""
    notes = (
        *(one.note for one in case.pending),
        *(view.note for view in (*case.strengths, *case.challenges)),
    )
    yield from (note for note in (*notes, *(entry.note for entry in case.settings.values())) if note)


def _quoting(words: str) -> re.Pattern[str]:
    """The words between quotation marks, wherever lines break and whichever way quotes inside are printed."""
    loose = r"\s+".join(_QUOTES.sub(_QUOTES.pattern, re.escape(word)) for word in words.rstrip(".").split())
    return re.compile(rf"({_OPEN})({loose})([.,;]?{_CLOSE})", re.IGNORECASE)


def _blank(found: re.Match[str]) -> str:
    return f"{found[1]}{''.join(sign if sign.isspace() else ' ' for sign in found[2])}{found[3]}"
