"""Words that would be true in the place of those that aren't, where a figure or a word is all it takes.

What is suggested fits into the span of the finding, word for word.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from inkspector.case.spread import Spread
from inkspector.checks.document import Document, Judged
from inkspector.claims import Count
from inkspector.claims.claim import Span
from inkspector.claims.interval import whole_per_cent
from inkspector.claims.numbers import say_number

_PER_CENT = re.compile(r"\d+(?:\.\d+)?(?=\s*(?:%|per\s?cent))")


def suggestion(document: Document, judged: Judged, meant: Span) -> str | None:
    """True words for the span meant, or None where nothing exact of the case fits into it."""
    mend = _MENDS.get(judged.holding.fault or "")
    if document.behind is None or mend is None or judged.holding.level not in ("error", "warning"):
        return None
    return mend(document, judged, document.text[meant[0] : meant[1]])


def _count(document: Document, judged: Judged, words: str) -> str | None:
    """*Four of the eight* becomes *three of the eight*."""
    spread, said = _spread(document, judged), judged.claim.count
    exact = spread.exact(judged.claim.grades) if spread else None
    return None if exact is None or said is None else _renumbered(words, said, exact)


def _total(document: Document, judged: Judged, words: str) -> str | None:
    spread, said = _spread(document, judged), judged.claim.count
    n = spread.known_size if spread else None
    return None if n is None or said is None else _renumbered(words, (None, said[1]), (0, n))


def _share(document: Document, judged: Judged, words: str) -> str | None:
    """*Almost 70%* becomes *59%*."""
    spread = _spread(document, judged)
    exact = spread.exact(judged.claim.grades) if spread else None
    if exact is None or not _PER_CENT.search(words):
        return None
    return f"{whole_per_cent(*exact)}%"


def _word(document: Document, judged: Judged, words: str) -> str | None:
    """The word of the row in which the share lies, in every world of the case."""
    spread, said = _spread(document, judged), judged.claim.quantifier
    rows = document.framework.words.proportions
    old = next((row for row in rows if row.id == said), None)
    if spread is None or old is None or judged.claim.grades == ():
        return None
    new = next((row for row in rows if spread.within(row.share.interval(), judged.claim.grades)), None)
    forms = "|".join(re.escape(form) for form in sorted(old.read, key=len, reverse=True))
    found = re.search(rf"(?:\b(the|an?)\s+)?\b(?:{forms})\b", words, re.IGNORECASE)
    if new is None or found is None:
        return None
    article = (found[1] or "a").lower() + " " if new.say[0].endswith("ority") else ""
    written = article + new.say[0]
    opened = written[0].upper() + written[1:] if found.group()[0].isupper() else written
    return words[: found.start()] + opened + words[found.end() :]


def _grade(document: Document, judged: Judged, words: str) -> str | None:
    """The grade of a single judgement in the place of another."""
    claim = judged.claim
    assert document.behind is not None
    found = document.behind.worlds.judgement(claim.subject, claim.aspect, claim.source)
    grade = found.judgement.grade if found else None
    return grade if claim.kind == "judgement" and words.lower() in claim.grades else None


_MENDS: dict[str, Callable[[Document, Judged, str], str | None]] = {
    "count": _count,
    "total": _total,
    "share": _share,
    "word": _word,
    "grade": _grade,
}


def _spread(document: Document, judged: Judged) -> Spread | None:
    behind, claim = document.behind, judged.claim
    if behind is None or (claim.kind not in ("grade", "total")):
        return None
    return behind.worlds.spread(claim.subject, claim.aspect)


def _renumbered(words: str, said: Count, exact: tuple[int, int]) -> str | None:
    """The words with their numbers put right, spelt as they were."""
    for number, right in zip(said, exact, strict=True):
        if number is None or number == right:
            continue
        if number < 0:
            return None
        spelt, figures = say_number(number), str(number)
        found = next((form for form in (spelt, spelt.capitalize(), figures) if form in words), None)
        if found is None:
            return None
        wanted = str(right) if found == figures else say_number(right)
        words = words.replace(found, wanted.capitalize() if found[0].isupper() else wanted, 1)
    return words
