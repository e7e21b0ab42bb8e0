"""Chunks into phrases, and what a phrase is by the company it keeps."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims.quantity import Quantity
from inkspector.reading.chunks import Chunk
from inkspector.reading.comparing import AGAINST_TARGET
from inkspector.reading.function_words import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HARMLESS,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
)
from inkspector.reading.narrowing import narrowed
from inkspector.reading.nouns import noun_phrase
from inkspector.reading.phrase import Noun, Phrase

_GIVING = frozenset("given gave received held put achieved gained earned awarded".split())
"""Verbs of judging that take an object too: *given adequate time*."""
_LIGHT = DETERMINERS | PREPOSITIONS | ADVERBS | HARMLESS


def phrases(
    chunks: Sequence[Chunk], words: Sequence[str], capitals: frozenset[int] = frozenset()
) -> list[Phrase]:
    """The chunks of a sentence as phrases, in order, without overlap."""
    found: list[Phrase] = []
    c = 0
    while c < len(chunks):
        noun = noun_phrase(chunks, words, c)
        if noun is not None:
            phrase, c = noun
            found.append(phrase)
            continue
        month = chunks[c].i in capitals and chunks[c].i and words[chunks[c].i] == "may"
        found.append(Phrase("word", chunks[c].i, chunks[c].j) if month else _plain(chunks, words, c))
        c += 1
    settled = [_settled(found, k, words) for k in range(len(found))]
    return [narrowed(settled, k, words, capitals) for k in range(len(settled))]


def _settled(found: Sequence[Phrase], k: int, words: Sequence[str]) -> Phrase:
    """What a phrase is by the company it keeps."""
    phrase = found[k]
    noun = phrase.noun
    beside = k + 1 < len(found) and found[k + 1].kind in ("comparators", "gap_levels", "aspect")
    if noun is not None and beside and not (noun.subject or noun.pronoun or noun.rest or noun.grades):
        both = noun.quantifier == "both"
        if both or (noun.quantity is None and noun.head and _ends_in_preposition(phrase, noun)):
            return Phrase("word", phrase.i, phrase.j)
    said = (
        k > 0
        and found[k - 1].kind in ("be", "judging", "degrees", "adverb")
        and found[k - 1].value not in HAVE
        and words[found[k - 1].i] not in _GIVING
    )
    if phrase.kind == "grades" and not said and _before_unknown(found, k + 1):
        return Phrase("trap", phrase.i, phrase.j, phrase.value, None, phrase.chunk)
    if phrase.kind == "period" and k and found[k - 1].value == "than":
        return Phrase(
            "period",
            phrase.i,
            phrase.j,
            phrase.value,
            None,
            phrase.chunk._replace(kind="than") if phrase.chunk else None,
        )
    if phrase.kind == "directions_planned":
        planned = any(earlier.kind == "modals" for earlier in found[:k]) and not any(
            p.kind == "described" for p in found[k:]
        )
        return Phrase(
            "directions" if planned else "word",
            phrase.i,
            phrase.j,
            phrase.value if planned else "",
            None,
            phrase.chunk,
        )
    if phrase.kind == "directions_beside":
        near = found[k + 1 : k + 5]
        for following in near:
            if phrase.value == "level" and following.value == "previous":
                break
            if following.value in AGAINST_TARGET:
                break
            if following.kind in ("comparators", "directions", "directions_beside"):
                return Phrase("directions", phrase.i, phrase.j, phrase.value, None, phrase.chunk)
            if following.kind not in (
                "word",
                "pronoun",
                "finding",
                "judging",
                "degrees",
            ) and not _shared_figure(following):
                break
        if phrase.value in ("more", "down") and _than_later(found, k):
            return Phrase("directions", phrase.i, phrase.j, phrase.value, None, phrase.chunk)
        return Phrase("word", phrase.i, phrase.j)
    return phrase


def _before_unknown(found: Sequence[Phrase], k: int) -> bool:
    """*Good insight*, *good performance data*: something that the scheme doesn't know follows."""
    if k >= len(found):
        return False
    noun = found[k].noun
    headed = (
        noun is not None and noun.head == "performance" and noun.subject is None and noun.quantity is None
    )
    return _unknown_noun(found[k]) or (headed and k + 1 < len(found) and _unknown_noun(found[k + 1]))


def _unknown_noun(phrase: Phrase) -> bool:
    """*Outstanding features*: the grade is of something that the scheme doesn't know."""
    word = phrase.value
    return (
        phrase.kind == "word"
        and isinstance(word, str)
        and word.isalpha()
        and word not in _LIGHT
        and not word.endswith("ly")
    )


def _shared_figure(phrase: Phrase) -> bool:
    """*The 52% recorded nationally*."""
    noun = phrase.noun
    return noun is not None and noun.subject is None and (noun.head is not None or noun.quantity is not None)


def _ends_in_preposition(phrase: Phrase, noun: Noun) -> bool:
    return dict(noun.at).get("head", (0, 0))[1] < phrase.j


def _than_later(found: Sequence[Phrase], k: int) -> bool:
    return any(phrase.value == "than" for phrase in found[k + 1 :]) and any(
        phrase.kind in ("comparators", "period") for phrase in found[k + 1 :]
    )


_ORDER = (
    "defining",
    "asides",
    "openers",
    "echoed",
    "splitting",
    "topics",
    "ratings",
    "directions",
    "slopes",
    "directions_beside",
    "directions_planned",
    "multiples",
    "superlatives",
    "comparators",
    "view_verbs",
    "views",
    "modals",
    "negations",
    "judging",
    "finding",
    "taking_place",
    "described",
    "gap_levels",
    "low_income",
    "gap_words",
    "restrictions",
    "aspect",
    "source",
    "degrees",
    "only",
    "bases",
    "heads",
)
_RANK = {category: rank for rank, category in enumerate(_ORDER)}


def _rank(category: str) -> int:
    return _RANK.get(category, len(_RANK))


def _plain(chunks: Sequence[Chunk], words: Sequence[str], c: int) -> Phrase:
    chunk = chunks[c]
    word = words[chunk.i]
    if chunk.kind == "quantity" and isinstance(chunk.value, Quantity):
        return Phrase("adverb", chunk.i, chunk.j, chunk.value, None, chunk)
    if chunk.kind in ("grades", "period", "points", "age", "trap"):
        return Phrase(chunk.kind, chunk.i, chunk.j, chunk.value, None, chunk)
    if chunk.kind == "phrase":
        category = min(chunk.readings, key=_rank)
        if category in _RANK:
            kind = "views" if category == "view_verbs" else category
            return Phrase(kind, chunk.i, chunk.j, chunk.readings[category], None, chunk)
    if word in BE or word in HAVE:
        return Phrase("be", chunk.i, chunk.j, word, None, chunk)
    if word in PRONOUNS:
        return Phrase("pronoun", chunk.i, chunk.j, word, None, chunk)
    if word in CONJUNCTIONS or not word[0].isalnum():
        return Phrase("mark", chunk.i, chunk.j, word, None, chunk)
    return Phrase("word", chunk.i, chunk.j, word, None, chunk)
