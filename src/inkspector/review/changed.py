"""What is another than when somebody last read the letter: its words, and the facts under unchanged words."""

from __future__ import annotations

from dataclasses import dataclass

from inkspector.checks import Report
from inkspector.claims.claim import Span
from inkspector.review.points import points_of
from inkspector.review.record import Review, Seen
from inkspector.review.sentences import nearest, sentences_of


@dataclass(frozen=True, slots=True)
class Changed:
    """Since a reading: `words` and `facts` are places in the letter as it is, `gone` are sentences."""

    since: Seen
    words: tuple[Span, ...] = ()
    said: tuple[str | None, ...] = ()
    """What each of the `words` said then; None where it is new."""
    facts: tuple[Span, ...] = ()
    """Of points whose words are the same, and the evidence or the rule isn't."""
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.facts or self.gone)


def last_reading(review: Review, by: str | None = None) -> Seen | None:
    """The last reading of one person, or of anybody."""
    own = [seen for seen in review.seen if by is None or seen.by == by]
    return max(own, key=lambda seen: seen.when, default=None)


def changed_since(report: Report, seen: Seen) -> Changed:
    """What is another than it was then."""
    here = tuple(sentences_of(report))
    before, now = set(seen.sentences), {one.text for one in here}
    new = tuple(one for one in here if one.text not in before)
    words = tuple((one.start, one.end) for one in new)
    old = [said for said in seen.sentences if said not in now]
    said = tuple(nearest(one.text, old) for one in new)
    known = set(seen.points)
    facts = tuple(
        (point.start, point.end)
        for point in points_of(report)
        if point.id not in known and not any(start <= point.start < end for start, end in words)
    )
    gone = tuple(one for one in old if one not in said)
    return Changed(seen, words, said, tuple(dict.fromkeys(facts)), gone)
