"""What words assert: claims built from the contract's own rules of stance and direction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inkspector.claims import Claim, Interval, Period
from inkspector.claims.claim import Base, Degree, Direction, Stance
from tests.paraphrase.amounts import Amount

GOOD_OR_BETTER = ("outstanding", "good")
NO_BETTER = ("satisfactory", "inadequate")
_FLIPPED: dict[Stance, Stance] = {"positive": "negative", "negative": "positive", "neutral": "neutral"}
UPWARD = ("higher", "better", "higher_or_in_line", "better_or_in_line")


@dataclass(frozen=True)
class Topic:
    """What a clause speaks of, and what later clauses may take over."""

    subject: str
    aspect: str | None = None
    base: Base | None = None
    whole: int | None = None
    period: Period | None = None


@dataclass(frozen=True)
class Said:
    """A clause without capital and full stop (several, where a full stop stands inside) and its claims."""

    text: str
    claims: tuple[Claim, ...]
    tags: frozenset[str]
    unread: bool = False

    @property
    def simple(self) -> bool:
        """Short enough to be joined to another clause."""
        joints = (". ", ";", ":", "although ", "while ", "whereas ", "despite ", "notwithstanding ")
        return self.text.count(",") < 3 and not any(joint in self.text for joint in joints)


def said(text: str, claims: list[Claim] | tuple[Claim, ...], *tags: str) -> Said:
    return Said(text, tuple(claims), frozenset(tags))


def stance(grades: tuple[str, ...]) -> Stance:
    """Positive where the grades are good or better, negative where inadequate or *no better than*."""
    if grades and all(grade in GOOD_OR_BETTER for grade in grades):
        return "positive"
    return "negative" if "inadequate" in grades else "neutral"


def flipped(value: Stance) -> Stance:
    return _FLIPPED[value]


def graded(topic: Topic, grades: tuple[str, ...], amount: Amount, blamed: bool = False) -> Claim:
    """So much of the topic has these grades; `blamed` where *only* stands before the grade."""
    count = amount.count
    if count is None and topic.whole is not None and amount.quantifier not in ("some", "overall"):
        count = (None, topic.whole)
    toned: Stance = "negative" if blamed else stance(grades)
    if amount.downward:
        toned = flipped(toned)
    if amount.quantifier in ("too_much", "too_few"):
        toned = "negative"
    return Claim(
        kind="grade",
        subject=topic.subject,
        aspect=topic.aspect,
        base=topic.base,
        grades=grades,
        quantifier=amount.quantifier,
        count=count,
        proportion=amount.proportion,
        period=topic.period,
        stance=toned,
    )


def summed_up(
    topic: Topic, grades: tuple[str, ...], blamed: bool = False, degree: Degree | None = None
) -> Claim:
    """The topic as a whole: *is good overall*."""
    return Claim(
        kind="grade",
        subject=topic.subject,
        aspect=topic.aspect,
        grades=grades,
        quantifier="overall",
        degree=degree,
        stance="negative" if blamed else stance(grades),
        period=topic.period,
    )


def judged(topic: Topic, grades: tuple[str, ...], source: str | None = None, blamed: bool = False) -> Claim:
    """A single grade given to one service."""
    return Claim(
        kind="judgement",
        subject=topic.subject,
        aspect=topic.aspect,
        grades=grades,
        source=source,
        period=topic.period,
        stance="negative" if blamed else stance(grades),
    )


def total(topic: Topic, n: int) -> Claim:
    """That so many exist or were inspected."""
    return Claim(
        kind="total",
        subject=topic.subject,
        base=topic.base,
        quantifier="count" if n else "none",
        count=(None, n),
        period=topic.period,
    )


def compared(
    topic: Topic,
    comparator: tuple[str, ...],
    direction: Direction,
    *,
    grades: tuple[str, ...] = (),
    low_is_good: bool = False,
    amount: Amount | None = None,
    degree: Degree | None = None,
    than: Interval | None = None,
    by: Interval | None = None,
) -> Claim:
    """Where the topic stands against others, or itself before.

    `low_is_good` for gaps and rates that should fall; a share of grades brings its own polarity.
    """
    toned: Stance = "neutral"
    if direction != "in_line":
        toned = "positive" if direction in UPWARD else "negative"
    quality = direction.startswith(("better", "worse"))
    if not quality and (low_is_good or stance(grades) == "negative"):
        toned = flipped(toned)
    if amount is not None and amount.downward:
        toned = flipped(toned)
    if amount is not None and amount.quantifier in ("too_much", "too_few"):
        toned = "negative"
    count = None if amount is None else amount.count
    if amount is not None and count is None and topic.whole is not None:
        count = (None, topic.whole)
    return Claim(
        kind="comparison",
        subject=topic.subject,
        aspect=topic.aspect,
        base=topic.base,
        grades=grades,
        quantifier=None if amount is None else amount.quantifier,
        count=count,
        proportion=None if amount is None else amount.proportion,
        comparator=comparator,
        direction=direction,
        than=than,
        by=by,
        degree=degree,
        period=topic.period,
        stance=toned,
    )


def viewed(topic: Topic, toned: Stance) -> Claim:
    """Praise or criticism with nothing to measure."""
    return Claim(kind="view", subject=topic.subject, aspect=topic.aspect, stance=toned)


def rated(rating: int) -> Claim:
    """The authority's own rating."""
    toned: Stance = "positive" if rating >= 3 else "neutral" if rating == 2 else "negative"
    return Claim(kind="rating", subject="authority", rating=rating, stance=toned)


def unasserted(claim: Claim, toned: Stance = "neutral") -> Claim:
    """As an aim, a condition, or what would have been; only advice keeps a stance."""
    return replace(claim, asserted=False, stance=toned)


def dated(topic: Topic, start: str | None, end: str | None) -> Topic:
    return replace(topic, period=Period(start, end))
