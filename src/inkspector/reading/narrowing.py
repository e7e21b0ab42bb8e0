"""Nouns that an unknown word narrows to fewer than the scheme counts: *independent primary schools*."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.reading.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HARMLESS,
    PREPOSITIONS,
    PRONOUNS,
)
from inkspector.reading.phrase import Phrase

_NOTHING = DETERMINERS | PREPOSITIONS | ADVERBS | HARMLESS | CONJUNCTIONS | PRONOUNS | DO
_SIZES = frozenset("larger smaller bigger".split())
"""Comparatives that compare no share where their noun stands right behind them."""
_PARTICIPLES = frozenset("registered inspected".split())
"""Words that narrow nothing, unless it is told when: *newly registered*."""


def narrowed(found: Sequence[Phrase], k: int, words: Sequence[str], capitals: frozenset[int]) -> Phrase:
    """The noun at `k`, with a gap where something unknown narrows it."""
    phrase = found[k]
    noun = phrase.noun
    if noun is None or noun.subject is None or (noun.gap and not _only_places(phrase, words, capitals)):
        return phrase
    before = found[k - 1] if k else None
    bare = words[phrase.i] not in DETERMINERS and "quantifier" not in dict(noun.at)
    gap = (
        (before is not None and bare and before.j == phrase.i and _narrows(before, words, capitals))
        or _lately(phrase, words)
        or _sized(before, phrase, words)
        or _before_another(found, k, words)
        or _beside_another(found, k, words)
    )
    return phrase if gap == noun.gap else phrase._replace(noun=noun._replace(gap=gap))


def _narrows(before: Phrase, words: Sequence[str], capitals: frozenset[int]) -> bool:
    word = words[before.i]
    place = before.i in capitals and before.i > 0
    return (
        before.kind in ("word", "trap")
        and word.isalpha()
        and not place
        and word not in _NOTHING
        and not word.endswith("ly")
    )


def _only_places(phrase: Phrase, words: Sequence[str], capitals: frozenset[int]) -> bool:
    named = dict(phrase.noun.at).get("subject", (phrase.j, phrase.j)) if phrase.noun else (phrase.j, phrase.j)
    return any(i in capitals for i in range(phrase.i + 1, named[0]))


def _lately(phrase: Phrase, words: Sequence[str]) -> bool:
    """*Newly registered childminders*."""
    return any(
        words[i] in _PARTICIPLES and words[i - 1].endswith("ly") for i in range(max(phrase.i, 1), phrase.j)
    )


def _sized(before: Phrase | None, phrase: Phrase, words: Sequence[str]) -> bool:
    """*The larger homes*: not a larger share of them."""
    return (
        before is not None
        and before.kind == "directions"
        and before.j == phrase.i
        and words[before.i] in _SIZES
        and phrase.noun is not None
        and phrase.noun.head is None
    )


def _before_another(found: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*Primary newly opened schools*: two names with something unknown and no mark between them."""
    noun, strange = found[k].noun, False
    if noun is None or noun.subject is None or noun.subject.form not in ("singular", "mass"):
        return False
    for later in found[k + 1 : k + 4]:
        if later.noun is not None:
            named = later.noun.subject is not None and words[later.i] not in DETERMINERS
            return strange and named and later.noun.quantity is None
        word = words[later.i]
        if later.kind != "word" or not word.isalpha() or (word in _NOTHING and word not in HARMLESS):
            return False
        strange = True
    return False


def _beside_another(found: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*Maintained school sixth forms*: two names side by side are neither of them."""
    return any(
        found[n].j == found[n + 1].i
        and _named(found[n])
        and _named(found[n + 1])
        and words[found[n + 1].i] not in _NOTHING
        for n in (k - 1, k)
        if 0 <= n < len(found) - 1
    )


def _named(phrase: Phrase) -> bool:
    return phrase.subject is not None and phrase.subject.form != "indicator"
