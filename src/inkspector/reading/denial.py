"""*Is not good*: a denial that only the grade can take up."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.reading.grades import GradeSet
from inkspector.reading.phrase import Noun, Phrase

NEGATIONS = (["not"], ["n't"], ["not", "been"], ["no", "longer"])
AUXILIARIES = frozenset("is are was were has have".split())
VERB = frozenset("to be been judged found rated graded deemed considered assessed as".split())
"""What may stand between a *not* and the grade that it denies."""
WHOLE = frozenset("all both none any some generally too_much too_few not_all including".split())
"""Quantifiers that a *not* may deny in the grade's stead."""


def denies(grades: GradeSet, listed: Sequence[Phrase], nouns: Sequence[Phrase], words: Sequence[str]) -> bool:
    """Whether the clause's one negation is of its grade: only a verb stands round it, and no *all* by it."""
    negations = [phrase for phrase in listed if phrase.kind == "negations"]
    said = [phrase for phrase in listed if phrase.kind == "grades"]
    if len(negations) != 1 or len(said) != 1 or grades.bound not in (None, "at_least"):
        return False
    start, end = negations[0].i, negations[0].j
    between = list(words[end : said[0].i])
    auxiliary = 0 < start < said[0].i and words[start - 1] in AUXILIARIES
    if not (auxiliary or between[:2] == ["to", "be"]) or not set(between) <= VERB:
        return False
    return list(words[start:end]) in NEGATIONS and not any(_deniable(noun.noun) for noun in nouns)


def _deniable(noun: Noun | None) -> bool:
    quantity = noun.quantity if noun else None
    return quantity is not None and (quantity.quantifier in WHOLE or quantity.count == (2, 2))
