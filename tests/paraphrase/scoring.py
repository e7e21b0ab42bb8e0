"""How many of the writer's claims a reader finds, over all and by construction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from inkspector.claims import Claim
from inkspector.reading import read
from tests.paraphrase.dice import Dice
from tests.paraphrase.writer import Text, side_by_side


@dataclass
class Score:
    """Claims told, got, and both. `silent`: lost in texts where the reader owned up to nothing."""

    told: int = 0
    got: int = 0
    hit: int = 0
    silent: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (self.told + self.got) if self.told + self.got else 1.0

    @property
    def precision(self) -> float:
        return self.hit / self.got if self.got else 1.0

    @property
    def recall(self) -> float:
        return self.hit / self.told if self.told else 1.0


@dataclass
class Scores:
    """Core (what decides most verdicts) and full (all of the meaning), and core by construction."""

    core: Score = field(default_factory=Score)
    full: Score = field(default_factory=Score)
    by_tag: dict[str, Score] = field(default_factory=dict)
    texts: int = 0
    whole: int = 0


def core(claim: Claim) -> Hashable:
    """Kind, subject, aspect, grades, count, share (where the count doesn't say it), comparison and rating."""
    count = claim.count if claim.count and claim.count != (None, None) else None
    share = None if count and None not in count else claim.proportion
    return (
        claim.kind,
        claim.subject,
        claim.aspect,
        claim.grades,
        count,
        share,
        frozenset(claim.comparator),
        claim.direction,
        claim.rating,
    )


def full(claim: Claim) -> Hashable:
    """All of the meaning; the order in which two comparators are named means nothing."""
    return (
        core(claim),
        claim.than,
        claim.by,
        claim.quantifier,
        claim.base,
        claim.degree,
        claim.source,
        claim.period,
        claim.stance,
        claim.asserted,
    )


def _hits(told: Iterable[Hashable], got: Iterable[Hashable]) -> int:
    return (Counter(told) & Counter(got)).total()


def swayed(pairs: int, seed: int) -> tuple[int, int]:
    """Of so many pairs of texts on different things: those read right alone, and of these wrong together."""
    alone = together = 0
    for index in range(pairs):
        told = side_by_side(Dice(f"{seed}/beside/{index}"))
        if all(_right(text.text, text.claims) for text in told):
            alone += 1
            whole = " ".join(text.text for text in told)
            together += not _right(whole, [claim for text in told for claim in text.claims])
    return alone, together


def _right(text: str, claims: Iterable[Claim]) -> bool:
    return Counter(map(core, read(text).claims)) == Counter(map(core, claims))


def _shown_by(text: Text) -> Sequence[str]:
    """The constructions that a text measures: of joined clauses and paragraphs only that."""
    return [tag for tag in ("joined", "paragraph") if tag in text.tags] or text.tags


def score(texts: Sequence[Text]) -> Scores:
    """The project's reader on these texts."""
    scores = Scores(texts=len(texts))
    for text in texts:
        reading = read(text.text)
        told, got = len(text.claims), len(reading.claims)
        hits = _hits(map(core, text.claims), map(core, reading.claims))
        lost = told - hits
        silent = 0 if reading.unread or got > hits else lost
        scores.whole += hits == told == got
        for part in (scores.core, *(scores.by_tag.setdefault(tag, Score()) for tag in _shown_by(text))):
            part.told, part.got, part.hit = part.told + told, part.got + got, part.hit + hits
            part.silent += silent
        scores.full.told += told
        scores.full.got += got
        scores.full.hit += _hits(map(full, text.claims), map(full, reading.claims))
    return scores
