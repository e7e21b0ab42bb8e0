"""Texts: single clauses, two joined, and paragraphs of three to six sentences with their links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inkspector.claims import Claim
from tests.paraphrase import (
    anaphora,
    authority,
    comparisons,
    counts,
    examples,
    formal,
    gaps,
    heads,
    indicators,
    insets,
    judgements,
    lists,
    outcomes,
    shared_heads,
    shares,
    stories,
    traps,
    trends,
    turned,
)
from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import Said

Clause = Callable[[Dice], Said]
_FAMILIES: tuple[Sequence[Clause], ...] = (
    lists.CLAUSES,
    lists.CLAUSES,
    counts.CLAUSES,
    shares.CLAUSES,
    shares.CLAUSES,
    comparisons.CLAUSES,
    trends.CLAUSES,
    indicators.CLAUSES,
    indicators.CLAUSES,
    gaps.CLAUSES,
    judgements.CLAUSES,
    outcomes.CLAUSES,
    authority.CLAUSES,
    insets.CLAUSES,
    insets.CLAUSES,
    anaphora.CLAUSES,
    anaphora.CLAUSES,
    heads.CLAUSES,
    examples.CLAUSES,
    stories.CLAUSES,
    stories.CLAUSES,
    turned.CLAUSES,
    turned.CLAUSES,
    shared_heads.CLAUSES,
    shared_heads.CLAUSES,
    formal.CLAUSES,
    formal.CLAUSES,
    traps.CLAUSES,
)
_FRAMES = (
    "the profile shows that",
    "inspection evidence shows that",
    "inspectors found that",
    "the evidence indicates that",
    "at the time of writing,",
    "as the profile shows,",
    "across the area,",
)
_ADDING = ("In addition, ", "Furthermore, ", "Similarly, ", "Moreover, ")
_CONTRASTING = ("However, ", "By contrast, ", "Nevertheless, ", "On the other hand, ")


@dataclass(frozen=True)
class Text:
    """A text with the claims that the contract gives it, and the constructions it was made of."""

    id: str
    text: str
    claims: tuple[Claim, ...]
    tags: tuple[str, ...]
    unread: bool


def clause(dice: Dice) -> Said:
    """Any clause, now and then under one of the frames that assert nothing themselves."""
    drawn = dice.one(dice.one(_FAMILIES))(dice)
    if drawn.simple and drawn.claims and dice.chance(8):
        return replace(drawn, text=f"{dice.one(_FRAMES)} {drawn.text}", tags=drawn.tags | {"framed"})
    return drawn


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _apart(a: Said, b: Said) -> bool:
    """The clauses speak of different things, so that nothing carries over from one to the other."""
    return not {claim.subject for claim in a.claims} & {claim.subject for claim in b.claims}


def _another(dice: Dice, others: Sequence[Said]) -> Said:
    """A clause on something that none of the others speaks of."""
    drawn = clause(dice)
    while not all(_apart(drawn, other) for other in others):
        drawn = clause(dice)
    return drawn


def joined(dice: Dice) -> Said:
    """Two clauses in one sentence: coordination, contrast, concession."""
    first = clause(dice)
    while not (first.simple and first.claims):
        first = clause(dice)
    second = _another(dice, [first])
    while not (second.simple and second.claims):
        second = _another(dice, [first])
    a, b = first.text, second.text
    text, tag = dice.one(
        (
            (f"{a}, and {b}", "and"),
            (f"{a}, but {b}", "contrast"),
            (f"{a}, whereas {b}", "contrast"),
            (f"{a}; {b}", "semicolon"),
            (f"{a}; however, {b}", "contrast"),
            (f"although {a}, {b}", "concession"),
            (f"while {a}, {b}", "contrast"),
        )
    )
    return Said(text, first.claims + second.claims, first.tags | second.tags | {"joined", tag})


def paragraph(dice: Dice) -> Said:
    """Three to six sentences on different things."""
    told: list[Said] = []
    sentences = []
    for i in range(dice.number(3, 6)):
        new = _another(dice, told)
        while new.unread:
            new = _another(dice, told)
        opener = ""
        if i and dice.chance(35) and new.claims:
            opener = dice.one(_ADDING + _CONTRASTING)
        sentences.append(f"{opener}{new.text}." if opener else _sentence(new.text))
        told.append(new)
    tags = frozenset().union(*(part.tags for part in told))
    claims = tuple(claim for part in told for claim in part.claims)
    return Said(" ".join(sentences).removesuffix("."), claims, tags | {"paragraph"})


def side_by_side(dice: Dice) -> tuple[Text, Text]:
    """Two texts on different things: together they assert what each asserts alone."""
    first = clause(dice)
    second = _another(dice, [first])
    one, other = (
        Text(name, _sentence(part.text), part.claims, tuple(sorted(part.tags)), part.unread)
        for name, part in (("first", first), ("second", second))
    )
    return one, other


def write(seed: int, index: int) -> Text:
    """Text number `index` of a seed: of ten, six clauses, two joined and two paragraphs."""
    dice = Dice(f"{seed}/{index}")
    kind = dice.one((clause,) * 6 + (joined,) * 2 + (paragraph,) * 2)
    told = kind(dice)
    return Text(f"p{index:04}", _sentence(told.text), told.claims, tuple(sorted(told.tags)), told.unread)


def texts(size: int, seed: int) -> tuple[Text, ...]:
    """So many texts of one seed."""
    return tuple(write(seed, index) for index in range(size))
