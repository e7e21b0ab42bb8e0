"""Words that would be true in the place of those that aren't, where a figure or a word is all it takes.

What is suggested is tried before: the claim with the new slot has to hold in every world of the case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from inkspector.case.holds import holds
from inkspector.case.spread import Spread
from inkspector.checks import rewording
from inkspector.checks.document import Document, Evidenced, Judged
from inkspector.checks.rewording import opened, renumbered, say_period
from inkspector.claims import Claim, Period
from inkspector.claims.claim import Span
from inkspector.claims.interval import Interval, whole_per_cent
from inkspector.claims.numbers import say_number

_PER_CENT = re.compile(r"\d+(?:\.\d+)?(?=\s*(?:%|per\s?cent))")
_WHOLE = ("all", "both", "none")
_OPPOSITE = {"higher": "lower", "lower": "higher", "better": "worse", "worse": "better"}
_NO_OF = ("all", "none", "few", "most")
"""Proportion words that stand before a noun by themselves: *almost all schools*, *a majority of schools*."""


@dataclass(frozen=True, slots=True)
class Mend:
    """Words, and the place whose words they replace: the finding's, or a little more of its sentence."""

    words: str
    replaces: Span


@dataclass(frozen=True, slots=True)
class Slip:
    """A claim that the case bears out otherwise, and the words meant."""

    document: Document
    behind: Evidenced
    claim: Claim
    at: Span

    @property
    def words(self) -> str:
        return self.document.text[self.at[0] : self.at[1]]

    @property
    def rest(self) -> str:
        """What follows in the clause."""
        return self.document.text[self.at[1] : self.claim.end]

    @property
    def spread(self) -> Spread | None:
        claim = self.claim
        graded = claim.kind in ("grade", "total")
        return self.behind.worlds.spread(claim.subject, claim.aspect) if graded else None

    @property
    def exact(self) -> tuple[int, int] | None:
        """How many of how many have the claim's grades, where the case leaves but one answer."""
        return self.spread.exact(self.claim.grades) if self.spread else None

    def true(self, **slots: Any) -> bool:
        """Whether the claim is true in every world with these slots instead, and nothing to remark on."""
        held = holds(replace(self.claim, **slots), self.behind.worlds)
        return held.verdict == "supported" and held.level in (None, "info")

    def put(self, words: str, more: int = 0) -> Mend:
        """These words instead, and instead of so much of what follows."""
        return Mend(words, (self.at[0], self.at[1] + more))


def mend(document: Document, judged: Judged, meant: Span) -> Mend | None:
    """True words for the span meant, or None where nothing exact of the case fits into it."""
    found = _MENDS.get(judged.holding.fault or "")
    if document.behind is None or found is None or judged.holding.level not in ("error", "warning"):
        return None
    made = found(Slip(document, document.behind, judged.claim, meant))
    return None if made is None or made.words == document.text[slice(*made.replaces)] else made


def _count(slip: Slip) -> Mend | None:
    """*Four of the eight* becomes *three of the eight*, *neither was* becomes *both were*."""
    said, exact = slip.claim.count, slip.exact
    if exact is None or said is None:
        return None
    if slip.claim.quantifier in _WHOLE:
        return _whole(slip, exact)
    words = renumbered(slip.words, said, exact)
    if words is None:
        return None
    if said[0] == exact[0] or 1 not in (said[0], exact[0]):
        return slip.put(words)
    no_noun = " of " in slip.words or rewording.verb_follows(slip.rest)
    return _agreeing(slip, words, exact[0]) if no_noun else None


def _whole(slip: Slip, exact: tuple[int, int]) -> Mend | None:
    """What says *all*, *both* or *none*, perhaps with the number a little later: *neither of the two*."""
    spans = [slip.claim.at[slot] for slot in ("quantifier", "count") if slot in slip.claim.at]
    wide = replace(slip, at=(min(a for a, _ in spans), max(b for _, b in spans))) if spans else slip
    k, n = exact
    if k == n:
        said = "both" if n == 2 else f"all {say_number(n)}"
    else:
        said = f"{say_number(k) if k else 'none'} of the {say_number(n)}"
    if re.match(r"\s+of\b", wide.rest):
        said = said.partition(" of ")[0]
    return _agreeing(wide, opened(said, wide.words), k)


def _agreeing(slip: Slip, words: str, k: int) -> Mend:
    """With the verb that follows in the number of `k`."""
    more, length = rewording.agreeing(slip.rest, k)
    return slip.put(words + more, length)


def _total(slip: Slip) -> Mend | None:
    """*Two reviews* becomes *three reviews*; the whole of a count may stand before its parts."""
    spread, said = slip.spread, slip.claim.count
    n = spread.known_size if spread else None
    n = next((m for m in range(2, 60) if slip.true(count=(None, m))), None) if spread is None else n
    if n is None or said is None or said[1] is None or 1 in (n, said[1]):
        return None
    if slip.claim.quantifier in _WHOLE:
        return _whole(slip, slip.exact) if slip.exact else None
    if said[0] is None:
        words = renumbered(slip.words, (None, said[1]), (0, n))
        return slip.put(words) if words else None
    if (words := renumbered(slip.words, said, (said[0], n))) and words != slip.words and " of " in slip.words:
        return slip.put(words)
    start, end = slip.document.sentence(slip.at[0])
    of_all = re.compile(rf"\b[Oo]f the ({say_number(said[1])}|{said[1]})\b")
    stated = list(of_all.finditer(slip.document.text, start, end))
    if len(stated) != 1:
        return None
    right = str(n) if stated[0][1].isdigit() else say_number(n)
    return Mend(right, stated[0].span(1))


def _share(slip: Slip) -> Mend | None:
    """*Almost 70%* becomes *59%*."""
    if slip.exact is None or not _PER_CENT.search(slip.words):
        return None
    return slip.put(f"{whole_per_cent(*slip.exact)}%")


def _word(slip: Slip) -> Mend | None:
    """The word of the row in which the share lies, in every world of the case."""
    spread, said = slip.spread, slip.claim.quantifier
    rows = slip.document.framework.words.proportions
    old = next((row for row in rows if row.id == said), None)
    if spread is None or old is None or slip.claim.grades == ():
        return None
    new = next((row for row in rows if spread.within(row.share.interval, slip.claim.grades)), None)
    forms = "|".join(re.escape(form) for form in sorted(old.read, key=len, reverse=True))
    found = re.search(rf"(?:\b(the|an?)\s+)?\b(?:{forms})\b", slip.words, re.IGNORECASE)
    if new is None or found is None:
        return None
    said, of = new.say[0], re.match(r"\s+of\b(?!\s+(?:the|these|those|its)\b)", slip.rest)
    written = f"{(found[1] or 'a').lower()} {said}" if said.endswith("ority") else said
    whole = slip.words[: found.start()] + opened(written, found.group()) + slip.words[found.end() :]
    if said.endswith(_NO_OF):
        return slip.put(whole, of.end() if of else 0)
    return slip.put(whole if re.match(r"\s+of\b", slip.rest) else f"{whole} of")


def _grade(slip: Slip) -> Mend | None:
    """The grade of a single judgement in the place of another."""
    claim = slip.claim
    found = slip.behind.worlds.judgement(claim.subject, claim.aspect, claim.source)
    grade = found.judgement.grade if found else None
    one_for_one = claim.kind == "judgement" and slip.words.lower() in claim.grades
    return slip.put(grade) if grade and one_for_one else None


def _comparison(slip: Slip) -> Mend | None:
    """*Above* becomes *below*, or *in line with*, as the case has it; a comparator gets its own figure."""
    said = slip.claim.direction
    if (figure := _figure(slip)) is not None:
        return figure
    ways = rewording.ways_of(slip.words)
    if said not in _OPPOSITE or not ways:
        return None
    up = said if " ".join(slip.words.lower().split()) == ways[0] else _OPPOSITE[said]
    down = _OPPOSITE[up]
    for way, direction in enumerate((up, down, "in_line", f"{up}_or_in_line", f"{down}_or_in_line")):
        words = rewording.turned(slip.words, way)
        if words and direction != said and slip.true(direction=direction):
            return slip.put(words)
    return None


def _figure(slip: Slip) -> Mend | None:
    """*The national figure of 90%* becomes *96%*: the only whole per cent that is true."""
    than, at = slip.claim.than, slip.claim.at.get("than")
    printed = _PER_CENT.search(slip.document.text, *at) if at else None
    if than is None or printed is None or "." in printed.group():
        return None
    said = int(printed.group())
    true = [figure for figure in range(101) if slip.true(than=_moved(than, figure - said))]
    return Mend(str(true[0]), printed.span()) if len(true) == 1 and said not in true else None


def _moved(figure: Interval, by: int) -> Interval:
    low, high = (None if end is None else end + by for end in (figure.low, figure.high))
    return replace(figure, low=low, high=high)


def _period(slip: Slip) -> Mend | None:
    """The date or window of the case, as exactly as the letter tells it, if there is but one."""
    said = slip.claim.period
    if said is None:
        return None
    true = [period for period in _periods(slip, said) if slip.true(period=period)]
    return slip.put(say_period(true[0], slip.words)) if len(true) == 1 else None


def _periods(slip: Slip, said: Period) -> Iterator[Period]:
    case, exactly = slip.behind.case, len(said.start or said.end or "")
    if said.start != said.end:
        if case.serious_case_reviews:
            yield case.serious_case_reviews.period
        return
    dates = {judgement.date.text[:exactly] for judgement in case.judgements if judgement.date}
    yield from (Period(date, date) for date in sorted(dates) if len(date) == exactly)


def _source(slip: Slip) -> Mend | None:
    """The only inspection that found this, on this date."""
    names = slip.document.framework.words.inspections
    true = [id for id in names if slip.true(source=id)]
    return slip.put(names[true[0]][0]) if len(true) == 1 and "source" in slip.claim.at else None


_MENDS: dict[str, Callable[[Slip], Mend | None]] = {
    "count": _count,
    "total": _total,
    "share": _share,
    "word": _word,
    "grade": _grade,
    "comparison": _comparison,
    "trend": _comparison,
    "date": _period,
    "window": _period,
    "source": _source,
}
