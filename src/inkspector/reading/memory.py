"""What later clauses may take from earlier ones: subject, whole, grades, comparison, source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inkspector.claims import Claim, Interval, Period
from inkspector.reading.hearsay import Heard


@dataclass(slots=True)
class Said:
    """The part of a whole that a claim took up, for remainders."""

    whole: int | None = None
    parts: int = 0
    sentence: int = -1
    """Where the whole was named."""
    shares: list[Interval] = field(default_factory=list)
    """Parts that were told as shares, beside `parts`."""

    def begin(self, whole: int | None, sentence: int) -> None:
        """Another whole, of which nothing was told yet."""
        self.whole, self.parts, self.sentence, self.shares = whole, 0, sentence, []


@dataclass(slots=True)
class Memory:
    """The state of the discourse, over the sentences of a paragraph."""

    claims: list[Claim] = field(default_factory=list)
    """All claims of the letter so far."""
    last: list[Claim] = field(default_factory=list)
    """Those of the latest clause that made any."""
    subjects: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    """The subjects that *the former* and *the latter* point at."""
    single: frozenset[str] = frozenset()
    """Subjects of the scheme that are one service with one judgement."""
    inspected: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What each kind of inspection judges."""
    sentence: int = 0
    now: str | None = None
    """The inspection that this sentence names."""
    comparators: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    """The single services named last, two at most, while nothing else is spoken of: *both agencies*."""
    mentioned: str | None = None
    """The subject named last, whether or not anything was said of it: what *which* points at."""
    named: str | None = None
    """A subject that a clause named in passing before the one that speaks of it."""
    sets: dict[str, Said] = field(default_factory=dict)
    base: str | None = None
    period: Period | None = None
    source: str | None = None
    source_period: Period | None = None
    aspect: str | None = None
    compared: str | None = None
    low_is_good: bool = False
    figure: Interval | None = None
    date: tuple[int, Period] | None = None
    """The time that was named last, and the sentence that named it."""
    heard: Heard | None = None
    """A share of others that the last clause told."""

    def dated(self) -> Period | None:
        """The time that this sentence or the one before named last: 2007, where it named *since 2007*."""
        if self.date is None or self.sentence - self.date[0] > 1:
            return None
        period = self.date[1]
        return Period(period.start, period.end or period.start) if period.start else None

    def told(self, claim: Claim) -> bool:
        """Whether this sentence has told a grade of the same subject already."""
        return any(
            one.subject == claim.subject and one.sentence == claim.sentence and bool(one.grades)
            for one in self.last
        )

    def new_paragraph(self) -> None:
        """Forget wholes and sets; subjects stay for pronouns."""
        self.sets.clear()
        self.base = self.period = self.source = self.source_period = self.aspect = self.date = None
        self.last = []

    def speak(self, subjects: Sequence[str]) -> None:
        """Subjects named in passing or in a claim, in order."""
        for subject in subjects:
            if subject in self.single:
                self.services = (*(said for said in self.services if said != subject), subject)[-2:]
            elif subject not in ("authority", "all_settings"):
                self.services = ()

    def said(self, subject: str) -> Said:
        """What was said of a type of setting so far."""
        return self.sets.setdefault(subject, Said())


def complement(shares: Sequence[Interval]) -> Interval | None:
    """What shares of a whole leave over, in per cent; None where it can't be told."""
    lows = [share.low for share in shares if share.low is not None]
    highs = [share.high for share in shares if share.high is not None]
    if len(lows) < len(shares) or len(highs) < len(shares) or sum(highs) > 100:
        return None
    return Interval.of(gt=100 - sum(highs), le=100 - sum(lows))
