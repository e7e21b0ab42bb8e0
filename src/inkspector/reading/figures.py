"""Quantities that count no settings: the comparator's own figures, *below both*, *two more than*."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from inkspector.claims import Interval
from inkspector.claims.quantity import Quantity
from inkspector.reading.phrase import Phrase
from inkspector.reading.slots import SHARES, Scope


def of_itself(phrase: Phrase, words: Sequence[str]) -> bool:
    """*Fallen by a fifth*: a share of what it was, which no slot holds."""
    by = phrase.i > 0 and words[phrase.i - 1] == "by"
    return by and phrase.subject is None and phrase.quantifier in SHARES


def in_both(phrase: Phrase, words: Sequence[str]) -> bool:
    """*In both they are higher*: both of what was placed before, and no settings."""
    both = phrase.subject is None and phrase.quantifier == "both"
    return both and phrase.i > 0 and words[phrase.i - 1] in ("in", "for")


def against_both(found: Scope, listed: Sequence[Phrase], k: int) -> bool:
    """*Below both*: both of those that figures are compared with."""
    noun, before = listed[k].noun, listed[k - 1] if k else None
    both = noun is not None and noun.unnamed and noun.quantifier == "both"
    return both and not found.comparators and before is not None and before.kind == "directions"


def so_many_more(listed: Sequence[Phrase], k: int) -> bool:
    """*That is two more than in 2008*: by how many, which no slot holds."""
    noun, quantity = listed[k].noun, listed[k].quantity
    bare = noun is not None and noun.unnamed
    count = None if quantity is None else quantity.count
    after = listed[k + 1 : k + 3]
    more = len(after) == 2 and after[0].value in ("more", "fewer") and after[1].value == "than"
    pointed = any(phrase.value in ("that", "this", "which") for phrase in listed[:k])
    return bare and count is not None and more and pointed


def figure(found: Scope, listed: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """Whether a share is the comparator's own figure: *compared with 65% nationally*, *up from 58%*."""
    noun = listed[k].noun
    if noun is None or noun.quantity is None or noun.subject is not None or noun.rest is not None:
        return False
    interval = noun.quantity.proportion or _out_of(noun.quantity)
    if noun.quantifier == "count" and noun.whole is None and _moved_from(listed, k, words):
        found.partial = found.partial or listed[k - 1].kind == "directions"
        return True
    if interval is None or noun.quantity.quantifier in (
        "all",
        "none",
        "too_much",
        "too_few",
        "some",
        "not_all",
    ):
        return False
    before = listed[k - 1] if k else None
    after = [
        phrase
        for phrase in listed[k + 1 : k + 4]
        if phrase.kind not in ("word", "finding", "judging", "pronoun")
    ]
    prior = words[listed[k].i - 1] if listed[k].i else ""
    span = (listed[k].i, listed[k].j)
    comparator: str | None = None
    if prior == "from" and before is not None and noun.pronoun is None:
        comparator = "previous"
    elif interval is not noun.quantity.proportion and not (
        prior in ("is", "was") and _names_figure(listed, k)
    ):
        return False
    elif after and after[0].kind == "comparators" and noun.quantity.quantifier in (*SHARES, "half"):
        comparator = str(after[0].value)
    elif (
        before is not None and found.opener == "compared" and not any(p.kind == "directions" for p in listed)
    ):
        comparator = None
    elif prior in ("of", "at", "(", "is", "was", "stands") and _names_figure(listed, k):
        comparator = next(
            str(phrase.value) for phrase in reversed(listed[:k]) if phrase.kind == "comparators"
        )
    else:
        return False
    if (
        noun.quantity.quantifier not in (*SHARES, "half", "count")
        and comparator != "previous"
        and found.opener != "compared"
    ):
        return False
    found.figures.append((comparator, interval))
    found.at["than"] = span
    return True


def _moved_from(listed: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*From seven to two*, *up from five*: how many there were, which no slot holds."""
    fronted = listed[k].i > 0 and words[listed[k].i - 1] == "from"
    return fronted and (words[listed[k].j : listed[k].j + 1] == ["to"] or listed[k - 1].kind == "directions")


def _out_of(quantity: Quantity) -> Interval | None:
    """*The national figure is eight out of ten*: a fraction."""
    part, whole = quantity.count or (None, None)
    if quantity.quantifier != "count" or part is None or not whole or not part < whole <= 20:
        return None
    share, half = Fraction(100 * part, whole), Fraction(3, 2)
    return Interval.of(ge=share - half, lt=share + half)


def _names_figure(listed: Sequence[Phrase], k: int) -> bool:
    """*The national figure of 54%*: a comparator stands right before it."""
    for phrase in reversed(listed[max(0, k - 3) : k]):
        if phrase.kind == "comparators":
            return True
        if phrase.kind not in ("word", "mark", "be"):
            return False
    return False
